import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { TextField } from '../../design/TextField.tsx'

interface CodeFieldProps {
  /** A letter's code has letters too; `any` where the screen cannot know by what it comes. */
  kind: 'digits' | 'letters' | 'any'
  error: string | undefined
}

const LABELS: Record<CodeFieldProps['kind'], ReactNode> = {
  digits: <Trans>Code à 6 chiffres</Trans>,
  letters: <Trans>Code de 8 caractères</Trans>,
  any: <Trans>Code reçu</Trans>,
}

/** A code that was sent. Phones offer what came by SMS; spaces and small letters are as good. */
export function CodeField({ kind, error }: CodeFieldProps) {
  return (
    <TextField
      label={LABELS[kind]}
      hint={kind === 'any' && <Trans>6 chiffres, ou 8 caractères s’il est venu par courrier.</Trans>}
      name="code"
      inputMode={kind === 'digits' ? 'numeric' : 'text'}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      error={error}
    />
  )
}
