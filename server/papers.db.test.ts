import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { fireDueSchedules } from './events/schedule.ts'
import { filesOf } from './features/document/document.files.ts'
import { getFile } from './files/files.ts'
import { fileKeyOf } from './files/sealed-bytes.ts'
import { projectRoot } from './root.ts'
import { createTestApp } from './testing/app.ts'
import { memberIdOf, opened, staffOf } from './testing/desk.ts'
import { faultsOf } from './testing/pdf-faults.ts'
import { readPdf } from './testing/pdf-structure.ts'
import { sentFile } from './testing/sending.ts'
import { SCHEDULES } from './worker.ts'

/** Every document that we make, from each of its templates: found in the sources, so that none is forgotten. */

const app = await createTestApp({ cases: ['camille-martin', 'ange-colonna', 'thomas-girard'], papers: true })
const { services, db } = app

const templatesInSources = (): string[] => {
  const features = join(projectRoot, 'server/features')
  return readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap(name => [
      ...readFileSync(join(features, name), 'utf8').matchAll(/: Template<\w+> = \{\s+name: '([^']+)'/g),
    ])
    .map(([, template = '']) => template)
}

/** A day on which what comes round does, and what follows from it. */
const on = async (day: string) => {
  const at = new Date(`${day}T06:00:00Z`)
  app.setNow(at)
  await fireDueSchedules(db, SCHEDULES, at)
  for (let round = 0; round < 4; round++) await app.mail()
}

/** What was made so far, by its template. */
const made = async () => {
  const rows = await db.inspect.select().from(db.tables.document)
  const files = await Promise.all(
    rows.flatMap(({ contractId, documentId, template }) => {
      // Others were sent to us.
      if (template === null) return []
      const read = async () => {
        const [file] = await filesOf(services, db.latest, contractId, documentId)
        return { template, bytes: await getFile(services, fileKeyOf(services.vault, file!), 'KEPT') }
      }
      return [read()]
    }),
  )
  return files
}

const CARE = { family: 'ALTERNATIVE_MEDICINE', careDate: '2026-11-20', amount: 6_000, professional: 'Marc Delmas' }

/** What is made of what members ask: a complaint, a stay in hospital, a quote, a contract that ends and goes on. */
const asked = async () => {
  const camille = await app.as.member('camille.martin@example.fr')
  const complaint = { idempotencyKey: 'complaint-1', topic: 'CARD', isComplaint: true, text: 'Un mot, puis un autre.' }
  await camille.query('mutation ($input: OpenConversationInput!) { openConversation(input: $input) { __typename } }', {
    input: complaint,
  })
  const { data } = await camille.query('{ viewer { member { id } facilities(text: "ancolies") { finess } } }')
  const stay = {
    idempotencyKey: 'hospital-1',
    beneficiaryId: data.viewer.member.id,
    finess: data.viewer.facilities[0].finess,
    nature: 'SURGERY',
    admissionDate: '2026-12-07',
    dischargeDate: '2026-12-10',
    privateRoom: true,
  }
  await camille.query(
    'mutation ($input: RequestHospitalCoverageInput!) { requestHospitalCoverage(input: $input) { __typename } }',
    { input: stay },
  )
  const picture = sharp({ create: { width: 60, height: 80, channels: 3, background: '#654321' } })
  const uploadIds = [await sentFile(app, camille, await picture.jpeg().toBuffer())]
  const quote = { ...CARE, idempotencyKey: 'quote-key-1', beneficiaryId: data.viewer.member.id, uploadIds }
  const { data: sent } = await camille.query(
    'mutation ($input: SubmitCareDocumentInput!) { it: submitQuote(input: $input) { ... on SubmitCareDocumentSuccess { request { id } } } }',
    { input: quote },
  )
  const nadia = await staffOf(app, 'CLAIMS_HANDLER')
  const fileId = await opened(nadia, await memberIdOf(app, 'camille.martin@example.fr'))
  const lines = [{ act: 'OSTEO', careDate: '2026-11-20', billed: 6_000 }]
  const paper = { fileId, requestId: sent.it.request.id, provider: { name: 'Marc Delmas' }, lines }
  const { data: worked } = await nadia.query(
    'mutation ($input: PaperInput!) { it: proposeSettlement(input: $input) { ... on ProposeSettlementSuccess { settlement { totals { amc } } } } }',
    { input: paper },
  )
  await nadia.query('mutation ($input: SettlePaperInput!) { answerQuote(input: $input) { __typename } }', {
    input: { ...paper, amc: worked.it.settlement.totals.amc },
  })
  const thomas = await app.as.member('thomas.girard@example.fr')
  const { data: ended } = await thomas.query(
    'mutation ($input: RequestTerminationInput!) { it: requestTermination(input: $input) { ... on RequestTerminationSuccess { request { id } } } }',
    { input: { idempotencyKey: 'termination-1', ground: 'ANY_TIME' } },
  )
  await app.mail()
  await thomas.query('mutation ($id: ID!) { revokeTermination(input: { requestId: $id }) { __typename } }', {
    id: ended.it.request.id,
  })
}

it('every document of ours is read aloud whole, in its order, each thing by what it is', async () => {
  await asked()
  await on('2026-11-22')
  await on('2027-01-10')
  const papers = await made()
  expect([...new Set(papers.map(({ template }) => template))].toSorted()).toEqual(templatesInSources().toSorted())
  for (const { template, bytes } of papers) expect([template, ...faultsOf(await readPdf(bytes))]).toEqual([template])
  // Two months of papers, each made and read.
}, 120_000)

it('a document that is only seen would not pass', async () => {
  const plain = await PDFDocument.create()
  plain.addPage([200, 200])
  expect(faultsOf(await readPdf(await plain.save()))).toEqual(
    expect.arrayContaining(['not tagged', 'does not say its language', 'not one first heading']),
  )
})
