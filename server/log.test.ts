import { DrizzleQueryError } from 'drizzle-orm/errors'
import { describe, expect, it } from 'vitest'
import { newTicket } from './auth/ticket.ts'
import { newId } from './db/ids.ts'
import { nirOf } from './features/claim/claim.import.sample.ts'
import { createLog, plainError, scrub } from './log.ts'
import { ibanOf } from './testing/canaries.ts'

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = []
  write(createLog('debug', { write: line => lines.push(line) }))
  expect(lines).toHaveLength(1)
  return lines[0]!
}

const { nir, nir_key } = nirOf(7)
const ticket = newTicket(newId()).text
const SECRETS = {
  'an e-mail address': 'camille.martin+sante@example.fr',
  'a NIR': nir + nir_key,
  'a NIR without its key': nir,
  'a NIR as people write it': '2 85 03 75 115 042 63',
  'an IBAN': ibanOf(7),
  'an IBAN as people write it': 'FR76 3000 6000 0112 3456 7890 189',
  'a session or a link': ticket,
  'a signed token': `eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl`,
  'a mobile number': '+33612345678',
  'an address of a subscriber': '82.64.123.45',
  'an IPv6 address': '2001:db8:85a3:8d3:1319:8a2e:370:7348',
}

describe.each(Object.entries(SECRETS))('%s', (_, secret) => {
  it('is in no line of the log, whatever carries it', () => {
    const nested = Object.assign(new Error(`refused: <${secret}>`), { rejected: [secret], response: `550 ${secret}` })
    const query = new DrizzleQueryError('select 1', [secret], Object.assign(new Error('inner'), { detail: secret }))
    const lines = [
      logged(log => log.error({ err: nested }, 'a job failed')),
      logged(log => log.error({ err: query }, 'a job failed')),
      logged(log => log.error({ err: new Error('outer', { cause: query }) }, 'a job failed')),
      logged(log => log.info(`something of ${secret}, in words`)),
      logged(log => log.info({ a: { b: { c: { d: secret } } }, list: [secret] }, 'deep')),
      logged(log => log.warn({ url: `/mot-de-passe?token=${secret}&x=1` }, 'asked')),
    ]
    for (const line of lines) expect(line).not.toContain(secret)
  })

  it('is in no text of an error that is kept or shown', () => {
    expect(plainError(new DrizzleQueryError('select 1', [secret]))).toBe('DrizzleQueryError: Failed query: select 1')
    expect(plainError(new Error(`550 ${secret} unknown`))).not.toContain(secret)
    expect(scrub(`a ${secret} b`)).not.toContain(secret)
  })
})

describe('a line of the log', () => {
  it('hides by their names what has no form of its own', () => {
    for (const name of ['password', 'firstNames', 'birthName', 'cookie', 'authorization', 'token'])
      for (const carried of [{ [name]: 'Élise' }, { input: { [name]: 'Élise' } }, { a: { b: { [name]: 'Élise' } } }])
        expect(logged(log => log.info(carried, 'seen'))).not.toContain('Élise')
  })

  it('still says what happened, where and when', () => {
    const line = logged(log =>
      log.error({ errorId: 'e1', path: 'viewer.claims', err: new TypeError('x is null') }, 'a bug'),
    )
    const { level, time, errorId, path, err, msg } = JSON.parse(line)
    expect({ level, errorId, path, msg }).toEqual({ level: 50, errorId: 'e1', path: 'viewer.claims', msg: 'a bug' })
    expect(err).toMatchObject({
      type: 'TypeError',
      message: 'x is null',
      stack: expect.stringMatching(/log\.test\.ts:\d+/),
    })
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    // Nothing that only looks like a secret is lost: ids, versions, places in a file.
    const id = newId()
    expect(scrub(`${id} v1.2.3 at file.ts:12:34 in 1234 ms`)).toBe(`${id} v1.2.3 at file.ts:12:34 in 1234 ms`)
  })

  it('keeps the kind and the code of what failed beneath', () => {
    const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
    const { err } = JSON.parse(logged(log => log.error({ err: new DrizzleQueryError('insert', [1], busy) }, 'failed')))
    expect(err.cause).toMatchObject({ code: 'SQLITE_BUSY', message: 'database is locked' })
  })
})
