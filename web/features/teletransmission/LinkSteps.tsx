import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { TeletransmissionRowFragment } from '../../graphql/generated/teletransmission/graphql.ts'

/** What to do about a link, one thing after the other: where to look, whom to ask, and what we do then. */
export function LinkSteps({ link }: { link: TeletransmissionRowFragment }) {
  return (
    <ol className="grid list-decimal gap-2 ps-6 text-ink-2 marker:font-semibold marker:text-ink">
      {stepsOf(link).map((step, at) => (
        // The steps of a link are as they are: never moved.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={at}>{step}</li>
      ))}
    </ol>
  )
}

const stepsOf = ({ state, refusal, otherInsurer }: TeletransmissionRowFragment): readonly ReactNode[] => {
  const look = (
    <Trans key="look">
      Sur votre compte ameli, ouvrez « Mes informations » puis « Ma complémentaire santé » : une seule doit être active.
    </Trans>
  )
  const certificate = (
    <Trans key="certificate">
      Envoyez-nous l’attestation de droits, à télécharger sur le compte ameli : nous faisons refaire le lien.
    </Trans>
  )
  switch (state) {
    case 'OVERLAP':
      return [
        look,
        <Trans key="choose">Choisissez-y la nôtre : le changement prend moins d’une semaine.</Trans>,
        otherInsurer ? (
          <Trans key="leave">
            Ce choix n’y est pas possible ? Demandez à {otherInsurer} de fermer sa télétransmission.
          </Trans>
        ) : (
          <Trans key="leave">
            Ce choix n’y est pas possible ? Demandez à l’autre complémentaire de fermer sa télétransmission.
          </Trans>
        ),
        <Trans key="then">
          C’est fait ? Envoyez-nous l’attestation de droits : nous faisons refaire le lien aussitôt.
        </Trans>,
      ]
    case 'REFUSED':
      return refusal === 'RIGHTS_CLOSED'
        ? [
            <Trans key="rights">Faites rouvrir ces droits par votre caisse, ou mettez à jour la carte Vitale.</Trans>,
            certificate,
          ]
        : [certificate]
    default:
      return [look, certificate]
  }
}
