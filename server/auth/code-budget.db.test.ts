import { beforeEach, describe, expect, it } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../testing/app.ts'
import { type Browser, COMPLETE_SIGN_IN, codeIn, createBrowser, linkIn, SIGN_IN, signInBy } from '../testing/browser.ts'

/** Whoever sends X-Forwarded-For is believed here: what counts below is the account, not the address. */
const app = await createTestApp({ cases: ['camille-martin'], settings: { TRUSTED_PROXIES: '1' } })
const CAMILLE = 'camille.martin@example.fr'
const NEW_PASSWORD = 'girafe-lanterne-7-tambour'
const MINUTE = 60_000

const problem = '... on Problem { code }'
const SEND_SIGN_IN = `mutation { it: sendSignInCode(input: { channel: SMS }) { __typename ${problem} } }`
const ASK_RESET = 'mutation ($email: String!) { it: requestPasswordReset(input: { email: $email }) { __typename } }'
const SEND_RESET = `mutation ($token: ID!) { it: sendPasswordResetCode(input: { token: $token, channel: SMS }) { __typename ${problem} } }`
const RESET = `mutation ($token: ID!, $code: String!, $password: String!) { it: resetPassword(input: {
  token: $token, code: $code, password: $password }) { __typename ${problem} } }`
const CHANGE = `mutation ($password: String!) { it: changePassword(input: { password: $password }) { __typename
  ... on StepUpRequired { stepUp { id } } } }`
const SEND_STEP_UP = `mutation ($id: ID!) { it: sendStepUpCode(input: { id: $id, channel: SMS }) { __typename ${problem} } }`
const PROVE_STEP_UP = `mutation ($id: ID!, $code: String!, $password: String!) { it: proveStepUp(input: {
  id: $id, proof: CODE, code: $code, password: $password }) { __typename ${problem} } }`

let day = TEST_DAY.getTime()
/** What the account's password is by now. */
let password = DEMONSTRATION_PASSWORD
const later = (ms: number) => app.setNow(new Date(day + ms))
beforeEach(() => {
  day += 24 * 60 * MINUTE
  later(0)
  app.forgetTries()
})

let addresses = 0
const somewhere = () => createBrowser(app, { 'x-forwarded-for': `203.0.113.${++addresses % 256}` })
const lastCode = async () => codeIn((await app.mail()).find(({ channel }) => channel === 'SMS')?.text)

/** Goes on until no guess is looked at any more. @returns how many were */
const wearOut = async (guess: (at: number) => Promise<{ code?: string }>) => {
  for (let at = 0; at < 60; at++) if ((await guess(at)).code === 'TOO_MANY_ATTEMPTS') return at
  throw new Error('Guesses are looked at without end')
}
const guessCode = (browser: Browser) =>
  browser.it(COMPLETE_SIGN_IN, { proof: 'CODE', code: 'not a code', trust: false })

/** Somebody who knows the password, for a day. @returns the last sign-in that they began */
const thiefOfPassword = async () => {
  let thief = somewhere()
  const looked = await wearOut(async at => {
    if (at % 5 === 0) {
      thief = somewhere()
      await thief.it(SIGN_IN, { email: CAMILLE, password })
    }
    return guessCode(thief)
  })
  expect(looked).toBe(15)
  for (let codes = 0; codes < 5; codes++) await thief.it(SEND_SIGN_IN)
  expect((await thief.it(SEND_SIGN_IN)).code).toBe('TOO_MANY_ATTEMPTS')
  return thief
}
/** Somebody who reads the mailbox. */
const thiefOfMailbox = async () => {
  const thief = somewhere()
  const token = await linkFor(thief)
  expect(await wearOut(() => thief.it(RESET, { token, code: 'not a code', password: NEW_PASSWORD }))).toBe(10)
  for (let codes = 0; codes < 5; codes++) await thief.it(SEND_RESET, { token })
  expect((await thief.it(SEND_RESET, { token })).code).toBe('TOO_MANY_ATTEMPTS')
}
/** Somebody who sits at a browser that is signed in. */
const thiefOfSession = async () => {
  const thief = somewhere()
  thief.cookies.set('sid', (await app.as.member(CAMILLE)).cookie!.slice('sid='.length))
  const { id } = (await thief.it(CHANGE, { password: NEW_PASSWORD })).stepUp
  expect(await wearOut(() => thief.it(PROVE_STEP_UP, { id, code: 'not a code', password: 'a guess' }))).toBe(10)
  for (let codes = 0; codes < 5; codes++) await thief.it(SEND_STEP_UP, { id })
  expect((await thief.it(SEND_STEP_UP, { id })).code).toBe('TOO_MANY_ATTEMPTS')
}

const linkFor = async (browser: Browser) => {
  await browser.it(ASK_RESET, { email: CAMILLE })
  return linkIn((await app.mail()).find(({ channel }) => channel === 'MAIL')?.text)
}
const canReset = async (next: string) => {
  const owner = somewhere()
  const token = await linkFor(owner)
  expect((await owner.it(SEND_RESET, { token })).__typename).toBe('SendPasswordResetCodeSuccess')
  const given = { token, code: await lastCode(), password: next }
  expect((await owner.it(RESET, given)).__typename).toBe('ResetPasswordSuccess')
  password = next
}
const canSignIn = async () =>
  expect((await signInBy(app, somewhere(), CAMILLE, { password })).__typename).toBe('SignInSuccess')
const canChange = async (owner: Browser, next: string) => {
  const { id } = (await owner.it(CHANGE, { password: next })).stepUp
  expect((await owner.it(SEND_STEP_UP, { id })).__typename).toBe('SendStepUpCodeSuccess')
  expect((await owner.it(PROVE_STEP_UP, { id, code: await lastCode(), password })).__typename).toBe(
    'ProveStepUpSuccess',
  )
  expect((await owner.it(CHANGE, { password: next })).__typename).toBe('ChangePasswordSuccess')
  password = next
}

describe('whoever knows the password', () => {
  it('keeps its owner from no new password, with which they come in at once', async () => {
    const thief = await thiefOfPassword()
    expect((await guessCode(somewhere())).code).toBe('LINK_OVER')
    const shutOut = somewhere()
    await shutOut.it(SIGN_IN, { email: CAMILLE, password })
    expect((await guessCode(shutOut)).code).toBe('TOO_MANY_ATTEMPTS')

    later(MINUTE)
    await canReset('tambour-et-9-girafes')
    later(2 * MINUTE)
    // What they began with the password of before gives them no more tries.
    expect((await guessCode(thief)).code).toBe('LINK_OVER')
    await canSignIn()
  })

  it('keeps nobody in a trusted browser from coming in and changing it', async () => {
    const owner = somewhere()
    await signInBy(app, owner, CAMILLE, { password, trust: true })
    await thiefOfPassword()
    later(10 * MINUTE)
    expect((await owner.it(SIGN_IN, { email: CAMILLE, password })).__typename).toBe('SignInSuccess')
    await canChange(owner, 'lanterne-et-3-tambours')
    await canSignIn()
  })
})

it('whoever reads the mailbox keeps its owner from neither a sign-in nor a change of password', async () => {
  const owner = somewhere()
  await thiefOfMailbox()
  await signInBy(app, owner, CAMILLE, { password })
  later(10 * MINUTE)
  await canChange(owner, 'lanterne-et-7-girafes')
})

it('whoever sits at their browser keeps its owner from neither a sign-in nor a new password', async () => {
  await thiefOfSession()
  await canSignIn()
  await canReset('girafe-et-8-lanternes')
})
