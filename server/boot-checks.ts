import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, inArray, isNotNull, like, notLike, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Services } from './context.ts'
import { developmentKey } from './crypto/development-key.ts'
import { keyIdOf } from './crypto/seal.ts'
import { type SealedColumn, sealedColumns } from './crypto/sealed-columns.ts'
import { fanOut } from './db/shards.ts'
import { type Env } from './env.ts'
import { SENSITIVE } from './graphql/cost.ts'
import { readTrustedDocuments } from './graphql/trusted-documents.ts'
import { projectRoot } from './root.ts'
import { createSchema } from './schema.ts'
import { CASES } from './seed/cases.ts'

type Stores = Pick<Services, 'db' | 'vault'>

/** Names that belong to nobody (RFC 2606, RFC 6761), and that examples are written with. */
const isExample = (host: string) => /(^|\.)(example(\.(com|net|org|fr))?|test|invalid|localhost)$/.test(host)
const isLoopback = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)

/** Fewer different bytes than 32 random ones ever have: typed by hand, or a pattern. */
const isGuessable = (key: Buffer) => new Set(key).size < 16

const keyFaults = ({ cardKeys, keyring: { fieldKeys, indexKey } }: Env): string[] => {
  const faults: string[] = []
  const named = [
    ...fieldKeys.map(({ id, key }) => ({ name: `FIELD_KEYS ${id}`, key })),
    { name: 'INDEX_KEY', key: indexKey },
  ]
  const known = new Map<string, string>()
  for (const { name, key } of named) {
    if (['field', 'index'].some(use => developmentKey(use).equals(key)))
      faults.push(`${name}: is the key of development, which everybody knows`)
    else if (isGuessable(key)) faults.push(`${name}: is no random key (openssl rand -base64 32)`)
    const same = known.get(key.toString('hex'))
    if (same) faults.push(`${name}: is the same key as ${same}`)
    known.set(key.toString('hex'), name)
  }
  const cardKey = developmentKey('card').toString('base64url')
  if (cardKeys.some(({ d }) => d === cardKey))
    faults.push('CARD_SIGNING_KEY: is the key of development, with which anybody makes cards')
  const ids = fieldKeys.map(({ id }) => id)
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) < at)))
    faults.push(`FIELD_KEYS: two keys are called ${id}`)
  return faults
}

/** What is wrong with settings that are there and well formed. */
export const settingFaults = (env: Env): string[] => {
  const { channels, publicUrl, securityContact } = env
  const faults = keyFaults(env)
  if (publicUrl.protocol !== 'https:') faults.push('PUBLIC_URL: must be https, or cookies would travel in clear')
  if (isExample(publicUrl.hostname)) faults.push(`PUBLIC_URL: ${publicUrl.hostname} is an example`)
  const mailHost = channels.mail.from.split('@')[1] ?? ''
  if (isExample(mailHost)) faults.push(`MAIL_FROM: ${mailHost} is an example, and nobody would get the mails`)
  if (securityContact && isExample(securityContact.hostname || (securityContact.pathname.split('@')[1] ?? '')))
    faults.push('SECURITY_CONTACT: is an example')
  for (const [name, url] of Object.entries({ SMS_URL: channels.sms.url, LETTER_URL: channels.letter.url })) {
    const { protocol, hostname } = new URL(url ?? 'https://none')
    if (protocol !== 'https:' && !isLoopback(hostname)) faults.push(`${name}: must be https, since codes go there`)
  }
  if (env.push?.privateKey === developmentKey('push').toString('base64url'))
    faults.push('PUSH_PRIVATE_KEY: is the key of development, which everybody knows')
  for (const service of env.push?.services ?? [])
    if (!service.startsWith('https://')) faults.push(`PUSH_SERVICES: ${service} must be https`)
  if (env.playground) faults.push('PLAYGROUND: must be off: it answers any operation, and tells the whole graph')
  return faults
}

/** What is wrong with what was built. */
const buildFaults = (): string[] => {
  const faults: string[] = []
  if (!existsSync(join(projectRoot, '.build/web/index.html'))) faults.push('The pages are not built: npm run build')
  const schema = createSchema()
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const fields = new Set(roots.flatMap(type => Object.keys(type?.getFields() ?? {})))
  for (const name of SENSITIVE)
    if (!fields.has(name))
      faults.push(`${name} is counted as a field that tries a secret, and the graph has no such field`)
  if (readTrustedDocuments().size === 0) faults.push('The operations of the pages are not there: npm run schema')
  return faults
}

