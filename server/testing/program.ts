/** What tests run in processes of their own (process.ts): one command each. */
import 'reflect-metadata'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeAudit } from '../audit/audit.ts'
import { rotateKeys } from '../crypto/rotate.ts'
import { createVault } from '../crypto/seal.ts'
import { newId } from '../db/ids.ts'
import { migrate } from '../db/migrate.ts'
import { open } from '../db/open.ts'
import { readEnv } from '../env.ts'
import { runDueJobs } from '../events/jobs.ts'
import { record } from '../events/outbox.ts'
import { importFile, servicesOn } from '../features/claim/claim.import.sample.ts'
import { giftCardStock } from '../features/gift-card/gift-card-stock.ts'

/** Records events with their audit entries, one transaction each, and says each number once it is committed. */
const recordEvents = async (url: string, contractId: string, count: string) => {
  const db = await open(url)
  for (let i = 0; i < Number(count); i++) {
    const subjectId = newId()
    const at = new Date()
    const [event] = await db.transaction(async tx => {
      await writeAudit(tx, db.tables, [
        { contractId, at, actorKind: 'SYSTEM', action: 'claim.imported', details: { subjectId } },
      ])
      return record(tx, db.tables, [{ contractId, kind: 'CLAIM_RECEIVED', subjectId, occurredAt: at }])
    })
    console.log(event?.seq)
  }
  await db.close()
}

/** Takes a job of a kind and never ends it: for a test to kill. */
const hangOnJob = async (url: string, kind: string) => {
  const hang = async () => {
    console.log('taken')
    await new Promise(resolve => setTimeout(resolve, 600_000))
  }
  const db = await open(url)
  return runDueJobs({ db, handlers: { [kind]: hang }, now: () => new Date(), random: Math.random, onFailure: () => {} })
}

/** Imports a file of décomptes in batches of a size. */
const importDecomptes = async (url: string, path: string, batchSize: string) => {
  const db = await open(url)
  console.log('begun')
  const { applied } = await importFile(servicesOn(db), path, { batchSize: Number(batchSize) })
  await db.close()
  return applied
}

/** Seals everything again, `fieldKeys` being as in FIELD_KEYS; says each batch, and waits a little for whoever kills it. */
const rotate = async (url: string, fieldKeys: string, batchSize: string, pause: string) => {
  const { keyring } = readEnv({ FIELD_KEYS: fieldKeys })
  const db = await open(url)
  const onBatch = async (sealed: number) => {
    console.log(`sealed ${sealed}`)
    await sleep(Number(pause))
  }
  const print = (line: string) => console.log(line)
  const result = await rotateKeys(
    { db, vault: createVault(keyring) },
    { print, locale: 'en', batchSize: Number(batchSize), onBatch },
  )
  await db.close()
  return result
}

/** Orders gift cards one after the other, and says each order with its card. */
const orderGiftCards = async (url: string, count: string) => {
  const db = await open(url)
  const stock = giftCardStock(servicesOn(db))
  for (let i = 0; i < Number(count); i++) {
    const orderId = newId()
    const card = await stock.take({ orderId, issuer: 'Calicado', amountCents: 50_00 })
    console.log(`${orderId} ${card?.code}`)
  }
  await db.close()
}

const commands: Record<string, (url: string, ...args: string[]) => Promise<unknown>> = {
  migrate: url => migrate(url),
  record: recordEvents,
  hang: hangOnJob,
  'import-decomptes': importDecomptes,
  rotate,
  'gift-cards': orderGiftCards,
}

const [name = '', url = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) throw new Error(`No such command: ${name}`)
const answer = await command(url, ...args)
if (answer !== undefined) console.log(JSON.stringify(answer))
