import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

export type WorkerBundle = { folder: string; worker: string; remove: () => Promise<void> }

/** A worker's source bundled as it ships. It lies in a folder in the project, since packages are found from there. */
export async function bundledWorker(source: string): Promise<WorkerBundle> {
  await mkdir('.cache', { recursive: true })
  const folder = await mkdtemp(join(process.cwd(), '.cache/worker-'))
  const worker = join(folder, 'worker.mjs')
  await build({
    entryPoints: [source],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '~': join(process.cwd(), 'app') },
    logLevel: 'silent',
  })
  return { folder, worker, remove: () => rm(folder, { recursive: true, force: true }) }
}
