import { createFileRoute, Outlet } from '@tanstack/react-router'
import { DeskFrame } from '../features/desk/DeskFrame.tsx'
import { bringTexts } from '../i18n/locale.ts'

/**
 * The screens of those who work here. Their texts come with them, and those of reimbursements, which a file is full of:
 * members must not wait for these.
 */
export const Route = createFileRoute('/_desk')({
  loader: () => Promise.all([bringTexts('desk'), bringTexts('claim')]),
  component: () => (
    <DeskFrame>
      <Outlet />
    </DeskFrame>
  ),
})
