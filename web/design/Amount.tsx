import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../i18n/formats.ts'

interface AmountProps {
  cents: number
  /** Shows a plus before what is added. */
  signed?: boolean
}

/** An amount of money, in figures of one width that never break over two lines. */
export function Amount({ cents, signed = false }: AmountProps) {
  const { t } = useLingui()
  const { euros } = useFormats()
  const figures = euros(cents, { signed })
  if (cents >= 0) return <span className="num">{figures}</span>
  // Screen readers skip the minus sign: they are given the word.
  const positive = euros(-cents)
  return (
    <span className="num">
      <span aria-hidden="true">{figures}</span>
      <span className="sr-only">{t`moins ${positive}`}</span>
    </span>
  )
}
