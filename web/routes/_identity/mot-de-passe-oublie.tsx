import { createFileRoute } from '@tanstack/react-router'
import { ForgottenPasswordPage } from '../../features/identity/ForgottenPasswordPage.tsx'

export const Route = createFileRoute('/_identity/mot-de-passe-oublie')({ component: ForgottenPasswordPage })
