import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import {
  ActivationDocument,
  type ActivationStateFragment,
  CompleteActivationDocument,
  type CompleteActivationMutation,
  ProveActivationDocument,
  type ProveActivationMutation,
  SendActivationCodeDocument,
  StartActivationDocument,
  type StartActivationMutation,
} from '../../graphql/generated/identity/graphql.ts'
import { camille, nobody, session } from '../../testing/fixtures/household.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const state = (fields: Partial<ActivationStateFragment> = {}): ActivationStateFragment => ({
  __typename: 'Activation',
  step: 'CODE',
  person: null,
  questions: [
    { __typename: 'ContactQuestion', topic: 'STATEMENTS_ONLINE', text: 'Mes relevés en ligne.' },
    { __typename: 'ContactQuestion', topic: 'NEWS_BY_MAIL', text: 'Des conseils par e-mail.' },
  ],
  ...fields,
})
const camilles = state({
  step: 'ACCOUNT',
  person: { __typename: 'ActivationPerson', firstName: 'Camille', email: 'camille@example.fr', phoneHint: null },
})
const goesOn = (activation: ActivationStateFragment) => ({ __typename: 'ActivationSuccess' as const, activation })
const started: StartActivationMutation = { __typename: 'Mutation', startActivation: goesOn(state()) }
const proven: ProveActivationMutation = { __typename: 'Mutation', proveActivation: goesOn(camilles) }
const completed: CompleteActivationMutation = {
  __typename: 'Mutation',
  completeActivation: {
    __typename: 'CompleteActivationSuccess',
    viewer: { __typename: 'Viewer', member: { __typename: 'Member', id: camille.id, firstName: 'Camille' } },
  },
}

/** Opens the page as the browser that has begun this, or nothing. */
const openAt = (begun: ActivationStateFragment | null, ...answers: Answer[]) =>
  open(
    '/premiers-pas',
    answer(SessionDocument, nobody),
    answer(ActivationDocument, { __typename: 'Query', activation: begun }),
    answer(StartActivationDocument, started),
    answer(SendActivationCodeDocument, { __typename: 'Mutation', sendActivationCode: goesOn(state()) }),
    answer(ProveActivationDocument, proven),
    answer(CompleteActivationDocument, completed),
    ...answers,
  )

type Opened = Awaited<ReturnType<typeof openAt>>
const press = ({ user }: Opened, name: string) => screen.findByRole('button', { name }).then(one => user.click(one))
const sent = ({ server }: Opened, operation: string) =>
  server.received.findLast(one => one.operation === operation)?.variables

async function identify(opened: Opened) {
  await opened.user.type(await screen.findByLabelText('Numéro d’adhérent'), '1024 0110')
  await opened.user.click(screen.getByRole('spinbutton', { name: /^jour/ }))
  await opened.user.keyboard('16051972')
  await press(opened, 'Recevoir un code')
}

describe('opening an account', () => {
  it('asks by name for what is missing of the card', async () => {
    const opened = await openAt(null)
    await press(opened, 'Recevoir un code')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Indiquez votre numéro d’adhérent.')
    expect(alert.textContent).toContain('Indiquez votre date de naissance en entier.')
    expect(sent(opened, 'StartActivation')).toBeUndefined()
  })

  it('goes from the card to the code, and the focus with it', async () => {
    const opened = await openAt(null)
    await identify(opened)
    const heading = await screen.findByRole('heading', { name: 'Le code que vous recevez' })
    expect(document.activeElement).toBe(heading)
    expect(screen.getByText('Étape 2 sur 3')).toBeTruthy()
    expect(sent(opened, 'StartActivation')).toEqual({ input: { memberNumber: '1024 0110', birthDate: '1972-05-16' } })
  })

  it('keeps what was typed while the server is away', async () => {
    const opened = await openAt(null, unreachable(StartActivationDocument))
    await identify(opened)
    expect((await screen.findByRole('alert')).textContent).toContain('La connexion n’a pas abouti')
    expect(screen.getByLabelText<HTMLInputElement>('Numéro d’adhérent').value).toBe('1024 0110')
  })

  it('goes on where it was left, and sends the code another way', async () => {
    const opened = await openAt(state())
    await opened.user.click(await screen.findByText('Le code n’arrive pas'))
    await press(opened, 'Un code par courrier, en quelques jours')
    await screen.findByText('Si nous vous connaissons, un code part par courrier')
    expect(sent(opened, 'SendActivationCode')).toEqual({ input: { channel: 'LETTER' } })
  })

  it('says how many tries a wrong code leaves, and keeps it in its field', async () => {
    const opened = await openAt(
      state(),
      answer(ProveActivationDocument, {
        __typename: 'Mutation',
        proveActivation: { __typename: 'WrongCode', code: 'WRONG_CODE', message: 'Encore 2 essais.', triesLeft: 2 },
      }),
    )
    const code = await screen.findByLabelText<HTMLInputElement>('Code reçu')
    await opened.user.type(code, '123456{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('Encore 2 essais.')
    expect(code.value).toBe('123456')
    expect(code.getAttribute('aria-invalid')).toBe('true')
  })

  it('begins again when the code is over, and says that nothing changed', async () => {
    const opened = await openAt(
      state(),
      answer(ProveActivationDocument, {
        __typename: 'Mutation',
        proveActivation: { __typename: 'LinkOver', code: 'LINK_OVER', message: 'Ce lien ne sert plus.' },
      }),
    )
    await opened.user.type(await screen.findByLabelText('Code reçu'), '123456{Enter}')
    await screen.findByText('Il faut recommencer')
    expect(screen.getByRole('heading', { name: /^Qui êtes-vous/ })).toBeTruthy()
  })

  it('starts from the e-mail on file, sends only what was chosen, and ends at home', async () => {
    const opened = await openAt(camilles)
    await screen.findByRole('heading', { name: 'Bienvenue Camille' })
    expect(screen.getByLabelText<HTMLInputElement>('Adresse e-mail').value).toBe('camille@example.fr')
    await opened.user.type(screen.getByLabelText('Nouveau mot de passe'), 'girafe-lanterne-7-tambour')
    await opened.user.type(screen.getByLabelText(/^Mobile/), '06 39 98 01 20')
    await opened.user.click(screen.getByRole('checkbox', { name: 'Mes relevés en ligne.' }))
    opened.server.change(answer(SessionDocument, session))
    await press(opened, 'Ouvrir mon espace')
    await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille' })
    expect(sent(opened, 'CompleteActivation')).toEqual({
      input: {
        email: 'camille@example.fr',
        password: 'girafe-lanterne-7-tambour',
        phone: '06 39 98 01 20',
        choices: [
          { topic: 'STATEMENTS_ONLINE', granted: true },
          { topic: 'NEWS_BY_MAIL', granted: false },
        ],
      },
    })
  })

  it('leads somebody who is signed in home', async () => {
    const opened = await openAt(null, answer(SessionDocument, session))
    await waitFor(() => expect(opened.address()).toBe('/'))
  })
})
