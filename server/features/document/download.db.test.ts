import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../testing/app.ts'
import { sentFile } from '../../testing/sending.ts'

const app = await createTestApp({ cases: ['camille-martin'] })
const camille = await app.as.member('camille.martin@example.fr')
const photo = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#f4f1ea' } })
  .jpeg()
  .toBuffer()

/** The longest name that a professional may have. */
const LONG = 'Centre ophtalmologique de la Croix-Rousse et des Monts d’Or, docteur '.padEnd(120, 'a')

const sent = async (professional: string, pages: number) => {
  const { data: of } = await camille.query('{ viewer { member { id } } }')
  const uploadIds: string[] = []
  for (let page = 0; page < pages; page++) uploadIds.push(await sentFile(app, camille, photo))
  const input = { idempotencyKey: crypto.randomUUID(), beneficiaryId: of.viewer.member.id, uploadIds, professional }
  const { data } = await camille.query(
    `mutation ($input: SubmitCareDocumentInput!) { it: submitInvoice(input: $input) { ... on SubmitCareDocumentSuccess {
      request { papers { title file { url mediaType } pictures { url } } } } } }`,
    { input },
  )
  return data.it.request.papers
}

describe('what was sent', () => {
  it('opens by its link, whole and page by page, however long its name is', async () => {
    const papers = await sent(LONG, 2)
    expect(papers.pictures).toHaveLength(2)
    for (const { url, type } of [
      { url: papers.file.url, type: 'application/pdf' },
      ...papers.pictures.map(({ url }: { url: string }) => ({ url, type: 'image/jpeg' })),
    ]) {
      const { status, headers } = await camille.ask('GET', url)
      expect([status, headers['content-type']]).toEqual([200, type])
    }
    const kept = await camille.ask('GET', `${papers.file.url}&garder=1`)
    expect(kept.headers['content-disposition']).toMatch(/^attachment; filename="facture-centre-ophtalmologique/)
  })

  it('opens in no other session, and not without its proof', async () => {
    const { file } = await sent('Dr Petit', 1)
    expect((await app.as.anonymous.ask('GET', file.url)).status).toBe(403)
    const elsewhere = await app.as.member('camille.martin@example.fr')
    expect((await elsewhere.ask('GET', file.url)).status).toBe(403)
    expect((await camille.ask('GET', file.url.replace(/preuve=.*/, 'preuve=x'))).status).toBe(403)
  })
})
