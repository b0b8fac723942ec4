import { Trans, useLingui } from '@lingui/react/macro'
import type { SignInMethod, WhereaboutsFragment } from '../../graphql/generated/identity/graphql.ts'

/** « France, 82.64.•.• », as much of it as is known. */
export function Where({ from: { country, network } }: { from: WhereaboutsFragment }) {
  const known = [country, network].filter(Boolean).join(', ')
  return known || <Trans>Lieu inconnu</Trans>
}

/** By what somebody showed who they are, as a list in words. */
export function useMethodNames(): (methods: readonly SignInMethod[]) => string {
  const { t, i18n } = useLingui()
  const names: Record<SignInMethod, string> = {
    PASSWORD: t`mot de passe`,
    TRUSTED_DEVICE: t`appareil de confiance`,
    SMS: t`code par SMS`,
    MAIL: t`code par e-mail`,
    LETTER: t`code par courrier`,
    TOTP: t`code d’une application`,
    RECOVERY_CODE: t`code de secours`,
    PASSKEY: t`clé d’accès`,
    FRANCE_CONNECT: t`FranceConnect`,
  }
  const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' })
  return methods => list.format(methods.map(method => names[method]))
}
