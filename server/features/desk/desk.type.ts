import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Instant } from '../../graphql/scalars.ts'

export enum StaffRole {
  CLAIMS_HANDLER = 'CLAIMS_HANDLER',
  ADVISER = 'ADVISER',
  DOCTOR = 'DOCTOR',
  SUPERVISOR = 'SUPERVISOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
}

registerEnumType(StaffRole, {
  name: 'StaffRole',
  description: 'What somebody who works here may do. Read from the database for each request.',
  valuesConfig: {
    CLAIMS_HANDLER: { description: 'Settles claims (« gestionnaire »): sees amounts and care.' },
    ADVISER: { description: 'Answers members (« conseiller »): sees amounts, not what the care was.' },
    DOCTOR: { description: 'The medical adviser (« médecin-conseil »): sees amounts and care.' },
    SUPERVISOR: { description: 'Sees as an adviser, and who opened which file (« responsable d’équipe »).' },
    ADMINISTRATOR: { description: 'Looks after who may do what, and sees nobody’s file.' },
  },
})

export enum DeskAct {
  SEARCH = 'SEARCH',
  OPEN_FILES = 'OPEN_FILES',
  SEE_CARE = 'SEE_CARE',
  VIEW_AS = 'VIEW_AS',
  DECIDE_ROLES = 'DECIDE_ROLES',
  ASK_ROLES = 'ASK_ROLES',
  DECIDE_CARE = 'DECIDE_CARE',
  DECIDE_CONTRACTS = 'DECIDE_CONTRACTS',
  WATCH_FEEDS = 'WATCH_FEEDS',
  DECIDE_MEMBERSHIPS = 'DECIDE_MEMBERSHIPS',
}

registerEnumType(DeskAct, {
  name: 'DeskAct',
  description: 'What the roles of somebody who works here let them do, for screens to offer no more.',
  valuesConfig: {
    SEARCH: { description: 'Look members up.' },
    OPEN_FILES: { description: 'Open a member’s file, with a reason.' },
    SEE_CARE: { description: 'See what the care was.' },
    VIEW_AS: { description: 'Look at a member’s own screens (« voir comme »).' },
    DECIDE_ROLES: { description: 'Decide what another asked for.' },
    ASK_ROLES: { description: 'See who works here, and ask for a change of roles.' },
    DECIDE_CARE: { description: 'Deal with requests about care: invoices, quotes, hospital stays.' },
    WATCH_FEEDS: { description: 'Look after what the Sécu sends: lines set aside, figures that differ.' },
    DECIDE_MEMBERSHIPS: { description: 'Deal with requests to become a member.' },
    DECIDE_CONTRACTS: { description: 'Deal with requests about the contract: who is covered, how it ends.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'The session of somebody who works here.' })
export class DeskSession {
  @Field(() => Int, { description: 'How long it lasts without being used, in minutes.' })
  idleMinutes!: number
  @Field(() => Instant, { description: 'When it ends, however much it is used.' })
  endsAt!: Date
}

@ObjectType({ simpleResolvers: true, description: 'Somebody who works here, to themselves.' })
export class DeskPerson {
  @Field(() => ID, { description: 'Who.' })
  id!: string
  @Field(() => String, { description: 'First and last name.' })
  name!: string
  @Field(() => [StaffRole], { description: 'What they are.' })
  roles!: StaffRole[]
  @Field(() => [DeskAct], { description: 'What that lets them do.' })
  may!: DeskAct[]
  @Field(() => DeskSession, { description: 'The session that asks.' })
  session!: DeskSession
}

@ObjectType({ description: 'What those who work here use (« bureau »).' })
export class Desk {
  /** Not in the graph: fields are resolved from the request's actor. */
  readonly kind = 'STAFF'
}
