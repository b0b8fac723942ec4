import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Status } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import type {
  TeletransmissionRowFragment,
  TeletransmissionState,
} from '../../graphql/generated/teletransmission/graphql.ts'

/** Where something is for its person to mend, or to look at. */
const TO_MEND: readonly TeletransmissionState[] = ['OVERLAP', 'REFUSED', 'STOPPED', 'SILENT']

/** Whether there is something to look at. */
export const needsSteps = ({ state }: Pick<TeletransmissionRowFragment, 'state'>): boolean => TO_MEND.includes(state)

/** Whether we can have the link made again: not while another insurer holds it. */
export const canAskAgain = ({ state }: Pick<TeletransmissionRowFragment, 'state'>): boolean =>
  needsSteps({ state }) || state === 'NOTHING_YET'

interface LinkWords {
  status: Status
  label: string
  says: ReactNode
}

/** A link in everyday words. */
export function useLinkWords(): (link: TeletransmissionRowFragment) => LinkWords {
  const { t } = useLingui()
  return ({ state, since, refusal, otherInsurer }) => {
    // Nothing was said and nothing came.
    if (since === null)
      return {
        status: 'waiting',
        label: t`Pas encore de soins`,
        says: <Trans>Rien ne nous est encore parvenu : c’est normal au début, ou sans soins.</Trans>,
      }
    switch (state) {
      case 'ACTIVE':
        return { status: 'done', label: t`Active`, says: <Trans>Les soins nous parviennent d’eux-mêmes.</Trans> }
      case 'SILENT':
        return {
          status: 'waiting',
          label: t`Silencieuse`,
          says: (
            <Trans>
              Rien ne nous est parvenu depuis le <DateText date={since} />. Sans soins depuis, tout va bien ; sinon,
              voici que vérifier.
            </Trans>
          ),
        }
      case 'ASKED':
        return {
          status: 'waiting',
          label: t`Demandée`,
          says: (
            <Trans>
              Demandée à la Sécurité sociale le <DateText date={since} /> : elle répond d’habitude en une semaine.
            </Trans>
          ),
        }
      case 'OVERLAP':
        return {
          status: 'act',
          label: t`Chevauchement`,
          says: otherInsurer ? (
            <Trans>
              Depuis le <DateText date={since} />, la Sécurité sociale envoie ses remboursements à une autre
              complémentaire, {otherInsurer} : elle n’en retient qu’une par personne.
            </Trans>
          ) : (
            <Trans>
              Depuis le <DateText date={since} />, la Sécurité sociale envoie ses remboursements à une autre
              complémentaire : elle n’en retient qu’une par personne.
            </Trans>
          ),
        }
      case 'REFUSED':
        return {
          status: 'act',
          label: t`Refusée`,
          says:
            refusal === 'PERSON_UNKNOWN' ? (
              <Trans>La Sécurité sociale ne reconnaît pas cette personne sous le numéro que nous avons.</Trans>
            ) : refusal === 'RIGHTS_CLOSED' ? (
              <Trans>La Sécurité sociale dit que les droits de cette personne sont fermés.</Trans>
            ) : (
              <Trans>La Sécurité sociale a d’autres dates que les nôtres pour cette personne.</Trans>
            ),
        }
      case 'STOPPED':
        return {
          status: 'act',
          label: t`Interrompue`,
          says: (
            <Trans>
              La Sécurité sociale ne nous transmet plus ses remboursements depuis le <DateText date={since} />.
            </Trans>
          ),
        }
      default:
        return {
          status: 'waiting',
          label: t`Terminée`,
          says: (
            <Trans>
              La couverture s’est terminée le <DateText date={since} />, et la télétransmission avec elle.
            </Trans>
          ),
        }
    }
  }
}
