import { Trans, useLingui } from '@lingui/react/macro'
import { Download, Maximize2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import { useFormats } from '../../i18n/formats.ts'
import { Barcode, BarcodeNote } from './Barcode.tsx'
import { CoverLegend, CoverTable } from './CoverTable.tsx'
import { type KeptCard, keptCard, keptPdf } from './kept-card.ts'
import { PlasticCard } from './PlasticCard.tsx'
import { ShowMode } from './ShowMode.tsx'

/** Of when a copy is: what stands in the place of « Droits ouverts » while nobody can be asked. */
function CopyChip({ keptAt }: Pick<KeptCard, 'keptAt'>) {
  const { moment } = useFormats()
  const at = moment(new Date(keptAt))
  return (
    <StatusChip status="act">
      <Trans>Copie du {at}</Trans>
    </StatusChip>
  )
}

/** The same, for the frame, which knows only that something is kept. */
export function KeptCardScreen({ onRetry }: { onRetry: () => void }) {
  const [kept] = useState(keptCard)
  return kept ? <KeptCardPage kept={kept} onRetry={onRetry} /> : null
}

interface KeptCardPageProps {
  kept: KeptCard
  onRetry: () => void
}

/** The card as this device keeps it, while the network is away. */
function KeptCardPage({ kept: { card, keptAt }, onRetry }: KeptCardPageProps) {
  const { t } = useLingui()
  const { date } = useFormats()
  const [shown, setShown] = useState(false)
  const last = date(card.validTo)
  const isOver = card.validTo < new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' })
  return (
    <>
      <PageHeader title={t`Ma carte de tiers payant`}>
        <CopyChip keptAt={keptAt} />
      </PageHeader>
      {isOver ? (
        <Notice
          tone="act"
          title={<Trans>Cette carte est valable jusqu’au {last}</Trans>}
          action={<Retry on={onRetry} />}
        >
          <Trans>Votre nouvelle carte s’affichera dès que la connexion reviendra.</Trans>
        </Notice>
      ) : (
        <Notice
          title={<Trans>Vous êtes hors connexion : voici la copie gardée sur cet appareil</Trans>}
          action={<Retry on={onRetry} />}
        >
          <Trans>Le professionnel peut la scanner, et vérifier lui-même vos droits du jour.</Trans>
        </Notice>
      )}
      <Columns
        main={
          <>
            <PlasticCard card={card} />
            <Surface title={<Trans>Ce que la carte couvre</Trans>}>
              <CoverTable card={card} />
              <CoverLegend card={card} />
            </Surface>
          </>
        }
        aside={
          card.barcode && (
            <Surface title={<Trans>À scanner</Trans>}>
              <div className="grid justify-items-center gap-3">
                <Barcode barcode={card.barcode} className="w-full max-w-64 rounded-field border border-line p-1" />
                <BarcodeNote barcode={card.barcode} />
              </div>
              <div className="grid gap-3">
                <Button wide icon={Maximize2} onPress={() => setShown(true)}>
                  <Trans>Montrer au professionnel</Trans>
                </Button>
                <KeptPdf />
              </div>
            </Surface>
          )
        }
      />
      <ShowMode card={card} standing={<CopyChip keptAt={keptAt} />} open={shown} onClose={() => setShown(false)} />
    </>
  )
}

/** A browser asks the network for a link that is to be saved, whatever its worker keeps: a button hands over the copy. */
function KeptPdf() {
  const [pdf, setPdf] = useState<Blob>()
  useEffect(() => {
    void keptPdf().then(setPdf)
  }, [])
  if (!pdf) return null
  const save = () => {
    const url = URL.createObjectURL(pdf)
    Object.assign(document.createElement('a'), { href: url, download: 'carte.pdf' }).click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
  return (
    <Button wide kind="quiet" icon={Download} onPress={save}>
      <Trans>Télécharger (PDF)</Trans>
    </Button>
  )
}

function Retry({ on }: { on: () => void }) {
  return (
    <Button kind="quiet" onPress={on}>
      <Trans>Réessayer</Trans>
    </Button>
  )
}
