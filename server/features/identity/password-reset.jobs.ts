import { eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import { openChallenge } from '../../auth/challenge.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import type { Locale } from '../../i18n/locale.ts'
import { type AccountRow, accountOfEmail, personOf } from '../account/account.loader.ts'
import { firstNameOf, type Person } from './destination.ts'

export const RESET_ASKED = 'account.reset-asked'

/** How long the link of the mail works. */
const LINK_MINUTES = 30

const placeOf = (jobId: string) => ({ table: 'job', column: 'payload', row: jobId })

/**
 * Puts down that somebody forgot their password, whoever that is: who has an account is only looked up by the job, so
 * neither the answer nor its time tells.
 */
export const askReset = async (
  { db, vault, now }: Pick<Services, 'db' | 'vault' | 'now'>,
  tx: Writer,
  email: string,
  locale: Locale,
): Promise<void> => {
  const jobId = newId()
  const sealed = vault.seal(JSON.stringify({ email, locale }), placeOf(jobId))
  await enqueue(tx, db.tables, now(), [{ kind: RESET_ASKED, payload: { sealed }, runAt: now(), jobId }])
}

/** Sends the link to a new password; those sent before that nobody has opened no longer open. */
export const sendResetLink = async (
  services: Pick<Services, 'db' | 'vault' | 'now' | 'publicUrl'>,
  tx: Writer,
  { accountId, contractId, memberId, email }: AccountRow,
  person: Person,
  template: 'PASSWORD_RESET' | 'ACCOUNT_FROZEN',
  locale: Locale,
): Promise<void> => {
  const { account } = services.db.tables
  const whose = { purpose: 'PASSWORD_RESET' as const, accountId, contractId, memberId }
  const { challengeId, ticket, until } = await openChallenge(services, tx, whose, LINK_MINUTES * 60_000)
  await tx
    .update(account)
    .set({ resetId: challengeId })
    .where(eq(account.accountId, accountId))
    .returning({ accountId: account.accountId })
  const url = new URL(`/mot-de-passe#${ticket}`, services.publicUrl).href
  const firstName = firstNameOf(person)
  await sendMessages(services, tx, [
    {
      channel: 'MAIL',
      to: email,
      locale,
      template,
      params: { firstName, url, minutes: LINK_MINUTES },
      expiresAt: until,
    },
  ])
}

/** Looks up whose password is forgotten, and sends them a link; nothing for nobody. */
export const resetAsked =
  (services: Pick<Services, 'db' | 'vault' | 'now' | 'publicUrl'>): JobHandler =>
  async ({ jobId, payload }, done) => {
    const { db, vault, now } = services
    const { email, locale } = JSON.parse(vault.open(String(payload.sealed), placeOf(jobId))) as {
      email: string
      locale: Locale
    }
    const account = await accountOfEmail(services, email)
    const person = account && (await personOf(services, account))
    await db.transaction(async tx => {
      if (account && person) {
        await sendResetLink(services, tx, account, person, 'PASSWORD_RESET', locale)
        await writeAudit(tx, db.tables, [
          {
            contractId: account.contractId,
            at: now(),
            actorKind: 'ANONYMOUS',
            action: 'account.reset-asked',
            subjectId: account.memberId,
            details: {},
          },
        ])
      }
      await done(tx)
    })
  }
