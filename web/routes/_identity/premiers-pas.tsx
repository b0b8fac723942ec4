import { createFileRoute } from '@tanstack/react-router'
import { ActivationPage } from '../../features/identity/ActivationPage.tsx'

export const Route = createFileRoute('/_identity/premiers-pas')({ component: ActivationPage })
