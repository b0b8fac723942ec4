import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import {
  CareSharingDocument,
  type CareSharingQuery,
  type MemberSharingFragment,
  SetCareSharingDocument,
} from '../../graphql/generated/member/graphql.ts'
import { camille, julien, lea, viewer } from '../../testing/fixtures/household.ts'
import { answer, pending, refusing, renderScreen, unreachable } from '../../testing/graphql.tsx'
import { SharingPage } from './SharingPage.tsx'

interface Household {
  /** Who looks. */
  as: 'mbr_camille' | 'mbr_julien'
  sharesCare?: boolean
}

const people = ({ as, sharesCare = false }: Household): CareSharingQuery =>
  viewer({
    beneficiaries: [camille, julien, lea].map(
      (member): MemberSharingFragment => ({
        ...member,
        isViewer: member.id === as,
        sharesCare: member.id === julien.id && sharesCare,
      }),
    ),
  })

const choice = () => screen.findByRole('switch', { name: 'Partager le détail de mes soins avec Camille' })

/** A server that does what it is asked. */
const sharing = answer(SetCareSharingDocument, ({ input }) => ({
  __typename: 'Mutation' as const,
  setCareSharing: {
    __typename: 'SetCareSharingSuccess' as const,
    member: { __typename: 'Member' as const, id: julien.id, sharesCare: input.shared },
  },
}))

test('an adult shares their care with the holder, sees what the holder sees, and can go back', async () => {
  const { user, server } = await renderScreen(<SharingPage />, [
    answer(CareSharingDocument, people({ as: 'mbr_julien' })),
    sharing,
  ])
  await user.click(await choice())
  expect(
    await screen.findByText('Camille voit maintenant le détail de vos soins.', { selector: 'section *' }),
  ).toBeTruthy()
  expect(await choice()).toHaveProperty('checked', true)
  expect(screen.getByText('Détail partagé')).toBeTruthy()
  expect(document.activeElement).toBe(await choice())

  await user.click(await choice())
  await screen.findByText('Camille ne voit plus le détail de vos soins.', { selector: 'section *' })
  expect(await choice()).toHaveProperty('checked', false)
  expect(screen.getByText('Soins de Julien')).toBeTruthy()

  const keys = server.received
    .filter(({ operation }) => operation === 'SetCareSharing')
    .map(({ variables }) => variables.input as { shared: boolean; idempotencyKey: string })
  expect(keys.map(({ shared }) => shared)).toEqual([true, false])
  expect(new Set(keys.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2)
})

test('nothing moves before the server has done it', async () => {
  const { user } = await renderScreen(<SharingPage />, [
    answer(CareSharingDocument, people({ as: 'mbr_julien' })),
    pending(SetCareSharingDocument),
  ])
  await user.click(await choice())
  expect(await choice()).toHaveProperty('checked', false)
  expect(screen.getByText('Montants seuls')).toBeTruthy()
})

test('a choice that was lost says so, and the next try is the same one', async () => {
  const { user, server } = await renderScreen(<SharingPage />, [
    answer(CareSharingDocument, people({ as: 'mbr_julien' })),
    unreachable(SetCareSharingDocument),
  ])
  await user.click(await choice())
  await screen.findByText(/n’a pas pu être enregistré/, { selector: 'section *' })
  expect(await choice()).toHaveProperty('checked', false)

  server.change(sharing)
  await user.click(await choice())
  await screen.findByText('Détail partagé')
  const inputs = server.received
    .filter(({ operation }) => operation === 'SetCareSharing')
    .map(one => one.variables.input)
  expect(inputs).toHaveLength(2)
  expect(inputs[1]).toEqual(inputs[0])
})

test('a refusal is told in the server’s words', async () => {
  const { user } = await renderScreen(<SharingPage />, [
    answer(CareSharingDocument, people({ as: 'mbr_julien' })),
    answer(SetCareSharingDocument, {
      __typename: 'Mutation' as const,
      setCareSharing: { __typename: 'NotAllowed', code: 'NOT_ALLOWED', message: 'Ce choix est celui des adultes.' },
    }),
  ])
  await user.click(await choice())
  expect(await screen.findByText('Ce choix est celui des adultes.', { selector: 'section *' })).toBeTruthy()
})

test('the holder has nothing to choose, and sees which adults share their care', async () => {
  await renderScreen(<SharingPage />, [answer(CareSharingDocument, people({ as: 'mbr_camille', sharesCare: true }))])
  await screen.findByText('Julien Bernard')
  expect(screen.getByText('Partage le détail de ses soins avec vous')).toBeTruthy()
  expect(screen.queryByRole('switch')).toBeNull()
  expect(screen.queryByText('Léa Bernard')).toBeNull()
})

test('the page keeps its title while it loads, and what could not be read can be asked for again', async () => {
  const { user, server } = await renderScreen(<SharingPage />, [refusing(CareSharingDocument)])
  expect(screen.getByRole('heading', { level: 1, name: 'Partage des soins' })).toBeTruthy()
  await screen.findByText('Impossible de charger ces informations')
  server.change(answer(CareSharingDocument, people({ as: 'mbr_julien' })))
  await user.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(await choice()).toBeTruthy()
})
