import { and, eq, isNull } from 'drizzle-orm'
import { type ChallengeRow, giveCode } from '../../auth/challenge.ts'
import { type Footing, spendCodeOfJob } from '../../auth/code-budget.ts'
import { isMinor } from '../../auth/sight.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import type { Locale } from '../../i18n/locale.ts'
import { accountOfId, confirmedPhone, personOf, withAddress } from '../account/account.loader.ts'
import type { CardIdentity } from './card.ts'
import { CodeChannel } from './challenge.type.ts'
import { destinationsOf, firstNameOf, type Person } from './destination.ts'

export const ACTIVATION_ASKED = 'account.activation-asked'

interface Asked {
  challengeId: string
  channel: CodeChannel
  locale: Locale
  /** What whoever asks has shown. */
  footing: Footing
  /** Left out when a code is asked for again. */
  identity?: CardIdentity
}

const placeOf = (jobId: string) => ({ table: 'job', column: 'payload', row: jobId })

/**
 * Puts down that a code is asked for. Whether there is anybody to send it to is only looked up by the job, so neither
 * the answer nor its time tells. The code before ends here, and the tries begin anew: were it the job that did so, the
 * tries that are left would tell.
 */
export const askActivationCode = async (
  { db, vault, now }: Pick<Services, 'db' | 'vault' | 'now'>,
  tx: Writer,
  asked: Asked,
): Promise<void> => {
  const jobId = newId()
  const sealed = vault.seal(JSON.stringify(asked), placeOf(jobId))
  const { challenge } = db.tables
  await tx
    .update(challenge)
    .set({ askId: jobId, codeHash: null, tries: 0 })
    .where(eq(challenge.challengeId, asked.challengeId))
    .returning({ challengeId: challenge.challengeId })
  await enqueue(tx, db.tables, now(), [{ kind: ACTIVATION_ASKED, payload: { sealed }, runAt: now(), jobId }])
}

/**
 * The adult who has this member number and this date of birth; undefined for nobody, and for several, whom a code
 * could not tell apart. Of several contracts, one whose rights are open goes before.
 */
const identify = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  { memberNumber, birthDate }: CardIdentity,
): Promise<Person | undefined> => {
  const { contractByMemberNumber, member } = db.tables
  const today = dayInFrance(now())
  if (isMinor(birthDate, today)) return undefined
  const contracts = await db.latest
    .select()
    .from(contractByMemberNumber)
    .where(eq(contractByMemberNumber.memberNumber, memberNumber))
  const found: Person[] = []
  for (const { contractId } of contracts)
    found.push(
      ...(await db.latest
        .select()
        .from(member)
        .where(and(eq(member.contractId, contractId), eq(member.number, memberNumber), eq(member.birthOn, birthDate)))),
    )
  const open = found.filter(({ rightsTo }) => rightsTo === null || rightsTo >= today)
  const candidates = open.length > 0 ? open : found
  const [person, ...others] = candidates
  return person && others.length === 0 ? withAddress({ db }, person) : undefined
}

/** By the channel asked for, or by the next one: mail is read everywhere, a letter takes days. */
const ORDER = [CodeChannel.SMS, CodeChannel.MAIL, CodeChannel.LETTER]
const BESIDE_THE_MAILBOX = [CodeChannel.SMS, CodeChannel.LETTER]

/**
 * Finds who it is and sends them a code. Who opens an account and has one already is told so instead; who comes by
 * FranceConnect is about to link it.
 */
export const activationAsked =
  (services: Pick<Services, 'db' | 'vault' | 'now' | 'throttle' | 'publicUrl'>): JobHandler =>
  async ({ jobId, payload }, done) => {
    const { db, vault } = services
    const { challengeId, channel, locale, footing, identity } = JSON.parse(
      vault.open(String(payload.sealed), placeOf(jobId)),
    ) as Asked
    const { challenge, accountByMember } = db.tables
    const [asked] = await db.latest.select().from(challenge).where(eq(challenge.challengeId, challengeId))
    // Asked for again meanwhile: this one would send nothing, and counts for nothing.
    const isLast = asked?.askId === jobId && asked.provenAt === null
    const person = isLast ? await whoAsks(services, asked, identity) : undefined
    if (!person || !asked) return db.transaction(done)
    const { contractId, memberId } = person
    const [known] = await db.latest
      .select()
      .from(accountByMember)
      .where(and(eq(accountByMember.contractId, contractId), eq(accountByMember.memberId, memberId)))
    const account = known && (await accountOfId(services, known.accountId))
    const firstName = firstNameOf(person)
    const isLink = asked.purpose === 'FRANCE_CONNECT'
    if (account && !isLink) {
      const url = new URL('/mot-de-passe-oublie', services.publicUrl).href
      return db.transaction(async tx => {
        await sendMessages(services, tx, [
          { channel: 'MAIL', to: account.email, locale, template: 'ACTIVATION_KNOWN', params: { firstName, url } },
        ])
        await done(tx)
      })
    }
    // Whose account is about to get another way in is asked by what their mailbox alone does not hold.
    const allowed = account ? BESIDE_THE_MAILBOX : ORDER
    const wanted = allowed.includes(channel) ? [channel, ...allowed] : allowed
    const [destination] = destinationsOf(person, wanted, account && confirmedPhone(account))
    const isSent = destination && (await spendCodeOfJob(services, footing, memberId, jobId)) === undefined
    return db.transaction(async tx => {
      if (isSent) {
        // Only for the last that was asked, and not once a code was right: a late job must not make it somebody else's.
        const [current] = await tx
          .update(challenge)
          .set({ contractId, memberId })
          .where(and(eq(challenge.challengeId, challengeId), eq(challenge.askId, jobId), isNull(challenge.provenAt)))
          .returning({ challengeId: challenge.challengeId })
        if (!current) return done(tx)
        const by = destination.shown.channel
        const { code, until } = await giveCode(services, tx, asked, by, true)
        const minutes = Math.round((until.getTime() - services.now().getTime()) / 60_000)
        await sendMessages(services, tx, [
          {
            channel: by,
            to: destination.to,
            locale,
            template: isLink ? 'FRANCE_CONNECT_CODE' : 'ACTIVATION_CODE',
            params: { firstName, code, minutes },
            expiresAt: until,
          },
        ])
      }
      await done(tx)
    })
  }

const whoAsks = (
  services: Pick<Services, 'db' | 'now'>,
  { contractId, memberId }: ChallengeRow,
  identity: CardIdentity | undefined,
): Promise<Person | undefined> | undefined => {
  if (identity) return identify(services, identity)
  return contractId && memberId ? personOf(services, { contractId, memberId }) : undefined
}
