import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SeedPerson } from '../../seed/case.ts'
import { CASES } from '../../seed/cases.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { codeIn, createBrowser, linkIn } from '../../testing/browser.ts'

const app = await createTestApp({ cases: ['camille-martin', 'caroline-perrin', 'paul-garnier'] })
const PASSWORD = 'girafe-lanterne-7-tambour'
const CHOICES = [
  { topic: 'STATEMENTS_ONLINE', granted: true },
  { topic: 'NEWS_BY_MAIL', granted: false },
]

const problem = '... on Problem { code message }'
const state = 'activation { step person { firstName email phoneHint } questions { topic text } }'
const START = `mutation ($input: StartActivationInput!) { it: startActivation(input: $input) {
  __typename ... on ActivationSuccess { ${state} } ... on InvalidInput { fields { path } } ${problem} } }`
const SEND = `mutation ($channel: CodeChannel!) { it: sendActivationCode(input: { channel: $channel }) { __typename ${problem} } }`
const PROVE = `mutation ($code: String!) { it: proveActivation(input: { code: $code }) {
  __typename ... on ActivationSuccess { ${state} } ... on WrongCode { triesLeft } ${problem} } }`
const COMPLETE = `mutation ($input: CompleteActivationInput!) { it: completeActivation(input: $input) {
  __typename ... on CompleteActivationSuccess { viewer { member { firstName } account { email emailConfirmed } } }
  ... on InvalidInput { fields { path code } } ${problem} } }`
const AGAIN = 'mutation { it: sendEmailConfirmation { __typename ... on SendEmailConfirmationSuccess { email } } }'
const CONFIRM = `mutation ($token: ID!) { it: confirmEmail(input: { token: $token }) {
  __typename ... on ConfirmEmailSuccess { email } ${problem} } }`

/** Somebody's browser, on « Premiers pas ». */
const browser = () => {
  const { ask, it, viewer } = createBrowser(app)
  return {
    ask,
    start: (memberNumber: string, birthDate: string) => it(START, { input: { memberNumber, birthDate } }),
    send: (channel: string) => it(SEND, { channel }),
    prove: (code: string) => it(PROVE, { code }),
    complete: (input: object) => it(COMPLETE, { input: { password: PASSWORD, choices: CHOICES, ...input } }),
    state: async () => (await ask(`{ ${state} }`)).data.activation,
    viewer,
  }
}

const seeded = (match: (person: SeedPerson) => boolean): SeedPerson => {
  const found = CASES.flatMap(({ people }) => people).find(match)
  if (!found) throw new Error('The seed has nobody like that')
  return found
}
const newest = async (channel: string) => (await app.mail()).find(message => message.channel === channel)

/** Adults without an account. */
const spouse = seeded(person => person.role === 'SPOUSE' && !person.signsIn && person.number === caroline().number)
function caroline() {
  return seeded(person => person.email === 'caroline.perrin@example.fr')
}
const camille = seeded(person => person.email === 'camille.martin@example.fr')

/** What the contract knows of how to reach somebody. */
const onFile = async (person: SeedPerson, known: { email?: string | null; phone?: string | null }) => {
  const { member } = app.db.tables
  const [row] = await app.db.inspect.select().from(member).where(eq(member.birthOn, person.birthOn))
  const isThem = and(eq(member.contractId, row!.contractId), eq(member.memberId, row!.memberId))
  await app.db.transaction(tx => tx.update(member).set(known).where(isThem).returning({ id: member.memberId }))
}

const MINUTE = 60_000
let day = TEST_DAY.getTime()
const later = (ms: number) => app.setNow(new Date(day + ms))
beforeEach(async () => {
  day += 24 * 60 * MINUTE
  later(0)
  app.forgetTries()
  await app.mail()
})

