import { createFileRoute } from '@tanstack/react-router'
import { ProfilePage } from '../../features/member/ProfilePage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/informations')({
  // The proof that a change asks for is told in the words of the account's security.
  loader: () => Promise.all([bringTexts('member'), bringTexts('identity')]),
  component: ProfilePage,
})
