import type { Plugin } from 'vite'

/**
 * Leaves the unions out of the generated list of possible types: the cache asks what an interface may be (`... on
 * Problem`), never what a union may, and their names would be on every phone. That all unions are named so, a test says.
 */
export function possibleTypes(): Plugin {
  return {
    name: 'possible-types',
    transform: {
      filter: { id: /\/generated\/possible-types\.ts$/ },
      handler: code => ({ code: code.replace(/"\w+Result": \[[^\]]*\],?/g, '').replace(/,(?=\s*\})/g, ''), map: null }),
    },
  }
}
