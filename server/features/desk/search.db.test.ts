import { beforeEach, describe, expect, it } from 'vitest'
import { nirKey } from '../../identifiers/nir.ts'
import { createTestApp } from '../../testing/app.ts'
import { staffAudit, staffOf } from '../../testing/desk.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand', 'elodie-muller'] })
const marc = await staffOf(app, 'ADVISER')
beforeEach(() => app.forgetTries())

const FIND = `query ($by: FindMembersInput!) { desk { it: findMembers(by: $by) { __typename
  ... on FindMembersSuccess { members { id fullName birthYear city contractMasked } hasMore }
  ... on InvalidInput { fields { path } } ... on Problem { code message } } } }`
const find = async (by: Record<string, string | null>, caller = marc) => (await caller.query(FIND, { by })).data.desk.it
const names = async (by: Record<string, string | null>) =>
  (await find(by)).members.map(({ fullName }: { fullName: string }) => fullName)

describe('looking members up', () => {
  it('finds by a name and a birth date, with or without accents, and shows what tells people apart', async () => {
    const found = await find({ name: 'martin camille', birthDate: '1985-03-14' })
    expect(found).toEqual({
      __typename: 'FindMembersSuccess',
      members: [
        {
          id: expect.stringMatching(/^mbr_/),
          fullName: 'Camille Martin',
          birthYear: 1985,
          city: 'PARIS',
          contractMasked: '•••• 0001',
        },
      ],
      hasMore: false,
    })
    expect(await names({ name: 'elodie', birthDate: '1992-02-17' })).toEqual(['Élodie Muller'])
    expect(await names({ name: 'schmitt', birthDate: '1992-02-17' })).toEqual(['Élodie Muller'])
  })

  it('finds by a number of the contract or of the card, and by a postal code', async () => {
    expect(await names({ number: 'C2400001', postalCode: '75019' })).toContain('Camille Martin')
    expect(await names({ number: '10240001', birthDate: '1985-03-14' })).toEqual(['Camille Martin'])
    expect(await names({ name: 'martin', postalCode: '75019' })).toContain('Camille Martin')
    expect(await names({ number: 'C2400001', birthDate: '1900-01-01' })).toEqual([])
    expect(await names({ number: 'C9999999', birthDate: '1985-03-14' })).toEqual([])
  })

  it('finds by the NIR, with its key or without, through its keyed hash', async () => {
    const number = '2850375115042'
    const key = nirKey(number)
    for (const nir of [number, number + key, `2 85 03 75 115 042 ${key}`])
      expect(await names({ nir, birthDate: '1985-03-14' })).toEqual(['Camille Martin'])
    // The twins are under their mother's.
    expect((await names({ nir: number, number: 'C2400001' })).length).toBe(3)
    expect(await names({ nir: number, number: 'C2400002' })).toEqual([])
  })

  it.each([
    [{}, 'name'],
    [{ name: 'martin' }, 'birthDate'],
    [{ birthDate: '1985-03-14' }, 'name'],
    [{ birthDate: '1985-03-14', name: '  ', nir: '', postalCode: null }, 'name'],
    [{ name: 'martin', postalCode: '750' }, 'postalCode'],
    [{ name: 'martin', nir: '285037511504299' }, 'nir'],
    [{ name: 'm', birthDate: '1985-03-14' }, 'name'],
  ] as const)('refuses %o: two criteria that can be read', async (by, path) => {
    expect(await find(by)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] })
  })

  it('is for the roles that open files', async () => {
    const karim = await staffOf(app, 'ADMINISTRATOR')
    expect((await find({ name: 'martin', birthDate: '1985-03-14' }, karim)).__typename).toBe('NotAllowed')
  })

  it('is written down with each person found, by what and never what', async () => {
    const sylvie = await staffOf(app, 'SUPERVISOR')
    await find({ nir: '2850375115042', birthDate: '1985-03-14' }, sylvie)
    const entries = (await staffAudit(app)).filter(({ actorId }) => actorId === sylvie.staffId)
    expect(entries).toMatchObject([{ action: 'member.found', details: { criteria: ['birthDate', 'nir'] } }])
    expect(JSON.stringify(entries)).not.toContain('28503')
  })

  it('is counted: beyond a day’s number nothing is found', async () => {
    for (let at = 0; at < 500; at++) await app.services.throttle.spend('staffSearchesByDay', marc.staffId)
    expect((await find({ name: 'martin', birthDate: '1985-03-14' })).__typename).toBe('TooManyAttempts')
  })
})
