import { Trans, useLingui } from '@lingui/react/macro'
import type { PrintedCard } from './printed-card.ts'

interface BarcodeProps {
  barcode: NonNullable<PrintedCard['barcode']>
  className?: string
}

/** The code, black on white in any theme: readers want the contrast. */
export function Barcode({ barcode, className = '' }: BarcodeProps) {
  const { t } = useLingui()
  return (
    <img
      src={`data:image/svg+xml,${encodeURIComponent(barcode.svg)}`}
      alt={t`Code DataMatrix de la carte. Il porte les mêmes numéros que la carte : N° AMC, type de convention, CSR, N° adhérent et période.`}
      className={`aspect-square bg-scan [image-rendering:pixelated] ${className}`}
    />
  )
}

/** That professionals' software may not know the code, in plain words. */
export function BarcodeNote({ barcode }: Pick<BarcodeProps, 'barcode'>) {
  if (barcode.certified) return null
  return (
    <p className="text-xs text-ink-2">
      <Trans>
        Code signé par votre mutuelle, non certifié Inter-AMC : si le logiciel du professionnel ne le lit pas, il saisit
        les numéros de la carte.
      </Trans>
    </p>
  )
}
