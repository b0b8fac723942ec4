import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PaymentDocument, type PaymentQuery, PaymentsDocument } from '../../graphql/generated/payment/graphql.ts'
import { camille, family, julien } from '../../testing/fixtures/household.ts'
import { payment, paymentAnswer, payments, paymentsPage } from '../../testing/fixtures/payments.ts'
import { answer, pending, refusing, renderScreen } from '../../testing/graphql.tsx'
import { PaymentPage } from './PaymentPage.tsx'
import { PaymentsPage } from './PaymentsPage.tsx'

const listOf = (all: typeof payments, people = family) =>
  answer(PaymentsDocument, variables => {
    const { viewer, ...query } = paymentsPage(all, variables)
    return { ...query, viewer: viewer && { ...viewer, beneficiaries: people } }
  })

test('transfers stand under their months, each with its amount, its payee and how far it is', async () => {
  await renderScreen(<PaymentsPage />, [listOf(payments)])
  const months = await screen.findAllByRole('heading', { level: 2 })
  expect(months.map(month => month.textContent)).toEqual(['Décembre 2026', 'Novembre 2026', 'Octobre 2026'])
  const rows = screen.getAllByRole('link').map(link => link.textContent?.replaceAll('\u202f', ' '))
  expect(rows).toEqual([
    'Votre compte4 déc. · FR76 •••• 018948,00 €Prévu',
    'Votre compte20 nov. · FR76 •••• 018925,20 €Versé',
    'Pharmacie du Canal23 oct.3,15 €Versé',
    'Votre compte2 oct.Retiré de vos prochains versements−13,80 €moins 13,80 €À récupérer',
  ])
})

test('the account that reimbursements go to is said once, masked', async () => {
  await renderScreen(<PaymentsPage />, [listOf(payments)])
  expect(await screen.findByText(/Vos remboursements arrivent sur le compte/)).toBeTruthy()
})

test('more transfers come on demand, and reading goes on at the first of them', async () => {
  const many = Array.from({ length: 25 }, (_, at) => payment({ id: `pay_${at}` }))
  const { user } = await renderScreen(<PaymentsPage />, [listOf(many)])
  await screen.findByText('20 sur 25')
  await user.click(screen.getByRole('button', { name: 'Afficher plus' }))
  await screen.findByText('25 sur 25')
  await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('link')[20]))
  expect(screen.queryByRole('button', { name: 'Afficher plus' })).toBeNull()
})

test('somebody who is not the holder is told whose the transfers are, and where their own care is', async () => {
  const people = family.map(member => ({ ...member, isViewer: member.id === julien.id }))
  await renderScreen(<PaymentsPage />, [listOf([], people)])
  expect(await screen.findByText('Les versements vont au titulaire du contrat')).toBeTruthy()
  expect(screen.getByText(new RegExp(camille.fullName))).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Voir mes remboursements' }).getAttribute('href')).toBe('/remboursements')
})

test('a holder without any transfer yet is told when the first will come', async () => {
  await renderScreen(<PaymentsPage />, [listOf([])])
  expect(await screen.findByText('Aucun versement pour l’instant')).toBeTruthy()
})

test('a list that could not be read can be asked for again', async () => {
  const { user, server } = await renderScreen(<PaymentsPage />, [refusing(PaymentsDocument)])
  await screen.findByText('Impossible de charger ces informations')
  server.change(listOf(payments))
  await user.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(await screen.findByText('Décembre 2026')).toBeTruthy()
})

test('the page keeps its title while it loads', async () => {
  await renderScreen(<PaymentsPage />, [pending(PaymentsDocument)])
  expect(screen.getByRole('heading', { level: 1, name: 'Versements' })).toBeTruthy()
  expect(screen.getByText('Chargement…')).toBeTruthy()
})

type Payment = Extract<NonNullable<PaymentQuery['node']>, { __typename: 'Payment' }>

const detail = (fields: Partial<Payment> = {}): PaymentQuery => ({
  ...paymentAnswer,
  node: { ...(paymentAnswer.node as Payment), ...fields },
})

test('one transfer leads to the reimbursements it is made of', async () => {
  await renderScreen(<PaymentPage id="pay_november" />, [answer(PaymentDocument, detail())])
  await screen.findByRole('heading', { level: 1, name: 'Versement du 20 novembre 2026' })
  const claims = screen.getByRole('region', { name: 'Les remboursements qu’il réunit' })
  const link = within(claims).getByRole('link')
  expect(link.getAttribute('href')).toBe('/remboursements/clm_dermatologist')
  expect(link.textContent?.replaceAll('\u202f', ' ')).toBe(
    'Consultation d’un dermatologueCamille · 4 nov.25,20 €sur 55,00 €',
  )
})

test('a transfer to recover says that there is nothing to do', async () => {
  await renderScreen(<PaymentPage id="pay_november" />, [
    answer(PaymentDocument, detail({ state: 'TO_RECOVER', amount: -1380 })),
  ])
  await screen.findByRole('heading', { level: 1, name: 'Reprise du 20 novembre 2026' })
  expect(screen.getByText('Vous n’avez rien à faire')).toBeTruthy()
})

test('a transfer to a professional says that it is third-party payment', async () => {
  await renderScreen(<PaymentPage id="pay_november" />, [
    answer(PaymentDocument, detail({ payee: 'PROVIDER', destination: 'Pharmacie du Canal' })),
  ])
  await screen.findByText('Pharmacie du Canal')
  expect(screen.getByText(/C’est le tiers payant/)).toBeTruthy()
})

test('a scheduled transfer says its day and when the bank may show it', async () => {
  await renderScreen(<PaymentPage id="pay_november" />, [answer(PaymentDocument, detail({ state: 'SCHEDULED' }))])
  await screen.findByText('Prévu le 20 novembre')
  expect(screen.getByText(/Votre banque peut mettre/)).toBeTruthy()
})

test('a transfer that is nobody’s leads back to the list', async () => {
  await renderScreen(<PaymentPage id="pay_none" />, [answer(PaymentDocument, { __typename: 'Query', node: null })])
  expect(await screen.findByText(/Ce versement n’existe pas/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Voir les versements' }).getAttribute('href')).toBe('/versements')
})
