import { createFileRoute } from '@tanstack/react-router'
import { HospitalPage } from '../../features/hospital/HospitalPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/hospitalisation')({
  validateSearch: ({ maintenant }: Record<string, unknown>): { maintenant?: true } =>
    maintenant === true ? { maintenant } : {},
  // A quote is sent like the pages of any request.
  loader: () => Promise.all([bringTexts('hospital'), bringTexts('request')]),
  component: Page,
})

function Page() {
  const now = Route.useSearch().maintenant === true
  return <HospitalPage key={String(now)} now={now} />
}
