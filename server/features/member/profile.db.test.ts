import { beforeEach, describe, expect, it } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { type Browser, codeIn, createBrowser } from '../../testing/browser.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const CAMILLE = 'camille.martin@example.fr'
const JULIEN = 'julien.bernard@example.fr'

const SHOWN = 'firstNames birthName usualName email address { street postalCode city }'
const PROFILE = `{ viewer { profile { ${SHOWN} } } }`
const CHANGE = `mutation ($input: ChangeAddressInput!) { it: changeAddress(input: $input) { __typename
  ... on ChangeAddressSuccess { profile { ${SHOWN} } } ... on StepUpRequired { stepUp { id effect } }
  ... on InvalidInput { fields { path message } } ... on Problem { code message } } }`
const SEND = `mutation ($id: ID!) { it: sendStepUpCode(input: { id: $id, channel: SMS }) { __typename } }`
const PROVE = `mutation ($id: ID!, $code: String!) { it: proveStepUp(input: {
  id: $id, password: "${DEMONSTRATION_PASSWORD}", proof: CODE, code: $code }) { __typename ... on Problem { code } } }`

const RENNES = { street: '4 quai de la Vilaine', postalCode: '35000', city: 'Rennes' }

let now = TEST_DAY.getTime()
beforeEach(() => {
  now += 24 * 3_600_000
  app.setNow(new Date(now))
  app.forgetTries()
})

const signedIn = async (email: string): Promise<Browser> => {
  const browser = createBrowser(app)
  browser.cookies.set('sid', (await app.as.member(email)).cookie!.slice('sid='.length))
  return browser
}
const profileOf = async (browser: Browser) => (await browser.ask(PROFILE)).data.viewer.profile
const prove = async (browser: Browser, id: string) => {
  await browser.it(SEND, { id })
  const sms = (await app.mail()).find(({ channel }) => channel === 'SMS')?.text
  await browser.it(PROVE, { id, code: codeIn(sms) })
}

describe('what is known of somebody', () => {
  it('is theirs: who shares their contract has a page of their own', async () => {
    const [camille, julien] = await Promise.all([signedIn(CAMILLE), signedIn(JULIEN)])
    expect(await profileOf(camille)).toMatchObject({ email: CAMILLE, address: { city: expect.any(String) } })
    expect(await profileOf(julien)).toMatchObject({ email: JULIEN, birthName: expect.stringMatching(/bernard/i) })
    expect(JSON.stringify(await profileOf(julien))).not.toContain('camille')
  })
})

describe('another address', () => {
  it('is where letters go once two factors were shown for it, once however often it is sent; all ways tell of it', async () => {
    const camille = await signedIn(CAMILLE)
    const before = await profileOf(camille)
    const asked = await camille.it(CHANGE, { input: RENNES })
    expect(asked).toMatchObject({ __typename: 'StepUpRequired', stepUp: { effect: 'changer d’adresse postale' } })
    expect((await profileOf(camille)).address).toEqual(before.address)
    await prove(camille, asked.stepUp.id)
    // A proof for one address is none for another.
    const elsewhere = { ...RENNES, street: '5 quai de la Vilaine' }
    expect((await camille.it(CHANGE, { input: elsewhere })).__typename).toBe('StepUpRequired')

    const answers = await Promise.all(Array.from({ length: 10 }, () => camille.it(CHANGE, { input: RENNES })))
    for (const answer of answers) expect(answer).toMatchObject({ profile: { address: RENNES } })
    const told = (await app.mail()).filter(({ text }) => /adresse postale/.test(text) && !/code/i.test(text))
    expect(told.map(({ channel }) => channel).sort()).toEqual(['MAIL', 'SMS'])
    // The street is in no message.
    expect(JSON.stringify(told)).not.toContain('Vilaine')
    const { auditEntry, member } = app.db.tables
    const audited = await app.db.inspect.select().from(auditEntry)
    expect(audited.filter(({ action }) => action === 'member.address-changed')).toHaveLength(1)
    // What the file had is kept beside it.
    const [row] = (await app.db.inspect.select().from(member)).filter(({ city }) => city === 'Rennes')
    const { street, postalCode, city } = before.address
    expect(row?.replaced).toEqual({ address: [street, postalCode, city].join('\n') })
  })

  it('that is the same to a postman changes nothing and asks for nothing', async () => {
    const julien = await signedIn(JULIEN)
    const { address } = await profileOf(julien)
    const input = { ...address, street: `  ${address.street.toUpperCase()} ` }
    expect(await julien.it(CHANGE, { input })).toMatchObject({ profile: { address } })
  })

  it.each([
    ['street', { street: ' ' }, 'Indiquez le numéro et la rue, en 114 caractères au plus.'],
    ['street', { street: 'x'.repeat(115) }, 'Indiquez le numéro et la rue, en 114 caractères au plus.'],
    ['postalCode', { postalCode: '3500' }, 'Indiquez un code postal de cinq chiffres.'],
    ['postalCode', { postalCode: '00100' }, 'Indiquez un code postal de cinq chiffres.'],
    ['city', { city: '' }, 'Indiquez la commune.'],
  ])('says what is wrong with its %s: %j', async (path, wrong, message) => {
    const camille = await signedIn(CAMILLE)
    expect(await camille.it(CHANGE, { input: { ...RENNES, ...wrong } })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path, message }],
    })
  })
})
