import { fileURLToPath } from 'node:url'
import { transformAsync } from '@babel/core'
import { getConfig } from '@lingui/conf'
import type { Plugin } from 'vite'

/** Runs only Lingui's macro on the files that import it; Vite (Oxc) still strips types and compiles JSX. */
export function linguiMacro(): Plugin {
  const linguiConfig = getConfig({ configPath: fileURLToPath(new URL('i18n/lingui.config.ts', import.meta.url)) })
  return {
    name: 'lingui-macro',
    enforce: 'pre',
    transform: {
      filter: {
        // The router splits a route into ids that end with ?tsr-split=…, hence the second half of the pattern.
        id: { include: /\.[cm]?tsx?(?:\?|$)/, exclude: /node_modules/ },
        code: /@lingui\/(?:react|core)\/macro/,
      },
      async handler(code, id) {
        const out = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: [['@lingui/babel-plugin-lingui-macro', { linguiConfig }]],
        })
        return out?.code == null ? null : { code: out.code, map: out.map }
      },
    },
  }
}
