import { eq, notInArray } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { fanOut } from '../db/shards.ts'
import type { Env } from '../env.ts'
import type { Bilingual, Locale } from '../i18n/locale.ts'
import { CASES } from './cases.ts'
import { EMITTER } from './feeds.ts'
import { LAST_DAY } from './lines.ts'
import { DEMONSTRATION_PASSWORD, type PlantOptions, plant } from './plant.ts'
import { seedReferrals } from './referrals.ts'
import { seedRequests } from './requests.ts'

/**
 * Fills an empty database with the demonstration. Does nothing where there is any contract that is not of the
 * demonstration, nor where the demonstration is already whole: what people changed in it since stays. A demonstration
 * that was interrupted is completed; two processes may do so at once.
 */
export async function seedDemonstration(
  services: Services,
  { amcNumber, print = line => console.log(line) }: Pick<PlantOptions, 'amcNumber'> & Partial<PlantOptions>,
): Promise<void> {
  if (await isSomebodyElses(services)) return
  if (!(await isWhole(services))) await plant(services, CASES, { amcNumber, print })
  await seedRequests(services)
  await seedReferrals(services)
}

/** Whether the last file, which comes after everything else, has been imported to its end. */
async function isWhole({ db }: Services): Promise<boolean> {
  const { feedFile } = db.tables
  const fileKey = `${EMITTER}/${LAST_DAY}`
  const [last] = await db.read.select({ state: feedFile.state }).from(feedFile).where(eq(feedFile.fileKey, fileKey))
  return last?.state === 'DONE'
}

async function isSomebodyElses({ db }: Services): Promise<boolean> {
  const { contractByNumber } = db.tables
  const ours = CASES.map(one => one.contract.number)
  const others = await fanOut('import', () =>
    db.read.select().from(contractByNumber).where(notInArray(contractByNumber.number, ours)).limit(1),
  )
  return others.length > 0
}

const HINTS = {
  TITLE: { fr: 'Qui peut se connecter', en: 'Who can sign in' },
  DESK: { fr: 'Le bureau, pour qui y travaille', en: 'The desk, for those who work there' },
  MAILBOX: { fr: 'Les messages envoyés', en: 'The messages sent' },
  PASSWORD: { fr: 'Mot de passe de tous', en: 'Everybody’s password' },
} as const satisfies Record<string, Bilingual>

/**
 * The text printed at the start: the address, and, when the demonstration's accounts are there, who can sign in, what
 * that lets one see, and the password.
 */
export async function signInHints(
  { db }: Pick<Services, 'db'>,
  { publicUrl }: Pick<Env, 'publicUrl'>,
  locale: Locale = 'fr',
): Promise<string> {
  const { accountByEmail } = db.tables
  const people = CASES.flatMap(one => one.people)
  const lines: [email: string, shows: string][] = []
  for (const { email, signsIn } of people) {
    if (!email || !signsIn) continue
    const known = await db.read.select().from(accountByEmail).where(eq(accountByEmail.email, email))
    if (known.length > 0) lines.push([email, signsIn[locale]])
  }
  const address = `\n  ${publicUrl.origin}\n`
  if (lines.length === 0) return address
  const width = Math.max(...lines.map(([email]) => (email.length > 40 ? 0 : email.length)))
  const who = lines.map(([email, shows]) => `    ${email.padEnd(width)}  ${shows}`).join('\n')
  const password = `  ${HINTS.PASSWORD[locale]} : ${DEMONSTRATION_PASSWORD}`
  const mailbox = `  ${HINTS.MAILBOX[locale]} : ${publicUrl.origin}/dev/boite`
  const desk = `  ${HINTS.DESK[locale]} : ${publicUrl.origin}/bureau`
  return `${address}\n  ${HINTS.TITLE[locale]} :\n${who}\n\n${password}\n${desk}\n${mailbox}\n`
}
