import 'reflect-metadata'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { verifyAudit } from './audit/verify.ts'
import { verifyStaffAudit } from './audit/verify-staff.ts'
import { rotateKeys } from './crypto/rotate.ts'
import { backUp } from './db/backup.ts'
import { type Env, readEnv } from './env.ts'
import { CARD_COMMANDS, runCardCommand } from './features/card/card.command.ts'
import { importDecomptes } from './features/claim/claim.import.ts'
import { exportClaims } from './features/claim/ledger.export.ts'
import { listQuarantine, replayQuarantine } from './features/claim/quarantine.service.ts'
import { runVectors } from './features/claim/vectors.ts'
import { importContributions } from './features/contract/contributions.import.ts'
import { runStaffCommand } from './features/desk/staff.command.ts'
import { importGiftCards } from './features/gift-card/gift-cards.import.ts'
import { importFacilities } from './features/hospital/facility.import.ts'
import { importPeople } from './features/member/people.import.ts'
import { exportLinkOrders } from './features/teletransmission/link-orders.export.ts'
import { importLinks } from './features/teletransmission/links.import.ts'
import { isCivilDate } from './feeds/date.ts'
import { FeedRefused, faultText } from './feeds/refusal.ts'
import { copyFiles, verifyFiles } from './files/copies.ts'
import { dayInFrance } from './i18n/civil-date.ts'
import { LOCALES, type Locale } from './i18n/locale.ts'
import { plainMessage } from './log.ts'
import { seedDemonstration } from './seed/demonstration.ts'
import { openServices } from './services.ts'

const USAGE = `
  import people FILE [--check]     contracts and people; --check only reports
  import decomptes FILE            Sécu payments (JSON lines, .gz as it is)
  import contributions FILE        premiums, month by month
  import facilities FILE           hospitals and clinics, by their FINESS numbers
  import gift-cards FILE           gift cards that referrals are paid with
  import links FILE                what the Sécu answers about people’s télétransmission
  export claims [--contract N]     every line of the ledger, as CSV
  export links [--day YYYY-MM-DD]  what to ask the Sécu: links to open and to close, as ordered on a day
  quarantine list                  lines that could not be applied, and why
  quarantine replay [REF …]        tries them again, all or those named
  engine vectors FILE              runs reimbursement vectors through the engine
  staff list | add SUBJECT EMAIL NAME | grant EMAIL ROLE REASON | withdraw EMAIL ROLE REASON | end EMAIL
                                   who works here, and their roles: for the first administrators
  card verify PAYLOAD              whether a card’s code is signed by us, and what it says
  card key                         a new key to sign cards with (CARD_SIGNING_KEY)
  seed                             the demonstration, into an empty database
  verify                           the audit chains, of contracts and of staff, link by link; and who has which role
  keys rotate                      seals NIR, IBAN and the like again with the first of FIELD_KEYS, while it is used
  backup FILE                      a copy of the embedded database, while it is used; then, for what people sent:
  files copy FOLDER                the sealed files, those that are not there yet; FILES_URL can name the copy
  files verify [FOLDER]            whether each file is there and opens, in use or in a copy

  --lang en                        answers in English
`

// Left to itself, the heap of a long import grows to several times what it holds before it is tidied.
setFlagsFromString('--heap-growing-percent=30')

/** A command that could not be understood: the usage is printed. */
class Misused extends Error {}

interface Call {
  words: string[]
  check: boolean
  contract: string | undefined
  day: string | undefined
  locale: Locale
}

const read = (args: string[]): Call => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      check: { type: 'boolean' },
      contract: { type: 'string' },
      day: { type: 'string' },
      lang: { type: 'string' },
    },
  })
  const locale = LOCALES.find(known => known === (values.lang ?? 'fr'))
  if (!locale) throw new Misused(`--lang: ${LOCALES.join(' or ')}`)
  return { words: positionals, check: values.check ?? false, contract: values.contract, day: values.day, locale }
}

const print = (line: string) => console.log(line)

