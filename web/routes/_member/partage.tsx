import { createFileRoute } from '@tanstack/react-router'
import { SharingPage } from '../../features/member/SharingPage.tsx'

export const Route = createFileRoute('/_member/partage')({ component: SharingPage })