describe('opening an account', () => {
  it('is begun alike with a number that nobody has, and nothing is sent', async () => {
    const sent = (await app.mail()).length
    const known = await browser().start(spouse.number, spouse.birthOn)
    const nobodys = await browser().start('99999999', spouse.birthOn)
    const wrongDate = await browser().start(spouse.number, '1970-01-01')
    expect(nobodys).toEqual(known)
    expect(wrongDate).toEqual(known)
    expect(known).toMatchObject({ activation: { step: 'CODE', person: null } })
    expect((await app.mail()).length - sent).toBe(1)
  })

  it('takes every code for wrong where there is nobody, in the same way', async () => {
    const nobody = browser()
    await nobody.start('99999999', '1985-03-14')
    const somebody = browser()
    await somebody.start(spouse.number, spouse.birthOn)
    const code = codeIn((await newest('SMS'))?.text ?? (await newest('MAIL'))?.text)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let tries = 4; tries >= 0; tries--) {
      const answers = [await nobody.prove(wrong), await somebody.prove(wrong)]
      expect(answers[0]).toEqual(answers[1])
      expect(answers[0]).toMatchObject({ code: 'WRONG_CODE', triesLeft: tries })
    }
  })

  it('is not for minors, nor for somebody who has an account: they are told by mail', async () => {
    const child = seeded(person => person.role === 'CHILD' && person.number === camille.number)
    const before = (await app.mail()).length
    await browser().start(child.number, child.birthOn)
    expect(await app.mail()).toHaveLength(before)
    const twice = browser()
    expect(await twice.start(camille.number, camille.birthOn)).toMatchObject({ activation: { step: 'CODE' } })
    const [mail] = await app.mail()
    expect(mail).toMatchObject({ to: 'camille.martin@example.fr', subject: 'Votre espace adhérent est déjà ouvert' })
    expect(codeIn(mail?.text)).toBe('')
  })

  it('names a number that cannot be one, and takes one with spaces', async () => {
    expect((await browser().start('ABC', '1985-03-14')).fields).toEqual([{ path: 'memberNumber' }])
    const spaced = spouse.number.replace(/(\d{4})/, '$1 ')
    expect((await browser().start(spaced, spouse.birthOn)).__typename).toBe('ActivationSuccess')
  })

  it('is proved by a code on the mobile on file, by e-mail where there is none, by letter where there is neither', async () => {
    const reached = async () => {
      const before = (await app.mail()).length
      app.forgetTries()
      await browser().start(spouse.number, spouse.birthOn)
      const [message, ...rest] = await app.mail()
      expect(rest).toHaveLength(before)
      return message
    }
    await onFile(spouse, { phone: '+33612345678', email: 'conjoint@example.fr' })
    expect(await reached()).toMatchObject({ channel: 'SMS', to: '+33612345678' })
    await onFile(spouse, { phone: null, email: 'conjoint@example.fr' })
    expect(await reached()).toMatchObject({ channel: 'MAIL', to: 'conjoint@example.fr' })
    await onFile(spouse, { phone: null, email: null })
    const letter = await reached()
    expect(letter).toMatchObject({ channel: 'LETTER' })
    expect(codeIn(letter?.text)).toMatch(/^[A-Z2-9]{8}$/)
  })

  it('is gone on with weeks later, once the letter is there', async () => {
    await onFile(spouse, { phone: null, email: null })
    const person = browser()
    await person.start(spouse.number, spouse.birthOn)
    const code = codeIn((await newest('LETTER'))?.text)
    later(10 * 24 * 60 * MINUTE)
    expect(await person.state()).toMatchObject({ step: 'CODE' })
    expect(await person.prove(code.toLowerCase())).toMatchObject({ activation: { step: 'ACCOUNT' } })
  })

  it('can have its code by another way', async () => {
    await onFile(spouse, { phone: '+33612345678', email: 'conjoint@example.fr' })
    const person = browser()
    await person.start(spouse.number, spouse.birthOn)
    await app.mail()
    expect((await person.send('MAIL')).__typename).toBe('ActivationSuccess')
    expect(await person.prove(codeIn((await newest('MAIL'))?.text))).toMatchObject({ activation: { step: 'ACCOUNT' } })
  })

  it('refuses to be completed before the code, in another browser, and half an hour after it', async () => {
    await onFile(spouse, { phone: '+33612345678' })
    const person = browser()
    await person.start(spouse.number, spouse.birthOn)
    const code = codeIn((await newest('SMS'))?.text)
    expect((await person.complete({ email: 'x@example.fr' })).code).toBe('LINK_OVER')
    expect((await browser().prove(code)).code).toBe('LINK_OVER')
    await person.prove(code)
    later(31 * MINUTE)
    expect((await person.complete({ email: 'x@example.fr' })).code).toBe('LINK_OVER')
  })

  it('tries three e-mails for whoever proved who they are, who then begins again', async () => {
    await onFile(spouse, { phone: '+33612345678' })
    const person = browser()
    await person.start(spouse.number, spouse.birthOn)
    await person.prove(codeIn((await newest('SMS'))?.text))
    const taken = ['camille.martin@example.fr', 'julien.bernard@example.fr', 'caroline.perrin@example.fr']
    for (const email of taken)
      expect((await person.complete({ email })).fields).toEqual([{ path: 'email', code: 'taken' }])
    expect((await person.complete({ email: 'libre@example.fr' })).code).toBe('LINK_OVER')
    expect(await person.state()).toBeNull()
  })

  it('counts a code once, however often the job that sends it has to run', async () => {
    await onFile(spouse, { phone: '+33612345678' })
    const { vault } = app.services
    const person = browser()
    await person.start(spouse.number, spouse.birthOn)
    app.services.vault = {
      ...vault,
      seal(value, place) {
        if (place.table === 'message') throw new Error('The disk is full')
        return vault.seal(value, place)
      },
    }
    for (let runs = 1; runs <= 6; runs++) {
      await expect(app.mail()).rejects.toThrow('The disk is full')
      later(runs * 10 * MINUTE)
    }
    app.services.vault = vault
    expect(await person.prove(codeIn((await newest('SMS'))?.text))).toMatchObject({ activation: { step: 'ACCOUNT' } })
    // Four of the hour's five are left.
    let sent = 0
    for (let more = 0; more < 6; more++) {
      const before = (await app.mail()).length
      await browser().start(spouse.number, spouse.birthOn)
      sent += (await app.mail()).length - before
    }
    expect(sent).toBe(4)
  })

  it('ends signed in, with what was chosen kept in the words that were read', async () => {
    await onFile(spouse, { phone: '+33612345678', email: 'conjoint@example.fr' })
    const person = browser()
    await person.start(spouse.number, spouse.birthOn)
    const proven = await person.prove(codeIn((await newest('SMS'))?.text))
    expect(proven.activation.person).toEqual({
      firstName: spouse.firstNames.split(' ')[0],
      email: 'conjoint@example.fr',
      phoneHint: expect.stringMatching(/78$/),
    })
    // What is wrong is named all at once, and nothing is used up.
    const wrong = await person.complete({ email: 'conjoint', password: 'court', phone: '12' })
    expect(wrong.fields.map(({ path }: { path: string }) => path)).toEqual(['email', 'phone', 'password'])
    const taken = await person.complete({ email: 'camille.martin@example.fr' })
    expect(taken.fields).toEqual([{ path: 'email', code: 'taken' }])

    expect(await person.complete({ email: ' Nouvelle@Example.fr ' })).toMatchObject({
      __typename: 'CompleteActivationSuccess',
      viewer: { account: { email: 'nouvelle@example.fr', emailConfirmed: false } },
    })
    expect((await person.viewer())?.member.firstName).toBe(spouse.firstNames.split(' ')[0])
    expect(await person.state()).toBeNull()
    const { contactChoice } = app.db.tables
    const choices = await app.db.inspect.select().from(contactChoice)
    expect(choices.map(({ topic, granted, text }) => [topic, granted, text.length > 20]).sort()).toEqual([
      ['NEWS', false, true],
      ['STATEMENTS', false, true],
    ])
    // The address on the contract is told too: whoever reads it would see somebody else's doing.
    const mails = (await app.mail()).filter(({ subject }) => subject === 'Votre espace adhérent est ouvert')
    expect(mails.map(({ to }) => to).sort()).toEqual(['conjoint@example.fr', 'nouvelle@example.fr'])

    const confirmation = (await app.mail()).find(({ subject }) => subject === 'Confirmez votre adresse e-mail')
    expect(confirmation?.to).toBe('nouvelle@example.fr')
    const token = linkIn(confirmation?.text)
    // Asked for again: a link that serves as well, five times a day.
    const again = async () => (await person.ask(AGAIN)).data.it
    expect(await again()).toEqual({ __typename: 'SendEmailConfirmationSuccess', email: 'nouvelle@example.fr' })
    const second = (await newest('MAIL'))!
    expect(second).toMatchObject({ to: 'nouvelle@example.fr', text: expect.stringContaining('/confirmer#') })
    expect(linkIn(second.text)).not.toBe(token)
    for (let more = 0; more < 4; more += 1) await again()
    expect((await again()).__typename).toBe('TooManyAttempts')

    // A good link costs its address no try: of the last one that is left, both are opened.
    app.forgetTries()
    for (let tries = 0; tries < 59; tries++) await app.services.throttle.spend('codeTriesByAddress', '127.0.0.1')
    for (const good of [linkIn(second.text), token])
      expect((await browser().ask(CONFIRM, { token: good })).data.it).toEqual({
        __typename: 'ConfirmEmailSuccess',
        email: 'nouvelle@example.fr',
      })
    expect((await browser().ask(CONFIRM, { token })).data.it.code).toBe('LINK_OVER')
    expect((await person.ask('{ viewer { account { emailConfirmed } } }')).data.viewer.account.emailConfirmed).toBe(
      true,
    )
    const sent = (await app.mail()).length
    expect((await again()).__typename).toBe('SendEmailConfirmationSuccess')
    expect((await app.mail()).length).toBe(sent)
  })

  it('is done once, also by two browsers at once', async () => {
    const paul = seeded(person => person.email === 'paul.garnier@example.fr')
    await onFile(paul, { phone: '+33698765432', email: null })
    const browsers = [browser(), browser()]
    for (const one of browsers) {
      app.forgetTries()
      await one.start(paul.number, paul.birthOn)
      await one.prove(codeIn((await newest('SMS'))?.text))
    }
    const answers = await Promise.all(
      browsers.map((one, at) => one.complete({ email: `paul${at}@example.fr`, phone: null })),
    )
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CompleteActivationSuccess', 'LinkOver'])
  })
})
