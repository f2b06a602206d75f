import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
import { bundledWorker, type WorkerBundle } from '#tests/support/worker-bundle'

let bundle: WorkerBundle

beforeAll(async () => {
  bundle = await bundledWorker('app/documents/writing/worker.ts')
}, 30_000)

afterAll(async () => {
  await stopWritingWorkers()
  await bundle.remove()
})

describe('writing in a worker', { timeout: 60_000 }, () => {
  it('gives the same files, crest and all', async () => {
    expect(await renderPdfInWorker(bundle.worker, letterDocument)).toEqual(await renderPdf(letterDocument))
    const docx = await renderDocxInWorker(bundle.worker, letterDocument)
    expect(Buffer.from(docx).subarray(0, 2).toString()).toBe('PK')
  })

  it('lets others run meanwhile', async () => {
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 1)
    await Promise.all(Array.from({ length: 3 }, () => renderPdfInWorker(bundle.worker, longMemo)))
    clearInterval(ticking)
    // Written in this thread, three documents would leave it three turns or so.
    expect(turns).toBeGreaterThan(10)
  })

  it('tells what is wrong with one document and writes the next', async () => {
    const wrong = renderPdfInWorker(bundle.worker, { ...letterDocument, blocks: [paragraph('😀')] })
    const right = renderPdfInWorker(bundle.worker, letterDocument)
    await expect(wrong).rejects.toThrow(WritingError)
    await expect(wrong).rejects.toMatchObject({ reason: 'missing-signs', details: ['😀'] })
    await expect(right).resolves.toBeInstanceOf(Uint8Array)
  })

  it('refuses what waits when the thread ends, and starts a new one for the next', async () => {
    const fragile = join(bundle.folder, 'fragile.mjs')
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
