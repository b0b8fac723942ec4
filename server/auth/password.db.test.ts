import { beforeEach, describe, expect, it } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../testing/app.ts'
import { createBrowser, SIGN_IN } from '../testing/browser.ts'
import { checkPassword, hashPassword } from './password.ts'
import { passwordFault } from './password-policy.ts'

const app = await createTestApp({ cases: ['camille-martin'] })
beforeEach(() => app.forgetTries())

describe('a password', () => {
  it('is taken to the letter: case, spaces and the last of many characters count', async () => {
    const long = `${'Une girafe, 7 lanternes '.repeat(6)}!`.slice(0, 127)
    const hash = await hashPassword(`${long}x`)
    expect(await checkPassword(hash, `${long}x`)).toBe(true)
    for (const other of [`${long}y`, long, `${long}X`, ` ${long}x`, `${long}x `, `${long}x`.toLowerCase()])
      expect(await checkPassword(hash, other), other).toBe(false)
  })

  it('may have 64 characters and more, of any kind', () => {
    for (const password of ['girafe lanterne 7 tambour ! '.repeat(4).slice(0, 100), `${'été-à-Orléans-'.repeat(5)}7🦒`])
      expect(passwordFault(password, [], { classes: true })).toBeUndefined()
  })

  it('stays good for as long as nobody changes it', async () => {
    app.setNow(new Date(TEST_DAY.getTime() + 5 * 365 * 86_400_000))
    const answer = await createBrowser(app).it(SIGN_IN, {
      email: 'camille.martin@example.fr',
      password: DEMONSTRATION_PASSWORD,
    })
    expect(answer.__typename).toBe('SecondProofNeeded')
  })
})
