import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Surface } from '../../design/Surface.tsx'
import type { ReferralTermsPartsFragment } from '../../graphql/generated/referral/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

/** What must be so for both gift cards, in as many words as the rules have conditions. */
export function Terms({ terms }: { terms: ReferralTermsPartsFragment }) {
  const { roundEuros } = useFormats()
  const { sponsorReward, friendReward, yearlyCap, waitingDays, paidPremiums, newForMonths } = terms
  const conditions: ReactNode[] = [
    <Trans key="new">
      Le filleul n’est pas déjà adhérent, et ne l’a pas été dans les{' '}
      <Plural value={newForMonths} one="# mois" other="# mois" /> précédents.
    </Trans>,
    <Trans key="premiums">
      Sa couverture a commencé depuis <Plural value={waitingDays} one="# jour" other="# jours" />, et{' '}
      <Plural value={paidPremiums} one="# cotisation est payée" other="# cotisations sont payées" />.
    </Trans>,
    <Trans key="sponsor">Le parrain est toujours adhérent, et à jour de ses cotisations.</Trans>,
    <Trans key="cap">
      <Plural value={yearlyCap} one="# parrainage est récompensé" other="# parrainages sont récompensés" /> par année
      civile.
    </Trans>,
  ]
  return (
    <Surface title={<Trans>Les conditions</Trans>}>
      <p>
        <Trans>
          Une carte cadeau de <strong className="num">{roundEuros(sponsorReward)}</strong> pour le parrain, une de{' '}
          <strong className="num">{roundEuros(friendReward)}</strong> pour le filleul, une fois ces conditions remplies
          :
        </Trans>
      </p>
      <ul className="grid list-disc gap-1.5 ps-5 text-ink-2 marker:text-brand">
        {conditions.map((condition, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at}>{condition}</li>
        ))}
      </ul>
    </Surface>
  )
}
