import { signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import { checkInput, InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { careFamilyOf } from '../claim/care-family.ts'
import { actLabel } from '../claim/care-title.ts'
import { toSteps } from '../claim/claim.service.ts'
import { Act, Amounts } from '../claim/claim.type.ts'
import { enterFile } from '../desk/file.service.ts'
import { acts } from '../guarantee/acts.ts'
import { requestsById } from '../request/request.loader.ts'
import type { Request } from '../request/request.type.ts'
import { acceptRequest, type Decided } from '../worklist/decide.service.ts'
import { kindsOf } from '../worklist/worklist.service.ts'
import { NOT_YOURS } from '../worklist/worklist.text.ts'
import { isProviderNumber } from './paper-lines.ts'
import { PAPER_TEXTS, PaperTerms } from './paper-terms.ts'
import { type LineOutcome, needsSecondPerson, settleLines } from './settle.ts'
import { invoiceDecider, quoteDecider } from './settlement.decider.ts'
import { ALREADY_THERE, problemText } from './settlement.text.ts'
import {
  type PaperInput,
  ProposeSettlementSuccess,
  QuoteAnswer,
  SettledLine,
  Settlement,
  type SettlePaperInput,
} from './settlement.type.ts'

/** What the desk makes of invoices and quotes: the engine proposes, a person decides. */

const DECIDERS = { INVOICE: invoiceDecider, QUOTE: quoteDecider } as const

/** The paper as the desk reads it, checked. @param isPast whether the care has been given: of an invoice */
const paperOf = (ctx: Context, input: Pick<PaperInput, 'provider' | 'lines'> & { amc: number }) => {
  const { value, problem } = checkInput(ctx.locale, PaperTerms, input, PAPER_TEXTS)
  if (problem) return { problem }
  const wrong = [
    ...(value.provider.number !== undefined && !isProviderNumber(value.provider.number) ? ['provider.number'] : []),
    ...value.lines.flatMap(({ careDate }, at) => (careDate > ctx.today ? [`lines.${at}.careDate`] : [])),
  ]
  if (wrong.length === 0) return { value }
  const textOf = (path: string) => PAPER_TEXTS[path.replace(/\.\d+\./, '.*.')]![ctx.locale]
  return {
    problem: new InvalidInput(
      ctx.locale,
      wrong.map(path => ({ path, code: 'custom', message: textOf(path) })),
    ),
  }
}

const toAct = (act: (typeof acts.list)[number], locale: Context['locale']): Act =>
  Object.assign(new Act(), { code: act.code, label: actLabel(act.code, locale), family: careFamilyOf(act.family) })

/** The acts that a line can be of; null for who deals with no care. A code that stands for many is typed whole. */
export const paperActs = (ctx: Context): Act[] | null =>
  kindsOf(signedInStaff(ctx)).includes('INVOICE')
    ? acts.list.filter(({ code }) => !code.endsWith('*')).map(act => toAct(act, ctx.locale))
    : null

const toLine = ({ locale }: Context, code: string, outcome: LineOutcome): SettledLine => {
  const act = acts.find(code.trim().toUpperCase())
  const shown = {
    act: act ? toAct(act, locale) : null,
  }
  if ('problem' in outcome)
    return Object.assign(new SettledLine(), {
      ...shown,
      amounts: null,
      base: null,
      rate: null,
      problem: problemText(outcome.problem)[locale],
      warning: null,
      derivation: [],
    })
  const { row, adjudication } = outcome.entry
  return Object.assign(new SettledLine(), {
    ...shown,
    amounts: Object.assign(new Amounts(), {
      paid: row.billedCents,
      amo: row.amoCents,
      amc: row.amcCents,
      outOfPocket: row.outOfPocketCents,
    }),
    base: row.baseCents,
    rate: row.rateBp,
    problem: null,
    warning: outcome.isThere ? ALREADY_THERE[locale] : null,
    derivation: toSteps({ locale }, adjudication.derivation),
  })
}

/** What an invoice or a quote of the open file would come to. Nothing is written but that it was read. */
export const proposeSettlement = async (
  ctx: Context,
  input: PaperInput,
): Promise<ProposeSettlementSuccess | InvalidInput | NotAllowed | NotFound> => {
  const staff = signedInStaff(ctx)
  if (!kindsOf(staff).includes('INVOICE')) return new NotAllowed(ctx.locale, NOT_YOURS)
  const { value, problem } = paperOf(ctx, { provider: input.provider, lines: input.lines, amc: 0 })
  if (problem) return problem
  const place = decodeIdOf('req', input.requestId)
  const file = await enterFile(ctx, input.fileId, ['REQUESTS', 'CARE'])
  if (!file || place?.contractId !== file.contractId) return new NotFound(ctx.locale)
  const outcome = await ctx.db.transaction(async tx => {
    const row = (await requestsById(ctx, tx, place.contractId, [place.id])).get(place.id)
    return row && settleLines(ctx, tx, row, value)
  })
  if (!outcome) return new NotFound(ctx.locale)
  const { totals, isWhole } = outcome
  const settlement = Object.assign(new Settlement(), {
    lines: outcome.lines.map((line, at) => toLine(ctx, value.lines[at]!.act, line)),
    totals: Object.assign(new Amounts(), {
      paid: totals.billed,
      amo: totals.amo,
      amc: totals.amc,
      outOfPocket: totals.outOfPocket,
    }),
    isWhole,
    needsSecond: needsSecondPerson(totals.amc),
  })
  return Object.assign(new ProposeSettlementSuccess(), { settlement })
}

/** Reimburses an invoice, or answers a quote firmly: at once, or once a second person agrees. */
export const settlePaper = async (
  ctx: Context,
  kind: keyof typeof DECIDERS,
  { fileId, requestId, words, ...input }: SettlePaperInput,
): Promise<Decided | InvalidInput> => {
  signedInStaff(ctx)
  const { value, problem } = paperOf(ctx, input)
  if (problem) return problem
  const text = words?.trim() ?? ''
  if (text.length > 2000)
    return new InvalidInput(ctx.locale, [{ path: 'words', code: 'custom', message: PAPER_TEXTS.words![ctx.locale] }])
  return acceptRequest(ctx, { fileId, requestId }, DECIDERS[kind], value, text || null)
}

/** The firm answer to a quote, for who may see the request; null for none. */
export const quoteAnswerOf = async (
  ctx: Context,
  { contractId, requestId }: Pick<Request, 'contractId' | 'requestId'>,
): Promise<QuoteAnswer | null> => {
  const row = await ctx.loaders.quoteAnswer.load({ contractId, id: requestId })
  if (!row) return null
  const { billedCents: paid, amoCents: amo, amcCents: amc, outOfPocketCents: outOfPocket, validUntil } = row
  return Object.assign(new QuoteAnswer(), {
    amounts: Object.assign(new Amounts(), { paid, amo, amc, outOfPocket }),
    validUntil,
  })
}
