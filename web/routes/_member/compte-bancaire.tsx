import { createFileRoute } from '@tanstack/react-router'
import { BankAccountPage } from '../../features/bank-account/BankAccountPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/compte-bancaire')({
  // The proof that a change asks for is told in the words of the account's security.
  loader: () => Promise.all([bringTexts('bank-account'), bringTexts('identity')]),
  component: BankAccountPage,
})
