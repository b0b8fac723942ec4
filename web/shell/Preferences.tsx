import { useLingui } from '@lingui/react/macro'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { Segmented } from '../design/Segmented.tsx'
import { setTheme, useTheme } from '../design/theme.ts'
import { toast } from '../design/toast.ts'
import { chooseLocale, type Locale, localeNames } from '../i18n/locale.ts'

/** Theme and language of this browser, each at once. */
export function Preferences() {
  const { t, i18n } = useLingui()
  // The choice shows at once, while its texts are on their way.
  const [wanted, setWanted] = useState<Locale | null>(null)

  async function choose(locale: Locale) {
    setWanted(locale)
    try {
      await chooseLocale(locale)
    } catch {
      toast(t`Cette langue n’a pas pu être chargée. Réessayez quand la connexion est revenue.`, 'failed')
    }
    setWanted(null)
  }

  return (
    <div className="grid gap-4">
      <Segmented
        label={t`Apparence`}
        labelled
        options={[
          { value: 'system', label: t`Auto`, icon: Monitor },
          { value: 'light', label: t`Clair`, icon: Sun },
          { value: 'dark', label: t`Sombre`, icon: Moon },
        ]}
        value={useTheme()}
        onChange={setTheme}
      />
      <Segmented
        label={t`Langue`}
        labelled
        options={(['fr', 'en'] satisfies Locale[]).map(value => ({ value, label: localeNames[value], lang: value }))}
        value={wanted ?? (i18n.locale === 'en' ? 'en' : 'fr')}
        onChange={locale => void choose(locale)}
      />
    </div>
  )
}
