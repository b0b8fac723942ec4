import { describe, expect, it } from 'vitest'
import { readEnv } from '../../env.ts'
import { runCardCommand } from './card.command.ts'
import { openCardPrinter } from './card-printer.ts'

const env = readEnv({})
const facts = { memberNumber: '10240001', validFrom: '2026-01-01', validTo: '2026-12-31', version: 1 }

const run = async (settings: ReturnType<typeof readEnv>, verb: string, ...words: string[]) => {
  const told: string[] = []
  const code = await runCardCommand(settings, verb, words, { print: line => told.push(line), locale: 'fr' })
  return { code, told }
}

describe('the command line', () => {
  it('says what a card’s code holds when it is ours, and refuses it as soon as it is changed', async () => {
    const { encoder, operator } = openCardPrinter(env)
    const payload = await encoder.encode({ ...operator, ...facts })
    const valid = await run(env, 'verify', payload)
    expect(valid.code).toBe(0)
    expect(valid.told).toContain('  memberNumber: 10240001')
    const changed = await run(env, 'verify', payload.replace('10240001', '10240002'))
    expect(changed).toEqual({ code: 1, told: ['La signature ne correspond pas : ce code a été modifié.'] })
    expect((await run(env, 'verify')).code).toBe(1)
  })

  it('makes a key that the settings take, whose cards the former key’s holder still verifies', async () => {
    const { told } = await run(env, 'key')
    const former = openCardPrinter(env)
    const old = await former.encoder.encode({ ...former.operator, ...facts })
    const alone = readEnv({ CARD_SIGNING_KEY: told[0] })
    expect((await run(alone, 'verify', old)).told).toEqual(['Ce code est signé par une clé qui n’est pas la nôtre.'])
    const both = readEnv({ CARD_SIGNING_KEY: JSON.stringify({ keys: [JSON.parse(told[0]!), env.cardKeys[0]] }) })
    expect((await run(both, 'verify', old)).code).toBe(0)
  })
})
