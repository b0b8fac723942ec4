import { and, eq } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sendMessages } from '../channels/message.ts'
import { newId } from '../db/ids.ts'
import { open } from '../db/open.ts'
import { importLines, importRows, nirOf, personRow, servicesOn } from '../features/claim/claim.import.sample.ts'
import { sampleLine } from '../features/claim/decompte.sample.ts'
import { replayQuarantine } from '../features/claim/quarantine.service.ts'
import { keepDocument } from '../features/document/document.write.ts'
import { askReset, RESET_ASKED, resetAsked } from '../features/identity/password-reset.jobs.ts'
import { newFileKey } from '../files/sealed-bytes.ts'
import { ibanOf } from '../testing/canaries.ts'
import { testDatabase } from '../testing/database.ts'
import { program } from '../testing/process.ts'
import { rotateKeys } from './rotate.ts'
import { createVault, keyIdOf, type Vault } from './seal.ts'
import { sealedColumns } from './sealed-columns.ts'

const db = await testDatabase()
const elsewhere = await open(db.url)
afterAll(() => elsewhere.close())
const run = await program('server/testing/program.ts')

const indexKey = Buffer.alloc(32, 1)
const ring = (...ids: number[]) => ids.map(id => ({ id: `k${id}`, key: Buffer.alloc(32, id) }))
const vaultOf = (...ids: number[]): Vault => createVault({ fieldKeys: ring(...ids), indexKey })
/** As the setting has it. */
const setting = (...ids: number[]) =>
  ring(...ids)
    .map(({ id, key }) => `${id}:${key.toString('base64')}`)
    .join(',')

const AT = new Date('2026-11-22T09:00:00Z')
const servicesWith = (vault: Vault) => ({ ...servicesOn(db), vault, publicUrl: new URL('https://espace.example') })

const HOUSEHOLDS = 60
const household = (n: number, account = n) =>
  personRow({
    contract_number: `R${String(n).padStart(4, '0')}`,
    member_number: String(800_000 + n),
    birth_date: '1985-03-14',
    iban: ibanOf(account),
    ...nirOf(n),
  })

