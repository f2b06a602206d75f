import { Worker } from 'node:worker_threads'
import type { ProposedRegistration } from '~/domain/reading'
import type { Extraction, ExtractionProblem } from './extraction'
import { limits } from './limits'

/** What the worker is asked, and what it answers. */
export type ReadingRequest = { id: number; file: Uint8Array; kind: string; read: boolean }
export type Reading = { extraction: Extraction; proposal: ProposedRegistration | null }
export type ReadingAnswer = Reading & { id: number }

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

/** One worker kept warm, one file at a time; a worker that fails is replaced when the next file comes. */
class ReadingWorker {
  private worker: Worker | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private requests = 0

  constructor(private readonly path: string) {}

  /** Files are read in the order they come. */
  read(file: Uint8Array, kind: string, options: ReadingOptions): Promise<Reading> {
    const result = this.queue.then(() => this.readNext(file, kind, options))
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

  private readNext(file: Uint8Array, kind: string, options: ReadingOptions): Promise<Reading> {
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
      const overrun = (problem: ExtractionProblem) =>
        finish(() => this.stop().then(() => resolve(refusedWith(problem)), reject))
      const onMessage = (answer: ReadingAnswer) => {
        if (answer.id !== id) return
        finish(() => resolve({ extraction: answer.extraction, proposal: answer.proposal }))
      }
      const onError = (error: Error) => {
        const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        finish(() => (full ? resolve(refusedWith('too-large')) : reject(error)))
      }
      const onExit = (code: number) => finish(() => reject(new Error(`the reading worker stopped (${code})`)))
      const timer = setTimeout(() => overrun('timeout'), options.timeLimitMs ?? limits.timeMs)
      // Buffers lie outside the heap that resourceLimits bounds.
      const guard = setInterval(() => {
        if (process.memoryUsage.rss() - memoryBefore > limits.processGrowthBytes) overrun('too-large')
      }, 250)
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      const request: ReadingRequest = { id, file, kind, read: options.read }
      worker.postMessage(request)
    })
  }
}

const workers = new Map<string, ReadingWorker>()

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
): Promise<Reading> => {
  const worker = workers.get(workerPath) ?? new ReadingWorker(workerPath)
  workers.set(workerPath, worker)
  return worker.read(file, kind, options)
}

/** Ends the warm workers, for an orderly stop. */
export const stopReadingWorkers = async (): Promise<void> => {
  await Promise.all([...workers.values()].map((worker) => worker.stop()))
  workers.clear()
}
