import { Trans, useLingui } from '@lingui/react/macro'
import { RefreshCcw } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { brand } from '../../design/brand.ts'
import { petal, petalAngles } from '../../design/flower.ts'
import { LABELS, printedPhone } from './card-words.ts'
import { NormalisedBlock, Validity } from './NormalisedBlock.tsx'
import type { PrintedCard } from './printed-card.ts'

/**
 * A card one could hold: its front says whose it is, its back who answers. It turns over by a press or by its button;
 * with reduced motion it is simply turned.
 */
export function PlasticCard({ card }: { card: PrintedCard }) {
  const { t } = useLingui()
  const [turned, setTurned] = useState(false)
  return (
    <div className="grid w-full max-w-112 grid-cols-[minmax(0,1fr)] gap-3">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button below does the same by keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same for assistive technology */}
      <div className="cursor-pointer [perspective:75rem]" onClick={() => setTurned(!turned)}>
        <div
          className={`grid grid-cols-[minmax(0,1fr)] transition-transform duration-500 ease-calm [transform-style:preserve-3d] ${turned ? '[transform:rotateY(180deg)]' : ''}`}
        >
          <Face hidden={turned} card={card} name={t`Recto de la carte`}>
            <Front card={card} />
          </Face>
          <Face back hidden={!turned} card={card} name={t`Verso de la carte`}>
            <Back card={card} />
          </Face>
        </div>
      </div>
      <div className="flex justify-center">
        <Button kind="plain" icon={RefreshCcw} onPress={() => setTurned(!turned)}>
          {turned ? <Trans>Voir le recto</Trans> : <Trans>Voir le verso</Trans>}
        </Button>
      </div>
    </div>
  )
}

interface FaceProps {
  card: PrintedCard
  name: string
  back?: boolean
  hidden: boolean
  children: ReactNode
}

function Face({ card, name, back = false, hidden, children }: FaceProps) {
  const over = card.state === 'REPLACED' || card.state === 'CLOSED'
  return (
    <section
      aria-label={name}
      inert={hidden}
      aria-hidden={hidden}
      className={`keep-colour relative isolate col-start-1 row-start-1 grid aspect-[1.586] w-full min-w-0 self-stretch grid-cols-[minmax(0,1fr)] overflow-clip rounded-surface bg-card text-on-card shadow-card [backface-visibility:hidden] ${back ? '[transform:rotateY(180deg)]' : ''} ${over ? 'grayscale-[0.85]' : ''}`}
    >
      {children}
      <Stamp card={card} />
    </section>
  )
}

/** What the card is, across it, when it is not the one to show. */
function Stamp({ card }: { card: PrintedCard }) {
  if (card.state === 'CURRENT') return null
  return (
    <p
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 grid items-center justify-items-end pe-5 text-xl phone:pe-10 font-bold tracking-widest uppercase"
    >
      <span className="-rotate-12 rounded-small border-[3px] border-current bg-card-veil px-4 py-1">
        {card.state === 'UPCOMING' && <Trans>À venir</Trans>}
        {card.state === 'REPLACED' && <Trans>Remplacée</Trans>}
        {card.state === 'CLOSED' && <Trans>Fermée</Trans>}
      </span>
    </p>
  )
}

function Front({ card }: { card: PrintedCard }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] gap-2 p-3 phone:p-5">
      <Watermark />
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <Validity card={card} />
        <p className="flex items-center gap-1.5 font-[750] tracking-tight">
          <Flower />
          {brand.name}
        </p>
      </div>
      <p lang="fr" className="self-center">
        <span className="block text-l font-[650] [overflow-wrap:anywhere]">{card.holderName}</span>
        <span className="block text-xs opacity-85">
          {LABELS.title} · {LABELS.formula} {card.formulaName}
        </span>
      </p>
      <NormalisedBlock card={card} />
    </div>
  )
}

function Back({ card }: { card: PrintedCard }) {
  const { contacts } = card
  const lines = [
    [LABELS.professionals, printedPhone(contacts.professionalPhone)],
    [LABELS.agreements, contacts.professionalPortal],
    [LABELS.members, printedPhone(contacts.memberPhone)],
    [LABELS.mail, contacts.address],
  ] as const
  return (
    <div lang="fr" className="grid grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto]">
      <div aria-hidden="true" className="mt-4 h-9 bg-card-band phone:h-11" />
      <dl className="grid content-center gap-x-3 gap-y-1 px-3 py-2 text-xs phone:px-5">
        {lines.map(([label, value]) => (
          <div key={label} className="flex flex-wrap gap-x-2">
            <dt className="opacity-85">{label}</dt>
            <dd className="font-[650] [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="px-3 pb-3 text-xs italic opacity-85 phone:px-5 phone:pb-4">{LABELS.mention}</p>
    </div>
  )
}

function Flower() {
  const { petals, heart } = brand.flower
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className="size-6 flex-none max-[22rem]:hidden">
      <circle cx="32" cy="32" r="32" className="fill-on-card" />
      <g transform="translate(7 7) scale(0.78)">
        {petalAngles.map((angle, index) => (
          <path key={angle} d={petal} transform={`rotate(${angle} 32 32)`} fill={petals[index]} />
        ))}
        <circle cx="32" cy="32" r="5" fill={heart} />
      </g>
    </svg>
  )
}

function Watermark() {
  return (
    <svg
      viewBox="0 0 64 64"
      aria-hidden="true"
      className="absolute -right-10 -bottom-12 -z-1 size-52 fill-on-card opacity-15 phone:size-60"
    >
      {petalAngles.map(angle => (
        <path key={angle} d={petal} transform={`rotate(${angle} 32 32)`} />
      ))}
    </svg>
  )
}
