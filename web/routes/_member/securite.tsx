import { createFileRoute } from '@tanstack/react-router'
import { SecurityPage } from '../../features/identity/SecurityPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/securite')({
  loader: () => bringTexts('identity'),
  component: SecurityPage,
})
