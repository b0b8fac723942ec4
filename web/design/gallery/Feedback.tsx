import { useState } from 'react'
import { Button } from '../Button.tsx'
import { Empty } from '../Empty.tsx'
import { ErrorSummary } from '../ErrorSummary.tsx'
import { Notice } from '../Notice.tsx'
import { ShowMore } from '../ShowMore.tsx'
import { Skeleton } from '../Skeleton.tsx'
import { Columns, Surface } from '../Surface.tsx'
import { toast } from '../toast.ts'
import { Specimen } from './Specimen.tsx'

export function Feedback() {
  const [attempt, setAttempt] = useState(0)
  return (
    <Columns
      main={
        <>
          <Specimen name="Notice">
            <Notice title="Vos remboursements sont à jour">Dernier décompte reçu le 4 novembre 2026.</Notice>
            <Notice
              tone="act"
              title="Il manque une pièce à votre demande"
              action={<Button kind="quiet">Ajouter l’ordonnance</Button>}
            >
              L’ordonnance de l’opticien, avant le 30 novembre.
            </Notice>
            <Notice tone="done" title="Document reçu">
              Référence DEM-2418. Réponse avant le 12 novembre.
            </Notice>
            <Notice tone="failed" title="Les remboursements n’ont pas pu être chargés">
              Rien n’est perdu. Réessayez dans un instant.
            </Notice>
          </Specimen>
          <Specimen name="ErrorSummary">
            <ErrorSummary
              attempt={attempt}
              problems={[
                { field: 'number', message: 'Le numéro d’adhérent a huit chiffres.' },
                { field: 'read', message: 'Acceptez les conditions pour continuer.' },
              ]}
            />
            <Button kind="quiet" onPress={() => setAttempt(attempt + 1)}>
              Échouer encore
            </Button>
          </Specimen>
          <Specimen name="Skeleton">
            <Surface>
              <Skeleton shape="hero" />
            </Surface>
            <Surface>
              <Skeleton shape="rows" count={3} />
            </Surface>
            <Skeleton shape="cards" count={2} />
          </Specimen>
        </>
      }
      aside={
        <>
          <Specimen name="Empty">
            <Surface>
              <Empty title="Pas encore de remboursement">Le premier apparaîtra ici, sans rien faire.</Empty>
            </Surface>
            <Surface>
              <Empty drawing="open" title="Rien ne vous reste à faire" />
            </Surface>
            <Surface>
              <Empty
                drawing="leaf"
                title="Aucun soin ne correspond"
                action={<Button kind="quiet">Effacer les filtres</Button>}
              >
                Essayez une autre personne ou une autre période.
              </Empty>
            </Surface>
          </Specimen>
          <Specimen name="ShowMore, toast">
            <ShowMore shown={20} total={54} more busy={false} onMore={() => {}} />
            <div className="flex flex-wrap gap-2">
              <Button kind="quiet" onPress={() => toast('Un nouveau remboursement vient d’arriver.', 'info')}>
                Message
              </Button>
              <Button kind="quiet" onPress={() => toast('Vos choix n’ont pas pu être enregistrés.', 'failed')}>
                Échec
              </Button>
            </div>
          </Specimen>
        </>
      }
    />
  )
}
