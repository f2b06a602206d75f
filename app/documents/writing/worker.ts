import { parentPort } from 'node:worker_threads'
import { renderDocx } from './docx'
import { renderPdf } from './pdf'
import type { WritingAnswer, WritingRequest, WritingTask } from './render-in-worker'
import { WritingError } from './writing-error'

async function written(task: WritingTask): Promise<Uint8Array> {
  if (task.format === 'xlsx') return (await import('./workbook/render')).renderWorkbook(task.workbook)
  return task.format === 'pdf' ? renderPdf(task.document, task.standard) : renderDocx(task.document)
}

/** The thread that writes files: one document or workbook in, one file out. Bundled on its own as `writing-worker.mjs`. */
parentPort?.on('message', async ({ id, ...task }: WritingRequest) => {
  const answer = await written(task).then(
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
