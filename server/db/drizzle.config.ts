import { defineConfig } from 'drizzle-kit'

const schema = './server/db/active.ts'

export default process.env.ENGINE === 'postgres'
  ? defineConfig({ schema, out: './server/db/migrations/postgres', dialect: 'postgresql' })
  : defineConfig({ schema, out: './server/db/migrations/sqlite', dialect: 'sqlite' })