/** Writes to standard output at the reader's pace, so that an export of any size needs little memory. */
const write = async (text: string) => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Runs a command; answers the process's exit code. */
const run = async ({ words, check, contract, day, locale }: Call, env: Env): Promise<number> => {
  const [verb, noun, ...rest] = words
  const fileOf = (word: string | undefined) => {
    if (!word) throw new Misused(`${verb} ${noun ?? ''}: which file?`)
    return env.resolvePath(word)
  }
  if (verb === 'engine' && noun === 'vectors') {
    const { failed } = await runVectors(createReadStream(fileOf(rest[0]), 'utf8'), print)
    return failed ? 1 : 0
  }
  if (verb === 'card' && CARD_COMMANDS.has(noun ?? '')) return runCardCommand(env, noun, rest, { print, locale })
  const services = await openServices(env)
  try {
    if (verb === 'staff') {
      await runStaffCommand(services, noun, rest, { print, locale, issuer: env.providers.staff?.issuer })
      return 0
    }
    switch (`${verb} ${noun ?? ''}`.trim()) {
      case 'import people': {
        const { refused } = await importPeople(services, fileOf(rest[0]), { check, print, locale })
        return refused ? 1 : 0
      }
      case 'import decomptes':
        await importDecomptes(services, fileOf(rest[0]), { print, locale, amcNumber: env.amcNumber })
        return 0
      case 'import contributions': {
        const { refused } = await importContributions(services, fileOf(rest[0]), { print, locale })
        return refused ? 1 : 0
      }
      case 'import facilities': {
        const { refused } = await importFacilities(services, fileOf(rest[0]), { print, locale })
        return refused ? 1 : 0
      }
      case 'import gift-cards': {
        const { refused } = await importGiftCards(services, fileOf(rest[0]), { print, locale })
        return refused ? 1 : 0
      }
      case 'import links': {
        const { refused } = await importLinks(services, fileOf(rest[0]), { print, locale })
        return refused ? 1 : 0
      }
      case 'export links':
        if (day !== undefined && !isCivilDate(day)) throw new Misused('--day: YYYY-MM-DD')
        await exportLinkOrders(services, day ?? dayInFrance(services.now()), write)
        return 0
      case 'export claims':
        await exportClaims(services, contract === undefined ? {} : { contractNumber: contract }, write)
        return 0
      case 'quarantine list':
        await listQuarantine(services, print, locale)
        return 0
      case 'quarantine replay':
        await replayQuarantine(services, rest.length ? { refs: rest } : {}, print, locale)
        return 0
      case 'seed':
        if (env.production) throw new Error('The demonstration, whose password everybody knows, is not for production')
        await seedDemonstration(services, { amcNumber: env.amcNumber })
        return 0
      case 'keys rotate': {
        const { refused } = await rotateKeys(services, { print, locale })
        return refused ? 1 : 0
      }
      case 'files copy': {
        const { missing, damaged } = await copyFiles(services, fileOf(rest[0]), print)
        return missing + damaged ? 1 : 0
      }
      case 'files verify': {
        const folder = rest[0] === undefined ? undefined : fileOf(rest[0])
        const { missing, damaged } = await verifyFiles(services, folder, print)
        return missing + damaged ? 1 : 0
      }
      case 'verify': {
        const contracts = await verifyAudit(services.db, print)
        const staff = await verifyStaffAudit(services.db, print)
        return contracts.broken + staff.broken ? 1 : 0
      }
      default:
        if (verb === 'backup') {
          print(await backUp(env.databaseUrl, fileOf(noun)))
          return 0
        }
        throw new Misused(verb ? `Unknown command: ${words.join(' ')}` : 'Which command?')
    }
  } finally {
    await services.close()
  }
}

let locale: Locale = 'fr'
try {
  const call = read(process.argv.slice(2))
  locale = call.locale
  process.exitCode = await run(call, readEnv())
} catch (error) {
  process.exitCode = 1
  if (error instanceof FeedRefused) console.error(faultText(error, locale))
  else if (error instanceof Misused || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'))
    console.error(`${(error as Error).message}\n${USAGE}`)
  else if ((error as { code?: string }).code === 'ENOENT')
    console.error(`${(error as { path?: string }).path}: no such file`)
  else console.error(plainMessage(error))
}
