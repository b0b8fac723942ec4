import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const WIDTHS = [390, 1280]
const THEMES = ['light', 'dark'] as const
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds in the page as it is now, a line each. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options = { runOnly: { type: 'tag' as const, values: TAGS }, resultTypes: ['violations' as const] }
  return page.evaluate(async options => {
    // It is the axe that the line above put there.
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, options)
    return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary ?? ''}`))
  }, options)
}

/**
 * Expects a page that everyone can use: nothing for axe to say under WCAG 2.2 AA, on a phone and on a desk, light and
 * dark, and nothing cut off at the side. Leaves the page as it was.
 */
export async function expectForEveryone(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 390, height: 844 }
  const wasDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  for (const width of WIDTHS)
    for (const colorScheme of THEMES) {
      await page.setViewportSize({ ...size, width })
      await page.emulateMedia({ colorScheme })
      const where = `${new URL(page.url()).pathname} at ${width} px, ${colorScheme}`
      expect(await violations(page), where).toEqual([])
      await expectNoSideScroll(page)
    }
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: wasDark ? 'dark' : 'light' })
}

/** Expects nothing to stand beyond the side of the window, or of a dialog. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    const cut = [...document.querySelectorAll('dialog[open]')].filter(one => one.scrollWidth > one.clientWidth)
    if (cut.length > 0) return cut.map(one => `in a dialog: ${one.textContent?.slice(0, 160)}`)
    if (document.documentElement.scrollWidth <= room) return []
    return [...document.querySelectorAll('body *')]
      .filter(element => element.getBoundingClientRect().right > room + 1)
      .map(element => element.outerHTML.slice(0, 160))
      .slice(-5)
  })
  expect(beyond, `${page.url()} at ${page.viewportSize()?.width} px: what stands beyond the window`).toEqual([])
}

/** Whether something has the focus. False while it is not there. */
const hasFocus = async (element: Locator): Promise<boolean> =>
  (await element.count()) === 1 && (await element.evaluate(one => one === document.activeElement))

/** Expects the focus to come to something, as it does a moment after a page is there. */
export const expectFocus = (element: Locator): Promise<void> => expect.poll(() => hasFocus(element)).toBe(true)

/** Presses a key until something has the focus, as somebody without a mouse does. */
export async function reachByKey(page: Page, key: string, element: Locator): Promise<void> {
  await element.waitFor({ state: 'attached' })
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key)
    if (await hasFocus(element)) return
  }
  throw new Error(`${key} never reached ${element.toString()}`)
}