const firstSealed = async ({ db }: Stores, column: SealedColumn, condition: SQL | undefined) => {
  const table = db.tables[column.table] as unknown as PgTable
  const selection = { row: column.row, sealed: column.sealed } as never
  const found = await fanOut('key rotation', () =>
    db.read
      .select(selection)
      .from(table)
      .where(and(isNotNull(column.sealed), condition))
      .limit(1),
  )
  return (found as { row: string; sealed: string }[])[0]
}

/** Whether what is sealed opens with the keys given: one value a column and key, and one of a key that is not here. */
const sealFaults = async (stores: Stores): Promise<string[]> => {
  const { db, vault } = stores
  const faults: string[] = []
  for (const column of sealedColumns(db.tables)) {
    const name = `${column.name.table}.${column.name.column}`
    for (const id of new Set(vault.keyIds)) {
      const sample = await firstSealed(stores, column, like(column.sealed, `v1.${id}.%`))
      if (!sample) continue
      try {
        vault.open(sample.sealed, { ...column.name, row: sample.row })
      } catch {
        faults.push(`FIELD_KEYS ${id}: does not open what ${name} holds: another key had this name`)
      }
    }
    const stray = await firstSealed(
      stores,
      column,
      and(...vault.keyIds.map(id => notLike(column.sealed, `v1.${id}.%`))),
    )
    if (stray)
      faults.push(
        `FIELD_KEYS: ${name} holds values sealed with the key ${keyIdOf(stray.sealed) ?? '?'}, which is missing`,
      )
  }
  return [...faults, ...(await indexFaults(stores))]
}

/** Whether people are found by the hashes that this key makes. */
const indexFaults = async ({ db, vault }: Stores): Promise<string[]> => {
  const { member, memberByNir } = db.tables
  const [someone] = await fanOut('key rotation', () =>
    db.read.select().from(member).where(isNotNull(member.nirSealed)).limit(1),
  )
  if (!someone?.nirSealed) return []
  let nir: string
  try {
    nir = vault.open(someone.nirSealed, { table: 'member', column: 'nir_sealed', row: someone.memberId })
  } catch {
    return [] // told already
  }
  const known = await db.read
    .select({ memberId: memberByNir.memberId })
    .from(memberByNir)
    .where(eq(memberByNir.nirHash, vault.hash(nir)))
    .limit(1)
  return known.length > 0 ? [] : ['INDEX_KEY: nobody is found with it: it is not the one this database was filled with']
}

/** The people of the demonstration, whose password everybody knows. */
const demonstrationFaults = async ({ db }: Stores): Promise<string[]> => {
  const { accountByEmail, contractByNumber } = db.tables
  const emails = CASES.flatMap(({ people }) => people.flatMap(({ email }) => (email ? [email] : [])))
  const numbers = CASES.map(({ contract }) => contract.number)
  const [accounts, contracts] = await fanOut('key rotation', async () => [
    await db.read.$count(accountByEmail, inArray(accountByEmail.email, emails)),
    await db.read.$count(contractByNumber, inArray(contractByNumber.number, numbers)),
  ])
  return accounts || contracts
    ? [
        `The database holds the demonstration (${contracts} contracts, ${accounts} accounts), whose password everybody knows`,
      ]
    : []
}

/**
 * Looks at everything that would make serving members unsafe.
 * @throws Error listing all that was found, in words for whoever runs it
 */
export const refuseUnsafeStart = async (env: Env, services: Services): Promise<void> => {
  const faults = [
    ...settingFaults(env),
    ...(services.secureCookies ? [] : ['Cookies would be sent without Secure']),
    ...buildFaults(),
    ...(await services.db.faults(services.now)),
    ...(await sealFaults(services)),
    ...(await demonstrationFaults(services)),
  ]
  if (faults.length > 0) throw new Error(`This must not serve members:\n  ${faults.join('\n  ')}`)
}

/** Ends the process with what went wrong, and nothing of where: these messages are for whoever starts it. */
export const orExplain = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
