import sharp from 'sharp'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { brand } from './design/brand.ts'
import { flowerSvg } from './design/flower.ts'

/** What phones put on their home screen: those that take no drawing in vectors, and those that cut its edges. */
const ICONS = [
  { file: 'icon-192.png', size: 192, purpose: 'any', manifest: true },
  { file: 'icon-512.png', size: 512, purpose: 'any', manifest: true },
  { file: 'icon-maskable-512.png', size: 512, purpose: 'maskable', manifest: true },
  { file: 'apple-touch-icon.png', size: 180, purpose: 'maskable', manifest: false },
] as const

/** The flower as points. One that will be cut to a circle keeps to its middle (80 %), on the page’s colour. */
async function iconImage(svg: string, size: number, isCut: boolean): Promise<Buffer> {
  const side = isCut ? Math.round(size * 0.64) : size
  const flower = await sharp(Buffer.from(svg), { density: 300 }).resize(side, side).png().toBuffer()
  if (!isCut) return flower
  const background = brand.themeColor.light
  const page = sharp({ create: { width: size, height: size, channels: 4, background } })
  return page
    .composite([{ input: flower }])
    .png()
    .toBuffer()
}

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
    id: '/',
    start_url: '/',
    display: 'standalone',
    theme_color: brand.themeColor.light,
    background_color: brand.themeColor.light,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...ICONS.filter(({ manifest }) => manifest).map(({ file, size, purpose }) => ({
        src: `/${file}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ],
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
    async generateBundle() {
      for (const { file, size, purpose } of ICONS)
        this.emitFile({ type: 'asset', fileName: file, source: await iconImage(icon, size, purpose === 'maskable') })
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source: icon })
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: manifest })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const tags: HtmlTagDescriptor[] = [
          { tag: 'title', children: brand.spaceName },
          { tag: 'link', attrs: { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' } },
          { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' } },
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
