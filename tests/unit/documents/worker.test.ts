import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readInWorker, readSieInWorker, readTableInWorker, stopReadingWorkers } from '~/documents/reading'
import { bundledWorker, type WorkerBundle } from '#tests/support/worker-bundle'
import { bytesOf, column, docxParts, encryptedPdf, makePdf, makeZip } from './files'

let bundle: WorkerBundle

beforeAll(async () => {
  bundle = await bundledWorker('app/documents/reading/worker.ts')
}, 30_000)

afterAll(async () => {
  await stopReadingWorkers()
  await bundle.remove()
})

const text = (content: string) => bytesOf(content)

/** A worker of our own that behaves badly. */
const badWorker = async (name: string, body: string): Promise<string> => {
  const path = join(bundle.folder, name)
  await writeFile(
    path,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', (job) => {\n${body}\n})\n`,
  )
  return path
}

const done = `parentPort.postMessage({ id: job.id, answer: { extraction: { ok: true, text: 'läst', pages: null, pageStarts: [0] }, proposal: null } })`

describe('reading in a worker', () => {
  test('gives the text of each kind, and no proposal unless asked', async () => {
    const pdf = await makePdf([column(['Åtgärd i PDF'])])
    const docx = makeZip(docxParts('<w:p><w:r><w:t>Åtgärd i Word</w:t></w:r></w:p>'))
    const readings = await Promise.all([
      readInWorker(bundle.worker, pdf, 'pdf', { read: false }),
      readInWorker(bundle.worker, docx, 'docx', { read: false }),
      readInWorker(bundle.worker, text('Åtgärd i text'), 'txt', { read: false }),
      readInWorker(bundle.worker, encryptedPdf(), 'pdf', { read: false }),
    ])
    expect(
      readings.map(({ extraction }) => (extraction.ok ? extraction.text.trim() : extraction.problem)),
    ).toEqual(['Åtgärd i PDF', 'Åtgärd i Word', 'Åtgärd i text', 'encrypted'])
    expect(readings.every(({ proposal }) => proposal === null)).toBe(true)
  }, 30_000)

  test('gives tables and SIE files too', async () => {
    const table = await readTableInWorker(bundle.worker, text('Kod;Antal\nA;1\n'), 'a.csv')
    expect(table).toMatchObject({ ok: true, table: { delimiter: ';', rows: [{ line: 1 }, { line: 2 }] } })
    expect(await readTableInWorker(bundle.worker, text(''), 'a.csv')).toMatchObject({ problem: 'empty' })
    expect(await readSieInWorker(bundle.worker, text('#FLAGGA 0\n#FNAMN "Åmål"\n'))).toMatchObject({
      ok: true,
      file: { company: 'Åmål' },
    })
  }, 30_000)

  test('makes a proposed registration when asked, and none of a file without text', async () => {
    const reading = await readInWorker(bundle.worker, text('Motion om belysning\nDnr KS 2024/539\n'), 'txt', {
      read: true,
    })
    expect(reading.proposal).toMatchObject({ registration_numbers: ['KS 2024/539'] })
    expect((await readInWorker(bundle.worker, text(' '), 'txt', { read: true })).proposal).toBeNull()
  }, 30_000)

  test('a reader that does not come back is ended in time, and the next file is read', async () => {
    const path = await badWorker('hangs.mjs', `if (job.kind === 'pdf') for (;;) {}\n${done}`)
    const hung = readInWorker(path, text('a'), 'pdf', { read: false, timeLimitMs: 300 })
    const next = readInWorker(path, text('a'), 'txt', { read: false })
    expect(await hung).toEqual({ extraction: { ok: false, problem: 'timeout' }, proposal: null })
    expect((await next).extraction).toMatchObject({ ok: true, text: 'läst' })
  }, 30_000)

  test('a reader that fills its memory is ended as too large, and the next file is read', async () => {
    const path = await badWorker(
      'fills.mjs',
      `const kept = []\nif (job.kind === 'pdf') for (;;) kept.push(new Array(100_000).fill(job.id + kept.length / 3))\n${done}`,
    )
    const full = await readInWorker(path, text('a'), 'pdf', { read: false })
    expect(full.extraction).toEqual({ ok: false, problem: 'too-large' })
    expect((await readInWorker(path, text('a'), 'txt', { read: false })).extraction.ok).toBe(true)
  }, 30_000)

  test('a bug in the reader is an exception, and the next file is read', async () => {
    const path = await badWorker('throws.mjs', `if (job.kind === 'pdf') throw new Error('bug')\n${done}`)
    await expect(readInWorker(path, text('a'), 'pdf', { read: false })).rejects.toThrow('bug')
    expect((await readInWorker(path, text('a'), 'txt', { read: false })).extraction.ok).toBe(true)
  }, 30_000)
})
