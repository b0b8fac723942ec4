import type { HtmlTagDescriptor, Plugin } from 'vite'
import { brand } from './design/brand.ts'
import { flowerSvg } from './design/flower.ts'

/**
 * What the HTML page says about the brand: icon, web manifest, theme colours and title, all from design/brand.ts,
 * and the preload of the one font file that every French page needs.
 */
export function brandedDocument(): Plugin {
  const icon = flowerSvg(brand.flower)
  const manifest = JSON.stringify({
    name: brand.spaceName,
    short_name: brand.name,
    lang: 'fr',
    start_url: '/',
    display: 'standalone',
    theme_color: brand.themeColor.light,
    background_color: brand.themeColor.light,
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  })

  return {
    name: 'branded-document',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = { '/icon.svg': icon, '/manifest.webmanifest': manifest }[request.url ?? '']
        if (file === undefined) return next()
        response.setHeader('content-type', file === icon ? 'image/svg+xml' : 'application/manifest+json')
        response.end(file)
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source: icon })
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: manifest })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const tags: HtmlTagDescriptor[] = [
          { tag: 'title', children: brand.spaceName },
          { tag: 'link', attrs: { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' } },
          { tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' } },
        ]
        for (const scheme of ['light', 'dark'] as const) {
          const attrs = {
            name: 'theme-color',
            content: brand.themeColor[scheme],
            media: `(prefers-color-scheme: ${scheme})`,
          }
          tags.push({ tag: 'meta', attrs })
        }
        const font = Object.keys(bundle ?? {}).find(file => /public-sans-latin-wght-normal.*\.woff2$/.test(file))
        if (font) {
          const attrs = { rel: 'preload', href: `/${font}`, as: 'font', type: 'font/woff2', crossorigin: '' }
          tags.push({ tag: 'link', attrs })
        }
        return tags.map(tag => ({ ...tag, injectTo: 'head' }))
      },
    },
  }
}
