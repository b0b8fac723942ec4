import { Trans, useLingui } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { MoneySplit } from '../../design/MoneySplit.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Surface } from '../../design/Surface.tsx'
import { neverCovered, Reasons } from '../claim/ClaimSplit.tsx'
import { Derivation } from '../claim/ClaimWhy.tsx'
import { Comparison } from './Comparison.tsx'
import { makeExplainer } from './Jargon.tsx'
import type { Answer, Compared } from './useSimulation.ts'

interface SimulationAnswerProps {
  answer: Answer
  compared: readonly Compared[]
  chosen: Compared['key'] | undefined
  /** A newer answer is on its way. */
  busy: boolean
}

/** « Il vous restera 9,75 € »: who pays what, what the rest is made of, what another choice would change, and why. */
export function SimulationAnswer({ answer, compared, chosen, busy }: SimulationAnswerProps) {
  const { t } = useLingui()
  return (
    <div
      aria-busy={busy}
      className={`grid grid-cols-[minmax(0,1fr)] gap-6 transition-opacity duration-150 ${busy ? 'opacity-60' : ''}`}
    >
      <Surface>
        <MoneySplit
          heading={t`Il vous restera`}
          paidLabel={t`Prix`}
          split={{ ...answer.amounts, notCovered: neverCovered(answer.outOfPocketParts, answer.amounts.outOfPocket) }}
        />
        <TooDear answer={answer} />
        <Reasons reasons={answer.outOfPocketParts} />
      </Surface>
      {compared.length > 1 && <Comparison compared={compared} chosen={chosen} />}
      <Surface title={<Trans>Pourquoi ce montant ?</Trans>}>
        <Derivation steps={answer.derivation} explain={makeExplainer()} />
      </Surface>
      <p className="text-s text-ink-2">
        <Trans>
          Une estimation, avec votre contrat et ce qu’il reste de vos plafonds aujourd’hui. Le montant définitif dépend
          de ce que la Sécurité sociale rembourse.
        </Trans>
      </p>
    </div>
  )
}

/** The price is above what the law allows in the 100 % Santé class, which is covered in full up to there. */
function TooDear({ answer: { derivation, amounts } }: { answer: Answer }) {
  if (amounts.outOfPocket <= 0 || !derivation.some(({ rule }) => rule === 'GUARANTEE_FULL_PLV')) return null
  return (
    <Notice tone="act" title={<Trans>Ce prix dépasse celui que la loi permet</Trans>}>
      <Trans>
        En 100 % Santé, le prix est plafonné à <Amount cents={amounts.amo + amounts.amc} />, et il ne vous reste rien à
        payer. Vérifiez la classe sur votre devis.
      </Trans>
    </Notice>
  )
}
