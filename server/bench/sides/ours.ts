import { randomBytes } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { type Env, readEnv } from '../../env.ts'
import { jwkOf } from '../../features/card/card-keys.ts'
import { createHttp } from '../../http.ts'
import { openServices } from '../../services.ts'
import { NOW } from '../care.ts'
import { HOME_HASH, HOME_QUERY } from '../home.query.ts'
import { portOf, type Side } from './side.ts'

/** Our settings in production, but for the database and keys of the bench. */
export const productionEnv = (file: string): Env =>
  readEnv({
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://bench.invalid',
    DATABASE_URL: `file:${file}`,
    FIELD_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    INDEX_KEY: randomBytes(32).toString('base64'),
    AMC_NUMBER: '0075123456',
    CARD_SIGNING_KEY: JSON.stringify(jwkOf(randomBytes(32))),
    // Nothing is sent: they are asked for, as in production.
    SMTP_URL: 'smtp://bench.invalid:25',
    MAIL_FROM: 'bench@bench.invalid',
    SMS_URL: 'https://bench.invalid/sms',
    SMS_TOKEN: 'bench',
    LETTER_URL: 'https://bench.invalid/letters',
    TRUSTED_PROXIES: '0',
    LETTER_TOKEN: 'bench',
    // No file is read either.
    FILES_URL: `${pathToFileURL(file).href}.files`,
    FILES_STAGING: `${file}.staging`,
    CLAMD_URL: 'tcp://127.0.0.1:3310',
    LOG_LEVEL: 'error',
  })

/** The server that npm start starts, with the home query among its trusted documents. */
export const ours: Side = async file => {
  const env = productionEnv(file)
  const services = { ...(await openServices(env)), now: () => NOW }
  const app = await createHttp({ env, services, trusted: new Map([[HOME_HASH, HOME_QUERY]]) })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return portOf(app.server.address())
}
