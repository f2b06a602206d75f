import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

/** The Vite configuration that carries the Remix plugin; every script passes `--config remix.config.js`. */
export default defineConfig({
  resolve: {
    alias: { '~': folder('./app'), '#db': folder('./db'), '#tests': folder('./tests') },
  },
  build: { target: 'es2022', sourcemap: false },
  ssr: { noExternal: [/^@fontsource/] },
  plugins: [
    remix({
      // Remix empties this folder at every build; the command's bundles lie beside it.
      buildDirectory: 'build/portal',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
  ],
})
