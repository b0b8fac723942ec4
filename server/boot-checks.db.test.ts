import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, inject, it } from 'vitest'
import { refuseUnsafeStart, settingFaults } from './boot-checks.ts'
import { developmentKey } from './crypto/development-key.ts'
import { createVault } from './crypto/seal.ts'
import { openPostgres } from './db/postgres.ts'
import { openSqlite } from './db/sqlite.ts'
import { readEnv } from './env.ts'
import { jwkOf } from './features/card/card-keys.ts'
import { importRows, nirOf, personRow, servicesOn } from './features/claim/claim.import.sample.ts'
import { projectRoot } from './root.ts'
import { ibanOf } from './testing/canaries.ts'
import { testDatabase } from './testing/database.ts'
import { program } from './testing/process.ts'
import { productionSettings } from './testing/production.ts'

const db = await testDatabase()
const server = await program('server/main.ts')
const cli = await program('server/cli.ts')

const settings: Record<string, string> = { ...productionSettings(db.url), PORT: '0', LOG_LEVEL: 'info' }
const { keyring } = readEnv(settings)
await importRows({ ...servicesOn(db), vault: createVault(keyring) }, [
  personRow({ birth_date: '1985-03-14', iban: ibanOf(1), ...nirOf(1) }),
])

const onPostgres = inject('engine') === 'postgres'
const DURABILITY = ['fsync', 'full_page_writes', 'synchronous_commit'].map(
  name => `PostgreSQL runs with ${name} = off: a power cut would lose what was confirmed`,
)
/** What this machine is refused for anyway: the tests' PostgreSQL is quick and forgetful, and pages may not be built. */
const USUAL = [
  ...(existsSync(join(projectRoot, '.build/web/index.html')) ? [] : ['The pages are not built: npm run build']),
  ...(onPostgres ? DURABILITY : []),
]

/** Starts the server in a process of its own; answers why it did not, or nothing when it listens. */
const reasons = async (changed: Record<string, string | undefined>): Promise<string[]> => {
  const given = Object.entries({ ...settings, ...changed }).filter(
    (one): one is [string, string] => one[1] !== undefined,
  )
  const { child, output } = server.with(Object.fromEntries(given))()
  await expect.poll(() => child.exitCode !== null || /listening/.test(output()), { timeout: 30_000 }).toBe(true)
  if (child.exitCode === null) {
    child.kill('SIGKILL')
    return []
  }
  expect(child.exitCode).toBe(1)
  expect(output()).not.toMatch(/\n +at /)
  return output()
    .split('\n')
    .flatMap(line => (line.startsWith('  ') ? [line.trim()] : []))
    .sort()
}

const DEVELOPMENT = readEnv({}).push!
const base64 = (bytes: Buffer) => bytes.toString('base64')
const other = (seed: string) => base64(createHash('sha256').update(seed).digest())
const development = (use: string) => other(`development only: ${use}`)

