import { afterEach, describe, expect, it, vi } from 'vitest'
import { answer, makeServer, unreachable } from '../testing/graphql.tsx'
import { makeClient } from './client.ts'
import { SignOutDocument } from './generated/account/graphql.ts'
import { lastUse } from './last-use.ts'

afterEach(() => vi.restoreAllMocks())

describe('the last use of a session', () => {
  const server = makeServer([])
  const client = makeClient({
    locale: 'fr',
    memory: { heard: undefined },
    onSignedOut() {},
    onSessionEnded() {},
    onOutdated() {},
    fetch: server.fetch,
    openStream: server.openStream,
  })
  /** Asks for something that long after the last use. */
  const askAfter = async (ms: number) => {
    const at = lastUse() + ms
    vi.spyOn(Date, 'now').mockReturnValue(at)
    await client.mutation(SignOutDocument, {}).toPromise()
    return at
  }

  it('is when something was asked for that was answered', async () => {
    server.change(
      answer(SignOutDocument, {
        __typename: 'Mutation',
        signOut: {
          __typename: 'SignOutSuccess',
          signedOut: true,
          franceConnectLogoutUrl: null,
          directoryLogoutUrl: null,
        },
      }),
    )
    expect(await askAfter(60_000)).toBe(lastUse())
  })

  it('is not what never reached the server, which has put nothing off', async () => {
    server.change(unreachable(SignOutDocument))
    const before = lastUse()
    await askAfter(60_000)
    expect(lastUse()).toBe(before)
  })
})
