import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type ClaimDetailFragment,
  ClaimDocument,
  type ClaimLineDetailFragment,
  type ClaimQuery,
} from '../../graphql/generated/claim/graphql.ts'
import {
  claim,
  claimAnswer,
  claimDetail,
  claimMissing,
  consultationLine,
  dermatologist,
} from '../../testing/fixtures/claims.ts'
import { amounts, camille, julien } from '../../testing/fixtures/household.ts'
import { answer, pending, refusing } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T10:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const path = '/remboursements/clm_dermatologist'
const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ') ?? ''
const section = (name: string | RegExp) => screen.findByRole('region', { name })
const showing = (detail: ClaimDetailFragment): ClaimQuery => ({ __typename: 'Query', node: detail })

/** The dermatologist's consultation with other lines, all of one claim. */
const withLines = (...lines: ClaimLineDetailFragment[]): ClaimDetailFragment => {
  const detail = claimDetail()
  return { ...detail, care: detail.care && { ...detail.care, title: 'Lunettes', family: 'OPTICS', lines } }
}
const frame: ClaimLineDetailFragment = {
  ...consultationLine,
  id: 'cln_frame',
  act: { __typename: 'Act', code: 'LPP_FRAME', label: 'Monture', family: 'OPTICS' },
  amounts: amounts(12_000, 3, 10_000),
}
const lenses: ClaimLineDetailFragment = {
  ...frame,
  id: 'cln_lenses',
  quantity: 2,
  act: { __typename: 'Act', code: 'LPP_LENS', label: 'Verre', family: 'OPTICS' },
  amounts: amounts(28_000, 6, 20_000),
}

describe('one reimbursement', () => {
  it('says what it was, whose, with whom, when, and that it is settled', async () => {
    await open(path)
    const heading = await screen.findByRole('heading', { level: 1, name: 'Consultation d’un dermatologue' })
    expect(text(heading.parentElement ?? heading)).toContain('Camille Martin · Dr Hugo Renard · 4 novembre 2026')
    expect(screen.getByText('Remboursé')).toBeTruthy()
  })

  it('says who paid what, in their order, and what the rest is made of', async () => {
    await open(path)
    await screen.findByText('De quoi est fait ce reste')
    const main = text(screen.getByRole('main'))
    const order = [
      'Payé au professionnel',
      'Sécurité sociale',
      'Mutuelle',
      'Au-delà de vos garanties',
      'Jamais remboursé',
      'À votre charge',
    ]
    const places = order.map(word => main.indexOf(`${word}`, main.indexOf('Payé au professionnel')))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    const reasons = screen.getByText('De quoi est fait ce reste').parentElement ?? document.body
    expect(within(reasons).getAllByRole('listitem').map(text)).toEqual([
      'Dépassement au-delà de votre garantie7,75 €',
      'Participation forfaitaire, jamais remboursée2,00 €',
    ])
  })

  it('explains a word of the trade when it is pressed', async () => {
    const { user } = await open(path)
    await user.click(await screen.findByRole('button', { name: 'Participation forfaitaire, jamais remboursée' }))
    expect(text(await screen.findByRole('dialog'))).toContain('Aucune mutuelle n’a le droit de la rembourser.')
  })

  it('says why this amount, step by step, with the rule’s source', async () => {
    await open(path)
    const why = await section(/^Pourquoi ce montant/)
    const steps = within(why).getAllByRole('listitem').map(text)
    expect(steps).toHaveLength(3)
    expect(steps[0]).toContain('Le médecin vous a demandé55,00 €')
    expect(steps[1]).toContain('Source : code de la sécurité sociale, L160-13 II')
    expect(steps[2]).toContain('La mutuelle ajoute25,20 €')
  })

  it('names the contract, not its codes, and the law as it is', async () => {
    const [first, second, third] = consultationLine.derivation
    if (!first || !second || !third) throw new Error('The fixture has three steps')
    await open(
      path,
      answer(
        ClaimDocument,
        showing(
          withLines({
            ...consultationLine,
            derivation: [
              first,
              { ...second, source: 'NGAP, titre XI' },
              { ...third, source: 'CONFORT 1, DOCTOR_OPTAM' },
            ],
          }),
        ),
      ),
    )
    const why = text(await section(/^Pourquoi ce montant/))
    expect(why).toContain('Source : votre contrat')
    expect(why).toContain('Source : NGAP, titre XI')
    expect(why).not.toContain('DOCTOR_OPTAM')
  })

  it('gives each line of several its own amounts and steps, one open at a time to begin with', async () => {
    await open(path, answer(ClaimDocument, showing(withLines(frame, lenses))))
    const why = await section(/^Pourquoi ce montant/)
    const groups = within(why).getAllByRole<HTMLDetailsElement>('group')
    expect(groups.map(group => text(group.querySelector('summary') ?? group))).toEqual([
      'Monture4 novembre 2026100,03 €reste 19,97 €',
      'Verre × 24 novembre 2026200,06 €reste 79,94 €',
    ])
    expect(groups.map(group => group.open)).toEqual([true, false])
  })

  it('shows a line that takes another back as such, and says that nothing of it stands', async () => {
    const back: ClaimLineDetailFragment = {
      ...consultationLine,
      id: 'cln_back',
      nature: 'REVERSAL',
      amounts: amounts(-5500, -2005, -2520),
    }
    const detail = withLines(consultationLine, back)
    await open(path, answer(ClaimDocument, showing({ ...detail, state: 'REVERSED', amounts: amounts(0, 0, 0) })))
    expect(await screen.findByText('Ce remboursement est annulé')).toBeTruthy()
    expect(screen.getByText('Annulé par la Sécurité sociale')).toBeTruthy()
    const why = await section(/^Pourquoi ce montant/)
    expect(within(why).getByText('Annulation')).toBeTruthy()
  })

  it('leads to the simulator with the same act, price, agreement and person', async () => {
    await open(path)
    const link = await screen.findByRole('link', { name: 'Simuler ce soin' })
    const url = new URL(link.getAttribute('href') ?? '', 'https://site.invalid')
    expect(url.pathname).toBe('/simulateur')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      act: 'CS',
      price: '5500',
      convention: 'OPTAM',
      beneficiary: camille.id,
    })
  })
})

