import { fileURLToPath } from 'node:url'
import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** What only « Mes garanties » and the simulator say. */
const ofGuarantees = [
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
].map(name => `<rootDir>/features/guarantee/${name}.*`)

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
      exclude: [...noScreens, '**/features/identity/**', '**/features/desk/**', ...ofGuarantees],
    },
    // Each of these is a room of locale.ts.
    {
      path: '<rootDir>/i18n/identity/{locale}',
      include: ['<rootDir>/features/identity'],
      exclude: noScreens,
    },
    {
      path: '<rootDir>/i18n/guarantee/{locale}',
      include: ofGuarantees,
      exclude: noScreens,
    },
    {
      path: '<rootDir>/i18n/desk/{locale}',
      include: ['<rootDir>/features/desk'],
      exclude: noScreens,
    },
  ],
  format: formatter({ lineNumbers: false }),
})
