import { Trans, useLingui } from '@lingui/react/macro'
import { Trash2 } from 'lucide-react'
import { Amount } from '../../design/Amount.tsx'
import { ComboBox } from '../../design/ComboBox.tsx'
import { CountField } from '../../design/CountField.tsx'
import { DateField } from '../../design/DateField.tsx'
import { EuroField } from '../../design/EuroField.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import type { PaperActsQuery } from '../../graphql/generated/worklist/graphql.ts'
import { todayInFrance } from '../../i18n/today.ts'
import { careFamilies } from '../claim/care-family.ts'
import type { DraftLine } from './paper-draft.ts'
import type { Settlement } from './useSettlement.ts'

interface PaperLineProps {
  line: DraftLine
  /** Its place, from 0. */
  at: number
  acts: NonNullable<NonNullable<PaperActsQuery['desk']>['acts']>
  /** What the engine makes of it; undefined while it does not know. */
  settled: Settlement['lines'][number] | undefined
  wrong: (field: string) => string | undefined
  onChange: (fields: Partial<DraftLine>) => void
  onRemove?: () => void
}

/** One line of a paper, and who would pay what of it. */
export function PaperLine({ line, at, acts, settled, wrong, onChange, onRemove }: PaperLineProps) {
  const { t, i18n } = useLingui()
  const number = at + 1
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-field border border-line p-4">
      <div className="flex items-center justify-between gap-4">
        <h3 className="font-[650]">
          <Trans>Ligne {number}</Trans>
        </h3>
        {onRemove && <IconButton icon={Trash2} label={t`Retirer la ligne ${number}`} onPress={onRemove} />}
      </div>
      <ComboBox
        id={`lines.${at}.act`}
        label={<Trans>Acte</Trans>}
        placeholder={t`Code ou mots`}
        items={acts.map(({ code, label, family }) => ({
          id: code,
          label: `${code}, ${label}`,
          group: i18n._(careFamilies[family].label),
        }))}
        value={line.act}
        onChange={act => onChange({ act })}
        error={wrong('act') ?? settled?.problem ?? undefined}
      />
      <div className="grid gap-4 phone:grid-cols-2">
        <DateField
          id={`lines.${at}.careDate`}
          label={<Trans>Date</Trans>}
          value={line.careDate}
          onChange={careDate => onChange({ careDate })}
          max={todayInFrance()}
          error={wrong('careDate')}
        />
        <EuroField
          id={`lines.${at}.billed`}
          label={<Trans>Prix</Trans>}
          value={line.billed}
          onChange={billed => onChange({ billed })}
          onType={billed => billed !== null && onChange({ billed })}
          error={wrong('billed')}
        />
        <CountField
          id={`lines.${at}.quantity`}
          label={t`Combien`}
          value={line.quantity}
          max={99}
          onChange={quantity => onChange({ quantity })}
        />
      </div>
      <details className="group">
        <summary className="min-h-target cursor-pointer content-center font-semibold text-brand-ink">
          <Trans>Ce que dit le décompte de la Sécu</Trans>
        </summary>
        <div className="grid gap-4 pt-2 phone:grid-cols-2">
          <EuroField
            id={`lines.${at}.base`}
            label={<Trans>Base</Trans>}
            optional
            value={line.base}
            onChange={base => onChange({ base })}
            error={wrong('base')}
          />
          <EuroField
            id={`lines.${at}.amo`}
            label={<Trans>Payé par la Sécu</Trans>}
            optional
            value={line.amo}
            onChange={amo => onChange({ amo })}
            error={wrong('amo')}
          />
        </div>
      </details>
      {settled?.warning && <p className="text-s text-act">{settled.warning}</p>}
      {settled?.amounts && (
        <>
          <p role="status" className="text-s">
            <Trans>
              Sécu <Amount cents={settled.amounts.amo} />, mutuelle <Amount cents={settled.amounts.amc} />, reste{' '}
              <Amount cents={settled.amounts.outOfPocket} />
            </Trans>
          </p>
          <details>
            <summary className="min-h-target cursor-pointer content-center font-semibold text-brand-ink">
              <Trans>Pourquoi ce montant ?</Trans>
            </summary>
            <ol className="grid gap-2 pt-2 text-s">
              {settled.derivation.map(({ title, explanation, amount }) => (
                <li key={`${title}${explanation}`} className="flex items-baseline justify-between gap-4">
                  <span>
                    <span className="font-semibold">{title}</span> <span className="text-ink-2">{explanation}</span>
                  </span>
                  <Amount cents={amount} />
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </li>
  )
}
