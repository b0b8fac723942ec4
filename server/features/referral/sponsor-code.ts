import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import { newCode } from '../request/reference.ts'

type Stores = Pick<Services, 'db' | 'now'>

/** A member as the sponsor of others. */
export interface Sponsor {
  contractId: string
  memberId: string
}

/** Eight characters: a billion tries for each code that is there, of which an address has sixty an hour. */
const CODE = /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/

/** As people type one: with or without its hyphen, in small letters. */
export const asCode = (typed: string): string | undefined => {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  const code = `${letters.slice(0, 4)}-${letters.slice(4)}`
  return CODE.test(code) ? code : undefined
}

/** The code that a member has; null for none yet. */
export const codeOf = async ({ db }: Pick<Stores, 'db'>, { contractId, memberId }: Sponsor): Promise<string | null> => {
  const { sponsorCode } = db.tables
  const [known] = await db.latest
    .select({ code: sponsorCode.code })
    .from(sponsorCode)
    .where(and(eq(sponsorCode.contractId, contractId), eq(sponsorCode.memberId, memberId)))
  return known?.code ?? null
}

/** The code of a member, made the first time that it is asked for: once, however many ask at once. */
export const ensureCode = async (stores: Stores, sponsor: Sponsor): Promise<string> => {
  const known = await codeOf(stores, sponsor)
  if (known !== null) return known
  const { sponsorCode, sponsorByCode } = stores.db.tables
  await stores.db.transaction(async tx => {
    const code = newCode()
    const [made] = await tx
      .insert(sponsorCode)
      .values({ ...sponsor, code, createdAt: stores.now() })
      .onConflictDoNothing()
      .returning({ code: sponsorCode.code })
    if (made)
      await tx
        .insert(sponsorByCode)
        .values({ code, ...sponsor })
        .returning({ code: sponsorByCode.code })
  })
  return (await codeOf(stores, sponsor))!
}

/** Whose code it is; undefined for nobody's. */
export const sponsorOfCode = async ({ db }: Pick<Stores, 'db'>, code: string): Promise<Sponsor | undefined> => {
  const { sponsorByCode } = db.tables
  const [found] = await db.latest
    .select({ contractId: sponsorByCode.contractId, memberId: sponsorByCode.memberId })
    .from(sponsorByCode)
    .where(eq(sponsorByCode.code, code))
  return found
}
