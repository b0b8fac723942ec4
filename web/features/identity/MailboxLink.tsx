import type { ReactNode } from 'react'
import { useMailboxQuery } from '../../graphql/generated/identity/hooks.ts'

/** Where the demonstration's messages are read; nothing in life. */
export function useMailbox(): string | null | undefined {
  const [{ data }] = useMailboxQuery()
  return data?.brand.mailbox
}

/** Leads to the demonstration's mailbox, beside this page. */
export function MailboxLink({ mailbox, children }: { mailbox: string; children: ReactNode }) {
  return (
    <a href={mailbox} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
