import type { Context } from '../../context.ts'
import { encodeId } from '../../graphql/node.ts'
import { brand } from '../brand/brand.ts'
import type { Household, MemberRow } from '../member/household.ts'
import { householdMembers } from '../member/member.service.ts'
import type { CardRow } from './card.issue.ts'
import {
  type Card,
  type CardBarcode,
  type CardBeneficiary,
  type CardContacts,
  CardState,
  type CardWallets,
} from './card.type.ts'
import type { PrintedBeneficiary } from './content.ts'
import { DOMAINS } from './domains.ts'
import { stateOf } from './life.ts'
import { matrixOf, svgOf } from './matrix.ts'
import type { SharedCard } from './share.type.ts'
import { googleLink } from './wallet.ts'

/** Where the pass of Apple Wallet is fetched. */
export const APPLE_PASS = '/files/carte.pkpass'

/** The columns, in words of the request's language. */
const domainsIn = ({ locale }: Pick<Context, 'locale'>) =>
  DOMAINS.map(({ code, label }) => ({ code, label: label[locale] }))

const CONTACTS: CardContacts = {
  memberPhone: brand.phone,
  professionalPhone: brand.thirdPartyPayment.phone,
  professionalPortal: brand.thirdPartyPayment.portal,
  address: brand.address,
}

/** Whether somebody's rights are open today: asked of who they are now, not of what was printed. */
const hasRights = (
  { today }: Pick<Context, 'today'>,
  endOn: string | null,
  person: Pick<MemberRow, 'rightsFrom' | 'rightsTo'> | undefined,
): boolean =>
  person !== undefined &&
  (endOn === null || today <= endOn) &&
  person.rightsFrom <= today &&
  (person.rightsTo === null || today <= person.rightsTo)

/** Software reads a code as a promise to pay: there is one on the card that serves, and staff who look at it get none. */
const barcodeOf = (ctx: Context, row: CardRow, state: CardState): CardBarcode | null => {
  if (state !== CardState.CURRENT || ctx.actor.kind === 'VIEWING') return null
  const { layout, certified } = ctx.cards.encoder
  return { svg: svgOf(matrixOf(row.payload)), payload: row.payload, layout, certified }
}

/** One line of a card. */
const printedLine = (ctx: Context, line: PrintedBeneficiary, rightsOpen: boolean) => {
  const domains = domainsIn(ctx)
  return {
    name: line.name,
    birthDate: line.birthOn,
    birthRank: line.birthRank,
    coveredFrom: line.from,
    coveredTo: line.to,
    rightsOpen,
    cells: line.cells.flatMap((value, at) => {
      const domain = domains[at]
      return domain ? [{ domain, value }] : []
    }),
  }
}

/** All of a card but its lines. */
const printed = (ctx: Context, row: CardRow, state: CardState, lines: readonly { rightsOpen: boolean }[]) => ({
  year: row.year,
  state,
  validFrom: row.validFrom,
  validTo: row.validTo,
  holderName: row.content.holderName,
  formulaName: row.content.formulaName,
  amcNumber: row.content.amcNumber,
  conventionType: row.content.conventionType,
  csr: row.content.csr,
  memberNumber: row.content.memberNumber,
  responsible: row.content.responsible,
  domains: domainsIn(ctx),
  rights: { open: state === CardState.CURRENT && lines.some(({ rightsOpen }) => rightsOpen), checkedAt: ctx.at },
  barcode: barcodeOf(ctx, row, state),
  contacts: CONTACTS,
})

/** A card as the viewer may see it. */
const toCard = async (ctx: Context, row: CardRow): Promise<Card> => {
  const [household, members] = await Promise.all([ctx.loaders.household(), householdMembers(ctx)])
  const state = CardState[stateOf(row, ctx.today)]
  const beneficiaries = row.content.beneficiaries.map((line): CardBeneficiary => {
    const person = members.get(line.memberId)
    return {
      ...printedLine(ctx, line, hasRights(ctx, household?.endOn ?? null, person)),
      nirMasked: person?.nirMasked ?? null,
      isViewer: person?.isViewer ?? false,
    }
  })
  return {
    ...printed(ctx, row, state, beneficiaries),
    id: encodeId('crd', row.contractId, row.cardId),
    cardId: row.cardId,
    replacedById: row.replacedBy,
    version: row.version,
    contractNumber: row.content.contractNumber,
    beneficiaries,
  }
}

/** The one of some rows to show: today's, else the last one, which says why it no longer serves, else the one to come. */
const shownOf = (rows: readonly CardRow[], today: string): CardRow | undefined => {
  const inState = (...states: string[]) => rows.find(row => states.includes(stateOf(row, today)))
  return inState('CURRENT') ?? inState('CLOSED', 'REPLACED') ?? inState('UPCOMING')
}

/** The card that a link shows: what is printed, and whether it serves now. */
export const sharedCard = (ctx: Context, household: Household, rows: readonly CardRow[]): SharedCard | undefined => {
  const row = shownOf(rows, ctx.today)
  if (!row) return undefined
  const { content } = row
  const state = CardState[stateOf(row, ctx.today)]
  const beneficiaries = content.beneficiaries.map(line => {
    const person = household.members.find(({ memberId }) => memberId === line.memberId)
    return printedLine(ctx, line, hasRights(ctx, household.endOn, person))
  })
  return { ...printed(ctx, row, state, beneficiaries), beneficiaries }
}

/** The household's cards, the newest first; for who left, the last that names them. */
export const listCards = async (ctx: Context): Promise<Card[]> =>
  Promise.all((await ctx.loaders.cards()).map(row => toCard(ctx, row)))

const currentRow = async (ctx: Context): Promise<CardRow | undefined> => shownOf(await ctx.loaders.cards(), ctx.today)

/** The row of the card that serves today, for those on the contract. */
export const servingRow = async (ctx: Context): Promise<CardRow | undefined> => {
  const [row, sight] = await Promise.all([currentRow(ctx), ctx.sight()])
  return row && sight.belongs && stateOf(row, ctx.today) === 'CURRENT' ? row : undefined
}

/** The card to show; null for a household that never had one. */
export const viewerCard = async (ctx: Context): Promise<Card | null> => {
  const row = await currentRow(ctx)
  return row ? toCard(ctx, row) : null
}

/** Next year's card, once it is ready and while this year's still serves. */
export const nextCard = async (ctx: Context): Promise<Card | null> => {
  const [rows, shown] = await Promise.all([ctx.loaders.cards(), currentRow(ctx)])
  const row = rows.find(one => stateOf(one, ctx.today) === 'UPCOMING')
  return row && row !== shown ? toCard(ctx, row) : null
}

/** A card by its own id; null when it isn't there or isn't the viewer's to see. */
export const findCard = async (ctx: Context, cardId: string): Promise<Card | null> => {
  const row = (await ctx.loaders.cards()).find(one => one.cardId === cardId)
  return row ? toCard(ctx, row) : null
}

/** Where the card can be put into a phone's wallet; nowhere unless it serves, and is the viewer's own to carry. */
export const walletsOf = async (ctx: Context, { cardId }: Card): Promise<CardWallets> => {
  const row = await servingRow(ctx)
  if (ctx.actor.kind !== 'MEMBER' || row?.cardId !== cardId) return { apple: null, google: null }
  const { apple, google } = ctx.wallets
  return {
    apple: apple ? APPLE_PASS : null,
    google: google ? await googleLink(row, google, { at: ctx.at, origin: ctx.publicUrl.origin }) : null,
  }
}
