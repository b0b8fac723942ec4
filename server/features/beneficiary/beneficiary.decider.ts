import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { knownContract } from '../member/people.import.ts'
import { type KnownContract, type MemberRow, planContract } from '../member/people.plan.ts'
import type { PeopleContract, PersonRow } from '../member/people.reader.ts'
import { writeContract } from '../member/people.write.ts'
import type { RequestRow } from '../request/request.loader.ts'
import { type Decider, Undecidable } from '../worklist/decider.ts'
import { type AdditionCase, roleOf } from './cover.ts'

/** What a month costs from now on; as before when left out. */
const Terms = z.object({ monthlyPremiumCents: z.number().int().min(0).max(1_000_000).optional() })
type Terms = z.infer<typeof Terms>

/** Somebody known, as a file of people would say them again. Their NIR stays as it is. */
const asRow = (row: MemberRow): PersonRow => ({
  line: 0,
  number: row.number,
  role: row.role,
  nir: null,
  birthOn: row.birthOn,
  birthRank: row.birthRank,
  sex: row.sex,
  birthName: row.birthName,
  usualName: row.usualName,
  firstNames: row.firstNames,
  email: row.email,
  phone: row.phone,
  address: row.address,
  postalCode: row.postalCode,
  city: row.city,
  regime: row.regime,
  rightsFrom: row.rightsFrom,
  rightsTo: row.rightsTo,
})

/**
 * Writes a change of people the way a file does, in the transaction of the decision: rights, look-ups, cards and the
 * contract's certificate follow from one place.
 */
const write = async (
  ctx: Context,
  tx: Writer,
  { contractId, requestId }: RequestRow,
  { monthlyPremiumCents }: Terms,
  rowOf: (said: Said, known: KnownContract) => PersonRow,
): Promise<void> => {
  const { contract, beneficiaryChange } = ctx.db.tables
  const [place] = await tx.select().from(contract).where(eq(contract.contractId, contractId))
  const [said] = await tx
    .select()
    .from(beneficiaryChange)
    .where(and(eq(beneficiaryChange.contractId, contractId), eq(beneficiaryChange.requestId, requestId)))
  const known = place && (await knownContract(ctx, tx, place.number))
  if (!place || !said || !known) throw new Error('A change of people without its contract')
  const { number, formula, startOn, endOn, selfEmployed } = place
  const feed: PeopleContract = {
    number,
    terms: { formula, startOn, endOn, selfEmployed },
    holder: monthlyPremiumCents === undefined ? null : { iban: null, monthlyPremiumCents },
    people: [rowOf(said, known)],
  }
  // A NIR has a look-up of its own, wherever its contract lies.
  await fanOut('import', () => writeContract(ctx, tx, feed, known, planContract(feed, known)))
}
type Said = Context['db']['tables']['beneficiaryChange']['$inferSelect']

export const addBeneficiaryDecider: Decider<Terms> = {
  kind: 'ADD_BENEFICIARY',
  terms: Terms,
  needsSecond: () => false,
  async accept(ctx, tx, row, terms) {
    await write(ctx, tx, row, terms, (said, known) => {
      const holder = known.people.find(({ row: { role } }) => role === 'HOLDER')?.row
      if (!holder) throw new Error('A contract without its holder')
      const { firstNames, lastName, birthOn, effectiveOn, why } = said
      // Twins have the same day of birth, and the next rank.
      const birthRank = known.people.filter(one => one.row.birthOn === birthOn).length + 1
      return {
        ...asRow(holder),
        role: roleOf(why as AdditionCase),
        birthOn,
        birthRank,
        sex: said.sex ?? holder.sex,
        birthName: lastName,
        usualName: lastName,
        firstNames,
        email: null,
        phone: null,
        address: null,
        postalCode: null,
        city: null,
        rightsFrom: effectiveOn,
      }
    })
    return {}
  },
}

export const removeBeneficiaryDecider: Decider<Terms> = {
  kind: 'REMOVE_BENEFICIARY',
  terms: Terms,
  needsSecond: () => false,
  async accept(ctx, tx, row, terms) {
    await write(ctx, tx, row, terms, (said, known) => {
      const leaving = known.people.find(one => one.row.memberId === said.leavingId)?.row
      if (!leaving) throw new Undecidable('', NOBODY)
      return { ...asRow(leaving), rightsTo: said.effectiveOn }
    })
    return {}
  },
}

const NOBODY = { fr: 'Cette personne n’est plus au contrat.', en: 'This person is no longer on the contract.' }
