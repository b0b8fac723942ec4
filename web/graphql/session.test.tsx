import { i18n } from '@lingui/core'
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { setTheme } from '../design/theme.ts'
import { chooseLocale, chosenLocale } from '../i18n/locale.ts'
import { home } from '../testing/fixtures/home.ts'
import { nobody, session } from '../testing/fixtures/household.ts'
import { answer, refusing, renderScreen, unreachable } from '../testing/graphql.tsx'
import { SessionDocument, SignOutDocument } from './generated/account/graphql.ts'
import trusted from './generated/account/persisted-documents.json' with { type: 'json' }
import { HomeDocument } from './generated/home/graphql.ts'
import { useHomeQuery } from './generated/home/hooks.ts'
import { nextPath, signInPath, useConnection, useSession, useSignOut } from './session.tsx'

function Frame() {
  const { viewer, loading, error } = useSession()
  const { signOut, signingOut } = useSignOut()
  const { isOver } = useConnection()
  return (
    <>
      <p>{viewer?.member.fullName ?? (loading ? 'loading' : error ? 'failed' : 'nobody')}</p>
      {isOver && <p>session over</p>}
      <button type="button" disabled={signingOut} onClick={() => void signOut()}>
        Sign out
      </button>
    </>
  )
}

const signedOut = answer(SignOutDocument, {
  __typename: 'Mutation',
  signOut: { __typename: 'SignOutSuccess', signedOut: true, franceConnectLogoutUrl: null, directoryLogoutUrl: null },
})

test('an operation goes by the hash that the server knows, without its text, in the person’s language', async () => {
  const { server } = await renderScreen(<Frame />, [answer(SessionDocument, session)])
  await screen.findByText('Camille Martin')
  const [{ body, headers }] = server.received as [(typeof server.received)[0]]
  const { persistedQuery } = body.extensions as { persistedQuery: { sha256Hash: keyof typeof trusted } }
  expect(trusted[persistedQuery.sha256Hash]).toContain('query Session ')
  expect(body).not.toHaveProperty('query')
  expect(headers.get('accept-language')).toBe('fr')
})

test('another language reads everything again in it', async () => {
  const { server } = await renderScreen(<Frame />, [answer(SessionDocument, session)])
  await screen.findByText('Camille Martin')
  await act(() => chooseLocale('en'))
  await waitFor(() => expect(server.count(SessionDocument)).toBe(2))
  expect(server.received[1]?.headers.get('accept-language')).toBe('en')
})

test('a page for signed-in people that is answered as to nobody is left', async () => {
  const onSignedOut = vi.fn()
  await renderScreen(<Frame />, [answer(SessionDocument, nobody)], { onSignedOut })
  await screen.findByText('nobody')
  expect(onSignedOut).toHaveBeenCalled()
})

test('a session that ends while the page is open is noticed through the live connection', async () => {
  const onSignedOut = vi.fn()
  const { server } = await renderScreen(<Frame />, [answer(SessionDocument, session)], { onSignedOut })
  await screen.findByText('Camille Martin')
  server.change(answer(SessionDocument, nobody))
  server.refuse()
  await screen.findByText('session over')
  // What is on screen stays: its person signs in again over it.
  expect(screen.getByText('Camille Martin')).toBeTruthy()
  expect(onSignedOut).not.toHaveBeenCalled()
})

function Screen() {
  const [{ data, error }] = useHomeQuery({ variables: { year: 2026 } })
  return <p>{data?.viewer?.member.fullName ?? (error ? 'failed' : 'nobody')}</p>
}

test('a session that ended is noticed when an operation is too costly for nobody', async () => {
  const onSignedOut = vi.fn()
  const { server } = await renderScreen(<Screen />, [answer(HomeDocument, home())], { onSignedOut })
  await screen.findByText('Camille Martin')
  server.change(refusing(HomeDocument, 'QUERY_TOO_COSTLY'), answer(SessionDocument, nobody))
  server.reconnect()
  await waitFor(() => expect(onSignedOut).toHaveBeenCalled())
  // The cache knows that there is no viewer, and so does every screen that showed one.
  await screen.findByText('nobody')
  expect([server.count(HomeDocument), server.count(SessionDocument)]).toEqual([2, 1])
})

test('an operation that needs a session and finds none is left as well', async () => {
  const onSignedOut = vi.fn()
  await renderScreen(<Frame />, [refusing(SessionDocument, 'UNAUTHENTICATED')], { onSignedOut })
  await screen.findByText('failed')
  expect(onSignedOut).toHaveBeenCalled()
})

test('a page of an earlier release says so when the server no longer knows its operations', async () => {
  const onOutdated = vi.fn()
  await renderScreen(<Frame />, [refusing(SessionDocument, 'PERSISTED_QUERY_NOT_FOUND')], { onOutdated })
  await screen.findByText('failed')
  expect(onOutdated).toHaveBeenCalledTimes(1)
})

test('signing out forgets what was read and keeps the person’s language and theme', async () => {
  const { server, user } = await renderScreen(<Frame />, [answer(SessionDocument, session), signedOut])
  await screen.findByText('Camille Martin')
  await act(() => chooseLocale('en'))
  act(() => setTheme('dark'))
  await screen.findByText('Camille Martin')

  server.change(answer(SessionDocument, nobody), {
    operation: 'SignOut',
    respond: variables => {
      // What the browser does with `Clear-Site-Data`.
      localStorage.clear()
      return signedOut.respond(variables)
    },
  })
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  await screen.findByText('nobody')
  expect(chosenLocale()).toBe('en')
  expect(i18n.locale).toBe('en')
  expect(localStorage.getItem('theme')).toBe('dark')
})

test('a sign-out that did not reach the server leaves the person signed in, and is not tried twice', async () => {
  const { server, user } = await renderScreen(<Frame />, [
    answer(SessionDocument, session),
    unreachable(SignOutDocument),
  ])
  await screen.findByText('Camille Martin')
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Sign out' })).toHaveProperty('disabled', false))
  expect(screen.getByText('Camille Martin')).toBeDefined()
  expect(server.count(SignOutDocument)).toBe(1)
})

test.each([
  ['/remboursements?famille=DENTAL&texte=couronne', '/remboursements?famille=DENTAL&texte=couronne'],
  ['/garanties#lunettes', '/garanties#lunettes'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/\t/evil.example', '/'],
  ['/connexion?suite=/', '/'],
  [undefined, '/'],
  [['/garanties'], '/'],
])('after signing in with suite %j one goes on to %s', (suite, path) => {
  expect(nextPath(suite)).toBe(path)
})

test('the way to the sign-in page comes back to where one was', () => {
  const href = '/remboursements?famille=DENTAL&texte=é'
  const search = new URL(signInPath(href), 'https://site.invalid').searchParams
  expect(nextPath(search.get('suite'))).toBe(`/remboursements?famille=DENTAL&texte=${encodeURIComponent('é')}`)
  expect(signInPath('/')).toBe('/connexion')
})
