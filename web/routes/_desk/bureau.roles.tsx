import { createFileRoute } from '@tanstack/react-router'
import { RolesPage } from '../../features/desk/RolesPage.tsx'

export const Route = createFileRoute('/_desk/bureau/roles')({ component: RolesPage })
