import { brand } from '../../design/brand.ts'
import { Barcode } from './Barcode.tsx'
import { CoverTable } from './CoverTable.tsx'
import { LABELS } from './card-words.ts'
import { NormalisedBlock, Validity } from './NormalisedBlock.tsx'
import type { PrintedCard } from './printed-card.ts'

/**
 * All that a professional needs on one face, as the norm wants it: the period at the top left, the normalised block with
 * the code, and the guarantees. Shown on white, in *Montrer*, on the shared page and on paper.
 */
export function Attestation({ card }: { card: PrintedCard }) {
  return (
    <div className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] gap-5 rounded-surface border border-line bg-surface p-4 text-ink phone:p-6 print:border-ink">
      <div className="flex items-start justify-between gap-3">
        <Validity card={card} />
        <p className="font-[750] tracking-tight">{brand.name}</p>
      </div>
      <p lang="fr">
        <span className="block text-l font-[650] [overflow-wrap:anywhere]">{card.holderName}</span>
        <span className="block text-xs text-ink-2">
          {LABELS.title} · {LABELS.formula} {card.formulaName}
        </span>
      </p>
      {card.barcode && (
        <div className="grid place-items-center">
          <Barcode barcode={card.barcode} className="w-[min(20rem,78vw,52vh)] print:w-[4.5cm]" />
        </div>
      )}
      <NormalisedBlock card={card} />
      <CoverTable card={card} />
    </div>
  )
}
