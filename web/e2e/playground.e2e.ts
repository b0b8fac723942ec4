import { expect, it } from 'vitest'
import { journey } from './journey.ts'

const { visit } = journey()

it('a developer opens the playground, and a saved query runs and answers as who is signed in', async () => {
  const page = await visit('camille.martin', { width: 1280 })
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto('/graphql')

  await page.getByRole('button', { name: 'À qui est cet espace, et qui suis-je pour lui ?' }).click()
  await page.getByRole('region', { name: 'Operation Editor' }).getByText('networkName').first().waitFor()
  await page.getByRole('button', { name: /^Execute query/ }).click()
  const answer = page.getByRole('region', { name: 'Result Window' })
  // The editor folds long lines: what it says is read without its spaces.
  const said = async () => (await answer.innerText()).replace(/\s/g, '')
  await expect.poll(said).toContain('"email":"camille.martin@example.fr"')
  expect(await said()).toContain('"name":"Ancolie"')

  const { origin } = new URL(page.url())
  expect(new Set(asked.map(url => new URL(url)).map(url => (url.protocol === 'blob:' ? origin : url.origin)))).toEqual(
    new Set([origin]),
  )
})
