import { Trans, useLingui } from '@lingui/react/macro'
import { Segmented } from '../../design/Segmented.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { Language } from '../../graphql/generated/preference/graphql.ts'
import { useSetMessageLanguageMutation } from '../../graphql/generated/preference/hooks.ts'

/** In which language messages come. The screens have their own, chosen in each browser. */
export function LanguageSection({ language, readOnly }: { language: Language; readOnly: boolean }) {
  const { t } = useLingui()
  const [, send] = useSetMessageLanguageMutation()
  const choose = async (wanted: Language) => {
    const { data } = await send({ language: wanted })
    if (data) toast(t`Votre choix est enregistré.`)
    else toast(t`Votre choix n’a pas pu être enregistré : rien n’a changé. Réessayez.`, 'failed')
  }
  const names: Record<Language, string> = { FRENCH: 'Français', ENGLISH: 'English' }
  return (
    <Surface title={<Trans>Langue de nos messages</Trans>}>
      {readOnly ? (
        <p>{names[language]}</p>
      ) : (
        <Segmented<Language>
          label={t`Langue de nos messages`}
          options={[
            { value: 'FRENCH', label: names.FRENCH, lang: 'fr' },
            { value: 'ENGLISH', label: names.ENGLISH, lang: 'en' },
          ]}
          value={language}
          onChange={wanted => void choose(wanted)}
        />
      )}
    </Surface>
  )
}
