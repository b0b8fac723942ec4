import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { StaffRole } from '../auth/actor.ts'
import type { Services } from '../context.ts'
import { addStaff, changeRoleByCommand } from '../features/desk/role.write.ts'
import { COLLEAGUES } from '../federation/local-people.ts'

/** The same for a colleague at every start: the local provider's address changes with the port. */
const staffIdOf = (subject: string) => {
  const hex = createHash('sha256').update(`demonstration|${subject}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Makes the demonstration's colleagues known, as they come from the local provider at this address. Who is known keeps
 * the roles that were decided since; one of them has none.
 */
export const seedStaff = async (services: Pick<Services, 'db' | 'now'>, issuer: string): Promise<void> => {
  for (const { subject, name, claims } of COLLEAGUES) {
    const staffId = staffIdOf(subject)
    const isKnown = await isThere(services, staffId)
    await services.db.transaction(async tx => {
      await addStaff(services, tx, { staffId, issuer, subject, name, email: String(claims.email) })
      if (isKnown) return
      for (const role of claims.roles as StaffRole[])
        await changeRoleByCommand(services, tx, { staffId, role, change: 'GRANT', reason: 'Jeu de démonstration' })
    })
  }
}

const isThere = async ({ db }: Pick<Services, 'db'>, staffId: string) => {
  const { staff } = db.tables
  const rows = await db.read.select({ staffId: staff.staffId }).from(staff).where(eq(staff.staffId, staffId))
  return rows.length > 0
}
