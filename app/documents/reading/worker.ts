import { parentPort } from 'node:worker_threads'
import { readDocument } from '~/domain/reading'
import { extractText } from './extract'
import type { Reading, ReadingAnswer, ReadingRequest, ReadingTask } from './read-in-worker'

async function readFile(file: Uint8Array, kind: string, read: boolean): Promise<Reading> {
  const extraction = await extractText(file, kind)
  return { extraction, proposal: read && extraction.ok ? readDocument(extraction.text) : null }
}

/** The readers of tables are loaded when the first table comes: most files are documents. */
async function answerTo(task: ReadingTask): Promise<ReadingAnswer['answer']> {
  switch (task.task) {
    case 'document':
      return readFile(task.file, task.kind, task.read)
    case 'table':
      return (await import('./table')).readTable(task.file, task.name, task.options)
    case 'sie':
      return (await import('./sie')).readSie(task.file)
  }
}

/** The thread that reads files: one file in, one answer out. Bundled on its own as `reading-worker.mjs`. */
parentPort?.on('message', async ({ id, ...task }: ReadingRequest) => {
  const answer: ReadingAnswer = { id, answer: await answerTo(task) }
  parentPort?.postMessage(answer)
})
