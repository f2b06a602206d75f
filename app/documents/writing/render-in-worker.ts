import { Worker } from 'node:worker_threads'
import type { PdfStandard, RenderDocx, RenderPdf, WrittenDocument } from './model'
import type { RenderWorkbook, Workbook } from './workbook/model'
import { WritingError } from './writing-error'

/** What the worker is asked, and what it answers. */
export type WritingTask =
  | { document: WrittenDocument; format: 'pdf' | 'docx'; standard?: PdfStandard }
  | { workbook: Workbook; format: 'xlsx' }
export type WritingRequest = WritingTask & { id: number }
export type WritingAnswer =
  | { id: number; ok: true; file: Uint8Array }
  | { id: number; ok: false; reason: WritingError['reason'] | 'fault'; details: string[] }

/** A thousand pages take ten seconds; what takes longer has gone wrong. */
const timeLimitMs = 60_000
/** A worker holds fonts and some hundred megabytes; it is let go when nothing has been written for a while. */
const idleMs = 120_000

const errorOf = ({ reason, details }: Extract<WritingAnswer, { ok: false }>): Error =>
  reason === 'fault' ? new Error(details.join('\n')) : new WritingError(reason, details)

type Waiting = { resolve: (file: Uint8Array) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }

/** One thread kept warm, which writes documents in the order they come. */
class WritingWorker {
  private worker: Worker | null = null
  private waiting = new Map<number, Waiting>()
  private idle: NodeJS.Timeout | undefined
  private requests = 0

  constructor(private readonly path: string) {}

  write(request: WritingTask): Promise<Uint8Array> {
    const worker = this.worker ?? this.start()
    const id = ++this.requests
    clearTimeout(this.idle)
    worker.ref()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.fail(new Error('a document took too long to write')), timeLimitMs)
      this.waiting.set(id, { resolve, reject, timer })
      worker.postMessage({ ...request, id } satisfies WritingRequest)
    })
  }

  async stop(): Promise<void> {
    const worker = this.worker
    this.worker = null
    clearTimeout(this.idle)
    await worker?.terminate()
  }

  private start(): Worker {
    const worker = new Worker(this.path)
    worker.on('message', (answer: WritingAnswer) => this.answered(answer))
    worker.on('error', (error) => this.worker === worker && this.fail(error))
    worker.on(
      'exit',
      (code) => this.worker === worker && this.fail(new Error(`the writing worker stopped (${code})`)),
    )
    this.worker = worker
    return worker
  }

  private answered(answer: WritingAnswer): void {
    const waiting = this.waiting.get(answer.id)
    this.waiting.delete(answer.id)
    clearTimeout(waiting?.timer)
    if (this.waiting.size === 0) {
      // An idle worker must not keep a command or a stopping server alive.
      this.worker?.unref()
      this.idle = setTimeout(() => void this.stop(), idleMs).unref()
    }
    if (answer.ok) waiting?.resolve(answer.file)
    else waiting?.reject(errorOf(answer))
  }

  /** Everything under way is lost with the thread; the next document starts a new one. */
  private fail(error: Error): void {
    const lost = [...this.waiting.values()]
    this.waiting.clear()
    void this.stop()
    for (const { reject, timer } of lost) {
      clearTimeout(timer)
      reject(error)
    }
  }
}

const workers = new Map<string, WritingWorker>()

const workerAt = (path: string): WritingWorker => {
  const worker = workers.get(path) ?? new WritingWorker(path)
  workers.set(path, worker)
  return worker
}

/**
 * Writes in a thread of its own, so that the server answers others meanwhile. `workerPath` is the bundled
 * `writing-worker.mjs`. Throws `WritingError` as `renderPdf` does.
 */
export const renderPdfInWorker = (
  workerPath: string,
  ...[document, standard]: Parameters<RenderPdf>
): Promise<Uint8Array> => workerAt(workerPath).write({ document, format: 'pdf', standard })

export const renderDocxInWorker = (
  workerPath: string,
  ...[document]: Parameters<RenderDocx>
): Promise<Uint8Array> => workerAt(workerPath).write({ document, format: 'docx' })

export const renderWorkbookInWorker = (
  workerPath: string,
  ...[workbook]: Parameters<RenderWorkbook>
): Promise<Uint8Array> => workerAt(workerPath).write({ workbook, format: 'xlsx' })

/** Ends the warm workers, for an orderly stop. */
export const stopWritingWorkers = async (): Promise<void> => {
  await Promise.all([...workers.values()].map((worker) => worker.stop()))
  workers.clear()
}
