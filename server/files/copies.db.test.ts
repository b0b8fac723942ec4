import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestApp } from '../testing/app.ts'
import { announced, sentFile, sentPiece } from '../testing/sending.ts'
import { copyFiles, verifyFiles } from './copies.ts'
import { storageKeyOf } from './files.ts'

const app = await createTestApp({ cases: ['camille-martin'] })
const camille = await app.as.member('camille.martin@example.fr')
const folder = await mkdtemp(join(tmpdir(), 'copies-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const photo = () =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: '#777' } })
    .jpeg()
    .toBuffer()
const copies = join(folder, 'copies')
const lines: string[] = []
const print = (line: string) => void lines.push(line)
const filesIn = async (root: string) =>
  (await readdir(root, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
const rows = async () => {
  const { storedFile } = app.db.tables
  return (await app.db.inspect.select().from(storedFile)).filter(
    ({ state }) => state === 'SAFE' || state === 'RECEIVED',
  )
}

describe('a copy of the files', () => {
  it('holds each one that is kept or waits to be examined, sealed, and opens as the storage in use does', async () => {
    await sentFile(app, camille, await photo())
    const { path } = await announced(camille, 20)
    await sentPiece(camille, path, 0, Buffer.from('not examined yet ...'))
    const known = await rows()
    expect(new Set(known.map(({ state }) => state))).toEqual(new Set(['SAFE', 'RECEIVED']))
    expect(await copyFiles(app.services, copies, print)).toMatchObject({ copied: known.length, missing: 0, damaged: 0 })
    expect(await filesIn(copies)).toHaveLength(known.length)
    expect(await verifyFiles(app.services, copies, print)).toMatchObject({
      files: known.length,
      missing: 0,
      damaged: 0,
    })
  })

  it('takes what is new only, and goes on where it was stopped', async () => {
    await sentFile(app, camille, await photo())
    const [kept] = (await rows()).filter(({ state }) => state === 'SAFE')
    await rm(join(copies, storageKeyOf(kept!, 'KEPT')))
    expect(await copyFiles(app.services, copies, print)).toMatchObject({ copied: 2, missing: 0, damaged: 0 })
    expect(await copyFiles(app.services, copies, print)).toMatchObject({ copied: 0 })
  })

  it('is whole after a process that was killed left half of a file', async () => {
    const [kept] = (await rows()).filter(({ state }) => state === 'SAFE')
    const path = join(copies, storageKeyOf(kept!, 'KEPT'))
    const whole = await readFile(path)
    // What a copy in the making is called until it is there whole.
    await writeFile(`${path}.0b0e8a3c-1f0a-4c43-9a3c-3d1c5f0b7f11`, whole.subarray(0, whole.length / 2))
    await rm(path)
    expect(await verifyFiles(app.services, copies, print)).toMatchObject({ missing: 1, damaged: 0 })
    expect(await copyFiles(app.services, copies, print)).toMatchObject({ copied: 1, missing: 0, damaged: 0 })
    expect((await readFile(path)).equals(whole)).toBe(true)
  })

  it('says which file is missing and which is not whole, by its id, and copies neither', async () => {
    const safe = (await rows()).filter(({ state }) => state === 'SAFE')
    const [first, second] = safe.map(row => storageKeyOf(row, 'KEPT'))
    const { storage } = app.services.files
    const whole = await storage.get(second!)
    await storage.remove(first!)
    await storage.put(second!, Buffer.concat([whole.subarray(0, -1), Buffer.from([whole.at(-1)! ^ 1])]))
    lines.length = 0
    const fresh = join(folder, 'fresh')
    expect(await copyFiles(app.services, fresh, print)).toMatchObject({ missing: 1, damaged: 1 })
    expect(lines).toContain(`missing: ${first}`)
    expect(lines).toContain(`damaged: ${second}`)
    await expect(stat(join(fresh, second!))).rejects.toThrow('ENOENT')
    expect(await verifyFiles(app.services, undefined, print)).toMatchObject({ missing: 1, damaged: 1 })
    // The copy of before puts it right.
    expect(await verifyFiles(app.services, copies, print)).toMatchObject({ missing: 0, damaged: 0 })
  })
})