/** Every sealed value there is, by the name of its column. */
const everySealed = async () => {
  const found: { name: string; place: { table: string; column: string; row: string }; sealed: string }[] = []
  for (const { table, name, row, sealed } of sealedColumns(db.tables)) {
    const rows = await db.inspect.select({ row: row as never, sealed }).from(db.tables[table] as unknown as PgTable)
    for (const one of rows as { row: string; sealed: string | null }[])
      if (one.sealed !== null)
        found.push({
          name: `${name.table}.${name.column}`,
          place: { ...name, row: one.row },
          sealed: one.sealed,
        })
  }
  return found
}
const keysInUse = async () => {
  const ids = new Set((await everySealed()).map(({ sealed }) => keyIdOf(sealed)!))
  return [...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
}

/** Something in every sealed column, as the program itself writes it where it does so by now. */
const fill = async (vault: Vault) => {
  const services = servicesWith(vault)
  await importRows(
    services,
    Array.from({ length: HOUSEHOLDS }, (_, n) => household(n)),
  )
  await importLines(services, [
    sampleLine({ ref: `unknown-${vault.keyIds[0]}`, nir: nirOf(999).nir + nirOf(999).nir_key }),
  ])
  const { challenge, totp, session, federationTrip, pushSubscription, contract, giftCard, referralReward } = db.tables
  const [challengeId, accountId, tripId, endpointHash] = [newId(), newId(), newId(), newId()]
  const [one] = await db.inspect.select({ contractId: contract.contractId }).from(contract).limit(1)
  const { contractId } = one!
  const [documentId, fileId] = [newId(), newId()]
  const { keySealed } = newFileKey(vault, contractId, fileId)
  const file = {
    contractId,
    fileId,
    keySealed,
    mediaType: 'application/pdf',
    byteCount: 1,
    pageCount: 1,
    sha256: 'x',
  } as const
  const later = new Date(AT.getTime() + 600_000)
  const sealIn = (table: string, column: string, row: string) => vault.seal('secret', { table, column, row })
  await db.transaction(async tx => {
    await keepDocument(services, tx, {
      contractId,
      documentId,
      kind: 'LETTER',
      facts: {},
      issuedOn: '2026-11-22',
      made: { file, source: { text: 'secret' }, template: 'test/1' },
    })
    await askReset(services, tx, 'nobody@example.fr', 'fr')
    const params = { firstName: 'Alix', code: '123456', minutes: 5 }
    await sendMessages(services, tx, [
      { channel: 'SMS', to: '+33612345678', locale: 'fr', template: 'ACTIVATION_CODE', params },
    ])
    await tx
      .insert(challenge)
      .values({
        challengeId,
        purpose: 'FRANCE_CONNECT',
        secretHash: 'x',
        contentSealed: sealIn('challenge', 'content_sealed', challengeId),
        expiresAt: later,
        createdAt: AT,
      })
      .returning()
    await tx
      .insert(totp)
      .values({ accountId, secretSealed: sealIn('totp', 'secret_sealed', accountId), lastStep: 0, createdAt: AT })
      .returning()
    await tx
      .insert(session)
      .values({
        accountId,
        tokenHash: `hash-${accountId}`,
        kind: 'MEMBER',
        roles: [],
        methods: ['fc'],
        idTokenSealed: sealIn('account_session', 'id_token_sealed', `hash-${accountId}`),
        authenticatedAt: AT,
        lastSeenAt: AT,
        idleExpiresAt: later,
        absoluteExpiresAt: later,
      })
      .returning()
    await tx
      .insert(federationTrip)
      .values({
        tripId,
        provider: 'FRANCE_CONNECT',
        intent: 'SIGN_IN',
        secretHash: 'x',
        state: 'x',
        nonce: 'x',
        verifierSealed: sealIn('federation_trip', 'verifier_sealed', tripId),
        returnTo: '/',
        expiresAt: later,
        createdAt: AT,
      })
      .returning()
    const [cardId, rewardId] = [newId(), newId()]
    const worth = { issuer: 'Calicado', amountCents: 50_00, expiresOn: '2028-12-31' }
    await tx
      .insert(giftCard)
      .values({ ...worth, cardId, codeSealed: sealIn('gift_card', 'code_sealed', cardId), addedAt: AT })
      .returning({ cardId: giftCard.cardId })
    await tx
      .insert(referralReward)
      .values({
        ...worth,
        contractId,
        rewardId,
        memberId: accountId,
        side: 'SPONSOR',
        state: 'PAID',
        earnedOn: '2026-11-22',
        codeSealed: sealIn('referral_reward', 'code_sealed', rewardId),
      })
      .returning({ rewardId: referralReward.rewardId })
    await tx
      .insert(pushSubscription)
      .values({
        contractId: accountId,
        memberId: accountId,
        endpointHash,
        contentSealed: sealIn('push_subscription', 'content_sealed', endpointHash),
        userAgent: '',
        createdAt: AT,
      })
      .returning()
  })
}

const quiet = { print: () => {}, locale: 'en' } as const
const rotate = async (vault: Vault, batchSize = 25) => {
  const told: string[] = []
  const result = await rotateKeys({ db, vault }, { ...quiet, batchSize, print: line => told.push(line) })
  return { ...result, told }
}

const { member, bankAccount } = db.tables
const someMember = async () => (await db.inspect.select().from(member).limit(1))[0]!
const rowOf = async (memberId: string) =>
  (await db.inspect.select().from(member).where(eq(member.memberId, memberId)))[0]!
const putNir = (row: { contractId: string; memberId: string }, nirSealed: string) =>
  db.transaction(tx =>
    tx
      .update(member)
      .set({ nirSealed })
      .where(and(eq(member.contractId, row.contractId), eq(member.memberId, row.memberId)))
      .returning({ memberId: member.memberId }),
  )

/** Each test begins with everything sealed with a key of its own, `before`, and goes on to the next, `after`. */
let before = -1
let after = 0
const others = () => Array.from({ length: 40 }, (_, id) => id + 1).filter(id => id !== before)
beforeEach(async () => {
  const isFirst = after === 0
  before += 2
  after += 2
  if (isFirst) await fill(vaultOf(before))
  else await rotate(vaultOf(before, ...others()))
})
const rotating = () => vaultOf(after, before)

describe('a rotation of the field keys', { timeout: 60_000 }, () => {
  it('seals everything again with the first key, and says that the older one can go', async () => {
    const old = await everySealed()
    expect([...new Set(old.map(({ name }) => name))].sort()).toEqual(
      sealedColumns(db.tables)
        .map(({ name: { table, column } }) => `${table}.${column}`)
        .sort(),
    )
    const { sealed, refused, left, told } = await rotate(rotating())
    expect({ sealed, refused, left }).toEqual({ sealed: old.length, refused: 0, left: { [`k${before}`]: 0 } })
    expect(told.join('\n')).toContain(`k${before} : nothing depends on it any more`)
    const alone = vaultOf(after)
    expect((await everySealed()).map(one => alone.open(one.sealed, one.place)).sort()).toEqual(
      old.map(one => rotating().open(one.sealed, one.place)).sort(),
    )
    // What the program sealed by itself, it opens by itself: its places are those of the list.
    const services = servicesWith(alone)
    expect((await replayQuarantine(services, {}, () => {}, 'en')).read).toBe(1)
    const [job] = (await db.inspect.select().from(db.tables.job)).filter(({ kind }) => kind === RESET_ASKED)
    await expect(resetAsked(services)(job!, async () => {})).resolves.toBeUndefined()
    const rows = Array.from({ length: HOUSEHOLDS }, (_, n) => household(n))
    expect(await importRows(services, rows)).toMatchObject({ unchanged: HOUSEHOLDS, refused: 0 })
  })

  it('changes nothing when it is run again', async () => {
    await rotate(rotating())
    const old = await everySealed()
    const { sealed, told } = await rotate(rotating())
    expect(sealed).toBe(0)
    expect(told[0]).toMatch(/Nothing to do/)
    expect(await everySealed()).toEqual(old)
  })

  it.each(['altered', 'moved from another row'])(
    'leaves a value that was %s as it is, names it, and keeps the older key in use',
    async how => {
      const [row, other] = (await db.inspect.select().from(member)).filter(({ nirSealed }) => nirSealed)
      const [version, keyId, nonce, body = ''] = row!.nirSealed!.split('.')
      const bytes = Buffer.from(body, 'base64url')
      bytes[0]! ^= 1
      const wrong =
        how === 'altered' ? [version, keyId, nonce, bytes.toString('base64url')].join('.') : other!.nirSealed!
      await putNir(row!, wrong)
      const { refused, left, told } = await rotate(rotating())
      expect({ refused, left }).toEqual({ refused: 1, left: { [`k${before}`]: 1 } })
      expect(told.join('\n')).toContain(`member.nir_sealed ${row!.memberId} [k${before}] does not open`)
      expect(told.join('\n')).toContain(`k${before} : 1 values still depend on it: keep it`)
      expect((await rowOf(row!.memberId)).nirSealed).toBe(wrong)
      await putNir(row!, row!.nirSealed!)
    },
  )

  it('never puts an older value in the place of one that was written meanwhile', async () => {
    const row = await someMember()
    const place = { table: 'member', column: 'nir_sealed', row: row.memberId }
    const newer = rotating().seal(nirOf(998).nir + nirOf(998).nir_key, place)
    // Somebody writes between what the rotation reads and what it writes.
    let written: Promise<unknown> | undefined
    const vault: Vault = {
      ...rotating(),
      open(sealed, at) {
        if (at.row === row.memberId) written ??= putNir(row, newer)
        return rotating().open(sealed, at)
      },
    }
    await rotateKeys({ db, vault }, quiet)
    await written
    expect((await rowOf(row.memberId)).nirSealed).toBe(newer)
  })

  it('fails no read while the server reads and writes', async () => {
    const other = run('rotate', db.url, setting(after, before), '5', '5')
    const vault = rotating()
    const services = { ...servicesWith(vault), db: elsewhere }
    let isOver = false
    const ended = other.end().finally(() => {
      isOver = true
    })
    let reads = 0
    for (let turn = 0; !isOver; turn++) {
      for (const { memberId, nirSealed } of await db.inspect.select().from(member)) {
        if (!nirSealed) continue
        expect(vault.open(nirSealed, { table: 'member', column: 'nir_sealed', row: memberId })).toMatch(/^\d{15}$/)
        reads += 1
      }
      for (const { bankAccountId, ibanSealed } of await db.inspect.select().from(bankAccount)) {
        const place = { table: 'bank_account', column: 'iban_sealed', row: bankAccountId }
        expect(vault.open(ibanSealed, place)).toMatch(/^FR\d{25}$/)
        reads += 1
      }
      // Another account each time: new rows, sealed by a process that has both keys.
      if (turn < 20) await importRows(services, [household(turn % HOUSEHOLDS, 1_000 + turn)])
      await new Promise(resolve => setImmediate(resolve))
    }
    expect(await ended).toMatch(/"refused":0/)
    expect(reads).toBeGreaterThan(HOUSEHOLDS)
    await rotate(vault)
    expect(await keysInUse()).toEqual([`k${after}`])
  })

  it('goes on where it was killed', async () => {
    const killed = run('rotate', db.url, setting(after, before), '5', '20')
    await expect.poll(() => killed.output(), { timeout: 30_000 }).toMatch(/sealed 10/)
    killed.child.kill('SIGKILL')
    await killed.end().catch(() => {})
    expect(await keysInUse()).toEqual([`k${before}`, `k${after}`])
    expect(await run('rotate', db.url, setting(after, before), '50', '0').end()).toMatch(/"refused":0/)
    expect(await keysInUse()).toEqual([`k${after}`])
  })
})
