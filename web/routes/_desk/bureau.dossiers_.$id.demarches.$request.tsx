import { createFileRoute } from '@tanstack/react-router'
import { DeskRequestPage } from '../../features/worklist/DeskRequestPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_desk/bureau/dossiers_/$id/demarches/$request')({
  loader: () =>
    Promise.all([
      bringTexts('worklist'),
      bringTexts('request'),
      bringTexts('document'),
      bringTexts('conversation'),
      bringTexts('hospital'),
      bringTexts('beneficiary'),
    ]),
  component: DeskRequestPage,
})
