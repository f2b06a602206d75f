import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  renderDocxInWorker,
  renderPdf,
  renderPdfInWorker,
  stopWritingWorkers,
  WritingError,
} from '~/documents/writing'
import { paragraph } from '~/domain/shared/rich-text'
import { letterDocument, longMemo } from '#tests/support/documents'

let folder = ''
let worker = ''

/** The bundle lies in the project, since packages are found from there. */
beforeAll(async () => {
  await mkdir('.cache', { recursive: true })
  folder = await mkdtemp(join(process.cwd(), '.cache/writing-'))
  worker = join(folder, 'writing-worker.mjs')
  await build({
    entryPoints: ['app/documents/writing/worker.ts'],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '~': join(process.cwd(), 'app') },
    logLevel: 'silent',
  })
}, 30_000)

afterAll(async () => {
  await stopWritingWorkers()
  await rm(folder, { recursive: true, force: true })
})

describe('writing in a worker', { timeout: 60_000 }, () => {
  it('gives the same files, crest and all', async () => {
    expect(await renderPdfInWorker(worker, letterDocument)).toEqual(await renderPdf(letterDocument))
    const docx = await renderDocxInWorker(worker, letterDocument)
    expect(Buffer.from(docx).subarray(0, 2).toString()).toBe('PK')
  })

  it('lets others run meanwhile', async () => {
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 1)
    await Promise.all(Array.from({ length: 3 }, () => renderPdfInWorker(worker, longMemo)))
    clearInterval(ticking)
    // Written in this thread, three documents would leave it three turns or so.
    expect(turns).toBeGreaterThan(10)
  })

  it('tells what is wrong with one document and writes the next', async () => {
    const wrong = renderPdfInWorker(worker, { ...letterDocument, blocks: [paragraph('😀')] })
    const right = renderPdfInWorker(worker, letterDocument)
    await expect(wrong).rejects.toThrow(WritingError)
    await expect(wrong).rejects.toMatchObject({ reason: 'missing-signs', details: ['😀'] })
    await expect(right).resolves.toBeInstanceOf(Uint8Array)
  })

  it('refuses what waits when the thread ends, and starts a new one for the next', async () => {
    const fragile = join(folder, 'fragile.mjs')
    await writeFile(
      fragile,
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', ({ id, format }) =>
         format === 'docx' ? process.exit(3) : parentPort.postMessage({ id, ok: true, file: new Uint8Array([1]) }))`,
    )
    await expect(renderDocxInWorker(fragile, letterDocument)).rejects.toThrow('stopped (3)')
    await expect(renderPdfInWorker(fragile, letterDocument)).resolves.toEqual(new Uint8Array([1]))
  })
})
