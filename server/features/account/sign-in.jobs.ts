import { and, count, eq, gt } from 'drizzle-orm'
import { placeOf } from '../../auth/place.ts'
import type { Context, Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import type { Locale } from '../../i18n/locale.ts'
import { sendNotice } from '../identity/notice.ts'
import { accountOfEmail, personOf } from './account.loader.ts'

export const SIGN_IN_FAILED = 'account.sign-in-failed'

interface Failed {
  email: string
  locale: Locale
  userAgent: string
  country: string | null
  network: string | null
}

const placeInJob = (jobId: string) => ({ table: 'job', column: 'payload', row: jobId })

/** Its owner is told at this many wrong passwords within a day. */
const TOLD_AT = 10
const DAY = 24 * 3_600_000

/**
 * Puts down that a password was wrong, whoever's it was: whether there is such an account is only looked up by the job,
 * so neither the answer nor its time tells.
 */
export const askFailedSignIn = async (ctx: Context, tx: Writer, email: string): Promise<void> => {
  const { db, vault, at, ip, userAgent, locale } = ctx
  const jobId = newId()
  const failed: Failed = { email, locale, userAgent: userAgent.slice(0, 300), ...placeOf(ip) }
  const sealed = vault.seal(JSON.stringify(failed), placeInJob(jobId))
  await enqueue(tx, db.tables, at, [{ kind: SIGN_IN_FAILED, payload: { sealed }, runAt: at, jobId }])
}

/** Writes it into the account's history, and tells its owner when it happens often; nothing for nobody. */
export const signInFailed =
  (services: Pick<Services, 'db' | 'vault' | 'now' | 'publicUrl'>): JobHandler =>
  async ({ jobId, payload }, done) => {
    const { db, vault, now } = services
    const { email, locale, userAgent, country, network }: Failed = JSON.parse(
      vault.open(String(payload.sealed), placeInJob(jobId)),
    )
    const account = await accountOfEmail(services, email)
    if (!account) return db.transaction(done)
    const person = await personOf(services, account)
    const { accountId } = account
    const { signInEvent } = db.tables
    await db.transaction(async tx => {
      // The job's own id: run twice, it is written once.
      const written = await tx
        .insert(signInEvent)
        .values({
          accountId,
          eventId: jobId,
          at: now(),
          outcome: 'WRONG_PASSWORD',
          methods: ['pwd'],
          userAgent,
          country,
          network,
        })
        .onConflictDoNothing()
        .returning({ eventId: signInEvent.eventId })
      const [today] = await tx
        .select({ failures: count() })
        .from(signInEvent)
        .where(
          and(
            eq(signInEvent.accountId, accountId),
            eq(signInEvent.outcome, 'WRONG_PASSWORD'),
            gt(signInEvent.at, new Date(now().getTime() - DAY)),
          ),
        )
      if (written.length > 0 && today?.failures === TOLD_AT)
        await sendNotice(services, tx, account, person, 'SIGN_IN_FAILURES', { locale, userAgent, country })
      await done(tx)
    })
  }
