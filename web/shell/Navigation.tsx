import { useLingui } from '@lingui/react/macro'
import {
  Calculator,
  Camera,
  Ellipsis,
  Folder,
  Gift,
  House,
  IdCard,
  Landmark,
  ListChecks,
  type LucideIcon,
  MessageCircle,
  ReceiptEuro,
  ScrollText,
  ShieldCheck,
} from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { AppLink } from '../design/Link.tsx'
import { Logo } from '../design/Logo.tsx'
import type { Account } from './AccountMenu.tsx'
import { MoreSheet } from './MoreSheet.tsx'

/** A screen of the main navigation. */
export interface Place {
  to:
    | '/'
    | '/remboursements'
    | '/envoyer'
    | '/carte'
    | '/garanties'
    | '/simulateur'
    | '/versements'
    | '/documents'
    | '/demarches'
    | '/contrat'
    | '/messages'
    | '/parrainage'
  label: string
  /** In the bottom bar of a phone, where room is short. */
  shortLabel: string
  icon: LucideIcon
  /** Not in the bottom bar but behind « Plus ». */
  more?: boolean
  /** Something to do, which stands out among the places to go to. */
  acts?: boolean
}

/** The screens one tap from anywhere, in the order of what brings people here. */
export function usePlaces(): Place[] {
  const { t } = useLingui()
  return [
    { to: '/', label: t`Accueil`, shortLabel: t`Accueil`, icon: House },
    { to: '/remboursements', label: t`Remboursements`, shortLabel: t`Remboursements`, icon: ReceiptEuro },
    { to: '/envoyer', label: t`Envoyer un document`, shortLabel: t`Envoyer`, icon: Camera, acts: true },
    { to: '/carte', label: t`Ma carte`, shortLabel: t`Carte`, icon: IdCard },
    { to: '/garanties', label: t`Mes garanties`, shortLabel: t`Garanties`, icon: ShieldCheck, more: true },
    { to: '/simulateur', label: t`Simulateur`, shortLabel: t`Simuler`, icon: Calculator, more: true },
    { to: '/demarches', label: t`Mes démarches`, shortLabel: t`Démarches`, icon: ListChecks, more: true },
    { to: '/documents', label: t`Mes documents`, shortLabel: t`Documents`, icon: Folder, more: true },
    { to: '/contrat', label: t`Mon contrat`, shortLabel: t`Contrat`, icon: ScrollText, more: true },
    { to: '/messages', label: t`Nous contacter`, shortLabel: t`Contact`, icon: MessageCircle, more: true },
    { to: '/versements', label: t`Versements`, shortLabel: t`Versements`, icon: Landmark, more: true },
    { to: '/parrainage', label: t`Parrainage`, shortLabel: t`Parrainage`, icon: Gift, more: true },
  ]
}

const barItem = [
  'flex min-h-14 min-w-0 flex-auto flex-col items-center justify-center gap-0.5 rounded-small px-0.5 text-[0.6875rem] leading-tight',
  'text-ink-2 no-underline transition-colors duration-150 aria-[current=page]:font-[650] aria-[current=page]:text-brand-ink forced-colors:aria-[current=page]:underline',
].join(' ')

/** With very large text on a small phone the icons stand alone: their labels would be cut into pieces. */
const barLabel = 'max-w-full text-center hyphens-auto [overflow-wrap:anywhere] max-[18rem]:sr-only'

const sideItem = [
  'desk:min-h-target desk:flex-none desk:flex-row desk:justify-start desk:gap-3 desk:rounded-field desk:px-3',
  'desk:text-m desk:font-medium',
].join(' ')

const sidePlace =
  'desk:hover:bg-sunken desk:hover:text-ink desk:aria-[current=page]:bg-brand-soft desk:aria-[current=page]:text-brand-ink'

/** What one comes to do: raised in the bar, filled at the side. */
const actItem =
  'max-desk:text-brand-ink desk:bg-brand desk:text-on-brand desk:hover:bg-brand-hover desk:aria-[current=page]:text-on-brand'
const actIcon =
  'max-desk:-mt-5 max-desk:size-11 max-desk:rounded-full max-desk:bg-brand max-desk:p-2.5 max-desk:text-on-brand max-desk:shadow-raised'

/** The one navigation of the product: a bottom bar on a phone, a side bar on a desk. */
export function Navigation({ account }: { account: Account }) {
  const { t } = useLingui()
  const [more, setMore] = useState(false)
  return (
    <nav
      aria-label={t`Navigation principale`}
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface px-2 pt-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] desk:sticky desk:top-0 desk:col-start-1 desk:row-span-2 desk:row-start-1 desk:h-dvh desk:overflow-y-auto desk:border-e desk:border-t-0 desk:px-4 desk:py-6"
    >
      <AppLink to="/" className="mx-2 flex rounded-small no-underline max-desk:hidden">
        <Logo />
      </AppLink>
      <ul className="flex desk:mt-6 desk:flex-col desk:gap-1">
        {usePlaces().map(({ to, label, shortLabel, icon: Icon, more: behind, acts = false }) => (
          <li
            key={to}
            className={`flex min-w-0 flex-auto desk:flex-none desk:flex-col ${behind ? 'max-desk:hidden' : ''}`}
          >
            <AppLink
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              className={`${barItem} ${sideItem} ${acts ? actItem : sidePlace}`}
            >
              <Icon className={`size-5.5 flex-none ${acts ? actIcon : ''}`} strokeWidth={1.75} />
              <span className={`${barLabel} desk:hidden`}>{shortLabel}</span>
              <span className="max-desk:hidden">{label}</span>
            </AppLink>
          </li>
        ))}
        <li className="flex min-w-0 flex-auto desk:hidden">
          <Button className={barItem} aria-haspopup="dialog" onPress={() => setMore(true)}>
            <Ellipsis className="size-5.5 flex-none" strokeWidth={1.75} />
            <span className={barLabel}>{t`Plus`}</span>
          </Button>
        </li>
      </ul>
      <MoreSheet account={account} open={more} onClose={() => setMore(false)} />
    </nav>
  )
}
