import { Trans } from '@lingui/react/macro'
import { TextField } from '../../design/TextField.tsx'

interface CodeFieldProps {
  /** A letter's code has letters too. */
  kind: 'digits' | 'letters'
  error: string | undefined
}

/** A code that was sent. Phones offer what came by SMS; spaces and small letters are as good. */
export function CodeField({ kind, error }: CodeFieldProps) {
  return (
    <TextField
      label={kind === 'digits' ? <Trans>Code à 6 chiffres</Trans> : <Trans>Code de 8 caractères</Trans>}
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
