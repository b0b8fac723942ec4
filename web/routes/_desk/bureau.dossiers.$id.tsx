import { createFileRoute } from '@tanstack/react-router'
import { FilePage } from '../../features/desk/FilePage.tsx'

export const Route = createFileRoute('/_desk/bureau/dossiers/$id')({ component: FilePage })
