import type { Assurance, Method } from './method.ts'

/** Who is asking. Everything that reads or writes takes one, and policy decides by it. */
export type Actor = AnonymousActor | MemberActor | StaffActor | ViewingActor | PartnerActor | SystemActor

export interface AnonymousActor {
  kind: 'ANONYMOUS'
}

/** A person signed in: the holder of a contract or an adult beneficiary, by the membership the account opens. */
export interface MemberActor {
  kind: 'MEMBER'
  accountId: string
  contractId: string
  memberId: string
  /** The session it came by, as its row's key. */
  sessionHash: string
  /** How they showed who they are, when, and how sure that makes us. */
  methods: readonly Method[]
  authenticatedAt: Date
  /** When FranceConnect last said who they are; null where they did not come by it. */
  vouchedAt: Date | null
  assurance: Assurance
  /** When it ends, however much it is used. */
  sessionEndsAt: Date
}

export const STAFF_ROLES = ['CLAIMS_HANDLER', 'ADVISER', 'DOCTOR', 'SUPERVISOR', 'ADMINISTRATOR'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Somebody who works here. What they may do is read from the database for each request. */
export interface StaffActor {
  kind: 'STAFF'
  /** The staff person: sessions lie by it as by an account. */
  accountId: string
  name: string
  roles: readonly StaffRole[]
  /** The session they came by, as its row's key. */
  sessionHash: string
  /** When it ends, however much it is used. */
  sessionEndsAt: Date
  /** The one file that this request reads, once it is shown to be open to them. */
  file?: OpenedFile
}

/** A member's file that staff have opened, with a reason and for half an hour. */
export interface OpenedFile {
  accessId: string
  contractId: string
  /** Whose file it is. */
  memberId: string
  closesAt: Date
}

/**
 * Staff who look at a member's own screens (« voir comme »): they see what that member sees, less the care that their
 * roles may not see. A kind of its own, so that nothing that asks for a member lets them act.
 */
export interface ViewingActor {
  kind: 'VIEWING'
  contractId: string
  memberId: string
  staff: StaffActor & { file: OpenedFile }
}

/** Who may open files at all: administrators look after who may do what, and see nobody's file. */
export const FILE_ROLES: readonly StaffRole[] = ['CLAIMS_HANDLER', 'ADVISER', 'DOCTOR', 'SUPERVISOR']
/** Who may see what the care was: health data. The others see amounts. */
const CARE_ROLES: readonly StaffRole[] = ['CLAIMS_HANDLER', 'DOCTOR']
/** Who may look at a member's own screens: who answers members, and who answers for them. */
export const VIEWING_ROLES: readonly StaffRole[] = ['ADVISER', 'SUPERVISOR']

/** Whether somebody has one of these roles. */
export const hasRole = ({ roles }: Pick<StaffActor, 'roles'>, wanted: readonly StaffRole[]): boolean =>
  wanted.some(role => roles.includes(role))

/** Whether somebody who works here may see what the care was. */
export const staffSeesCare = (staff: Pick<StaffActor, 'roles'>): boolean => hasRole(staff, CARE_ROLES)

export const PARTNER_SCOPES = ['rights:read', 'quote:write', 'claims:write', 'viewer:read'] as const
export type PartnerScope = (typeof PARTNER_SCOPES)[number]

/** An organisation, by a signed token. */
export interface PartnerActor {
  kind: 'PARTNER'
  partnerId: string
  scopes: readonly PartnerScope[]
}

/** The program itself: imports, jobs, the command line. Never the actor of a request. */
export interface SystemActor {
  kind: 'SYSTEM'
}

export const ANONYMOUS: AnonymousActor = { kind: 'ANONYMOUS' }
export const SYSTEM: SystemActor = { kind: 'SYSTEM' }
