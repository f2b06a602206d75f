import { parentPort } from 'node:worker_threads'
import { readDocument } from '~/domain/reading'
import { extractText } from './extract'
import type { ReadingAnswer, ReadingRequest } from './read-in-worker'

/** The thread that reads documents: one file in, one answer out. Bundled on its own as `reading-worker.mjs`. */
parentPort?.on('message', async ({ id, file, kind, read }: ReadingRequest) => {
  const extraction = await extractText(file, kind)
  const proposal = read && extraction.ok ? readDocument(extraction.text) : null
  const answer: ReadingAnswer = { id, extraction, proposal }
  parentPort?.postMessage(answer)
})
