import type { Page } from 'playwright-core'
import { expect } from 'vitest'
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
  let found: Received | undefined
  await expect
    .poll(
      async () => {
        const all = (await (await page.request.get('/dev/boite.json')).json()) as Received[]
        found = all.find(
          one =>
            (channel === 'ANY' || one.channel === channel) &&
            saying.test(one.text) &&
            (!person || one.to === emailOf(person)) &&
            !read.has(one.at + one.text),
        )
        return found !== undefined
      },
      { timeout: 10_000 },
    )
    .toBe(true)
  read.add(found!.at + found!.text)
  return found!.text
}

/** The code in a message. */
export const codeIn = (text: string): string => /\b(\d{6}|[A-Z2-9]{8})\b/.exec(text)?.[0] ?? ''

/** The path that a message’s link leads to. */
export function linkIn(text: string): string {
  const url = new URL(/https?:\/\/\S+#[\w.-]+/.exec(text)?.[0] ?? '')
  return url.pathname + url.hash
}
