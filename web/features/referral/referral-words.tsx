import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Status } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import type {
  ReferralRefusal,
  ReferralRowFragment,
  ReferralState,
  SponsorBlock,
} from '../../graphql/generated/referral/graphql.ts'

/** The way of a referral that goes well, step by step. */
export const STEPS: readonly ReferralState[] = ['INVITED', 'REGISTERED', 'JOINED', 'WAITING', 'EARNED', 'PAID']

interface Words {
  status: Status
  label: string
  /** What it waits for, or why nothing follows. */
  says: ReactNode
}

/** What is said of a referral. */
export function useReferralWords(): (row: ReferralRowFragment) => Words {
  const { t } = useLingui()
  const refusals: Record<ReferralRefusal, string> = {
    NOT_JOINED: t`Votre filleul n’a pas adhéré.`,
    NOT_NEW: t`Votre filleul était déjà adhérent, ou l’était il y a peu.`,
    CONDITIONS_NOT_MET: t`Les conditions n’ont pas été remplies.`,
    CAP_REACHED: t`Vous aviez atteint le nombre de parrainages récompensés dans l’année. Votre filleul reçoit sa carte cadeau.`,
    SPONSOR_LEFT: t`Votre contrat a pris fin avant que les conditions ne soient remplies.`,
  }
  const labels: Record<ReferralState, string> = {
    INVITED: t`Invité`,
    REGISTERED: t`Inscrit`,
    JOINED: t`Accepté`,
    WAITING: t`En attente`,
    EARNED: t`Gagné`,
    PAID: t`Récompensé`,
    REFUSED: t`Sans suite`,
  }
  const saysOf = ({ state, expiresDate, waitUntil, refusal }: ReferralRowFragment): ReactNode => {
    switch (state) {
      case 'INVITED':
        return (
          <Trans>
            Notre message est parti. Sans réponse d’ici le <DateText date={expiresDate ?? ''} form="day" />,
            l’invitation s’efface.
          </Trans>
        )
      case 'REGISTERED':
        return <Trans>Sa demande d’adhésion est arrivée : un conseiller prend contact.</Trans>
      case 'JOINED':
        return <Trans>Sa demande est acceptée. Sa couverture commence bientôt.</Trans>
      case 'WAITING':
        return (
          <Trans>
            Couvert. Les cartes cadeaux arrivent à partir du <DateText date={waitUntil ?? ''} />, si les conditions sont
            remplies.
          </Trans>
        )
      case 'EARNED':
        return <Trans>Les conditions sont remplies : vos cartes cadeaux sont commandées.</Trans>
      case 'PAID':
        return <Trans>Vous avez chacun votre carte cadeau. Merci !</Trans>
      case 'REFUSED':
        return refusal && refusals[refusal]
    }
  }
  return row => ({
    status: row.state === 'PAID' ? 'done' : row.state === 'REFUSED' ? 'failed' : 'waiting',
    label: labels[row.state],
    says: saysOf(row),
  })
}

/** Why somebody can't sponsor now, and what to do. */
export function useBlockWords(): Record<SponsorBlock, string> {
  const { t } = useLingui()
  return {
    MINOR: t`Le parrainage est ouvert à partir de 18 ans.`,
    CONTRACT_ENDS: t`Votre contrat prend fin : vous ne pouvez plus parrainer. Vos parrainages en cours restent visibles.`,
    PREMIUMS_DUE: t`Des cotisations restent à payer. Vous pourrez de nouveau parrainer une fois qu’elles le seront.`,
  }
}
