import type { Context } from '../../context.ts'
import { connectionOf, type PageArgs } from '../../graphql/connection.ts'
import { encodeId, type NodePlace } from '../../graphql/node.ts'
import { factsOf } from '../claim/claim.loader.ts'
import { findClaim } from '../claim/claim.service.ts'
import { type Claim, Payee, Payer } from '../claim/claim.type.ts'
import { countPayments, type PaymentRow, paymentsPage } from './payment.loader.ts'
import {
  type ClaimPayment,
  type Payment,
  type PaymentClaim,
  type PaymentConnection,
  PaymentState,
} from './payment.type.ts'

/** The masked IBAN that reimbursements go to, for the holder. */
const ibanOf = async (ctx: Context): Promise<string | null> => {
  const [household, sight] = await Promise.all([ctx.loaders.household(), ctx.sight()])
  return sight.holdsContract ? (household?.bankAccounts[0]?.ibanMasked ?? null) : null
}

/**
 * A professional's name tells what the care was. The holder is told where the money went all the same; not so staff who
 * may see nobody's care.
 */
const namesProviders = async (ctx: Context): Promise<boolean> => (await ctx.sight()).care.length > 0

const toPayment = (row: PaymentRow, iban: string | null, named: boolean): Payment => ({
  id: encodeId('pay', row.contractId, row.paymentId),
  contractId: row.contractId,
  paymentId: row.paymentId,
  date: row.dueOn,
  amount: row.amountCents,
  state: PaymentState[row.state],
  payee: Payee[row.payee],
  destination: row.payee === 'PROVIDER' ? (named ? row.providerName : null) : iban,
})

/** A page of transfers, newest first; empty for anybody but the holder. */
export const listPayments = async (ctx: Context, page: PageArgs): Promise<PaymentConnection> => {
  const [found, iban, named] = await Promise.all([paymentsPage(ctx, page), ibanOf(ctx), namesProviders(ctx)])
  return {
    ...connectionOf(
      found,
      row => toPayment(row, iban, named),
      row => ({ on: row.dueOn, id: row.paymentId }),
    ),
  }
}

export const totalPayments = (ctx: Context): Promise<number> => countPayments(ctx)

/** A transfer by its place; null when absent or not the viewer's. */
export const findPayment = async (ctx: Context, place: NodePlace): Promise<Payment | null> => {
  const [row, iban, named] = await Promise.all([ctx.loaders.payment.load(place), ibanOf(ctx), namesProviders(ctx)])
  return row ? toPayment(row, iban, named) : null
}

/** What a transfer is made of. A claim that reversed another in the same transfer may leave 0. */
export const claimsOfPayment = async (ctx: Context, { contractId, paymentId }: Payment): Promise<PaymentClaim[]> => {
  const shares = (await ctx.loaders.sharesOfPayment.load({ contractId, id: paymentId })) ?? []
  const parts = await Promise.all(
    shares.map(async ({ claimId, amountCents }) => ({
      claim: await findClaim(ctx, { contractId, id: claimId }),
      amount: amountCents,
    })),
  )
  return parts.filter((part): part is PaymentClaim => part.claim !== null)
}

/**
 * Who paid what of a claim: the Sécu's payments, then the mutuelle's, by day. Read from the lines, so only for care
 * the viewer may see; the holder of an adult who shares amounts only finds the transfers under payments.
 */
export const paymentsOfClaim = async (ctx: Context, claim: Claim): Promise<ClaimPayment[]> => {
  const lines = (await ctx.loaders.linesOfClaim.load({ contractId: claim.contractId, id: claim.claimId })) ?? []
  const iban = await ibanOf(ctx)
  const bySecu = new Map<string, ClaimPayment>()
  const byUs = new Map<string, number>()
  for (const line of lines) {
    const { thirdParty, provider } = factsOf(line)
    const payee = thirdParty.amo ? Payee.PROVIDER : Payee.MEMBER
    const key = `${line.amoPaidOn}${payee}`
    const known = bySecu.get(key)
    if (known) known.amount += line.amoCents
    else
      bySecu.set(key, {
        payer: Payer.AMO,
        payee,
        amount: line.amoCents,
        date: line.amoPaidOn,
        destination: payee === Payee.PROVIDER ? provider.name : null,
        payment: null,
      })
    if (line.paymentId) byUs.set(line.paymentId, (byUs.get(line.paymentId) ?? 0) + line.amcCents)
  }
  const ours = await Promise.all(
    [...byUs].map(async ([paymentId, amount]): Promise<ClaimPayment | undefined> => {
      const row = await ctx.loaders.paymentOfCare.load({ contractId: claim.contractId, id: paymentId })
      if (!row) return undefined
      const payment = await findPayment(ctx, { contractId: row.contractId, id: row.paymentId })
      const { payee, destination } = toPayment(row, iban, true)
      return { payer: Payer.AMC, payee, amount, date: row.dueOn, destination, payment }
    }),
  )
  return [...bySecu.values(), ...ours.filter(payment => payment !== undefined)]
    .filter(payment => payment.amount !== 0)
    .sort((a, b) => (a.payer === b.payer ? a.date.localeCompare(b.date) : a.payer === Payer.AMO ? -1 : 1))
}
