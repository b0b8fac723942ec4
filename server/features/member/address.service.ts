import * as z from 'zod'
import { writeAudit } from '../../audit/audit.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { checkInput, type InvalidInput, type NotAllowed } from '../../graphql/problem.ts'
import { moment } from '../../i18n/format.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { enqueueContractCertificate } from '../contract/contract-certificate.jobs.ts'
import type { Person } from '../identity/destination.ts'
import { ownerOf } from '../identity/factor.service.ts'
import { tellKnownPhone } from '../identity/known-phone.ts'
import { sendNotice } from '../identity/notice.ts'
import { permit } from '../identity/step-up.service.ts'
import type { StepUpRequired } from '../identity/step-up.type.ts'
import { writeOwnChange } from './own-change.ts'
import { viewerProfile } from './profile.service.ts'
import { type ChangeAddressInput, ChangeAddressSuccess } from './profile.type.ts'

const TEXTS = {
  street: {
    fr: 'Indiquez le numéro et la rue, en 114 caractères au plus.',
    en: 'Enter the number and the street, in 114 characters at most.',
  },
  postalCode: { fr: 'Indiquez un code postal de cinq chiffres.', en: 'Enter a postal code of five digits.' },
  city: { fr: 'Indiquez la commune.', en: 'Enter the town.' },
} as const satisfies Record<string, Bilingual>

const line = (most: number) =>
  z
    .string()
    .transform(text => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(2).max(most))

/**
 * French addresses, overseas included: an envelope bears lines of 38 characters (NF Z 10-011), three of them for the
 * residence, the building and the street.
 */
const Given = z.object({
  street: line(3 * 38),
  postalCode: z
    .string()
    .trim()
    .regex(/^(?:0[1-9]|[1-9]\d)\d{3}$/),
  city: line(32),
})

/** Whether two addresses are the same to a postman. */
const isSame = (before: readonly (string | null)[], after: readonly string[]) =>
  before.every((part, at) => (part ?? '').toLocaleUpperCase('fr') === after[at]!.toLocaleUpperCase('fr'))

/**
 * Has letters sent to another address. Codes may be sent by letter: two factors are shown for this very address, and
 * every way that is known tells of it. Given again as it is, it changes nothing.
 */
export const changeAddress = async (
  ctx: Context,
  input: ChangeAddressInput,
): Promise<ChangeAddressSuccess | StepUpRequired | NotAllowed | InvalidInput> => {
  const actor = signedInMember(ctx)
  const { contractId, accountId, memberId } = actor
  const { value, problem } = checkInput(ctx.locale, Given, input, TEXTS)
  if (problem) return problem
  const { street, postalCode, city } = value
  const { account, person } = await ownerOf(ctx, actor)
  const isThere = ({ address, postalCode: code, city: town }: Person) =>
    isSame([address, code, town], [street, postalCode, city])
  const done = async () => Object.assign(new ChangeAddressSuccess(), { profile: await viewerProfile(ctx) })
  if (isThere(person)) return done()
  const permission = await permit(ctx, { purpose: 'address.change', arguments: value })
  // The proof may have served the same act meanwhile.
  if (!('use' in permission)) return isThere((await ownerOf(ctx, actor)).person) ? done() : permission
  const isDone = await ctx.db.transaction(async tx => {
    if (!(await permission.use(tx))) return false
    await writeOwnChange(ctx, tx, person, 'address', { address: street, postalCode, city })
    await sendNotice(ctx, tx, account, person, 'ADDRESS_CHANGED', ctx)
    const params = { what: 'ADDRESS', at: moment(ctx.at, ctx.locale) } as const
    await tellKnownPhone(ctx, tx, account, person, { template: 'CONTACT_REPLACED', params })
    await enqueueContractCertificate(ctx, tx, contractId)
    await writeAudit(tx, ctx.db.tables, [
      {
        contractId,
        at: ctx.at,
        actorKind: 'MEMBER',
        actorId: accountId,
        action: 'member.address-changed',
        subjectId: memberId,
        details: {},
      },
    ])
    return true
  })
  ctx.renew()
  // Somebody was faster with the same proof: what it did is answered.
  return isDone ? done() : changeAddress(ctx, input)
}
