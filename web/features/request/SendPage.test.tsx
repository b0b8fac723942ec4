import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import { OpenUploadDocument, SendForDocument } from '../../graphql/generated/request/graphql.ts'
import { forgetDrafts } from '../../shell/kept-drafts.ts'
import { camille, julien, session, viewer } from '../../testing/fixtures/household.ts'
import { answer, refusing, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

beforeEach(forgetDrafts)

const file = (name = 'facture.pdf', type = 'application/pdf') => new File(['%PDF-1.7'], name, { type })
const picker = () => screen.findByLabelText<HTMLInputElement>('Choisir des fichiers')
const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ') ?? ''

describe('before anything is sent', () => {
  it('says what is needed, by kind of care, for an invoice and for a quote', async () => {
    const { user } = await open('/envoyer')
    await screen.findByText(/^La facture acquittée \(payée\)/)
    await user.selectOptions(screen.getByRole('combobox', { name: /Quels soins/ }), 'Optique')
    await screen.findByText('L’ordonnance pour les lunettes ou les lentilles')
    await user.click(screen.getByRole('radio', { name: 'Un devis' }))
    await screen.findByText(/Le devis de l’opticien/)
    await user.selectOptions(screen.getByRole('combobox', { name: /Quels soins/ }), 'Consultations')
    await screen.findByText(/^Le devis complet/)
  })

  it('asks of a prescription neither what care nor how much', async () => {
    const { user } = await open('/envoyer')
    await user.click(await screen.findByRole('radio', { name: 'Une ordonnance' }))
    await screen.findByText(/^Toutes les pages de l’ordonnance/)
    expect(screen.queryByRole('combobox', { name: /Quels soins/ })).toBeNull()
    await user.click(screen.getByText('Ajouter la date et le médecin'))
    expect(screen.getByRole('group', { name: /^Date de l’ordonnance/ })).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: /^Montant total/ })).toBeNull()
  })

  it('asks for a page and a person, and leads to what is missing', async () => {
    const { user } = await open('/envoyer')
    await user.click(await screen.findByRole('button', { name: 'Envoyer' }))
    const summary = await screen.findByRole('alert')
    expect(text(summary)).toContain('Ajoutez au moins une page.')
    expect(text(summary)).toContain('Dites pour qui sont ces soins.')
    await waitFor(() => expect(document.activeElement).toBe(summary))
    await user.click(screen.getByRole('link', { name: 'Dites pour qui sont ces soins.' }))
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Moi (Camille)' }))
  })

  it('asks for nobody where there is one person only, and offers only those whose amounts one sees', async () => {
    const alone = await open('/envoyer', answer(SendForDocument, viewer({ beneficiaries: [camille] })))
    await screen.findByText('Camille Martin')
    expect(screen.queryByRole('radio', { name: /Moi/ })).toBeNull()
    alone.unmount()
    const spouse = { ...julien, isViewer: true, careVisible: true }
    const holder = { ...camille, isViewer: false, careVisible: false }
    await open('/envoyer', answer(SendForDocument, viewer({ beneficiaries: [holder, spouse] })))
    await screen.findByText('Julien Bernard')
    expect(screen.queryByText('Camille Martin')).toBeNull()
  })

  it('takes camera and files, of the kinds that the server takes', async () => {
    await open('/envoyer')
    const files = await picker()
    expect(files.multiple).toBe(true)
    const camera = screen.getByLabelText<HTMLInputElement>('Prendre une photo')
    expect(camera.getAttribute('capture')).toBe('environment')
    for (const input of [files, camera]) expect(input.accept).toBe('image/jpeg,image/png,image/heic,application/pdf')
  })

  it('sends nothing for staff who look at these screens as their member does', async () => {
    const viewedBy = { __typename: 'ViewedBy', fileId: 'fil_1', until: '2099-11-22T09:30:00Z' } as const
    await open('/envoyer', answer(SessionDocument, { ...session, viewer: { ...session.viewer!, viewedBy } }))
    await screen.findByText('Rien ne peut être envoyé ici')
    expect(screen.queryByRole('button', { name: 'Envoyer' })).toBeNull()
  })

  it('says that it could not be read, and asks again', async () => {
    const { user, server } = await open('/envoyer', refusing(SendForDocument))
    await screen.findByText('Impossible de charger ces informations')
    server.change(answer(SendForDocument, viewer({ beneficiaries: [camille] })))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await screen.findByRole('button', { name: 'Envoyer' })
  })
})

describe('a page', () => {
  it('that the server does not want says why, and what to do', async () => {
    const message = 'Ce fichier est trop lourd : 10 Mo au plus. Photographiez le document.'
    const { user } = await open(
      '/envoyer',
      answer(OpenUploadDocument, {
        __typename: 'Mutation',
        openUpload: {
          __typename: 'InvalidInput',
          code: 'INVALID_INPUT',
          message: 'Une valeur ne va pas.',
          fields: [{ __typename: 'FieldProblem', path: 'size', message }],
        },
      }),
    )
    await user.upload(await picker(), file())
    expect(text(await screen.findByRole('alert'))).toBe(message)
  })

  it('waits where somebody has sent all that one may in a day', async () => {
    const { user } = await open(
      '/envoyer',
      answer(OpenUploadDocument, {
        __typename: 'Mutation',
        openUpload: {
          __typename: 'TooManyAttempts',
          code: 'TOO_MANY_ATTEMPTS',
          message: 'Trop d’essais.',
          retryAfterSeconds: 3600,
        },
      }),
    )
    await user.upload(await picker(), file())
    await screen.findByText('Vous avez atteint le nombre de pages d’une journée')
    await screen.findByText(/Vos pages restent sur cet appareil/)
  })

  it('waits for the network; what is said « send » waits with it, and can be changed again', async () => {
    const { user } = await open('/envoyer', unreachable(OpenUploadDocument))
    await user.upload(await picker(), file())
    await screen.findByText('En attente du réseau')
    await user.click(screen.getByRole('radio', { name: 'Moi (Camille)' }))
    await user.click(screen.getByRole('button', { name: 'Envoyer' }))
    await screen.findByRole('heading', { name: 'Votre envoi part' })
    await screen.findByText('En attente du réseau')
    await user.click(screen.getByRole('button', { name: 'Modifier l’envoi' }))
    await screen.findByText('facture.pdf')
  })

  it('is one of ten at most', async () => {
    const { user } = await open('/envoyer', unreachable(OpenUploadDocument))
    await user.upload(
      await picker(),
      Array.from({ length: 11 }, (_, at) => file(`page-${at + 1}.pdf`)),
    )
    await screen.findByText(/Un envoi prend 10 pages au plus/)
    await screen.findByText('page-10.pdf')
    expect(screen.queryByText('page-11.pdf')).toBeNull()
    expect(screen.queryByLabelText('D’autres fichiers')).toBeNull()
  })
})
