import type { Assurance, Method } from './method.ts'

/** Who is asking. Everything that reads or writes takes one, and policy decides by it. */
export type Actor = AnonymousActor | MemberActor | StaffActor | PartnerActor | SystemActor

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
  assurance: Assurance
  /** When it ends, however much it is used. */
  sessionEndsAt: Date
}

export const STAFF_ROLES = ['CLAIMS_HANDLER', 'ADVISER', 'DOCTOR', 'SUPERVISOR', 'ADMINISTRATOR'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export interface StaffActor {
  kind: 'STAFF'
  accountId: string
  roles: readonly StaffRole[]
  sessionHash: string
}

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
