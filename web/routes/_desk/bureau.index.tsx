import { createFileRoute } from '@tanstack/react-router'
import { SearchPage } from '../../features/desk/SearchPage.tsx'

export const Route = createFileRoute('/_desk/bureau/')({ component: SearchPage })
