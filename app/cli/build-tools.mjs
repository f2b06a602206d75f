import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const project = join(dirname(fileURLToPath(import.meta.url)), '../..')

const tools = [
  { source: 'app/cli/radslag.ts', target: 'radslag' },
  { source: 'app/documents/reading/worker.ts', target: 'reading-worker' },
  { source: 'app/documents/writing/worker.ts', target: 'writing-worker' },
  { source: 'app/documents/packs/worker.ts', target: 'packing-worker' },
  { source: 'tests/bench/bench.ts', target: 'bench' },
]

/**
 * Bundles the command and the workers, which run outside the web build. Packages stay in node_modules.
 * @param {string} [folder] where the bundles go; it must lie where node_modules is found from
 * @returns {Promise<string[]>} paths of the bundles made
 */
export const buildTools = async (folder = join(project, 'build/tools')) => {
  const present = tools.filter(({ source }) => existsSync(join(project, source)))
  // Chunks have new names when they change, so what an earlier build left would pile up.
  rmSync(folder, { recursive: true, force: true })
  await build({
    absWorkingDir: project,
    entryPoints: present.map(({ source, target }) => ({ in: source, out: target })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // A verb loads only what it needs; without this every package would be loaded at start-up.
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // Told here as well as in tsconfig.json: a file missing under a mere path there would pass for a package.
    alias: { '~': join(project, 'app'), '#db': join(project, 'db'), '#tests': join(project, 'tests') },
    tsconfig: join(project, 'tsconfig.json'),
    jsx: 'automatic',
    sourcemap: false,
    logLevel: 'warning',
  })
  return present.map(({ target }) => join(folder, `${target}.mjs`))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildTools()
