import { useLingui } from '@lingui/react/macro'
import type { ConversationTopic } from '../../graphql/generated/conversation/graphql.ts'

/** What one writes or calls about, by what people call it. */
export function useTopics(): Record<ConversationTopic, string> {
  const { t } = useLingui()
  return {
    REIMBURSEMENT: t`Un remboursement`,
    GUARANTEES: t`Mes garanties`,
    CARD: t`Ma carte de tiers payant`,
    CONTRACT: t`Mon contrat, les personnes couvertes`,
    CONTRIBUTIONS: t`Mes cotisations`,
    SPACE: t`Mon espace adhérent`,
    OTHER: t`Autre chose`,
  }
}
