import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import {
  type TeletransmissionRowFragment,
  TeletransmissionsDocument,
  type TeletransmissionsQuery,
} from '../../graphql/generated/teletransmission/graphql.ts'
import { camille, session, viewer } from '../../testing/fixtures/household.ts'
import { inReview } from '../../testing/fixtures/requests.ts'
import { answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const link = (fields: Partial<TeletransmissionRowFragment> = {}): TeletransmissionRowFragment => ({
  __typename: 'Teletransmission',
  member: camille,
  state: 'ACTIVE',
  since: '2026-11-03',
  lastPaidDate: '2026-11-03',
  refusal: null,
  otherInsurer: null,
  request: null,
  ...fields,
})
const linksOf = (...teletransmissions: TeletransmissionRowFragment[]) =>
  answer(
    TeletransmissionsDocument,
    viewer<TeletransmissionsQuery>({ member: { __typename: 'Member', id: camille.id }, teletransmissions }),
  )
const certificate = () => screen.queryByRole('link', { name: 'Envoyer l’attestation de droits' })

describe('« Télétransmission »', () => {
  it.each<[Partial<TeletransmissionRowFragment>, string, RegExp, boolean]>([
    [{}, 'Active', /nous parviennent d’eux-mêmes/, false],
    [{ state: 'NOTHING_YET', since: null, lastPaidDate: null }, 'Pas encore de soins', /normal au début/, true],
    [{ state: 'SILENT' }, 'Silencieuse', /depuis le 3 novembre 2026/, true],
    [{ state: 'ASKED' }, 'Demandée', /sociale le 3 novembre 2026/, false],
    [
      { state: 'OVERLAP', otherInsurer: 'Mutuelle des Dunes' },
      'Chevauchement',
      /complémentaire, Mutuelle des Dunes/,
      true,
    ],
    [{ state: 'OVERLAP' }, 'Chevauchement', /à une autre complémentaire :/, true],
    [{ state: 'REFUSED', refusal: 'PERSON_UNKNOWN' }, 'Refusée', /ne reconnaît pas cette personne/, true],
    [{ state: 'REFUSED', refusal: 'RIGHTS_CLOSED' }, 'Refusée', /droits de cette personne sont fermés/, true],
    [{ state: 'REFUSED', refusal: 'WRONG_DATES' }, 'Refusée', /d’autres dates/, true],
    [{ state: 'STOPPED' }, 'Interrompue', /ne nous transmet plus/, true],
    [{ state: 'ENDED' }, 'Terminée', /s’est terminée le 3 novembre 2026/, false],
  ])('says where a link stands and what can be done: %j', async (fields, label, says, canAsk) => {
    await open('/teletransmission', linksOf(link(fields)))
    await screen.findByText(label)
    const main = within(screen.getByRole('main'))
    expect(
      main.getByText(
        (_, node) => node?.tagName === 'P' && says.test((node.textContent ?? '').replaceAll('\u00A0', ' ')),
      ),
    ).toBeTruthy()
    expect(certificate() !== null).toBe(canAsk)
  })

  it('leads to the request that is under way, rather than to another one', async () => {
    await open('/teletransmission', linksOf(link({ state: 'OVERLAP', request: inReview })))
    const follow = await screen.findByRole('link', { name: `Suivre votre demande ${inReview.reference}` })
    expect(follow.getAttribute('href')).toBe(`/demarches/${inReview.id}`)
    expect(certificate()).toBeNull()
  })

  it('lets staff who look on send nothing', async () => {
    const looking = {
      ...session,
      viewer: {
        ...session.viewer!,
        viewedBy: { __typename: 'ViewedBy' as const, fileId: 'fil_1', until: '2099-01-01T00:00:00Z' },
      },
    }
    await open('/teletransmission', linksOf(link({ state: 'OVERLAP' })), answer(SessionDocument, looking))
    await screen.findByText('Chevauchement')
    expect(certificate()).toBeNull()
  })

  it('says that nobody’s is to be seen', async () => {
    await open('/teletransmission', linksOf())
    await screen.findByText('Aucune télétransmission à montrer')
  })

  it('says that it can’t be read, and reads it again', async () => {
    const { server, user } = await open('/teletransmission', unreachable(TeletransmissionsDocument))
    await screen.findByRole('alert', {}, { timeout: 15_000 })
    server.change(linksOf(link()))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await screen.findByText('Active')
  })
})
