import { createFileRoute } from '@tanstack/react-router'
import { PreferencesPage } from '../../features/preference/PreferencesPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/preferences')({
  loader: () => bringTexts('preference'),
  component: PreferencesPage,
})
