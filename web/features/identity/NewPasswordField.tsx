import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Circle } from 'lucide-react'
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import { PasswordField } from '../../design/PasswordField.tsx'

interface NewPasswordFieldProps {
  /** What is known of the person: their e-mail, their names. */
  words: readonly string[]
  error: string | undefined
}

type Meter = (password: string, words: readonly string[]) => number

/** A password being chosen: what is asked for, ticked as it is typed, and how hard it is to guess. */
export function NewPasswordField({ words, error }: NewPasswordFieldProps) {
  const [typed, setTyped] = useState('')
  const password = useDeferredValue(typed)
  const asked: [done: boolean, what: ReactNode][] = [
    [[...password].length >= 12, <Trans key="length">12 caractères au moins</Trans>],
    [/\p{L}/u.test(password), <Trans key="letter">une lettre</Trans>],
    [/\d/.test(password), <Trans key="digit">un chiffre</Trans>],
    [/[^\p{L}\d\s]/u.test(password), <Trans key="special">un caractère spécial, comme ! ou -</Trans>],
  ]
  return (
    <div className="grid gap-3">
      <PasswordField
        label={<Trans>Nouveau mot de passe</Trans>}
        hint={<Trans>Trois ou quatre mots sans rapport entre eux, un chiffre et un tiret : facile à retenir.</Trans>}
        name="password"
        autoComplete="new-password"
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
        error={error}
      />
      <ul className="grid gap-1 text-s sm:grid-cols-2">
        {asked.map(([done, what], at) => {
          const Icon = done ? Check : Circle
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={at} className={`flex items-center gap-2 ${done ? 'font-medium text-done' : 'text-ink-2'}`}>
              <Icon aria-hidden="true" className="size-4 flex-none" strokeWidth={2} />
              <span>{what}</span>
              {done && (
                <span className="sr-only">
                  <Trans>: c’est bon</Trans>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <Strength password={password} words={words} />
    </div>
  )
}

const LOOKS = ['bg-failed', 'bg-failed', 'bg-act', 'bg-act', 'bg-done'] as const

function Strength({ password, words }: { password: string; words: readonly string[] }) {
  const { t } = useLingui()
  const [meter, setMeter] = useState<Meter>()
  useEffect(() => {
    let shown = true
    void import('./password-strength.ts').then(({ strengthOf }) => shown && setMeter(() => strengthOf))
    return () => {
      shown = false
    }
  }, [])
  const score = meter && password ? meter(password, words) : undefined
  const said =
    score === undefined
      ? ''
      : score < 3
        ? t`Trop facile à deviner`
        : score < 4
          ? t`Encore un effort`
          : t`Difficile à deviner`
  return (
    <div>
      <div aria-hidden="true" className="flex gap-1">
        {[1, 2, 3, 4].map(step => (
          <span
            key={step}
            className={`h-1.5 flex-1 rounded-full ${score !== undefined && Math.max(score, 1) >= step ? LOOKS[score] : 'bg-line'}`}
          />
        ))}
      </div>
      <p role="status" className="mt-1 min-h-5 text-s text-ink-2">
        {said}
      </p>
    </div>
  )
}
