import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'

/** The words of the trade that screens cannot avoid. */
export type TermName =
  | 'base'
  | 'optam'
  | 'ticketModerateur'
  | 'participationForfaitaire'
  | 'franchise'
  | 'cent'
  | 'parcours'
  | 'contratResponsable'
  | 'tiersPayant'
  | 'depassement'

/** A word of the trade with its meaning one tap away. Its children are the words as the sentence needs them. */
export function Term({ name, children }: { name: TermName; children: ReactNode }) {
  const { title, text } = terms[name]
  return (
    <DialogTrigger>
      <Button className="inline cursor-help whitespace-normal rounded-small text-start font-[inherit] text-[inherit] underline decoration-dotted decoration-[1.5px] underline-offset-[.22em] hover:text-brand-ink">
        {children}
      </Button>
      <Popover
        placement="top"
        className="max-w-80 rounded-surface border border-line bg-surface shadow-raised transition duration-150 entering:opacity-0 exiting:opacity-0"
      >
        <Dialog className="grid gap-1 p-4 outline-none">
          <Heading slot="title" className="text-m font-[650]">
            {title}
          </Heading>
          <p className="text-s text-ink-2">{text}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const terms: Record<TermName, { title: ReactNode; text: ReactNode }> = {
  base: {
    title: <Trans>Base de remboursement (BR)</Trans>,
    text: (
      <Trans>
        Le tarif que la Sécurité sociale retient pour un soin. Elle en rembourse une part, quel que soit le prix que
        vous avez payé.
      </Trans>
    ),
  },
  optam: {
    title: <Trans>OPTAM</Trans>,
    text: (
      <Trans>
        Un médecin de secteur 2 qui a signé cette option s’engage à limiter ses dépassements. Vous êtes mieux remboursé
        chez lui.
      </Trans>
    ),
  },
  ticketModerateur: {
    title: <Trans>Ticket modérateur</Trans>,
    text: (
      <Trans>
        La part de la base de remboursement que la Sécurité sociale ne prend pas. Votre mutuelle la couvre, sauf
        exception.
      </Trans>
    ),
  },
  participationForfaitaire: {
    title: <Trans>Participation forfaitaire</Trans>,
    text: (
      <Trans>
        Une somme retenue par la Sécurité sociale sur chaque consultation ou analyse. Aucune mutuelle n’a le droit de la
        rembourser.
      </Trans>
    ),
  },
  franchise: {
    title: <Trans>Franchise médicale</Trans>,
    text: (
      <Trans>
        Une somme retenue sur chaque boîte de médicament, chaque acte paramédical et chaque transport. Aucune mutuelle
        n’a le droit de la rembourser.
      </Trans>
    ),
  },
  cent: {
    title: <Trans>100 % Santé</Trans>,
    text: (
      <Trans>
        Des lunettes, des prothèses dentaires et des aides auditives définies par la loi, au prix plafonné et
        remboursées en entier : il ne vous reste rien à payer.
      </Trans>
    ),
  },
  parcours: {
    title: <Trans>Parcours de soins</Trans>,
    text: (
      <Trans>
        Consulter d’abord votre médecin traitant, ou un médecin vers qui il vous adresse. En dehors, la Sécurité sociale
        rembourse moins, et la mutuelle ne compense pas cette baisse.
      </Trans>
    ),
  },
  contratResponsable: {
    title: <Trans>Contrat responsable</Trans>,
    text: (
      <Trans>
        Un contrat qui respecte les minimums et les plafonds fixés par la loi. C’est le cas de presque tous les contrats
        de mutuelle.
      </Trans>
    ),
  },
  tiersPayant: {
    title: <Trans>Tiers payant</Trans>,
    text: (
      <Trans>
        Le professionnel est payé directement par la Sécurité sociale et la mutuelle : vous n’avancez pas leur part.
      </Trans>
    ),
  },
  depassement: {
    title: <Trans>Dépassement d’honoraires</Trans>,
    text: <Trans>Ce que le professionnel demande au-delà de la base de remboursement.</Trans>,
  },
}
