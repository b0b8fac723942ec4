import type { Throttle } from '../../auth/throttle.ts'
import type { Channels } from '../../channels/deliver.ts'
import { createHttp } from '../../http.ts'
import { seedCases } from '../../seed/cases.ts'
import { openServices } from '../../services.ts'
import { vouchForStranger } from '../../testing/vouched.ts'
import { startJobs } from '../../worker.ts'
import { productionEnv } from './ours.ts'
import { portOf, type Side } from './side.ts'

/** What somebody asks who wants to know whether another has an account, as our pages ask it. */
export const PROBES = {
  'sign-in': `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Problem { code message } } }`,
  'password reset': `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }`,
  activation: `mutation ($input: StartActivationInput!) { startActivation(input: $input) { __typename } }`,
  FranceConnect: `mutation ($input: IdentifyFranceConnectInput!) { identifyFranceConnect(input: $input) { __typename } }`,
} as const

/** Counts like the real one, and lets everything through: else the bench would measure refusals. */
const lenient = (throttle: Throttle): Throttle => ({
  ...throttle,
  async spend(limit, key) {
    await throttle.spend(limit, key)
    return undefined
  },
})

const NOWHERE: Channels = {
  mail: { send: async () => {}, close() {} },
  sms: { send: async () => {} },
  letter: { send: async () => {} },
}

/** The server that npm start starts, with its jobs, over two households of the demonstration. */
export const identity: Side = async file => {
  const env = productionEnv(file)
  const opened = await openServices(env)
  const services = { ...opened, throttle: lenient(opened.throttle) }
  await seedCases(services, ['camille-martin', 'gerard-durand'])
  const app = await createHttp({ env, services, trusted: new Map(Object.entries(PROBES)) })
  await app.listen({ host: '127.0.0.1', port: 0 })
  startJobs(services, NOWHERE)
  // Whoever asks by FranceConnect has come by it as somebody else.
  process.send?.({ cookie: `__Host-fci=${await vouchForStranger(services)}` })
  return portOf(app.server.address())
}
