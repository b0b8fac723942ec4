import * as z from 'zod'
import { writeAudit } from '../../audit/audit.ts'
import type { StaffActor } from '../../auth/actor.ts'
import { signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { fanOut } from '../../db/shards.ts'
import { encodeId } from '../../graphql/node.ts'
import { checkInput, type FieldTexts, InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { nirFault, nirKey } from '../../identifiers/nir.ts'
import { plain } from '../identity/civil-identity.ts'
import { nameOf } from '../member/member.type.ts'
import { may } from './desk.service.ts'
import { NO_FILES } from './desk.text.ts'
import { DeskAct } from './desk.type.ts'
import { CANDIDATES, type Candidate, candidates } from './search.loader.ts'
import { type FindMembersInput, FindMembersSuccess, type FoundMember } from './search.type.ts'

/** Twenty tell people apart; a longer list would be a way to copy the house. */
const SHOWN = 20

const isNir = (text: string) => !nirFault(text.length === 13 ? text + nirKey(text) : text)

const Criteria = z.object({
  name: z.string().trim().min(2).max(100).optional(),
  birthDate: z.string().optional(),
  postalCode: z
    .string()
    .trim()
    .regex(/^\d{5}$/)
    .optional(),
  number: z.string().trim().min(3).max(30).optional(),
  nir: z
    .string()
    .transform(text => text.replaceAll(/[\s.]/g, '').toUpperCase())
    .refine(isNir)
    .optional(),
})

const TEXTS: FieldTexts = {
  name: { fr: 'Indiquez au moins deux lettres du nom.', en: 'Enter two letters of the name at least.' },
  postalCode: { fr: 'Indiquez un code postal de cinq chiffres.', en: 'Enter a postal code of five digits.' },
  number: { fr: 'Indiquez le numéro entier.', en: 'Enter the whole number.' },
  nir: {
    fr: 'Indiquez un numéro de sécurité sociale : 13 caractères, ou 15 avec la clé.',
    en: 'Enter a social security number: 13 characters, or 15 with its key.',
  },
}

const TWO: Bilingual = {
  fr: 'Indiquez au moins deux critères : chercher par un seul montrerait trop de monde.',
  en: 'Enter two criteria at least: looking up by one would show too many people.',
}
const TOO_WIDE: Bilingual = {
  fr: 'Trop de personnes correspondent. Ajoutez la date de naissance.',
  en: 'Too many people match. Add the birth date.',
}

/** Empty fields of a form say nothing. */
const said = (input: FindMembersInput) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''))

const hasNames = (row: Candidate, name: string) => {
  const known = ` ${plain(`${row.firstNames} ${row.usualName} ${row.birthName}`)}`
  return plain(name)
    .split(' ')
    .every(word => known.includes(` ${word}`))
}

const toFound = (row: Candidate): FoundMember => ({
  id: encodeId('mbr', row.contractId, row.memberId),
  fullName: nameOf(row).fullName,
  birthYear: Number(row.birthOn.slice(0, 4)),
  city: row.city,
  contractMasked: `•••• ${row.contractNumber.slice(-4)}`,
})

/**
 * Looks members up by two criteria at least. Each person found is written down in their own contract's audit log, and
 * the day's look-ups are counted: beyond their limit nothing is found, and an alarm is raised.
 */
export const findMembers = async (
  ctx: Context,
  input: FindMembersInput,
): Promise<FindMembersSuccess | InvalidInput | NotAllowed | TooManyAttempts> => {
  const actor = signedInStaff(ctx)
  if (!may(actor, DeskAct.SEARCH)) return new NotAllowed(ctx.locale, NO_FILES)
  const { value, problem } = checkInput(ctx.locale, Criteria, said(input), TEXTS)
  if (problem) return problem
  const refuse = (path: string, code: string, text: Bilingual) =>
    new InvalidInput(ctx.locale, [{ path, code, message: text[ctx.locale] }])
  const criteria = Object.keys(value)
  if (criteria.length < 2) return refuse(criteria[0] === 'name' ? 'birthDate' : 'name', 'too_small', TWO)
  const wait = await ctx.throttle.spend('staffSearchesByDay', actor.accountId)
  if (wait !== undefined) {
    ctx.log.error({ staffId: actor.accountId }, 'alarm: more look-ups in a day than a person of the staff may make')
    return new TooManyAttempts(ctx.locale, wait)
  }
  const { name, ...known } = value
  const all = await candidates(ctx, known)
  if (all.length === CANDIDATES) return refuse('birthDate', 'too_big', TOO_WIDE)
  const found = name === undefined ? all : all.filter(row => hasNames(row, name))
  const shown = found.slice(0, SHOWN)
  await auditFound(ctx, actor, shown, criteria)
  return Object.assign(new FindMembersSuccess(), {
    members: shown.map(toFound),
    hasMore: found.length > shown.length,
  })
}

const auditFound = async (ctx: Context, actor: StaffActor, found: readonly Candidate[], criteria: string[]) => {
  if (found.length === 0) return
  await fanOut('staff search', () =>
    ctx.db.transaction(tx =>
      writeAudit(
        tx,
        ctx.db.tables,
        found.map(({ contractId, memberId }) => ({
          contractId,
          at: ctx.at,
          actorKind: 'STAFF' as const,
          actorId: actor.accountId,
          action: 'member.found',
          subjectId: memberId,
          // By what, never what: a NIR is not written down.
          details: { criteria },
        })),
      ),
    ),
  )
}
