import type { Plugin } from 'vite'
import { frenchSpaces } from './i18n/typography.ts'

/** Gives the compiled French catalogues their typographic spaces. Must come after Lingui's own plugin. */
export function frenchTypography(): Plugin {
  return {
    name: 'french-typography',
    transform: {
      filter: { id: /\/i18n\/(\w+\/)?fr\.po$/ },
      // The code is one JSON string of texts, without a space between its own signs.
      handler: code => ({ code: frenchSpaces(code), map: null }),
    },
  }
}
