import { Download, Search, X } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '../Avatar.tsx'
import { Button } from '../Button.tsx'
import { Chip, StatusChip } from '../Chip.tsx'
import { Dialog } from '../Dialog.tsx'
import { IconButton } from '../IconButton.tsx'
import { AppLink, LinkButton } from '../Link.tsx'
import { Logo } from '../Logo.tsx'
import { Specimen } from './Specimen.tsx'

export function Actions() {
  const [open, setOpen] = useState<'centre' | 'sheet' | null>(null)
  return (
    <>
      <Specimen name="Button">
        <div className="flex flex-wrap gap-3">
          <Button>Se connecter</Button>
          <Button kind="quiet">Poser une question</Button>
          <Button kind="danger">Supprimer</Button>
          <Button kind="plain">Effacer les filtres</Button>
          <Button icon={Download}>Télécharger</Button>
          <Button busy>Enregistrer</Button>
          <Button kind="quiet" busy>
            Enregistrer
          </Button>
          <Button isDisabled>Indisponible</Button>
          <Button kind="quiet" isDisabled>
            Indisponible
          </Button>
        </div>
      </Specimen>
      <Specimen name="LinkButton, AppLink, IconButton">
        <div className="flex flex-wrap items-center gap-3">
          <LinkButton to="/simulateur">Simuler une consultation</LinkButton>
          <LinkButton to="/simulateur" kind="quiet">
            Simuler une consultation
          </LinkButton>
          <AppLink to="/garanties">Mes garanties</AppLink>
          <IconButton icon={Search} label="Rechercher" />
          <IconButton icon={X} label="Fermer" isDisabled />
        </div>
      </Specimen>
      <Specimen name="Chip, StatusChip, Avatar, Logo">
        <div className="flex flex-wrap items-center gap-3">
          <Chip>Tiers payant</Chip>
          <StatusChip status="done">Payé</StatusChip>
          <StatusChip status="waiting">En cours</StatusChip>
          <StatusChip status="act">Pièce attendue</StatusChip>
          <StatusChip status="failed">Refusé</StatusChip>
          <Avatar name="Camille Martin" />
          <Logo />
        </div>
      </Specimen>
      <Specimen name="Dialog">
        <div className="flex flex-wrap gap-3">
          <Button kind="quiet" onPress={() => setOpen('centre')}>
            Ouvrir une question
          </Button>
          <Button kind="quiet" onPress={() => setOpen('sheet')}>
            Ouvrir un volet
          </Button>
        </div>
        <Dialog open={open === 'centre'} onClose={() => setOpen(null)} title="Supprimer ce document ?">
          <p>Il restera dans votre historique pendant trente jours.</p>
          <div className="flex flex-wrap justify-end gap-2">
            <Button kind="quiet" onPress={() => setOpen(null)}>
              Garder
            </Button>
            <Button kind="danger" onPress={() => setOpen(null)}>
              Supprimer
            </Button>
          </div>
        </Dialog>
        <Dialog open={open === 'sheet'} onClose={() => setOpen(null)} title="Filtres" shape="sheet">
          <p>Un volet monte du bas d’un téléphone.</p>
        </Dialog>
      </Specimen>
    </>
  )
}
