import { useLingui } from '@lingui/react/macro'
import type { RequestState } from '../../graphql/generated/worklist/graphql.ts'

/** Where a request stands, as the desk says it. */
export function useStateWords(): Record<RequestState, string> {
  const { t } = useLingui()
  return {
    SENT: t`Pages à examiner`,
    TO_COMPLETE: t`Chez l’adhérent`,
    IN_REVIEW: t`À traiter`,
    TO_APPROVE: t`À valider`,
    ACCEPTED: t`Acceptée`,
    REFUSED: t`Refusée`,
    WITHDRAWN: t`Retirée par l’adhérent`,
  }
}
