import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

const run = promisify(execFile)

/** The shell first: without the windows around its pages a third of a journey's time is saved. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const isProgram = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const findChromium = () => {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)))
  return [process.env.CHROME_PATH, ...onPath].find(path => path && isProgram(path))
}

const MISSING =
  'The browser journeys need Chromium. Install it (Debian: apt-get install chromium-headless-shell) or set CHROME_PATH to it.'

/**
 * Where Chromium is: CHROME_PATH, or the first one on the PATH. Where there is none and we may install packages, which
 * is so in containers, Debian's own is installed.
 * @throws Error that says what to do when there is none and it can't be installed
 */
export async function chromiumPath(): Promise<string> {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(MISSING)
  console.log('Installing Chromium…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await run('apt-get', ['update', '-q'], { env })
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell'], {
      env,
      maxBuffer: 1e8,
    })
  } catch (cause) {
    throw new Error(`${MISSING} (apt-get could not install it.)`, { cause })
  }
  const installed = findChromium()
  if (!installed) throw new Error(MISSING)
  return installed
}

/** A browser that asks nothing of anybody but the pages it is sent to. */
const ARGUMENTS = [
  '--no-sandbox', // in containers we are root, whom Chromium's sandbox refuses
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ARGUMENTS })

/** The same with a profile that stays in a folder when it is closed, as a person's own browser has. */
export const launchProfile = (
  executablePath: string,
  folder: string,
  options: BrowserContextOptions,
): Promise<BrowserContext> => chromium.launchPersistentContext(folder, { ...options, executablePath, args: ARGUMENTS })
