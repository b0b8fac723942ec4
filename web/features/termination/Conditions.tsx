import { Trans } from '@lingui/react/macro'
import { Surface } from '../../design/Surface.tsx'

/** What the law has said before anything is asked: conditions, notice, consequences. */
export function Conditions() {
  return (
    <Surface title={<Trans>Ce qu’il faut savoir</Trans>}>
      <ul className="grid list-disc gap-2 ps-5">
        <li>
          <Trans>
            Après un an de contrat, vous pouvez résilier à tout moment, sans motif et sans frais : votre contrat prend
            fin un mois après que nous avons reçu votre demande.
          </Trans>
        </li>
        <li>
          <Trans>
            Vous pouvez aussi résilier pour le 31 décembre, en nous le disant le 31 octobre au plus tard, ou plus tôt
            pour certains motifs.
          </Trans>
        </li>
        <li>
          <Trans>
            Toutes les personnes du contrat cessent d’être couvertes. Les soins reçus avant la fin sont remboursés, même
            si les décomptes arrivent plus tard.
          </Trans>
        </li>
        <li>
          <Trans>
            Vos prélèvements cessent, et ce que vous avez payé d’avance vous est rendu sous 30 jours. Vos documents
            restent dans votre espace cinq ans.
          </Trans>
        </li>
      </ul>
      <p className="text-s text-ink-2">
        <Trans>Code de la mutualité, articles L221-10 à L221-10-3 et L221-17.</Trans>
      </p>
    </Surface>
  )
}
