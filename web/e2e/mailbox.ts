import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { PATIENCE_MS } from './patience.ts'
import { emailOf, type Person } from './person.ts'

interface Received {
  channel: 'MAIL' | 'SMS' | 'LETTER'
  to: string
  subject?: string
  text: string
  at: string
}

/** What a journey has read already: the next message of the same kind is another one. */
const read = new Set<string>()

/** What came last by a channel, or by any, says this and was not read yet; waits until it is there. */
export async function received(page: Page, channel: Received['channel'] | 'ANY', saying: RegExp, person?: Person) {
  const isIt = (one: Received) =>
    (channel === 'ANY' || one.channel === channel) &&
    saying.test(one.text) &&
    (!person || one.to === emailOf(person)) &&
    !read.has(one.at + one.text)
  const until = Date.now() + PATIENCE_MS
  let found: Received | undefined
  while (!found) {
    const all = (await (await page.request.get('/dev/boite.json')).json()) as Received[]
    found = all.find(isIt)
    if (!found && Date.now() > until) throw new Error(`No message came that says ${saying}`)
    if (!found) await setTimeout(100)
  }
  read.add(found.at + found.text)
  return found.text
}

/** The code in a message. */
export const codeIn = (text: string): string => /\b(\d{6}|[A-Z2-9]{8})\b/.exec(text)?.[0] ?? ''

/** The path that a message’s link leads to. */
export function linkIn(text: string): string {
  const url = new URL(/https?:\/\/\S+#[\w.-]+/.exec(text)?.[0] ?? '')
  return url.pathname + url.hash
}
