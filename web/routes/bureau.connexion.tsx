import { createFileRoute } from '@tanstack/react-router'
import { DeskSignInPage } from '../features/desk/DeskSignInPage.tsx'
import { bringTexts } from '../i18n/locale.ts'

export const Route = createFileRoute('/bureau/connexion')({
  loader: () => bringTexts('desk'),
  component: DeskSignInPage,
})
