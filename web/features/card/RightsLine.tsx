import { Trans, useLingui } from '@lingui/react/macro'
import { RefreshCw } from 'lucide-react'
import { StatusChip } from '../../design/Chip.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { useFormats } from '../../i18n/formats.ts'
import type { PrintedCard } from './printed-card.ts'

/** « Droits ouverts — vérifié à 14:02 » */
export function RightsChip({ rights: { open, checkedAt } }: Pick<PrintedCard, 'rights'>) {
  const { time } = useFormats()
  const at = time(new Date(checkedAt))
  return (
    <StatusChip status={open ? 'done' : 'failed'}>
      {open ? <Trans>Droits ouverts — vérifié à {at}</Trans> : <Trans>Droits fermés — vérifié à {at}</Trans>}
    </StatusChip>
  )
}

interface RightsLineProps extends Pick<PrintedCard, 'rights'> {
  onCheck: () => void
  checking: boolean
}

/** Whether the card serves right now, and a way to ask again in front of the professional. */
export function RightsLine({ rights, onCheck, checking }: RightsLineProps) {
  const { t } = useLingui()
  return (
    <div className="flex flex-wrap items-center gap-1">
      <span role="status">
        <RightsChip rights={rights} />
      </span>
      <IconButton icon={RefreshCw} label={t`Vérifier les droits à nouveau`} isDisabled={checking} onPress={onCheck} />
    </div>
  )
}
