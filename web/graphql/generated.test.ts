import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { buildSchema, isUnionType } from 'graphql'
import { expect, test } from 'vitest'
import config from '../../codegen.ts'
import { keys } from './cache.ts'
import possible from './generated/possible-types.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, 'web/graphql/generated')

test('the committed code is what the schema and the operations generate: run `npm run schema` when this fails', async () => {
  const files: { filename: string; content: string }[] = await generate(
    { ...config, cwd: root, silent: true, errorsOnly: true },
    false,
  )
  const made = Object.fromEntries(
    files.map(({ filename, content }) => [relative(folder, resolve(root, filename)), content]),
  )
  const committed = Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => resolve(parentPath, name))
      .map(file => [relative(folder, file), readFileSync(file, 'utf8')]),
  )
  expect(committed).toEqual(made)
}, 30_000)

test('an object is known by its id, the viewer by being the only one, and a part by none', () => {
  expect(keys.Member!({ __typename: 'Member', id: 'mbr_1' })).toBe('mbr_1')
  expect(keys.Viewer!({ __typename: 'Viewer' })).toBe('viewer')
  expect(keys.Amounts!({ __typename: 'Amounts' })).toBeNull()
})

test('a union is named as the result that it is: the build leaves such names out of the list of possible types', () => {
  const unions = Object.values(buildSchema(readFileSync(resolve(root, 'schema.graphql'), 'utf8')).getTypeMap())
    .filter(isUnionType)
    .map(({ name }) => name)
  expect(unions.filter(name => !name.endsWith('Result'))).toEqual([])
  expect(Object.keys(possible.possibleTypes).filter(name => !name.endsWith('Result'))).toEqual(['Node', 'Problem'])
})
