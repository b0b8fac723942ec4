import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The playground is a build of its own, so that its editor (several MB) can never reach a member's phone.
 * The server gives the page at /graphql, and its files under /playground/.
 */
export default defineConfig({
  root: here('.'),
  base: '/playground/',
  // graphql in two copies refuses its own types: the editor's language service must get the same one.
  resolve: { dedupe: ['graphql', 'react', 'react-dom'] },
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: here('../../.build/web/playground'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // It is loaded from the developer's own machine or sandbox.
    chunkSizeWarningLimit: 8_000,
    // React Compiler leaves its "use no memo" in the editor's files; nothing of it concerns us.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
})
