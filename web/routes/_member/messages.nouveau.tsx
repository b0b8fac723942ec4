import { createFileRoute } from '@tanstack/react-router'
import { NewMessagePage } from '../../features/conversation/NewMessagePage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/messages/nouveau')({
  validateSearch: ({ reclamation }: Record<string, unknown>): { reclamation?: true } =>
    reclamation === true ? { reclamation } : {},
  // What comes with a message is sent like the pages of any request.
  loader: () => Promise.all([bringTexts('conversation'), bringTexts('request')]),
  component: Page,
})

function Page() {
  return <NewMessagePage isComplaint={Route.useSearch().reclamation === true} />
}
