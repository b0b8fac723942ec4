import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  BeneficiariesDocument,
  type BeneficiariesQuery,
  RemoveBeneficiaryDocument,
} from '../../graphql/generated/beneficiary/graphql.ts'
import { camille, family, julien, lea, viewer } from '../../testing/fixtures/household.ts'
import { request } from '../../testing/fixtures/requests.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const peopleOf = (monthlyPremium: number | null = 8_450, beneficiaries = family) =>
  answer(
    BeneficiariesDocument,
    viewer<BeneficiariesQuery>({
      member: { __typename: 'Member', id: camille.id },
      contract: { __typename: 'Contract', id: 'ctr_1', monthlyPremium },
      beneficiaries,
    }),
  )
const opened = (search: string, ...answers: Answer[]) => open(`/beneficiaires${search}`, peopleOf(), ...answers)

describe('« Personnes couvertes »', () => {
  it('are listed, and lead to who leaves, but for the holder', async () => {
    await opened('')
    await screen.findByRole('link', { name: `Retirer ${julien.fullName}` })
    expect(screen.queryByRole('link', { name: `Retirer ${camille.fullName}` })).toBeNull()
    expect(screen.getByRole('link', { name: 'Ajouter' }).getAttribute('href')).toContain('ajouter')
  })

  it('are the holder’s to choose: anybody else is told so', async () => {
    await open('/beneficiaires?ajouter=true', peopleOf(null))
    await screen.findByText('Seul le titulaire choisit qui son contrat couvre')
    expect(screen.queryByRole('button', { name: 'Envoyer ma demande' })).toBeNull()
  })

  it('say that they can’t be read, and are read again', async () => {
    const { server, user } = await open('/beneficiaires', unreachable(BeneficiariesDocument))
    await screen.findByRole('alert', {}, { timeout: 15_000 })
    server.change(peopleOf())
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await screen.findByText(julien.fullName)
  })
})

describe('somebody who comes', () => {
  it('is asked for by name, with the paper of their case', async () => {
    const { user } = await opened('?ajouter=true')
    await user.click(await screen.findByRole('button', { name: 'Envoyer ma demande' }))
    const summary = within(await screen.findByRole('alert'))
    for (const name of ['Dites pourquoi vous ajoutez cette personne.', 'Ajoutez le justificatif.'])
      expect(summary.getByRole('link', { name })).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Une naissance' }))
    expect(screen.getByText('Couvert dès le premier jour')).toBeTruthy()
    // A birth is the day of birth: one date.
    expect(screen.getAllByRole('group', { name: /^Date/ })).toHaveLength(1)
    await user.click(screen.getByRole('radio', { name: 'Un mariage' }))
    expect(screen.getByRole('group', { name: /Date du mariage/ })).toBeTruthy()
  })
})

describe('somebody who leaves', () => {
  it('needs a reason, and a paper where that proves something', async () => {
    const { user } = await opened(`?retirer=${julien.id}`)
    await screen.findByRole('heading', { level: 1, name: `Retirer ${julien.fullName}` })
    await user.click(screen.getByRole('radio', { name: 'Une séparation' }))
    await user.click(screen.getByRole('button', { name: 'Envoyer ma demande' }))
    const summary = within(await screen.findByRole('alert'))
    expect(summary.getByRole('link', { name: 'Indiquez cette date.' })).toBeTruthy()
    expect(summary.getByRole('link', { name: 'Ajoutez le justificatif.' })).toBeTruthy()
  })

  it('without a reason leaves at the term, and the request is sent once more with the same key', async () => {
    const { server, user } = await opened(`?retirer=${lea.id}`, unreachable(RemoveBeneficiaryDocument))
    await user.click(await screen.findByRole('radio', { name: /Sans motif/ }))
    await user.click(screen.getByRole('button', { name: 'Envoyer ma demande' }))
    await screen.findByText('La connexion n’a pas abouti')
    server.change(
      answer(RemoveBeneficiaryDocument, {
        __typename: 'Mutation',
        removeBeneficiary: {
          __typename: 'ChangeBeneficiariesSuccess',
          request: request({ kind: 'REMOVE_BENEFICIARY', state: 'IN_REVIEW' }),
        },
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Envoyer ma demande' }))
    await screen.findByText('Demande envoyée.')
    const sent = server.received.filter(({ operation }) => operation === 'RemoveBeneficiary')
    expect(sent).toHaveLength(2)
    expect(sent[0]?.variables).toEqual(sent[1]?.variables)
    expect(sent[0]?.variables).toMatchObject({ input: { beneficiaryId: lea.id, removal: 'OTHER' } })
  })
})
