import { asc, eq } from 'drizzle-orm'
import { STAFF_ROLES, type StaffRole } from '../../auth/actor.ts'
import { staffOfId } from '../../auth/staff-actor.ts'
import type { Services } from '../../context.ts'
import { fanOut } from '../../db/shards.ts'
import type { Bilingual, Locale } from '../../i18n/locale.ts'
import { addStaff, changeRoleByCommand, setActive } from './role.write.ts'

const TEXTS = {
  ADDED: { fr: 'ajouté', en: 'added' },
  DONE: { fr: 'fait', en: 'done' },
  ENDED: { fr: 'n’entre plus', en: 'may enter no more' },
  NO_ROLE: { fr: 'aucun rôle', en: 'no role' },
  INACTIVE: { fr: 'inactif', en: 'inactive' },
} as const satisfies Record<string, Bilingual>

export interface StaffCommand {
  print: (line: string) => void
  locale: Locale
  /** The provider that they sign in at, where the settings name one. */
  issuer: string | undefined
}

const personBy = async ({ db }: Pick<Services, 'db'>, email: string) => {
  const { staff } = db.tables
  const found = await fanOut('staff search', () => db.read.select().from(staff).where(eq(staff.email, email)))
  const [person, another] = found
  if (!person) throw new Error(`${email}: nobody of the staff has this address`)
  if (another) throw new Error(`${email}: several people of the staff have this address`)
  return person
}

const roleNamed = (word: string | undefined): StaffRole => {
  const role = STAFF_ROLES.find(known => known === word)
  if (!role) throw new Error(`Which role? ${STAFF_ROLES.join(', ')}`)
  return role
}

/**
 * `staff list | add SUBJECT EMAIL NAME | grant EMAIL ROLE REASON | withdraw EMAIL ROLE REASON | end EMAIL`: for the first
 * administrators, who then decide on everybody else, four eyes at a time.
 * @throws Error that says what is missing
 */
export const runStaffCommand = async (
  services: Pick<Services, 'db' | 'now'>,
  verb: string | undefined,
  words: readonly string[],
  { print, locale, issuer }: StaffCommand,
): Promise<void> => {
  const [first = '', second = '', ...rest] = words
  switch (verb) {
    case 'list':
      return list(services, print, locale)
    case 'add': {
      const name = rest.join(' ')
      if (!issuer) throw new Error('STAFF_ISSUER: where do they sign in?')
      if (!first || !second.includes('@') || !name) throw new Error('staff add SUBJECT EMAIL NAME')
      await services.db.transaction(tx => addStaff(services, tx, { issuer, subject: first, email: second, name }))
      return print(`${second}: ${TEXTS.ADDED[locale]}`)
    }
    case 'grant':
    case 'withdraw': {
      const role = roleNamed(second)
      const reason = rest.join(' ')
      if (reason.length < 10) throw new Error(`staff ${verb} EMAIL ROLE REASON: why, in 10 characters at least?`)
      const { staffId } = await personBy(services, first)
      const change = verb === 'grant' ? 'GRANT' : 'WITHDRAW'
      await services.db.transaction(tx => changeRoleByCommand(services, tx, { staffId, role, change, reason }))
      return print(`${first}, ${role}: ${TEXTS.DONE[locale]}`)
    }
    case 'end': {
      const { staffId } = await personBy(services, first)
      await services.db.transaction(tx => setActive(services, tx, staffId, false))
      return print(`${first}: ${TEXTS.ENDED[locale]}`)
    }
    default:
      throw new Error('staff list | add | grant | withdraw | end')
  }
}

const list = async (services: Pick<Services, 'db'>, print: (line: string) => void, locale: Locale) => {
  const { staff } = services.db.tables
  const people = await fanOut('staff search', () => services.db.read.select().from(staff).orderBy(asc(staff.email)))
  for (const { staffId, email, name, active } of people) {
    const roles = (await staffOfId(services, staffId))?.roles.join(', ') ?? TEXTS.NO_ROLE[locale]
    print(`${email}  ${name}  ${active ? roles : TEXTS.INACTIVE[locale]}`)
  }
}
