/** The server in a process of its own over a test's database (process.ts): says its address, and serves until it is killed. */
import 'reflect-metadata'
import { readEnv } from '../env.ts'
import { createHttp } from '../http.ts'
import { openServices } from '../services.ts'

const [databaseUrl = ''] = process.argv.slice(2)
const env = readEnv({
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: 'http://localhost:4000',
  PLAYGROUND: 'on',
  LOG_LEVEL: 'silent',
})
const app = await createHttp({ env, services: await openServices(env) })
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
