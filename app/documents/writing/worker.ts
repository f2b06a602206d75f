import { parentPort } from 'node:worker_threads'
import { renderDocx } from './docx'
import { renderPdf } from './pdf'
import type { WritingAnswer, WritingRequest } from './render-in-worker'
import { WritingError } from './writing-error'

/** The thread that writes files: one document in, one file out. Bundled on its own as `writing-worker.mjs`. */
parentPort?.on('message', async ({ id, document, format, standard }: WritingRequest) => {
  const answer = await (format === 'pdf' ? renderPdf(document, standard) : renderDocx(document)).then(
    (file): WritingAnswer => ({ id, ok: true, file }),
    (error: unknown): WritingAnswer => {
      if (error instanceof WritingError)
        return { id, ok: false, reason: error.reason, details: error.details }
      return {
        id,
        ok: false,
        reason: 'fault',
        details: [error instanceof Error ? `${error.stack}` : `${error}`],
      }
    },
  )
  parentPort?.postMessage(answer, answer.ok ? [answer.file.buffer as ArrayBuffer] : [])
})
