import { writeAudit } from '../../audit/audit.ts'
import { useChallenge } from '../../auth/challenge.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import type { AccountRow } from '../account/account.loader.ts'
import { claimEmail } from '../account/account-email.ts'
import { recordChoices } from '../preference/preference.service.ts'
import type { ContactChoiceInput } from '../preference/preference.type.ts'
import type { Person } from './destination.ts'
import { mailConfirmation } from './email-confirmation.service.ts'
import { sendNotice } from './notice.ts'

/** The e-mail is another account's: found out while writing, and nothing is then written. */
export class EmailTaken extends Error {}

export const EMAIL_TEXTS = {
  invalid: {
    fr: 'Indiquez une adresse e-mail complète, comme prenom.nom@exemple.fr.',
    en: 'Enter a full e-mail address, such as first.last@example.com.',
  },
  // Said to somebody who has shown who they are: a family that shares an address must know why it is refused.
  taken: {
    fr: 'Cette adresse ouvre déjà un autre espace : chacun a la sienne.',
    en: 'This address opens another space already: everyone has their own.',
  },
} as const satisfies Record<string, Bilingual>

/**
 * Counts an e-mail with which somebody who has shown who they are is about to open their account. After three, what they
 * have shown is over: to learn which addresses have an account, one would begin again each time, with a code.
 * @returns whether it may be tried
 */
export const spendEmail = async (ctx: Context, challengeId: string): Promise<boolean> => {
  if ((await ctx.throttle.spend('emailsByActivation', challengeId)) === undefined) return true
  await ctx.db.transaction(tx => useChallenge(ctx, tx, challengeId))
  return false
}

export interface NewOwnAccount {
  person: Person
  /** Lower case. */
  email: string
  /** Whether it was shown to be theirs; else a link is sent there. */
  isConfirmed: boolean
  phone: string | null
  /** Null for who comes by FranceConnect. */
  passwordHash: string | null
  choices: readonly ContactChoiceInput[]
  /** What proved who they are, for the audit. */
  proof: string | null
}

/**
 * Opens a person's own account, in the transaction of what proved who they are.
 * @returns undefined where they have one already
 * @throws EmailTaken when the e-mail is another account's
 */
export const openAccount = async (
  ctx: Context,
  tx: Writer,
  { person, email, isConfirmed, phone, passwordHash, choices, proof }: NewOwnAccount,
): Promise<AccountRow | undefined> => {
  const { contractId, memberId } = person
  const accountId = newId()
  const { account, accountByMember } = ctx.db.tables
  const [isFirst] = await tx
    .insert(accountByMember)
    .values({ contractId, memberId, accountId })
    .onConflictDoNothing()
    .returning({ accountId: accountByMember.accountId })
  if (!isFirst) return undefined
  if (!(await claimEmail(ctx, tx, email, accountId))) throw new EmailTaken()
  const [created] = await tx
    .insert(account)
    .values({
      accountId,
      email,
      emailConfirmedAt: isConfirmed ? ctx.at : null,
      phone,
      passwordHash,
      contractId,
      memberId,
      createdAt: ctx.at,
    })
    .returning()
  await recordChoices(ctx, tx, person, choices, ctx.locale)
  await sendNotice(ctx, tx, created!, person, 'ACCOUNT_OPENED', ctx)
  if (!isConfirmed) await mailConfirmation(ctx, tx, created!, person, ctx.locale)
  await writeAudit(tx, ctx.db.tables, [
    {
      contractId,
      at: ctx.at,
      actorKind: 'MEMBER',
      actorId: accountId,
      action: 'account.opened',
      subjectId: memberId,
      details: { proof },
    },
  ])
  return created
}
