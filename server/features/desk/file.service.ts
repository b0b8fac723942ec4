import { and, eq, isNull } from 'drizzle-orm'
import * as z from 'zod'
import { FILE_ROLES, staffSeesCare } from '../../auth/actor.ts'
import { signedInMember, signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import { oneFileARequest } from '../../graphql/errors.ts'
import { decodeIdOf, encodeId } from '../../graphql/node.ts'
import {
  checkInput,
  type FieldTexts,
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyAttempts,
} from '../../graphql/problem.ts'
import { accountOfMember } from '../account/account.loader.ts'
import { householdMembers, visibleMembers } from '../member/member.service.ts'
import { may } from './desk.service.ts'
import { firstNameOfStaff, NO_FILES } from './desk.text.ts'
import { DeskAct, StaffRole } from './desk.type.ts'
import { auditFile, auditReading, type FilePart } from './file.audit.ts'
import { contactOf, type FileAccessRow, isMember, liveFile, openingsOfContract, openingsOfMine } from './file.loader.ts'
import {
  AccessReason,
  CloseFileSuccess,
  type DeskContact,
  DeskFile,
  FileAccess,
  type FileInput,
  type OpenFileInput,
  OpenFileSuccess,
} from './file.type.ts'

/** How long a file stays open: a call, and the notes after it. */
const OPEN_FOR = 30 * 60_000

const NOTE_LEAST = 10

const Opening = z
  .object({ reason: z.enum(AccessReason), note: z.string().trim().max(500).default('') })
  .refine(({ reason, note }) => reason !== AccessReason.OTHER || note.length >= NOTE_LEAST, { path: ['note'] })

const TEXTS: FieldTexts = {
  note: {
    fr: `Dites en quelques mots pourquoi vous ouvrez ce dossier : ${NOTE_LEAST} caractères au moins.`,
    en: `Say in a few words why you open this file: ${NOTE_LEAST} characters at least.`,
  },
}

/** Opens a member's file, for half an hour and with a reason that they can read. */
export const openFile = async (
  ctx: Context,
  input: OpenFileInput,
): Promise<OpenFileSuccess | InvalidInput | NotFound | NotAllowed | TooManyAttempts> => {
  const staff = signedInStaff(ctx)
  if (!may(staff, DeskAct.OPEN_FILES)) return new NotAllowed(ctx.locale, NO_FILES)
  const { reason, note } = input
  const { value, problem } = checkInput(ctx.locale, Opening, { reason, note }, TEXTS)
  if (problem) return problem
  const wait = await ctx.throttle.spend('staffFilesByDay', staff.accountId)
  if (wait !== undefined) {
    ctx.log.error({ staffId: staff.accountId }, 'alarm: more files in a day than a person of the staff may open')
    return new TooManyAttempts(ctx.locale, wait)
  }
  const place = decodeIdOf('mbr', input.memberId)
  if (!place || !(await isMember(ctx, place))) return new NotFound(ctx.locale)
  const { contractId, id: memberId } = place
  const accessId = newId()
  const closesAt = new Date(ctx.at.getTime() + OPEN_FOR)
  await ctx.db.transaction(async tx => {
    const { fileAccess } = ctx.db.tables
    await tx
      .insert(fileAccess)
      .values({
        contractId,
        accessId,
        memberId,
        staffId: staff.accountId,
        staffName: staff.name,
        role: FILE_ROLES.find(role => staff.roles.includes(role))!,
        reason: value.reason,
        note: value.note,
        openedAt: ctx.at,
        closesAt,
      })
      .returning({ accessId: fileAccess.accessId })
    await auditFile(ctx, tx, staff, { contractId, memberId, accessId }, 'file.opened', [{ reason: value.reason }])
  })
  return Object.assign(new OpenFileSuccess(), { fileId: encodeId('fil', contractId, accessId), closesAt })
}

/** Which file each request reads: one, so that what is below it needs to name none. */
const chosen = new WeakMap<Context, string>()

/**
 * Goes into a file of one's own that is open: writes down what this request will read of it, before anything is read.
 * From here on the request sees that household.
 * @returns its opening; undefined when it is closed, over, or another's
 * @throws GraphQLError BAD_USER_INPUT for a second file in one request
 */
export const enterFile = async (
  ctx: Context,
  id: string,
  parts: readonly FilePart[],
): Promise<FileAccessRow | undefined> => {
  const { actor } = ctx
  if (actor.kind !== 'STAFF') return undefined
  if ((chosen.get(ctx) ?? id) !== id) throw oneFileARequest()
  chosen.set(ctx, id)
  const place = decodeIdOf('fil', id)
  const row = place && (await liveFile(ctx, actor, place))
  if (!row) return undefined
  const { accessId, contractId, memberId, closesAt } = row
  const file = { accessId, contractId, memberId, closesAt }
  const seen = parts.filter(part => part !== 'CARE' || staffSeesCare(actor))
  await auditReading(ctx, actor, file, seen)
  ctx.renew({ ...actor, file })
  return row
}

/**
 * A file of one's own that is open, and what of it this request will read, which is written down before anything is
 * read. From here on the request sees that household.
 * @throws GraphQLError BAD_USER_INPUT for a second file in one request
 */
export const findFile = async (ctx: Context, id: string, parts: readonly FilePart[]): Promise<DeskFile | null> => {
  const { actor } = ctx
  if (actor.kind !== 'STAFF') return null
  const row = await enterFile(ctx, id, parts)
  if (!row) return null
  const { contractId, memberId, closesAt } = row
  const member = (await householdMembers(ctx)).get(memberId)
  if (!member) return null
  return {
    id,
    contractId,
    memberId,
    member,
    beneficiaries: await visibleMembers(ctx),
    reason: AccessReason[row.reason],
    note: row.note,
    openedAt: row.openedAt,
    closesAt,
    careVisible: staffSeesCare(actor),
  }
}

/** Closes a file of one's own at once; whoever viewed as its member no longer does. */
export const closeFile = async (ctx: Context, { fileId }: FileInput): Promise<CloseFileSuccess | NotFound> => {
  const staff = signedInStaff(ctx)
  const place = decodeIdOf('fil', fileId)
  const row = place && (await liveFile(ctx, staff, place))
  if (!row) return new NotFound(ctx.locale)
  const { fileAccess } = ctx.db.tables
  await ctx.db.transaction(async tx => {
    const closed = await tx
      .update(fileAccess)
      .set({ closedAt: ctx.at })
      .where(
        and(
          eq(fileAccess.contractId, row.contractId),
          eq(fileAccess.accessId, row.accessId),
          isNull(fileAccess.closedAt),
        ),
      )
      .returning({ accessId: fileAccess.accessId })
    if (closed.length > 0) await auditFile(ctx, tx, staff, row, 'file.closed')
  })
  return Object.assign(new CloseFileSuccess(), { fileId })
}

/** How the person of a file can be reached. */
export const fileContact = async (ctx: Context, file: DeskFile): Promise<DeskContact> => {
  const [row, account] = await Promise.all([contactOf(ctx, file), accountOfMember(ctx, file)])
  if (!row) throw new Error('A file without its person')
  return { ...row, accountEmail: account?.email ?? null }
}

const toFileAccess = (row: FileAccessRow, by: string): FileAccess =>
  Object.assign(new FileAccess(), {
    id: encodeId('fil', row.contractId, row.accessId),
    openedAt: row.openedAt,
    closedAt: row.closedAt ?? row.closesAt,
    by,
    role: StaffRole[row.role],
    reason: AccessReason[row.reason],
    viewedAs: row.viewedAsAt !== null,
  })

/** Who opened files of the contract lately, for who answers for them; null for anybody else. */
export const fileAccesses = async (ctx: Context): Promise<FileAccess[] | null> => {
  const staff = signedInStaff(ctx)
  if (!staff.roles.includes('SUPERVISOR')) return null
  return (await openingsOfContract(ctx)).map(row => toFileAccess(row, row.staffName))
}

/** Who looked at the viewer's file lately, or at that of somebody whose amounts they see. */
export const viewerFileAccesses = async (ctx: Context): Promise<FileAccess[]> => {
  signedInMember(ctx)
  return (await openingsOfMine(ctx)).map(row => toFileAccess(row, firstNameOfStaff(row.staffName)))
}
