import type { PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** Parts that are of no use without the network: lists of words to measure passwords by, the desk, developers' pages. */
const ONLINE_ONLY_CHUNKS = ['password-strength', 'bureau']
const ONLINE_ONLY = ['playground/**', ...ONLINE_ONLY_CHUNKS.map(name => `assets/${name}*`)]

/** Whether a device does not keep the part of the application of this name, which its file has to tell. */
export const isOnlineOnly = (chunk: string): boolean => ONLINE_ONLY_CHUNKS.some(name => chunk.startsWith(name))

/**
 * Builds the service worker, with the list of the files that a device keeps. The page is not among them as it is: the
 * server gives it another policy at /hors-ligne, and its revision changes whenever the page's does.
 */
export const serviceWorker = (root: string): PluginOption =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'service-worker',
    filename: 'sw.ts',
    outDir: root,
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globDirectory: root,
      globPatterns: [
        'assets/*.{js,css}',
        'assets/public-sans-latin-wght-normal*.woff2',
        'index.html',
        'theme.js',
        'icon.svg',
      ],
      globIgnores: ONLINE_ONLY,
      manifestTransforms: [
        entries => ({
          manifest: entries.map(entry => (entry.url === 'index.html' ? { ...entry, url: '/hors-ligne' } : entry)),
          warnings: [],
        }),
      ],
    },
  })
