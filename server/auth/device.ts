import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Context, Services } from '../context.ts'
import type { Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { newTicket, readTicket } from './ticket.ts'

const DAY = 24 * 3_600_000
/** How long a browser is trusted without being used. */
const TRUST_LIFE = 90 * DAY
/** How long the value before the last still serves: two windows may sign in at once, and an answer may be lost. */
const GRACE = 60_000

/** A browser that shows a cookie of ours. STOLEN: a value that was replaced before, so there are two who have it. */
export interface KnownDevice {
  deviceId: string
  state: 'CURRENT' | 'GRACE' | 'STOLEN'
  /** What its cookie comes to. */
  secretHash: string
}

/** Which browser asks, by its cookie; undefined for one that has none, or none that is still good. */
export const deviceOf = async ({ db, cookies, at }: Context): Promise<KnownDevice | undefined> => {
  const ticket = readTicket(cookies.get('device') ?? '')
  if (!ticket) return undefined
  const { device } = db.tables
  const [row] = await db.latest.select().from(device).where(eq(device.deviceId, ticket.id))
  if (!row || row.revokedAt) return undefined
  const { deviceId } = row
  const { secretHash } = ticket
  if (row.secretHash === secretHash) return { deviceId, secretHash, state: 'CURRENT' }
  const isRecent = at.getTime() - row.rotatedAt.getTime() < GRACE
  return { deviceId, secretHash, state: isRecent && row.previousHash === secretHash ? 'GRACE' : 'STOLEN' }
}

/** Whether this person asked for no code in this browser, lately enough. */
export const isTrusted = async (
  { db, at }: Pick<Context, 'db' | 'at'>,
  accountId: string,
  device: KnownDevice | undefined,
): Promise<boolean> => {
  if (!device || device.state === 'STOLEN') return false
  const { trustedDevice } = db.tables
  const [row] = await db.latest
    .select({ deviceId: trustedDevice.deviceId })
    .from(trustedDevice)
    .where(
      and(
        eq(trustedDevice.accountId, accountId),
        eq(trustedDevice.deviceId, device.deviceId),
        isNull(trustedDevice.revokedAt),
        gt(trustedDevice.expiresAt, at),
      ),
    )
  return row !== undefined
}

/**
 * Gives a browser its cookie's next value, and to one that has none its first. In the transaction of the sign-in.
 * @returns the browser's id, and the cookie's new value; none where another window has just been given it
 */
export const rotateDevice = async (
  { db, at }: Pick<Context, 'db' | 'at'>,
  tx: Writer,
  known: KnownDevice | undefined,
): Promise<{ deviceId: string; ticket: string | undefined }> => {
  const { device } = db.tables
  if (known?.state === 'GRACE') return { deviceId: known.deviceId, ticket: undefined }
  const deviceId = known?.deviceId ?? newId()
  const { text: ticket, secretHash } = newTicket(deviceId)
  if (!known) {
    await tx
      .insert(device)
      .values({ deviceId, secretHash, rotatedAt: at, createdAt: at })
      .returning({ deviceId: device.deviceId })
    return { deviceId, ticket }
  }
  // Of two windows that come with the same value, one gives it its next: the browser keeps whichever answer came last.
  const rotated = await tx
    .update(device)
    .set({ secretHash, previousHash: known.secretHash, rotatedAt: at })
    .where(and(eq(device.deviceId, deviceId), eq(device.secretHash, known.secretHash)))
    .returning({ deviceId: device.deviceId })
  return { deviceId, ticket: rotated.length > 0 ? ticket : undefined }
}

/** Until when the browser keeps its cookie: as long as its trust, from the last sign-in on. */
export const trustUntil = (at: Date): Date => new Date(at.getTime() + TRUST_LIFE)

/** « Faire confiance à cet appareil », or goes on doing so. */
export const trustDevice = async (
  { db, at, userAgent }: Pick<Context, 'db' | 'at' | 'userAgent'>,
  tx: Writer,
  accountId: string,
  deviceId: string,
): Promise<void> => {
  const { trustedDevice } = db.tables
  const used = { userAgent, lastUsedAt: at, expiresAt: trustUntil(at), revokedAt: null }
  await tx
    .insert(trustedDevice)
    .values({ accountId, deviceId, trustedAt: at, ...used })
    .onConflictDoUpdate({ target: [trustedDevice.accountId, trustedDevice.deviceId], set: used })
    .returning({ deviceId: trustedDevice.deviceId })
}

/** Trusts one browser no more, or none: the next sign-in there asks for a code. */
export const distrust = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  accountId: string,
  deviceId?: string,
): Promise<number> => {
  const { trustedDevice } = db.tables
  const ended = await tx
    .update(trustedDevice)
    .set({ revokedAt: now() })
    .where(
      and(
        eq(trustedDevice.accountId, accountId),
        isNull(trustedDevice.revokedAt),
        ...(deviceId === undefined ? [] : [eq(trustedDevice.deviceId, deviceId)]),
      ),
    )
    .returning({ deviceId: trustedDevice.deviceId })
  return ended.length
}

/** Nobody is trusted in this browser any more: somebody has a copy of its cookie. */
export const revokeDevice = async (
  { db, at }: Pick<Context, 'db' | 'at'>,
  tx: Writer,
  deviceId: string,
): Promise<void> => {
  const { device } = db.tables
  await tx
    .update(device)
    .set({ revokedAt: at })
    .where(and(eq(device.deviceId, deviceId), isNull(device.revokedAt)))
    .returning({ deviceId: device.deviceId })
}
