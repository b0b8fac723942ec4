import type { Authenticator, Wrong } from './authenticator.ts'
import type { Browser } from './browser.ts'

const problem = '... on Problem { code message }'
const refused = '... on PasskeyRefused { reason }'
const stepUp = '... on StepUpRequired { stepUp { id effect hasPasskey hasTotp needsPassword } }'
const request = '... on AskPasskeySuccess { request { ceremonyId challenge relyingPartyId allowed { credentialId } } }'

export const START_CREATION = `mutation { it: startPasskeyCreation { __typename
  ... on StartPasskeyCreationSuccess { creation { ceremonyId challenge relyingPartyId relyingPartyName userHandle userName
    userDisplayName algorithms excluded { credentialId transports } expiresAt } } ${stepUp} ${problem} } }`
export const ADD = `mutation ($ceremonyId: ID!, $credential: PasskeyAttestationInput!, $name: String) {
  it: addPasskey(input: { ceremonyId: $ceremonyId, credential: $credential, name: $name }) { __typename
    ... on AddPasskeySuccess { passkey { id name isBackedUp lastUsedAt } security { passkeys { id name } } }
    ... on InvalidInput { fields { path } } ${refused} ${problem} } }`
export const START_SIGN_IN = `mutation { it: startPasskeySignIn { __typename ${request} ${problem} } }`
export const SIGN_IN = `mutation ($ceremonyId: ID!, $credential: PasskeyAssertionInput!, $trust: Boolean!) {
  it: signInWithPasskey(input: { ceremonyId: $ceremonyId, credential: $credential, trustDevice: $trust }) { __typename
    ... on SignInSuccess { viewer { member { firstName } } } ... on InvalidInput { fields { path } } ${refused} ${problem} } }`
export const START_SECOND = `mutation { it: startPasskeySecondProof { __typename ${request} ${problem} } }`
export const SECOND = `mutation ($ceremonyId: ID!, $credential: PasskeyAssertionInput!, $trust: Boolean!) {
  it: completeSignInWithPasskey(input: { ceremonyId: $ceremonyId, credential: $credential, trustDevice: $trust }) { __typename
    ... on SignInSuccess { viewer { member { firstName } } } ${refused} ${problem} } }`
export const START_STEP_UP = `mutation ($id: ID!) { it: startPasskeyStepUp(input: { id: $id }) { __typename ${request} ${problem} } }`
export const STEP_UP = `mutation ($id: ID!, $ceremonyId: ID!, $credential: PasskeyAssertionInput!) {
  it: proveStepUpWithPasskey(input: { id: $id, ceremonyId: $ceremonyId, credential: $credential }) { __typename
    ... on ProveStepUpSuccess { id } ${refused} ${problem} } }`
export const RENAME = `mutation ($id: ID!, $name: String!) { it: renamePasskey(input: { id: $id, name: $name }) { __typename
  ... on RenamePasskeySuccess { passkey { id name } } ... on InvalidInput { fields { path message } } ${problem} } }`
export const REMOVE = `mutation ($id: ID!) { it: removePasskey(input: { id: $id }) { __typename
  ... on RemovePasskeySuccess { security { passkeys { id } } } ${stepUp} ${problem} } }`
export const PASSKEYS = '{ viewer { security { passkeys { id name createdAt lastUsedAt isBackedUp } } } }'

/** Adds a passkey, as the security page does. @returns the answer */
export const addBy = async (
  browser: Browser,
  phone: Authenticator,
  { wrong, name }: { wrong?: Wrong; name?: string } = {},
) => {
  const started = await browser.it(START_CREATION)
  if (!started.creation) return started
  const { creation } = started
  return browser.it(ADD, { ceremonyId: creation.ceremonyId, credential: phone.make(creation, wrong), name })
}

/** Signs in with a passkey, as the sign-in page does. @returns the answer */
export const enterBy = async (
  browser: Browser,
  phone: Authenticator,
  { wrong, trust = false }: { wrong?: Wrong; trust?: boolean } = {},
) => {
  const { request: asked } = await browser.it(START_SIGN_IN)
  return browser.it(SIGN_IN, { ceremonyId: asked.ceremonyId, credential: phone.sign(asked, wrong), trust })
}

/** Proves with a passkey what an act asks for. @returns the answer */
export const proveBy = async (browser: Browser, id: string, phone: Authenticator) => {
  const { request: asked } = await browser.it(START_STEP_UP, { id })
  return browser.it(STEP_UP, { id, ceremonyId: asked.ceremonyId, credential: phone.sign(asked) })
}
