import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Run by `npm run check:formats` only: a bare machine lacks the tools that others wrote. */
export default defineConfig({
  root: folder('../..'),
  resolve: { alias: { '~': folder('../../app'), '#db': folder('../../db'), '#tests': folder('..') } },
  test: {
    name: 'formats',
    include: ['tests/formats/**/*.test.ts'],
    globalSetup: [folder('tools.ts')],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
