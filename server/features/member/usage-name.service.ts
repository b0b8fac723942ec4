import * as z from 'zod'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { IdempotencyKey, isDone, once } from '../../graphql/idempotency.ts'
import { checkInput, IdempotencyConflict, type InvalidInput, type NotAllowed } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { asProblem, MAX_FILES, Wrong } from '../request/care-document.ts'
import { openWithPapers } from '../request/open-with-papers.ts'
import { findRequest, listRequests } from '../request/request.service.ts'
import { type Request, RequestKind } from '../request/request.type.ts'
import { type ChangeUsageNameInput, ChangeUsageNameSuccess, UsageName } from './usage-name.type.ts'

const TEXTS = {
  name: {
    fr: 'Indiquez le nom, en lettres, avec ses espaces, traits d’union et apostrophes.',
    en: 'Enter the name in letters, with its spaces, hyphens and apostrophes.',
  },
  uploadIds: { fr: 'Ajoutez le justificatif.', en: 'Add what proves it.' },
} as const satisfies Record<string, Bilingual>
const SAME: Bilingual = { fr: 'C’est déjà votre nom d’usage.', en: 'This is your name already.' }
const UNDER_WAY: Bilingual = {
  fr: 'Une demande est déjà en cours : suivez-la dans vos démarches.',
  en: 'A request is under way already: follow it among your requests.',
}

const Given = z.object({
  idempotencyKey: IdempotencyKey,
  name: z
    .string()
    .transform(text => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().regex(/^\p{L}(?:[\p{L} '’-]{0,58}\p{L})?$/u)),
  uploadIds: z.array(z.string()).min(1).max(MAX_FILES),
})

/** To whom two names are one: capitals and accents do not count. */
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLocaleUpperCase('fr')

const isUnderWay = async (ctx: Context, memberId: string): Promise<boolean> => {
  const { nodes } = await listRequests(ctx, { first: 20 }, { kinds: [RequestKind.USAGE_NAME], openOnly: true })
  return nodes.some(({ beneficiary }) => beneficiary?.memberId === memberId)
}

/**
 * Asks to be called by another name: that of a husband or wife (Code civil, art. 225-1), of the other parent (art.
 * 311-24-2), or a new one (art. 61-3-1). The desk reads what proves it; the name they were born with stays.
 */
export const changeUsageName = async (
  ctx: Context,
  input: ChangeUsageNameInput,
): Promise<ChangeUsageNameSuccess | InvalidInput | NotAllowed | IdempotencyConflict> => {
  const { contractId, memberId, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Given, input, TEXTS)
  if (problem) return problem
  const { idempotencyKey: key, name, uploadIds } = value
  const act = { contractId, key, mutation: 'changeUsageName', input: { name, uploadIds: [...uploadIds] } }
  try {
    const household = await ctx.loaders.household()
    const person = household?.members.find(member => member.memberId === memberId)
    if (!person) throw new Error('Somebody who is signed in is on no contract')
    // What runs may be this very act, sent again.
    if (!(await isDone(ctx, act))) {
      if (plain(person.usualName) === plain(name)) throw new Wrong('name', SAME)
      if (await isUnderWay(ctx, memberId)) throw new Wrong('name', UNDER_WAY)
    }
    const done = await once(ctx, act, async tx => {
      const asked = { contractId, kind: 'USAGE_NAME', memberId, sentById: memberId, accountId } as const
      const requestId = await openWithPapers(ctx, tx, asked, uploadIds)
      const { usageName } = ctx.db.tables
      await tx
        .insert(usageName)
        .values({ contractId, requestId, name, nameBefore: person.usualName })
        .returning({ requestId: usageName.requestId })
      return { requestId }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    ctx.renew()
    const request = await findRequest(ctx, { contractId, id: done.result.requestId })
    return Object.assign(new ChangeUsageNameSuccess(), { request })
  } catch (error) {
    return asProblem(ctx, error)
  }
}

/** What a request for another name says; null for any other. */
export const usageNameOf = async (
  ctx: Context,
  { contractId, requestId }: Pick<Request, 'contractId' | 'requestId'>,
): Promise<UsageName | null> => {
  const row = await ctx.loaders.usageName.load({ contractId, id: requestId })
  return row ? Object.assign(new UsageName(), { name: row.name, nameBefore: row.nameBefore }) : null
}
