import { expect, test } from 'vitest'
import { productionEnv } from './ours.ts'

test('the bench has every setting that production asks for', () => {
  expect(productionEnv('/tmp/bench.db')).toMatchObject({ production: true, databaseUrl: 'file:/tmp/bench.db' })
})
