import { DEMONSTRATION_PASSWORD } from '../seed/plant.ts'
import type { Answer, TestApp } from './app.ts'

/** A person's browser: keeps its cookies from one request to the next. */
export interface Browser {
  ask(document: string, variables?: Record<string, unknown>): Promise<Answer>
  /** The field that the document calls `it`. */
  // A test says what it expects of the shape by what it asserts.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  it(document: string, variables?: Record<string, unknown>): Promise<any>
  /** Follows no redirect; its cookies go and come. */
  get(url: string): Promise<{ status: number; body: string; headers: Answer['headers'] }>
  cookies: Map<string, string>
  /** Who is signed in; null for nobody. */
  viewer(): Promise<{ member: { firstName: string } } | null>
}

const problem = '... on Problem { code message }'
export const SIGN_IN = `mutation ($email: String!, $password: String!) {
  it: signIn(input: { email: $email, password: $password }) { __typename
    ... on SignInSuccess { viewer { member { firstName } account { email } } }
    ... on SecondProofNeeded { pending { destinations { channel hint } sent { destination { channel } } hasTotp recoveryCodesLeft } }
    ... on InvalidInput { fields { path message } }
    ... on TooManyAttempts { retryAfterSeconds } ${problem} } }`
export const COMPLETE_SIGN_IN = `mutation ($proof: SecondProof!, $code: String!, $trust: Boolean!) {
  it: completeSignIn(input: { proof: $proof, code: $code, trustDevice: $trust }) { __typename
    ... on SignInSuccess { viewer { member { firstName } } } ... on WrongCode { triesLeft } ${problem} } }`

/** What a message holds to be typed elsewhere, and what follows its link's #. */
export const codeIn = (text = ''): string => /\b(\d{6}|[A-Z2-9]{8})\b/.exec(text)?.[1] ?? ''
export const linkIn = (text = ''): string => /#(\S+)/.exec(text)?.[1] ?? ''

export const createBrowser = (app: TestApp, headers: Record<string, string> = {}): Browser => {
  const cookies = new Map<string, string>()
  const sent = (): Record<string, string> => ({
    ...headers,
    ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
  })
  const keep = (answer: { headers: Answer['headers'] }) => {
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([\w-]+)=([^;]*)/.exec(set) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
  }
  const ask: Browser['ask'] = async (document, variables = {}) => {
    const answer = await app.call(sent()).query(document, variables)
    keep(answer)
    return answer
  }
  return {
    cookies,
    ask,
    it: async (document, variables) => (await ask(document, variables)).data.it,
    async get(url) {
      const answer = await app.call(sent()).get(url)
      keep(answer)
      return answer
    },
    viewer: async () => (await ask('{ viewer { member { firstName } } }')).data.viewer,
  }
}

/** Signs in with the password and the code that follows, as people do. @returns the second answer */
export const signInBy = async (
  app: TestApp,
  browser: Browser,
  email: string,
  { password = DEMONSTRATION_PASSWORD, trust = false }: { password?: string; trust?: boolean } = {},
) => {
  const first = await browser.it(SIGN_IN, { email, password })
  if (first.__typename !== 'SecondProofNeeded') return first
  const { channel } = first.pending.sent.destination
  const code = codeIn((await app.mail()).find(message => message.channel === channel)?.text)
  return browser.it(COMPLETE_SIGN_IN, { proof: 'CODE', code, trust })
}
