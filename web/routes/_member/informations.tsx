import { createFileRoute } from '@tanstack/react-router'
import { ProfilePage } from '../../features/member/ProfilePage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/informations')({
  // A change asks for a proof, by the words of the account's security, or for pages, like any request.
  loader: () => Promise.all([bringTexts('member'), bringTexts('identity'), bringTexts('request')]),
  component: ProfilePage,
})
