import { and, desc, eq } from 'drizzle-orm'
import type { StaffActor } from '../../auth/actor.ts'
import { ownLiveFile } from '../../auth/file-access.ts'
import { belongsToContract, ownContract, type Rule, seesAmounts } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import type { Tables } from '../../db/schema.ts'
import type { NodePlace } from '../../graphql/node.ts'

export type FileAccessRow = Tables['fileAccess']['$inferSelect']

/** How many of the last openings are shown. */
const SHOWN = 20

/** An opening of one's own that still holds; undefined for any other. */
export const liveFile = async (
  { db, at }: Pick<Context, 'db' | 'at'>,
  staff: StaffActor,
  { contractId, id }: NodePlace,
): Promise<FileAccessRow | undefined> => {
  const { fileAccess } = db.tables
  const [row] = await db.latest
    .select()
    .from(fileAccess)
    .where(and(eq(fileAccess.contractId, contractId), eq(fileAccess.accessId, id), ownLiveFile(staff, at, fileAccess)))
  return row
}

/** Whether there is such a person: whose file is about to be opened, before anything of it may be seen. */
export const isMember = async ({ db }: Pick<Context, 'db'>, { contractId, id }: NodePlace): Promise<boolean> => {
  const { member } = db.tables
  const rows = await db.read
    .select({ memberId: member.memberId })
    .from(member)
    .where(and(eq(member.contractId, contractId), eq(member.memberId, id)))
  return rows.length > 0
}

const lastOpenings = async (ctx: Context, rule: Rule): Promise<FileAccessRow[]> => {
  const { fileAccess } = ctx.db.tables
  return ctx.db.read
    .select()
    .from(fileAccess)
    .where(rule.sql(await ctx.sight(), fileAccess))
    .orderBy(desc(fileAccess.openedAt), desc(fileAccess.accessId))
    .limit(SHOWN)
}

/** Who opened the files of those whose amounts the viewer sees: their own, and for the holder everybody's. */
export const openingsOfMine = (ctx: Context): Promise<FileAccessRow[]> => lastOpenings(ctx, seesAmounts)

/** Who opened any file of the contract that is being read. */
export const openingsOfContract = (ctx: Context): Promise<FileAccessRow[]> => lastOpenings(ctx, ownContract)

/** How the person of the file that is being read can be reached. */
export const contactOf = async (ctx: Context, { contractId, memberId }: { contractId: string; memberId: string }) => {
  const { member } = ctx.db.tables
  const [row] = await ctx.db.read
    .select({
      email: member.email,
      phone: member.phone,
      address: member.address,
      postalCode: member.postalCode,
      city: member.city,
    })
    .from(member)
    .where(
      and(
        eq(member.contractId, contractId),
        eq(member.memberId, memberId),
        belongsToContract.sql(await ctx.sight(), member),
      ),
    )
  return row
}
