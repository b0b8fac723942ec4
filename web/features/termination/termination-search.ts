import type { TerminationGround } from '../../graphql/generated/termination/graphql.ts'

/** What the address of a termination holds: it can be left and come back to, and « back » goes one step back. */
export interface TerminationSearch {
  motif?: TerminationGround
  /** The day of the event, 'YYYY-MM-DD'. */
  date?: string
  etape?: 'recapitulatif'
}

/** Reads it unchecked: a reason that there is not is none, and the server judges the day. */
export const readTerminationSearch = ({ motif, date, etape }: Record<string, unknown>): TerminationSearch => ({
  ...(typeof motif === 'string' && /^[A-Z_]{3,20}$/.test(motif) && { motif: motif as TerminationGround }),
  ...(typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) && { date }),
  ...(etape === 'recapitulatif' && { etape }),
})