describe('in production, the server', { timeout: 60_000 }, () => {
  it('starts when everything is as it should be', async () => {
    expect(await reasons({})).toEqual([...USUAL].sort())
  })

  it('names every setting that is missing or bad, all at once', async () => {
    const missing = Object.fromEntries(
      [
        'FIELD_KEYS',
        'INDEX_KEY',
        'SMTP_URL',
        'MAIL_FROM',
        'SMS_URL',
        'LETTER_URL',
        'AMC_NUMBER',
        'CARD_SIGNING_KEY',
      ].map(name => [name, undefined]),
    )
    expect(await reasons({ ...missing, PUBLIC_URL: 'http://espace.mutuelle-ancolie.fr' })).toEqual([
      'AMC_NUMBER: required in production',
      'CARD_SIGNING_KEY: required in production',
      'FIELD_KEYS: required in production',
      'INDEX_KEY: required in production',
      'LETTER_URL: required in production',
      'MAIL_FROM: required in production',
      'PUBLIC_URL: must be https in production',
      'SMS_URL: required in production',
      'SMTP_URL: required in production',
    ])
  })

  it('names everything else that is wrong, all at once', async () => {
    const found = await reasons({
      PUBLIC_URL: 'https://espace.example.com',
      MAIL_FROM: 'ne-pas-repondre@ancolie.example',
      SECURITY_CONTACT: 'mailto:securite@example.fr',
      SMS_URL: 'http://sms.mutuelle-ancolie.fr/',
      PLAYGROUND: 'on',
      FIELD_KEYS: `k1:${development('field')}`,
      INDEX_KEY: development('index'),
      CARD_SIGNING_KEY: JSON.stringify(jwkOf(developmentKey('card'))),
    })
    expect(found).toEqual(
      [
        ...USUAL,
        'PUBLIC_URL: espace.example.com is an example',
        'MAIL_FROM: ancolie.example is an example, and nobody would get the mails',
        'SECURITY_CONTACT: is an example',
        'SMS_URL: must be https, since codes go there',
        'PLAYGROUND: must be off: it answers any operation, and tells the whole graph',
        'FIELD_KEYS k1: is the key of development, which everybody knows',
        'INDEX_KEY: is the key of development, which everybody knows',
        'CARD_SIGNING_KEY: is the key of development, with which anybody makes cards',
        'FIELD_KEYS k1: does not open what member.nir_sealed holds: another key had this name',
        'FIELD_KEYS k1: does not open what bank_account.iban_sealed holds: another key had this name',
      ].sort(),
    )
  })

  it.each<[string, Record<string, string>, string[]]>([
    [
      'a key that was typed',
      { INDEX_KEY: base64(Buffer.alloc(32, 'abc')) },
      [
        'INDEX_KEY: is no random key (openssl rand -base64 32)',
        'INDEX_KEY: nobody is found with it: it is not the one this database was filled with',
      ],
    ],
    [
      'one key for two uses, and one name for two keys',
      {
        FIELD_KEYS: `${settings.FIELD_KEYS},k1:${other('x')},k2:${settings.INDEX_KEY}`,
      },
      [
        'FIELD_KEYS: two keys are called k1',
        'INDEX_KEY: is the same key as FIELD_KEYS k2',
        'FIELD_KEYS k1: does not open what member.nir_sealed holds: another key had this name',
        'FIELD_KEYS k1: does not open what bank_account.iban_sealed holds: another key had this name',
      ],
    ],
    [
      'a field key that was taken away while values are sealed with it',
      { FIELD_KEYS: `k2:${other('k2')}` },
      [
        'FIELD_KEYS: member.nir_sealed holds values sealed with the key k1, which is missing',
        'FIELD_KEYS: bank_account.iban_sealed holds values sealed with the key k1, which is missing',
      ],
    ],
    [
      'the push key of development, and a push service in clear',
      {
        PUSH_PUBLIC_KEY: DEVELOPMENT.publicKey,
        PUSH_PRIVATE_KEY: DEVELOPMENT.privateKey,
        PUSH_CONTACT: 'mailto:contact@mutuelle-ancolie.fr',
        PUSH_SERVICES: 'http://push.mutuelle-ancolie.fr',
      },
      [
        'PUSH_PRIVATE_KEY: is the key of development, which everybody knows',
        'PUSH_SERVICES: http://push.mutuelle-ancolie.fr must be https',
      ],
    ],
    [
      'another index key',
      { INDEX_KEY: other('index') },
      ['INDEX_KEY: nobody is found with it: it is not the one this database was filled with'],
    ],
  ])('refuses %s', async (_, changed, expected) => {
    expect(await reasons(changed)).toEqual([...USUAL, ...expected].sort())
  })

  it('refuses a database that holds the demonstration, which the command line doesn’t put there either', async () => {
    await importRows({ ...servicesOn(db), vault: createVault(keyring) }, [
      personRow({ contract_number: 'C2400001', member_number: '10240001', birth_date: '1985-03-14', ...nirOf(2) }),
    ])
    expect(await reasons({})).toContain(
      'The database holds the demonstration (1 contracts, 0 accounts), whose password everybody knows',
    )
    const { contractByNumber } = db.tables
    await db.transaction(tx => tx.delete(contractByNumber).where(eq(contractByNumber.number, 'C2400001')).returning())
    const seed = cli.with(settings)('seed')
    await expect(seed.end()).rejects.toThrow(/not for production/)
  })

  it('refuses cookies without Secure, whatever they come from', async () => {
    const services = { ...servicesOn(db), vault: createVault(keyring), secureCookies: false } as never
    await expect(refuseUnsafeStart(readEnv(settings), services)).rejects.toThrow(/Cookies would be sent without Secure/)
  })

  it('takes what is well set for well set', () => {
    expect(settingFaults(readEnv(settings))).toEqual([])
    expect(settingFaults(readEnv({ ...settings, SMS_URL: 'http://127.0.0.1:8080/sms' }))).toEqual([])
  })
})

describe('a database', () => {
  it('tells when it would lose what it has confirmed', async () => {
    if (onPostgres) return expect(await db.faults(() => new Date())).toEqual(DURABILITY)
    const careless = openSqlite(db.url.replace('file:', ''), { synchronous: 'NORMAL' })
    expect(await careless.faults(() => new Date())).toEqual([
      'SQLite runs with synchronous other than FULL: a power cut would lose what was confirmed',
    ])
    await careless.close()
    return expect(await db.faults(() => new Date())).toEqual([])
  })

  it.runIf(onPostgres)('tells when its clock is not ours', async () => {
    const server = openPostgres(db.url)
    const late = () => new Date(Date.now() - 31_500)
    expect((await server.faults(late)).at(-1)).toMatch(/^The clocks .* differ by 3[12] s/)
    const close = () => new Date(Date.now() - 25_000)
    expect(await server.faults(close)).toEqual(DURABILITY)
    await server.close()
  })
})
