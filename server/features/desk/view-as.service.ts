import { and, eq, isNull } from 'drizzle-orm'
import type { StaffActor } from '../../auth/actor.ts'
import { signedInStaff } from '../../auth/signed-in.ts'
import { type NewMessage, sendMessages } from '../../channels/message.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { decodeIdOf, encodeId } from '../../graphql/node.ts'
import { NotAllowed, NotFound } from '../../graphql/problem.ts'
import { moment } from '../../i18n/format.ts'
import { accountOfMember, personOf } from '../account/account.loader.ts'
import { addressOf, firstNameOf } from '../identity/destination.ts'
import { may } from './desk.service.ts'
import { firstNameOfStaff, NO_VIEWING, REASON_TEXTS, ROLE_TEXTS } from './desk.text.ts'
import { DeskAct } from './desk.type.ts'
import { auditFile } from './file.audit.ts'
import { type FileAccessRow, liveFile } from './file.loader.ts'
import { EndViewAsSuccess, type FileInput, ViewAsSuccess, type ViewedBy } from './file.type.ts'

/** Nobody knows which language a member reads: those who chose one chose it in their own browser. */
const LOCALE = 'fr'

/** Points the session at a file, or back at the desk. */
const pointSession = async (
  { db }: Context,
  tx: Writer,
  { accountId, sessionHash }: StaffActor,
  file: { contractId: string; accessId: string } | null,
) => {
  const { session } = db.tables
  await tx
    .update(session)
    .set({ contractId: file?.contractId ?? null, viewAsAccessId: file?.accessId ?? null })
    .where(and(eq(session.accountId, accountId), eq(session.tokenHash, sessionHash)))
    .returning({ tokenHash: session.tokenHash })
}

/**
 * Lets a session look at the screens of the member whose file it has open, as they see them and without touching
 * anything, until the file closes. The member is told, the first time for each opening.
 */
export const viewAs = async (ctx: Context, { fileId }: FileInput): Promise<ViewAsSuccess | NotFound | NotAllowed> => {
  const staff = signedInStaff(ctx)
  if (!may(staff, DeskAct.VIEW_AS)) return new NotAllowed(ctx.locale, NO_VIEWING)
  const place = decodeIdOf('fil', fileId)
  const row = place && (await liveFile(ctx, staff, place))
  if (!row) return new NotFound(ctx.locale)
  const { fileAccess } = ctx.db.tables
  await ctx.db.transaction(async tx => {
    const first = await tx
      .update(fileAccess)
      .set({ viewedAsAt: ctx.at })
      .where(
        and(
          eq(fileAccess.contractId, row.contractId),
          eq(fileAccess.accessId, row.accessId),
          isNull(fileAccess.viewedAsAt),
        ),
      )
      .returning({ accessId: fileAccess.accessId })
    await pointSession(ctx, tx, staff, row)
    await auditFile(ctx, tx, staff, row, 'file.viewing-began')
    if (first.length > 0) await tell(ctx, tx, row)
  })
  return Object.assign(new ViewAsSuccess(), { until: row.closesAt })
}

/** Tells the person by mail, to each address that is known; by letter where there is none. */
const tell = async (ctx: Context, tx: Writer, row: FileAccessRow) => {
  const [person, account] = await Promise.all([personOf(ctx, row), accountOfMember(ctx, row)])
  const mails = new Set([account?.email, person.email?.toLowerCase()].filter(address => address != null))
  const letter = addressOf(person)
  const params = {
    firstName: firstNameOf(person),
    by: firstNameOfStaff(row.staffName),
    role: ROLE_TEXTS[row.role][LOCALE],
    reason: REASON_TEXTS[row.reason][LOCALE],
    at: moment(ctx.at, LOCALE),
    url: new URL('/securite', ctx.publicUrl).href,
  }
  const what = { template: 'FILE_VIEWED', locale: LOCALE, params } as const
  const byMail = [...mails].map((to): NewMessage => ({ ...what, channel: 'MAIL', to }))
  await sendMessages(ctx, tx, byMail.length > 0 || !letter ? byMail : [{ ...what, channel: 'LETTER', to: letter }])
}

/** Back to the desk; nothing to do for who views nobody. */
export const endViewAs = async (ctx: Context): Promise<EndViewAsSuccess> => {
  const { actor } = ctx
  if (actor.kind !== 'VIEWING') return Object.assign(new EndViewAsSuccess(), { fileId: null })
  const { staff } = actor
  await ctx.db.transaction(async tx => {
    await pointSession(ctx, tx, staff, null)
    await auditFile(ctx, tx, staff, staff.file, 'file.viewing-ended')
  })
  const { contractId, accessId } = staff.file
  return Object.assign(new EndViewAsSuccess(), { fileId: encodeId('fil', contractId, accessId) })
}

/** Who looks at the screens, where that is not the member. */
export const viewedBy = ({ actor }: Context): ViewedBy | null => {
  if (actor.kind !== 'VIEWING') return null
  const { name, file } = actor.staff
  return { name, fileId: encodeId('fil', file.contractId, file.accessId), until: file.closesAt }
}
