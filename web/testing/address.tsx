import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ComponentType } from 'react'

interface AddressedPageProps<Search extends object> {
  page: ComponentType<{ search: Search; onSearch: (search: Search) => void }>
  read: (raw: Record<string, unknown>) => Search
}

/** A page whose choices are in the address, as its route would show it. */
export function AddressedPage<Search extends object>({ page: Page, read }: AddressedPageProps<Search>) {
  const navigate = useNavigate()
  // Any route's search, read from the address as it stands.
  const raw: Record<string, unknown> = useSearch({ strict: false })
  // The page's own names; the type of the whole application's addresses does not know which page this is.
  return (
    <Page search={read(raw)} onSearch={search => void navigate({ to: '.', search: search as never, replace: true })} />
  )
}
