import { act, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { clearToasts } from '../../design/toast.ts'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import { CompleteSignInDocument, PendingSignInDocument } from '../../graphql/generated/identity/graphql.ts'
import { camille, nobody, session } from '../../testing/fixtures/household.ts'
import { answer } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

afterEach(() => act(clearToasts))

/** Signs in with a code on paper, of which the server then counts so many. */
const signInWithOneOf = async (recoveryCodesLeft: number) => {
  const { user, server } = await open(
    '/connexion/code',
    answer(SessionDocument, nobody),
    answer(PendingSignInDocument, {
      __typename: 'Query',
      brand: { __typename: 'Brand', mailbox: null },
      pendingSignIn: {
        __typename: 'PendingSignIn',
        destinations: [{ __typename: 'CodeDestination', channel: 'SMS', hint: '06 •• •• •• 01' }],
        sent: null,
        hasTotp: false,
        hasPasskey: false,
        recoveryCodesLeft: recoveryCodesLeft + 1,
        expiresAt: '2026-11-22T09:10:00.000Z',
      },
    }),
    answer(CompleteSignInDocument, {
      __typename: 'Mutation',
      completeSignIn: {
        __typename: 'SignInSuccess',
        viewer: {
          __typename: 'Viewer',
          member: { __typename: 'Member', id: camille.id, firstName: 'Camille' },
          security: { __typename: 'Security', recoveryCodesLeft },
        },
      },
    }),
  )
  await user.click(await screen.findByRole('button', { name: 'Un code de secours' }))
  await user.type(screen.getByLabelText('Code de secours'), 'abcd-efgh-jkmn-pqrs')
  server.change(answer(SessionDocument, session))
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille' })
}

describe('signing in with a code on paper', () => {
  it.each([
    [9, /il vous en reste 9/],
    [1, /il vous en reste 1/],
    [0, /votre dernier code de secours : créez-en de nouveaux/],
  ])('says on the next screen that %i are left', async (left, text) => {
    await signInWithOneOf(left)
    expect(screen.getByText(text)).toBeTruthy()
  })
})
