import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { Context } from '../../context.ts'
import { MAX_PAGE_SIZE } from '../../graphql/connection.ts'
import type { ClaimFilter } from './claim.input.ts'
import { listClaims } from './claim.service.ts'
import { CareFamily, type Claim, ClaimState } from './claim.type.ts'

const list = <T extends string>(values: Readonly<Record<string, T>>) =>
  z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(values)))

/** The list's own filters, as the SPA keeps them in its URL. */
const asked = z.object({
  beneficiaryId: z.string().max(80).optional(),
  families: list(CareFamily).optional(),
  states: list(ClaimState).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  text: z.string().max(100).optional(),
})

const COLUMNS = {
  fr: [
    'Date des soins',
    'Bénéficiaire',
    'Soins',
    'Professionnel',
    'Payé',
    'Sécurité sociale',
    'Mutuelle',
    'À votre charge',
  ],
  en: ['Date of care', 'Beneficiary', 'Care', 'Professional', 'Paid', 'Sécurité sociale', 'Mutuelle', 'Left to pay'],
} as const

/** Spreadsheets run what begins so as a formula: a quote keeps it text. */
const cell = (text: string) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const euros = (cents: number, locale: Context['locale']) =>
  (cents / 100).toFixed(2).replace('.', locale === 'fr' ? ',' : '.')

const row = ({ locale }: Context, claim: Claim) =>
  [
    claim.careDate,
    cell(claim.beneficiary.fullName),
    cell(claim.care?.title ?? ''),
    cell(claim.care?.provider.name ?? ''),
    ...[claim.amounts.paid, claim.amounts.amo, claim.amounts.amc, claim.amounts.outOfPocket].map(cents =>
      euros(cents, locale),
    ),
  ].join(';')

/** Every page of the list, one after the other: memory doesn't grow with the history. */
async function* rows(ctx: Context, filter: ClaimFilter) {
  // The mark makes spreadsheets read UTF-8.
  yield `\uFEFF${COLUMNS[ctx.locale].join(';')}\r\n`
  let after: string | undefined
  do {
    const page = await listClaims(ctx, filter, { first: MAX_PAGE_SIZE, ...(after && { after }) }, { withLines: false })
    for (const claim of page.nodes) yield `${row(ctx, claim)}\r\n`
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined
  } while (after)
}

/** The list as a spreadsheet, through the same guarded list; for who is signed in, from our own pages only. */
export const exportRoute =
  (contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const ctx = await contextOf(request, reply)
    const refuse = (status: number, code: string, message: string) =>
      reply.code(status).send({ errors: [{ message, extensions: { code } }] })
    if (ctx.actor.kind !== 'MEMBER') return refuse(401, 'UNAUTHENTICATED', 'Sign in first')
    const filter = asked.safeParse(request.query)
    if (!filter.success) return refuse(400, 'BAD_USER_INPUT', 'These filters can’t be read')
    const defined = Object.fromEntries(Object.entries(filter.data).filter(([, value]) => value !== undefined))
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="remboursements-${ctx.today}.csv"`)
      .send(Readable.from(rows(ctx, defined)))
  }
