import { useLingui } from '@lingui/react/macro'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { controlStyles, Field } from './Field.tsx'
import { IconButton } from './IconButton.tsx'
import type { TextFieldProps } from './TextField.tsx'

/** A password, hidden until the person asks to see it. Pasting and password managers work. */
export function PasswordField({ label, hint, error, optional = false, id, ...input }: Omit<TextFieldProps, 'type'>) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id ?? input.name}>
      {control => (
        <div className="relative">
          <input
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            {...input}
            {...control}
            type={shown ? 'text' : 'password'}
            className={`${controlStyles} pe-14`}
          />
          <div className="absolute inset-y-0 end-1 grid place-items-center">
            <IconButton
              icon={shown ? EyeOff : Eye}
              label={shown ? t`Masquer le mot de passe` : t`Afficher le mot de passe`}
              aria-controls={control.id}
              onPress={() => setShown(!shown)}
            />
          </div>
        </div>
      )}
    </Field>
  )
}
