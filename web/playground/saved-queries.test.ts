import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readSavedQuery } from './saved-queries.ts'

const folder = join(import.meta.dirname, 'queries')
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'))

describe('the playground’s saved queries', () => {
  const files = readdirSync(folder)

  it('are there', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  it.each(files)('%s is valid against schema.graphql, and says its role and title', file => {
    const { role, title, text } = readSavedQuery(readFileSync(join(folder, file), 'utf8'))
    expect(validate(schema, parse(text)).map(error => error.message)).toEqual([])
    expect(role).not.toBe('')
    expect(title).not.toBe('')
  })
})
