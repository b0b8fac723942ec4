import { useLingui } from '@lingui/react/macro'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { hasCome } from './draft.ts'
import { useSending } from './useSending.ts'

/** The pages that prove something, within a form that asks for more: their state, and what is wrong with them. */
export function usePapers(owner: string, purpose: string) {
  const { t } = useLingui()
  const { sending, sender } = useSending(owner, purpose)
  const { pages } = sending.draft
  return {
    sending,
    sender,
    /** What was sent, for the server. */
    uploadIds: pages.flatMap(({ uploadId }) => uploadId ?? []),
    /** What keeps the form from being sent. @param missing what is said where there is no page */
    problems: (missing: string): FieldProblem[] => {
      if (pages.length === 0) return [{ field: 'pages', message: missing }]
      return pages.every(hasCome) ? [] : [{ field: 'pages', message: t`Attendez que vos pages soient arrivées.` }]
    },
  }
}
