import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  DeskClaimsDocument,
  DeskFileDocument,
  DeskMeDocument,
  DeskPaymentsDocument,
  DeskRoleChangesDocument,
  FindMembersDocument,
  type FindMembersQuery,
} from '../../graphql/generated/desk/graphql.ts'
import { marc } from '../../testing/fixtures/desk.ts'
import { answer, refusing } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

type Result = NonNullable<FindMembersQuery['desk']>['findMembers']
const found = (findMembers: Result): FindMembersQuery => ({
  __typename: 'Query',
  desk: { __typename: 'Desk', findMembers },
})

const search = async (result: Result) => {
  const view = await open('/bureau', marc('SEARCH', 'OPEN_FILES'), answer(FindMembersDocument, found(result)))
  await view.user.type(await screen.findByRole('textbox', { name: /Nom et prénom/ }), 'martin')
  await view.user.type(screen.getByRole('textbox', { name: /Code postal/ }), '75019')
  await view.user.click(screen.getByRole('button', { name: 'Rechercher' }))
  return view
}

describe('the desk', () => {
  it('leads nobody to its own way in', async () => {
    const { address } = await open('/bureau/connexion', answer(DeskMeDocument, { __typename: 'Query', desk: null }))
    expect(address()).toBe('/bureau/connexion')
    expect(screen.getByRole('link', { name: 'Se connecter avec mon compte professionnel' })).toBeTruthy()
  })

  it('asks for two criteria before anything is looked up', async () => {
    const { user, server } = await open('/bureau', marc('SEARCH'))
    await user.type(await screen.findByRole('textbox', { name: /Nom et prénom/ }), 'martin')
    await user.click(screen.getByRole('button', { name: 'Rechercher' }))
    expect((await screen.findByRole('alert')).textContent).toContain('au moins deux critères')
    expect(server.count(FindMembersDocument)).toBe(0)
  })

  it('says that nobody matches, and what to try', async () => {
    await search({ __typename: 'FindMembersSuccess', members: [], hasMore: false })
    await screen.findByText('Vérifiez les critères, ou essayez le nom de naissance.')
  })

  it('says that more match than are shown', async () => {
    const member = {
      __typename: 'FoundMember',
      id: 'mbr_1',
      fullName: 'Camille Martin',
      birthYear: 1985,
      city: null,
      contractMasked: '•••• 0001',
    } as const
    await search({ __typename: 'FindMembersSuccess', members: [member], hasMore: true })
    await screen.findByText(/Ajoutez un critère pour les départager/)
    expect(screen.getByRole('button', { name: 'Ouvrir le dossier de Camille Martin' })).toBeTruthy()
  })

  it('shows at its field what the server does not take', async () => {
    await search({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'À corriger',
      fields: [{ __typename: 'FieldProblem', path: 'postalCode', code: 'invalid', message: 'Code postal inconnu.' }],
    })
    await waitFor(() => expect(screen.getAllByText('Code postal inconnu.').length).toBe(2))
  })

  it('leads administrators, who see nobody’s file, to the roles', async () => {
    await open('/bureau', marc('ASK_ROLES', 'DECIDE_ROLES'))
    await screen.findByText('Votre rôle n’ouvre pas les dossiers des adhérents')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByRole('link', { name: 'Voir les rôles' })).toBeTruthy()
  })

  it('says that a file is closed', async () => {
    const gone = { __typename: 'Query', desk: { __typename: 'Desk', file: null } } as const
    await open('/bureau/dossiers/fil_1', marc('SEARCH'), answer(DeskFileDocument, gone))
    await screen.findByRole('heading', { level: 1, name: 'Ce dossier est fermé' })
  })

  it('says that a file could not be read, and asks again', async () => {
    const { server, user } = await open(
      '/bureau/dossiers/fil_1',
      marc('SEARCH'),
      refusing(DeskFileDocument),
      refusing(DeskClaimsDocument),
      refusing(DeskPaymentsDocument),
    )
    await user.click(await screen.findByRole('button', { name: 'Réessayer' }))
    await waitFor(() => expect(server.count(DeskFileDocument)).toBe(2))
  })

  it('has an empty ledger say so', async () => {
    await open(
      '/bureau/roles',
      marc('DECIDE_ROLES'),
      answer(DeskRoleChangesDocument, {
        __typename: 'Query',
        desk: {
          __typename: 'Desk',
          roleChanges: {
            __typename: 'RoleChangeConnection',
            nodes: [],
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          },
        },
      }),
    )
    await screen.findByText('Aucune demande encore')
  })
})
