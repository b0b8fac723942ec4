import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { goodFiles } from '../testing/good-files.ts'
import { makeAnew } from './made-anew.ts'

const files = goodFiles()

describe('what people really send', () => {
  it('is two hundred files at least, of every accepted kind', () => {
    expect(files.length).toBeGreaterThanOrEqual(200)
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
  })

  it.each(files)('is kept: $name', async ({ pages, made }) => {
    const result = await makeAnew(await made())
    if (result.refusal !== undefined) throw new Error(result.refusal)
    expect(result.pageCount).toBe(pages)
    if (result.mediaType === 'application/pdf') {
      expect(Buffer.from(result.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
      return
    }
    const { format, space, exif } = await sharp(result.bytes).metadata()
    expect({ format, space, exif }).toEqual({ format: 'jpeg', space: 'srgb', exif: undefined })
  })
})
