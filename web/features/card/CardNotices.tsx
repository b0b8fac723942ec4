import { Trans } from '@lingui/react/macro'
import { LinkButton } from '../../design/Link.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { CardFaceFragment, CardQuery } from '../../graphql/generated/card/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

type Next = NonNullable<CardQuery['viewer']>['nextCard']

/** Next year's card is ready: from mid-November to the last day of the year. */
export function NextCardNotice({ next }: { next: NonNullable<Next> }) {
  const { date } = useFormats()
  const { year } = next
  const day = date(next.validFrom, 'day')
  return (
    <Notice
      title={<Trans>Votre carte {String(year)} est prête</Trans>}
      action={
        <LinkButton to="/carte" search={{ carte: next.id }} kind="quiet">
          <Trans>Voir la carte {String(year)}</Trans>
        </LinkButton>
      }
    >
      <Trans>Elle s’affichera ici d’elle-même le {day} : vous n’avez rien à faire.</Trans>
    </Notice>
  )
}

/** Why a card is not the one to show, and what to do instead. */
export function CardStateNotice({ card }: { card: CardFaceFragment }) {
  const { date } = useFormats()
  const from = date(card.validFrom)
  const to = date(card.validTo)
  const toCurrent = (
    <LinkButton to="/carte" kind="quiet">
      <Trans>Voir la carte du moment</Trans>
    </LinkButton>
  )
  switch (card.state) {
    case 'UPCOMING':
      return (
        <Notice title={<Trans>Cette carte servira à partir du {from}</Trans>} action={toCurrent}>
          <Trans>D’ici là, le code à scanner reste celui de votre carte du moment.</Trans>
        </Notice>
      )
    case 'REPLACED':
      return (
        <Notice tone="act" title={<Trans>Cette carte a été remplacée</Trans>} action={toCurrent}>
          <Trans>Ne la présentez plus : ce qu’elle indique a changé.</Trans>
        </Notice>
      )
    case 'CLOSED':
      return (
        <Notice tone="act" title={<Trans>Cette carte ne sert plus</Trans>}>
          <Trans>
            Elle a couvert des soins jusqu’au {to}. Ne la présentez plus : le professionnel ne serait pas payé, et vous
            auriez à régler les soins.
          </Trans>
        </Notice>
      )
    case 'CURRENT':
      return card.rights.open ? null : (
        <Notice tone="act" title={<Trans>Vos droits sont fermés aujourd’hui</Trans>}>
          <Trans>
            Ne présentez pas cette carte pour l’instant. Si vous pensez que c’est une erreur, appelez-nous : le numéro
            est au dos.
          </Trans>
        </Notice>
      )
  }
}
