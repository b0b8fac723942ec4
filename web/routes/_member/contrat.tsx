import { createFileRoute } from '@tanstack/react-router'
import { ContractPage } from '../../features/contract/ContractPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/contrat')({
  loader: () => Promise.all([bringTexts('contract'), bringTexts('guarantee')]),
  component: ContractPage,
})
