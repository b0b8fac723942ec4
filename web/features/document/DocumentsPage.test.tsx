import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  DocumentPapersDocument,
  DocumentShelvesDocument,
  DocumentsDocument,
  type DocumentsQuery,
  MarkDocumentReadDocument,
} from '../../graphql/generated/document/graphql.ts'
import { cut, viewer } from '../../testing/fixtures/household.ts'
import { papers } from '../../testing/fixtures/requests.ts'
import { answer, refusing } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ') ?? ''
const statement = papers({
  id: 'doc_statement',
  kind: 'STATEMENT',
  title: 'Relevé de remboursements – octobre 2026',
  isUnread: false,
  member: null,
  pictures: [],
})
const old = papers({
  id: 'doc_old',
  kind: 'CARD',
  title: 'Carte de tiers payant – 2025',
  year: 2025,
  isReplaced: true,
  isUnread: false,
})
const all = [papers(), statement, old]
const shelf = (kind: 'INVOICE' | 'STATEMENT' | 'CARD', year: number, unread: number) => ({
  __typename: 'DocumentShelf' as const,
  kind,
  year,
  count: 1,
  unread,
})
const shelves = [shelf('INVOICE', 2026, 1), shelf('STATEMENT', 2026, 0), shelf('CARD', 2025, 0)]

const openDocuments = (path = '/documents', documents = all, ...answers: Parameters<typeof open>[1][]) =>
  open(
    path,
    answer(DocumentsDocument, variables =>
      viewer<DocumentsQuery>({
        documents: { __typename: 'DocumentConnection', ...cut(variables.filter?.text ? [] : documents, variables) },
        documentShelves: documents.length > 0 ? shelves : [],
      }),
    ),
    answer(DocumentPapersDocument, ({ id }) => ({
      __typename: 'Query' as const,
      node: all.find(document => document.id === id) ?? null,
    })),
    answer(DocumentShelvesDocument, viewer({ documentShelves: [shelf('INVOICE', 2026, 0)] })),
    answer(MarkDocumentReadDocument, {
      __typename: 'Mutation',
      markDocumentRead: { __typename: 'MarkDocumentReadSuccess', document: { ...papers(), isUnread: false } },
    }),
    ...answers,
  )

describe('the documents', () => {
  it('are by year, say what was not opened, and what was replaced', async () => {
    await openDocuments()
    const year = await screen.findByRole('region', { name: '2026' })
    expect(text(within(year).getByRole('link', { name: /Optique/ }))).toContain('Non lu')
    expect(text(within(year).getByRole('link', { name: /octobre/ }))).not.toContain('Non lu')
    expect(text(screen.getByRole('region', { name: '2025' }))).toContain('Remplacé')
    expect(screen.getByText('3 documents')).toBeTruthy()
  })

  it('are narrowed by the shelves, which the address keeps', async () => {
    const { user, server, address } = await openDocuments()
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Type' }), 'Relevés de remboursements (1)')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Année' }), '2026 (2)')
    await user.click(screen.getByRole('switch', { name: 'Non lus seulement (1)' }))
    await waitFor(() => expect(address()).toBe('/documents?type=releve&annee=2026&nonlus=true'))
    await waitFor(() =>
      expect(server.received.findLast(({ operation }) => operation === 'Documents')?.variables.filter).toEqual({
        kinds: ['STATEMENT'],
        year: 2026,
        unreadOnly: true,
      }),
    )
  })

  it('that no word matches say so, and the filters are taken off', async () => {
    const { user, address } = await openDocuments('/documents?texte=licorne')
    await screen.findByText('Aucun document ne correspond')
    await user.click(screen.getByRole('button', { name: 'Effacer les filtres' }))
    await screen.findByText('3 documents')
    expect(address()).toBe('/documents')
  })

  it('are looked at over the list, at an address of their own, and are then read', async () => {
    const { user, server, address } = await openDocuments()
    await user.click(await screen.findByRole('link', { name: /Optique/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Facture – Optique du Marché' })
    expect(address()).toBe('/documents?document=doc_invoice')
    expect(text(dialog)).toContain('gardé jusqu’au 12 novembre 2031')
    await waitFor(() => expect(server.count(MarkDocumentReadDocument)).toBe(1))
    await waitFor(() => expect(screen.queryByText('Non lu')).toBeNull())
    await user.click(within(dialog).getByRole('button', { name: 'Agrandir la page 2' }))
    await screen.findByText(/Page 2 sur 2/)
    await user.click(screen.getByRole('button', { name: 'Page précédente' }))
    await screen.findByText(/Page 1 sur 2/)
    await user.keyboard('{ArrowRight}')
    await screen.findByText(/Page 2 sur 2/)
    await user.keyboard('++')
    await screen.findByText(/200\s%/)
  })

  it('that were replaced say so where they are looked at', async () => {
    await openDocuments('/documents?document=doc_old')
    await screen.findByText('Ce document a été remplacé')
  })

  it('that are gone, or somebody else’s, say no more than that', async () => {
    await openDocuments('/documents?document=doc_nothing')
    await screen.findByText(/Ce document n’est plus là/)
  })

  it('say so when there is none', async () => {
    await openDocuments('/documents', [])
    await screen.findByText('Pas encore de document')
    expect(screen.queryByRole('combobox', { name: 'Type' })).toBeNull()
  })

  it('say that they could not be read', async () => {
    await openDocuments('/documents', all, refusing(DocumentsDocument))
    await screen.findByText('Impossible de charger ces informations')
  })
})
