import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  ChangeAddressDocument,
  ChangeEmailDocument,
  type ChangeEmailMutation,
  ProfileDocument,
  type ProfileQuery,
} from '../../graphql/generated/member/graphql.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

type Known = NonNullable<NonNullable<ProfileQuery['viewer']>['profile']>
type Phone = NonNullable<ProfileQuery['viewer']>['security']['phone']

const known: Known = {
  __typename: 'Profile',
  id: 'mbr_camille',
  firstNames: 'Camille Anne',
  birthName: 'MARTIN',
  usualName: 'MARTIN',
  email: 'camille.martin@example.fr',
  emailConfirmed: true,
  pendingEmail: null,
  address: { __typename: 'PostalAddress', street: '3 rue des Lilas', postalCode: '44000', city: 'Nantes' },
}
const mobile: Phone = { __typename: 'SecurityPhone', hint: '06 •• •• •• 01', isConfirmed: true }
const profileOf = (fields: Partial<Known> = {}, phone: Phone = mobile) =>
  answer(ProfileDocument, {
    __typename: 'Query',
    brand: { __typename: 'Brand', mailbox: null },
    viewer: { __typename: 'Viewer', profile: { ...known, ...fields }, security: { __typename: 'Security', phone } },
  })
const waiting = {
  __typename: 'PendingEmail' as const,
  email: 'camille@ailleurs.example',
  expiresAt: '2026-11-23T09:00:00Z',
}
const changing = (changeEmail: ChangeEmailMutation['changeEmail']) =>
  answer(ChangeEmailDocument, { __typename: 'Mutation', changeEmail })

const opened = (...answers: Answer[]) => open('/informations', profileOf(), ...answers)
type Opened = Awaited<ReturnType<typeof open>>
const press = ({ user }: Opened, name: string) => screen.findByRole('button', { name }).then(one => user.click(one))

describe('« Mes informations »', () => {
  it('says who one is and how one is reached', async () => {
    await opened()
    await screen.findByText('camille.martin@example.fr')
    expect(screen.getByText('Camille Anne')).toBeTruthy()
    expect(screen.getByText('3 rue des Lilas', { exact: false })).toBeTruthy()
    expect(screen.getByRole('link', { name: /Mobile/ }).textContent).toContain('06 •• •• •• 01')
  })

  it('says what is missing', async () => {
    await open('/informations', profileOf({ address: null, emailConfirmed: false }, null))
    await screen.findByText(/Nous n’avons pas d’adresse complète/)
    expect(screen.getByText('À confirmer')).toBeTruthy()
    expect(screen.getByRole('link', { name: /Mobile/ }).textContent).toContain('Aucun numéro pour l’instant')
  })

  it('says that it can’t be read, and reads it again', async () => {
    const page = await open('/informations', unreachable(ProfileDocument))
    await screen.findByRole('alert', {}, { timeout: 15_000 })
    page.server.change(profileOf())
    await press(page, 'Réessayer')
    await screen.findByText('camille.martin@example.fr')
  })
})

describe('another e-mail', () => {
  const giveEmail = async (page: Opened, email: string) => {
    await press(page, 'Changer d’e-mail')
    await page.user.type(screen.getByLabelText('Nouvelle adresse e-mail'), `${email}{Enter}`)
  }

  it('waits for its link, which can be sent again', async () => {
    const page = await opened(changing({ __typename: 'ChangeEmailSuccess', pending: waiting }))
    page.server.change(profileOf({ pendingEmail: waiting }))
    await giveEmail(page, waiting.email)
    await screen.findByText('Un lien vous attend à camille@ailleurs.example')
    await press(page, 'Renvoyer le lien')
    await waitFor(() => expect(page.server.count(ChangeEmailDocument)).toBe(2))
    expect(page.server.received.findLast(({ operation }) => operation === 'ChangeEmail')?.variables).toEqual({
      input: { email: waiting.email },
    })
  })

  it('that is wrong says so at its field, and keeps what was typed', async () => {
    const message = 'C’est déjà l’adresse avec laquelle vous vous connectez.'
    const page = await opened(
      changing({
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        message: 'À corriger.',
        fields: [{ __typename: 'FieldProblem', path: 'email', message }],
      }),
    )
    await giveEmail(page, 'camille.martin@example.fr')
    expect((await screen.findByRole('alert')).textContent).toContain(message)
    expect(screen.getByLabelText<HTMLInputElement>(/Nouvelle adresse e-mail/).value).toBe('camille.martin@example.fr')
  })

  it('keeps what was typed while the server is away', async () => {
    const page = await opened(unreachable(ChangeEmailDocument))
    await giveEmail(page, waiting.email)
    await screen.findByText('La connexion n’a pas abouti')
    expect(screen.getByLabelText<HTMLInputElement>('Nouvelle adresse e-mail').value).toBe(waiting.email)
  })
})

describe('another address', () => {
  it('is on screen once it is known', async () => {
    const rennes = { street: '4 quai de la Vilaine', postalCode: '35000', city: 'Rennes' }
    const page = await opened(
      answer(ChangeAddressDocument, {
        __typename: 'Mutation',
        changeAddress: {
          __typename: 'ChangeAddressSuccess',
          profile: { ...known, address: { __typename: 'PostalAddress', ...rennes } },
        },
      }),
    )
    await press(page, 'Changer d’adresse')
    await page.user.type(screen.getByLabelText('Numéro et rue'), rennes.street)
    await page.user.type(screen.getByLabelText('Code postal'), rennes.postalCode)
    await page.user.type(screen.getByLabelText('Commune'), `${rennes.city}{Enter}`)
    await screen.findByText(/4 quai de la Vilaine/)
    expect(page.server.received.findLast(({ operation }) => operation === 'ChangeAddress')?.variables).toEqual({
      input: rennes,
    })
    expect(screen.queryByLabelText('Commune')).toBeNull()
  })
})

describe('another name to be called by', () => {
  it('is asked for with what proves it', async () => {
    const page = await opened()
    await press(page, 'Changer de nom d’usage')
    await press(page, 'Envoyer ma demande')
    await screen.findByRole('link', { name: 'Indiquez le nom.' })
    expect(screen.getByRole('link', { name: 'Ajoutez le justificatif.' })).toBeTruthy()
    await page.user.type(screen.getByLabelText(/Nouveau nom d’usage/), 'Delmas')
    await press(page, 'Annuler')
    expect(screen.queryByLabelText(/Nouveau nom d’usage/)).toBeNull()
  })
})
