import { createFileRoute } from '@tanstack/react-router'
import { ReferralPage } from '../../features/referral/ReferralPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/parrainage')({
  loader: () => bringTexts('referral'),
  component: ReferralPage,
})
