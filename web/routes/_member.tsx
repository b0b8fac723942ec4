import { createFileRoute, Outlet } from '@tanstack/react-router'
import { MemberFrame } from '../features/account/MemberFrame.tsx'

/** Every signed-in screen. */
export const Route = createFileRoute('/_member')({
  component: () => (
    <MemberFrame>
      <Outlet />
    </MemberFrame>
  ),
})
