import { expect, test } from 'vitest'
import { checkPassword } from '../../auth/password.ts'
import { newId } from '../../db/ids.ts'
import { testDatabase } from '../../testing/database.ts'
import { servicesOn, someone } from '../claim/claim.import.sample.ts'
import { createAccount } from './account.import.ts'

const db = await testDatabase()
const services = servicesOn(db)
const password = 'ancolie-lanterne-colibri'

const person = async () => {
  const [row] = await db.inspect.select().from(db.tables.member)
  return { contractId: row!.contractId, memberId: row!.memberId }
}

test('an account opens with its password, under its e-mail in lower case', async () => {
  await someone(services, 1)
  const accountId = await createAccount(services, { ...(await person()), email: ' Alix@Example.fr', password })
  const [account] = await db.inspect.select().from(db.tables.account)
  expect(await checkPassword(account!.passwordHash, password)).toBe(true)
  expect(await db.inspect.select().from(db.tables.accountByEmail)).toEqual([{ email: 'alix@example.fr', accountId }])
})

test('an e-mail that is taken or is none, and a person who is not there, are refused', async () => {
  const who = await person()
  await expect(createAccount(services, { ...who, email: 'alix@example.fr', password })).rejects.toThrow(
    'exists already',
  )
  await expect(createAccount(services, { ...who, email: 'alix', password })).rejects.toThrow('not an e-mail')
  await expect(createAccount(services, { ...who, memberId: newId(), email: 'b@example.fr', password })).rejects.toThrow(
    'nobody',
  )
  expect(await db.inspect.select().from(db.tables.account)).toHaveLength(1)
})
