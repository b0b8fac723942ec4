import { createFileRoute } from '@tanstack/react-router'
import { BeneficiariesPage } from '../../features/beneficiary/BeneficiariesPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

interface BeneficiariesSearch {
  ajouter?: true
  /** The id of who leaves, unchecked. */
  retirer?: string
}

export const Route = createFileRoute('/_member/beneficiaires')({
  validateSearch: ({ ajouter, retirer }: Record<string, unknown>): BeneficiariesSearch => ({
    ...(ajouter === true && { ajouter }),
    ...(typeof retirer === 'string' && { retirer }),
  }),
  // The papers are sent like the pages of any request.
  loader: () => Promise.all([bringTexts('beneficiary'), bringTexts('request')]),
  component: Page,
})

function Page() {
  const { ajouter, retirer } = Route.useSearch()
  return <BeneficiariesPage adding={ajouter === true} removing={retirer} />
}
