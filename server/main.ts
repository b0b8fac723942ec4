import 'reflect-metadata'
import { orExplain, refuseUnsafeStart } from './boot-checks.ts'
import { openMailbox } from './channels/mailbox.ts'
import { openChannels } from './channels/open.ts'
import { readEnv } from './env.ts'
import { openLocalProvider } from './federation/federations.ts'
import { createHttp } from './http.ts'
import { seedDemonstration, signInHints } from './seed/demonstration.ts'
import { seedStaff } from './seed/staff.ts'
import { openServices } from './services.ts'
import { startJobs } from './worker.ts'

const env = await orExplain(readEnv)
const localProvider = env.production ? undefined : openLocalProvider(env)
const services = await orExplain(() => openServices(env, localProvider))
if (env.production) await orExplain(() => refuseUnsafeStart(env, services))
else await seedDemonstration(services, { amcNumber: env.amcNumber })
const mailbox = env.production ? undefined : await openMailbox()
const channels = openChannels(env, mailbox)
const app = await createHttp({ env, services, ...(mailbox && { mailbox }), ...(localProvider && { localProvider }) })
const worker = startJobs(services, channels)
await app.listen({ host: env.host, port: env.port })
if (localProvider) await seedStaff(services, localProvider.settings('staff').issuer)
services.log.info({ url: env.publicUrl.origin }, 'listening')
if (!env.production) console.log(await signInHints(services, env))

/** Ends in order: no new request, the running ones answered, the jobs' turn over, then the database. */
let ending = false
const end = async () => {
  if (ending) return
  ending = true
  await app.close()
  await worker.stop()
  channels.mail.close()
  await mailbox?.close()
  await services.close()
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end())
