import { Worker } from 'node:worker_threads'
import type { ProposedRegistration } from '~/domain/reading'
import type { Extraction, ExtractionProblem } from './extraction'
import { limits } from './limits'
import { refusedSie, type SieRead } from './sie/model'
import { refusedTable, type TableOptions, type TableRead } from './table/model'

/** What the worker is asked, and what it answers. */
export type ReadingTask =
  | { task: 'document'; file: Uint8Array; kind: string; read: boolean }
  | { task: 'table'; file: Uint8Array; name: string; options: TableOptions }
  | { task: 'sie'; file: Uint8Array }
export type ReadingRequest = ReadingTask & { id: number }
export type Reading = { extraction: Extraction; proposal: ProposedRegistration | null }
export type ReadingAnswer = { id: number; answer: Reading | TableRead | SieRead }

/** How a use case is given the reading of tables and SIE files: at once in tests, in the worker when serving. */
export type ReadTable = (file: Uint8Array, name: string, options?: TableOptions) => Promise<TableRead>
export type ReadSie = (file: Uint8Array) => Promise<SieRead>

export type ReadingOptions = {
  /** Milliseconds from the moment the worker begins with this file. */
  timeLimitMs?: number
  /** Whether a proposed registration is made of the text as well. */
  read: boolean
}

const refusedWith = (problem: ExtractionProblem): Reading => ({
  extraction: { ok: false, problem },
  proposal: null,
})

/** Why a file was given up: it took too long, or too much memory. */
type Overrun = 'timeout' | 'too-large'

/** One worker kept warm, one file at a time; a worker that fails is replaced when the next file comes. */
class ReadingWorker {
  private worker: Worker | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private requests = 0

  constructor(private readonly path: string) {}

  /** Files are read in the order they come. */
  read<Answer>(
    task: ReadingTask,
    overrun: (problem: Overrun) => Answer,
    timeLimitMs?: number,
  ): Promise<Answer> {
    const result = this.queue.then(() => this.readNext(task, overrun, timeLimitMs))
    this.queue = result.catch(() => undefined)
    return result
  }

  async stop(): Promise<void> {
    const worker = this.worker
    this.worker = null
    await worker?.terminate()
  }

  private start(): Worker {
    const worker = new Worker(this.path, { resourceLimits: { maxOldGenerationSizeMb: limits.workerHeapMb } })
    // An idle worker must not keep a command or a stopping server alive.
    worker.unref()
    worker.on('error', () => {
      if (this.worker === worker) this.worker = null
    })
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null
    })
    this.worker = worker
    return worker
  }

  private readNext<Answer>(
    task: ReadingTask,
    overrun: (problem: Overrun) => Answer,
    timeLimitMs: number = limits.timeMs,
  ): Promise<Answer> {
    const worker = this.worker ?? this.start()
    const id = ++this.requests
    const memoryBefore = process.memoryUsage.rss()
    worker.ref()
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer)
        clearInterval(guard)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        worker.unref()
        settle()
      }
      const giveUp = (problem: Overrun) =>
        finish(() => this.stop().then(() => resolve(overrun(problem)), reject))
      const onMessage = (answer: ReadingAnswer) => {
        if (answer.id !== id) return
        // The worker answers a task with what that task gives.
        finish(() => resolve(answer.answer as Answer))
      }
      const onError = (error: Error) => {
        const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        finish(() => (full ? resolve(overrun('too-large')) : reject(error)))
      }
      const onExit = (code: number) => finish(() => reject(new Error(`the reading worker stopped (${code})`)))
      const timer = setTimeout(() => giveUp('timeout'), timeLimitMs)
      // Buffers lie outside the heap that resourceLimits bounds.
      const guard = setInterval(() => {
        if (process.memoryUsage.rss() - memoryBefore > limits.processGrowthBytes) giveUp('too-large')
      }, 250)
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      worker.postMessage({ ...task, id } satisfies ReadingRequest)
    })
  }
}

const workers = new Map<string, ReadingWorker>()

const workerAt = (path: string): ReadingWorker => {
  const worker = workers.get(path) ?? new ReadingWorker(path)
  workers.set(path, worker)
  return worker
}

/**
 * Reads a file from outside in a thread of its own, within time and memory. `workerPath` is the bundled
 * `reading-worker.mjs`. Time runs out as `timeout`, memory as `too-large`; the server goes on either way. A promise
 * refused is a bug in the reader, never the fault of a file.
 */
export const readInWorker = (
  workerPath: string,
  file: Uint8Array,
  kind: string,
  options: ReadingOptions,
): Promise<Reading> =>
  workerAt(workerPath).read(
    { task: 'document', file, kind, read: options.read },
    refusedWith,
    options.timeLimitMs,
  )

/** A table of a file from outside, in the same thread and within the same limits. See `readTable`. */
export const readTableInWorker = (
  workerPath: string,
  file: Uint8Array,
  name: string,
  options: TableOptions = {},
): Promise<TableRead> => workerAt(workerPath).read({ task: 'table', file, name, options }, refusedTable)

/** A SIE file from outside, in the same thread and within the same limits. See `readSie`. */
export const readSieInWorker = (workerPath: string, file: Uint8Array): Promise<SieRead> =>
  workerAt(workerPath).read({ task: 'sie', file }, refusedSie)

/** Ends the warm workers, for an orderly stop. */
export const stopReadingWorkers = async (): Promise<void> => {
  await Promise.all([...workers.values()].map((worker) => worker.stop()))
  workers.clear()
}
