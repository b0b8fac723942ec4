import type { TestApp } from './app.ts'
import { codeIn } from './browser.ts'
import type { Arrival, RoamingBrowser } from './roaming-browser.ts'

const problem = '... on Problem { code message }'
const ARRIVAL = 'arrival { step firstName recognised askedBy email }'

export const CONTINUE = `mutation { it: continueFranceConnect { __typename
  ... on SignInSuccess { viewer { member { firstName } } } ... on FranceConnectSuccess { ${ARRIVAL} } ${problem} } }`
export const IDENTIFY = `mutation ($memberNumber: String!, $birthDate: Date!) {
  it: identifyFranceConnect(input: { memberNumber: $memberNumber, birthDate: $birthDate }) { __typename
  ... on FranceConnectSuccess { ${ARRIVAL} } ... on InvalidInput { fields { path } } ${problem} } }`
export const SEND = `mutation ($channel: CodeChannel!) { it: sendFranceConnectCode(input: { channel: $channel }) { __typename
  ... on FranceConnectSuccess { ${ARRIVAL} } ${problem} } }`
export const PROVE = `mutation ($code: String!) { it: proveFranceConnect(input: { code: $code }) { __typename
  ... on SignInSuccess { viewer { member { firstName } } } ... on FranceConnectSuccess { ${ARRIVAL} }
  ... on WrongCode { triesLeft } ${problem} } }`
export const COMPLETE = `mutation ($email: String!) { it: completeFranceConnect(input: { email: $email, choices: [] }) { __typename
  ... on SignInSuccess { viewer { account { email emailConfirmed } } } ... on InvalidInput { fields { path code } } ${problem} } }`
export const UNLINK = `mutation { it: unlinkFranceConnect { __typename
  ... on UnlinkFranceConnectSuccess { security { franceConnect { linkedAt } } }
  ... on StepUpRequired { stepUp { id needsPassword needsFranceConnect hasPasskey hasTotp recoveryCodesLeft destinations { channel } } }
  ${problem} } }`

/** Goes to FranceConnect by the button, chooses who to be there, and comes back. */
export const goAndCome = async (browser: RoamingBrowser, person: string, query = ''): Promise<Arrival> =>
  browser.submit(await browser.open(`/auth/franceconnect${query}`), { person })

/** The last code that was sent to anybody. */
export const lastCode = async (app: TestApp): Promise<string> =>
  codeIn((await app.mail()).find(({ text }) => codeIn(text) !== '')?.text)
