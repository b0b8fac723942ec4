import { createFileRoute } from '@tanstack/react-router'
import { TeletransmissionPage } from '../../features/teletransmission/TeletransmissionPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

interface TeletransmissionSearch {
  /** The id of whose link is asked for again, unchecked. */
  relier?: string
}

export const Route = createFileRoute('/_member/teletransmission')({
  validateSearch: ({ relier }: Record<string, unknown>): TeletransmissionSearch =>
    typeof relier === 'string' ? { relier } : {},
  // The certificate is sent like the pages of any request.
  loader: () => Promise.all([bringTexts('teletransmission'), bringTexts('request')]),
  component: Page,
})

function Page() {
  const { relier } = Route.useSearch()
  return <TeletransmissionPage asking={relier} />
}
