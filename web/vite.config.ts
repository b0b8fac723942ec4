import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import type { PluginOption } from 'vite'
import { defineConfig } from 'vitest/config'
import { brandedDocument } from './document.vite.ts'
import { frenchTypography } from './french-typography.vite.ts'
import { linguiMacro } from './lingui-macro.vite.ts'
import { isOnlineOnly, serviceWorker } from './service-worker/worker.vite.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What every build of ours needs, tests included. */
const language: PluginOption[] = [
  linguiMacro(),
  react(),
  lingui({ configPath: here('i18n/lingui.config.ts') }),
  frenchTypography(),
]

/** Must run before React's plugin: it writes routeTree.gen.ts and gives each route its own chunk. */
const routes = tanstackRouter({
  target: 'react',
  autoCodeSplitting: true,
  routesDirectory: here('routes'),
  generatedRouteTree: here('routeTree.gen.ts'),
})

/**
 * What every signed-in screen needs, in two files: forty small ones compress worse and cost a phone forty requests. The
 * libraries change less often than what is ours. What only some screens need (dates, lists to search) stays out.
 */
const everyScreen = [
  { name: 'libraries', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|@lingui)[\\/]/, priority: 1 },
  {
    name: 'base',
    test: new RegExp(
      [
        'web/shell/',
        'web/graphql/(?!pages|socket|useRenewed|generated/(?!account|activity|home|possible-types))',
        'web/i18n/(formats|locale|today)',
        'web/design/(Amount|Button|Chip|DateText|Empty|Gauge|IconButton|Link|LoadError|MoneySplit|Notice|PageHeader|Rows|Skeleton|Surface|toast)\\.',
        'web/features/(account/MemberFrame|claim/ClaimListRow)',
        // What the addresses of the screens may hold: the router knows it from the start.
        'web/features/(card/card|claim/claim|document/document|guarantee/[\\w-]+)-search\\.',
        'web/routes/[^?]+\\.tsx$',
      ]
        .join('|')
        .replaceAll('/', '[\\\\/]'),
    ),
  },
]

/** The server in development: `npm run dev` starts both. */
const server = 'http://127.0.0.1:4000'

export default defineConfig(({ mode }) => ({
  root: here('.'),
  plugins:
    mode === 'test'
      ? language
      : [
          routes,
          ...language,
          // React Aria brings its messages in 30 languages; we speak two.
          { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' as const },
          tailwindcss(),
          brandedDocument(),
          serviceWorker(here('../.build/web')),
        ],
  server: {
    proxy: { '/graphql': { target: server, ws: true }, '/auth': server, '/export': server, '/playground': server },
  },
  // Our content security policy runs what carries the answer's nonce; server/pages.ts puts it in this place.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: here('../.build/web'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // Our content security policy has no `data:` for fonts and scripts.
    assetsInlineLimit: 0,
    manifest: true,
    // The word lists that a new password is measured by, brought only where one is chosen; e2e/weight guards the rest.
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: everyScreen },
        // Names without words: home brings the list of all of them. The service worker tells some by their name.
        chunkFileNames: ({ name }) => (isOnlineOnly(name) ? 'assets/[name]-[hash].js' : 'assets/[hash].js'),
      },
    },
  },
  test: {
    name: 'web',
    environment: 'happy-dom',
    include: ['**/*.test.{ts,tsx}'],
    setupFiles: [here('testing/setup.ts')],
    // Nothing waits longer than it must; a busy machine may take longer.
    testTimeout: 60_000,
    // A screen is looked at while it is still drawn, once in a thousand tests: what fails twice is broken.
    retry: 1,
  },
}))
