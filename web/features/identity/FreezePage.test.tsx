import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import { FreezeAccountDocument, type FreezeAccountMutation } from '../../graphql/generated/identity/graphql.ts'
import { nobody } from '../../testing/fixtures/household.ts'
import { type Answer, answer, pending, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const ending = (freezeAccount: FreezeAccountMutation['freezeAccount']) =>
  answer(FreezeAccountDocument, { __typename: 'Mutation', freezeAccount })
const blocked = ending({ __typename: 'FreezeAccountSuccess', sentTo: 'ca•••@example.fr' })

const openWith = (freezing: Answer) => open('/ce-n-est-pas-moi#token', answer(SessionDocument, nobody), freezing)
const block = ({ user }: Awaited<ReturnType<typeof openWith>>) =>
  screen.findByRole('button', { name: 'Bloquer mon espace' }).then(one => user.click(one))

describe('« ce n’est pas moi »', () => {
  it('blocks nothing before one says so', async () => {
    const { server } = await openWith(blocked)
    await screen.findByRole('button', { name: 'Bloquer mon espace' })
    expect(screen.getByRole('link', { name: 'C’était bien moi' }).getAttribute('href')).toBe('/')
    expect(server.count(FreezeAccountDocument)).toBe(0)
  })

  it('blocks by one press, and says where the way back in went', async () => {
    const opened = await openWith(blocked)
    await block(opened)
    expect((await screen.findByText(/^Plus personne n’y entre/)).textContent).toContain('ca•••@example.fr')
    expect(opened.server.received.find(({ operation }) => operation === 'FreezeAccount')?.variables).toEqual({
      input: { token: 'token' },
    })
  })

  it('asks once, however often it is pressed', async () => {
    const opened = await openWith(pending(FreezeAccountDocument))
    await block(opened)
    await block(opened)
    expect(opened.server.count(FreezeAccountDocument)).toBe(1)
  })

  it('says that a link is over', async () => {
    const opened = await openWith(
      ending({ __typename: 'LinkOver', code: 'LINK_OVER', message: 'Ce lien ne sert plus.' }),
    )
    await block(opened)
    await screen.findByText('Ce lien ne sert plus')
  })

  it('says that the server could not be reached, and blocks at the next press', async () => {
    const opened = await openWith(unreachable(FreezeAccountDocument))
    await block(opened)
    await screen.findByText('La connexion n’a pas abouti')
    opened.server.change(blocked)
    await block(opened)
    await screen.findByText('Votre espace est bloqué')
    await waitFor(() => expect(screen.queryByText('La connexion n’a pas abouti')).toBeNull())
  })
})