describe('its transfers', () => {
  it('say who paid what, when and where to', async () => {
    await open(path)
    const list = within(await section('Versements')).getAllByRole('listitem')
    expect(list.map(text)).toEqual([
      'Sécurité socialeVersé le 18 novembre20,05 €',
      'MutuelleVersé le 20 novembreFR76 •••• 018925,20 €',
    ])
  })

  it('that are still to come make it wait', async () => {
    const detail = claimDetail()
    const payments = detail.payments.map(one => ({
      ...one,
      payment: one.payment && { ...one.payment, state: 'SCHEDULED' as const },
    }))
    await open(path, answer(ClaimDocument, showing({ ...detail, payments })))
    expect(await screen.findByText(/Versement prévu le/)).toBeTruthy()
    expect(text(await section('Versements'))).toContain('Prévu le 20 novembre')
  })
})

describe('care that was not shared', () => {
  it('shows the amounts, says who can show the rest, and nothing else', async () => {
    const hidden = claim({ id: 'clm_julien', beneficiary: julien, amounts: amounts(2000, 1200, 700) })
    await open('/remboursements/clm_julien', answer(ClaimDocument, claimAnswer(hidden)))
    await screen.findByRole('heading', { level: 1, name: 'Soins de Julien' })
    expect(screen.getByText(/Julien n’a pas partagé le détail de ses soins/)).toBeTruthy()
    expect(text(screen.getByRole('main'))).toContain('Mutuelle7,00 €')
    expect(screen.queryByRole('region', { name: 'Versements' })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Simuler ce soin' })).toBeNull()
  })
})

describe('the way back', () => {
  it('leads to the list as it was left', async () => {
    const { user, address } = await open('/remboursements?etat=rembourse')
    await user.click(await screen.findByRole('link', { name: /dermatologue/ }))
    await screen.findByRole('heading', { level: 1, name: 'Consultation d’un dermatologue' })
    const back = within(screen.getByRole('main')).getByRole('link', { name: 'Mes remboursements' })
    expect(back.getAttribute('href')).toBe('/remboursements?etat=rembourse')
    await user.click(back)
    await waitFor(() => expect(address()).toBe('/remboursements?etat=rembourse'))
  })

  it('leads to the whole list from a link that was kept', async () => {
    const { user, address } = await open(path)
    await user.click(await within(screen.getByRole('main')).findByRole('link', { name: 'Mes remboursements' }))
    await waitFor(() => expect(address()).toBe('/remboursements'))
  })
})

describe('before there is anything to show', () => {
  it('keeps the focus on the heading, whose words change', async () => {
    const { user, server } = await open('/remboursements', pending(ClaimDocument))
    await user.click(await screen.findByRole('link', { name: /dermatologue/ }))
    const heading = await screen.findByRole('heading', { level: 1, name: 'Remboursement' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(server.count(ClaimDocument)).toBe(1)
  })

  it('says the same of what is not there and of what is somebody else’s', async () => {
    await open('/remboursements/clm_unknown', answer(ClaimDocument, claimMissing))
    await screen.findByRole('heading', { level: 1, name: 'Remboursement introuvable' })
    expect(screen.getByRole('link', { name: 'Voir mes remboursements' }).getAttribute('href')).toBe('/remboursements')
  })

  it('says that it could not be read, and asks again', async () => {
    const { user, server } = await open(path, refusing(ClaimDocument))
    await screen.findByText('Impossible de charger ces informations')
    server.change(answer(ClaimDocument, claimAnswer(dermatologist)))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await screen.findByRole('heading', { level: 1, name: 'Consultation d’un dermatologue' })
  })
})
