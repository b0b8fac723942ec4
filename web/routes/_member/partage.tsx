import { createFileRoute } from '@tanstack/react-router'
import { SharingPage } from '../../features/member/SharingPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/partage')({
  loader: () => bringTexts('member'),
  component: SharingPage,
})
