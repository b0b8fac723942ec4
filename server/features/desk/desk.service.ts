import { FILE_ROLES, hasRole, type StaffActor, staffSeesCare, VIEWING_ROLES } from '../../auth/actor.ts'
import { SESSION_LIFE } from '../../auth/session.ts'
import { signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { Desk, DeskAct, type DeskPerson, StaffRole } from './desk.type.ts'

/** The desk, for who works here; null for anybody else, and for who looks at a member's screens meanwhile. */
export const deskOf = ({ actor }: Context): Desk | null => (actor.kind === 'STAFF' ? new Desk() : null)

/** What each act asks for. */
const ACTS: Record<DeskAct, (actor: Pick<StaffActor, 'roles'>) => boolean> = {
  [DeskAct.SEARCH]: actor => hasRole(actor, FILE_ROLES),
  [DeskAct.OPEN_FILES]: actor => hasRole(actor, FILE_ROLES),
  [DeskAct.SEE_CARE]: staffSeesCare,
  [DeskAct.VIEW_AS]: actor => hasRole(actor, VIEWING_ROLES),
  [DeskAct.DECIDE_ROLES]: actor => hasRole(actor, ['ADMINISTRATOR', 'SUPERVISOR']),
  [DeskAct.ASK_ROLES]: actor => hasRole(actor, ['ADMINISTRATOR']),
  [DeskAct.DECIDE_CARE]: staffSeesCare,
  [DeskAct.WATCH_FEEDS]: actor => hasRole(actor, ['CLAIMS_HANDLER', 'SUPERVISOR']),
  [DeskAct.DECIDE_MEMBERSHIPS]: actor => hasRole(actor, ['ADVISER', 'SUPERVISOR']),
  [DeskAct.DECIDE_CONTRACTS]: actor => hasRole(actor, ['CLAIMS_HANDLER', 'ADVISER', 'SUPERVISOR']),
}

/** Whether somebody's roles let them do something. */
export const may = (actor: Pick<StaffActor, 'roles'>, act: DeskAct): boolean => ACTS[act](actor)

/** Who asks, what they are, and what that lets them do. */
export const deskPerson = (ctx: Context): DeskPerson => {
  const actor = signedInStaff(ctx)
  return {
    id: actor.accountId,
    name: actor.name,
    roles: Object.values(StaffRole).filter(role => actor.roles.includes(role)),
    may: Object.values(DeskAct).filter(act => may(actor, act)),
    session: { idleMinutes: SESSION_LIFE.STAFF.idle / 60_000, endsAt: actor.sessionEndsAt },
  }
}
