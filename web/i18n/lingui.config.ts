import { fileURLToPath } from 'node:url'
import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'
import type { Room } from './rooms.ts'

/** What only one part of the product says, in a room of its own: home must not wait for it. */
const rooms = {
  guarantee: [
    'Comparison',
    'ContractHeader',
    'Examples',
    'GuaranteeTable',
    'GuaranteesPage',
    'Renewals',
    'SimulationAnswer',
    'SimulatorForm',
    'SimulatorPage',
    'act-words',
    'headings',
  ],
  claim: ['ClaimFilters', 'ClaimMonths', 'ClaimPage', 'ClaimPayments', 'ClaimsPage', 'YearSummary'],
  member: ['AddressSection', 'EmailSection', 'NameSection', 'ProfilePage', 'SharingPage'],
  account: ['SignInPage'],
  payment: ['PaymentMonths', 'PaymentPage', 'PaymentsPage', 'payment-words'],
} satisfies Partial<Record<Room, readonly string[]>>

/** Parts that nothing else shows anything of: the whole folder is a room. */
const wholeRooms = [
  'card',
  'identity',
  'teletransmission',
  'notification',
  'preference',
  'desk',
  'document',
  'request',
  'worklist',
  'feed',
  'contract',
  'termination',
  'bank-account',
  'conversation',
  'hospital',
  'beneficiary',
  'referral',
  'membership',
] satisfies readonly Room[]

const filesOf = (room: keyof typeof rooms) => rooms[room].map(name => `<rootDir>/features/${room}/${name}.*`)
const names = Object.keys(rooms) as (keyof typeof rooms)[]

const noScreens = ['**/*.test.*', '**/*.gen.ts', '**/generated/**', '**/gallery/**', '**/playground/**', '**/e2e/**']

/** French is written in the source; `npm run i18n` gathers it, and each en.po gives the English of each text. */
export default defineConfig({
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [
    {
      path: '<rootDir>/i18n/{locale}',
      include: ['<rootDir>'],
      exclude: [...noScreens, ...wholeRooms.map(room => `**/features/${room}/**`), ...names.flatMap(filesOf)],
    },
    // Each of these is a room of rooms.ts.
    ...wholeRooms.map(room => ({
      path: `<rootDir>/i18n/${room}/{locale}`,
      include: [`<rootDir>/features/${room}`],
      exclude: noScreens,
    })),
    ...names.map(room => ({
      path: `<rootDir>/i18n/${room}/{locale}`,
      include: filesOf(room),
      exclude: noScreens,
    })),
  ],
  format: formatter({ lineNumbers: false }),
})
