import { Worker } from 'node:worker_threads'
import type { MadePart } from './make-part'
import type { PackPlan, PartSource } from './model'

export type PackWork =
  { kind: 'part'; source: PartSource; target: string } | { kind: 'pack'; plan: PackPlan; target: string }

/** What the worker is asked, and what it answers. */
export type PackRequest = { id: number; work: PackWork }
export type PackAnswer =
  | { id: number; kind: 'part'; made: MadePart }
  | { id: number; kind: 'progress'; pages: number }
  | { id: number; kind: 'pack'; pages: number }
  | { id: number; kind: 'fault'; details: string }

/** What packs are made with: in a thread of their own in the server, in this one in tests. */
export type PackTools = {
  /** Reads a file into a fragment at `target`. A file that cannot be read is an answer, not an error. */
  part: (source: PartSource, target: string) => Promise<MadePart>
  /** Writes the pack to `target` and answers with its number of pages. */
  pack: (plan: PackPlan, target: string, progress?: (pages: number) => void) => Promise<number>
}

/** Time for one document or one pack: what takes longer has gone wrong. */
const timeLimitMs = 120_000
/** Bounds the heap; what lies in buffers is one document at a time. */
const heapMb = 768
const idleMs = 60_000

type Waiting = {
  settle: (answer: Exclude<PackAnswer, { kind: 'progress' }>) => void
  reject: (error: Error) => void
  progress?: (pages: number) => void
  timer: NodeJS.Timeout
}

class PackingWorker {
  private worker: Worker | null = null
  private waiting = new Map<number, Waiting>()
  private idle: NodeJS.Timeout | undefined
  private requests = 0

  constructor(private readonly path: string) {}

  ask(
    work: PackWork,
    progress?: (pages: number) => void,
  ): Promise<Exclude<PackAnswer, { kind: 'progress' }>> {
    const worker = this.worker ?? this.start()
    const id = ++this.requests
    clearTimeout(this.idle)
    worker.ref()
    return new Promise((settle, reject) => {
      const timer = setTimeout(() => this.fail(new Error('a pack took too long to make')), timeLimitMs)
      this.waiting.set(id, { settle, reject, timer, ...(progress ? { progress } : {}) })
      worker.postMessage({ id, work } satisfies PackRequest)
    })
  }

  async stop(): Promise<void> {
    const worker = this.worker
    this.worker = null
    clearTimeout(this.idle)
    await worker?.terminate()
  }

  private start(): Worker {
    const worker = new Worker(this.path, { resourceLimits: { maxOldGenerationSizeMb: heapMb } })
    worker.on('message', (answer: PackAnswer) => this.answered(answer))
    worker.on('error', (error) => this.worker === worker && this.fail(error))
    worker.on('exit', (code) => {
      if (this.worker === worker) this.fail(new Error(`the packing worker stopped (${code})`))
    })
    this.worker = worker
    return worker
  }

  private answered(answer: PackAnswer): void {
    const waiting = this.waiting.get(answer.id)
    if (answer.kind === 'progress') {
      waiting?.progress?.(answer.pages)
      return
    }
    this.waiting.delete(answer.id)
    clearTimeout(waiting?.timer)
    if (this.waiting.size === 0) {
      // An idle worker must not keep a command or a stopping server alive.
      this.worker?.unref()
      this.idle = setTimeout(() => void this.stop(), idleMs).unref()
    }
    if (answer.kind === 'fault') waiting?.reject(new Error(answer.details))
    else waiting?.settle(answer)
  }

  /** What is under way is lost with the thread; the next file starts a new one. */
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

const workers = new Map<string, PackingWorker>()

/** Packs made in a thread of their own, so that the server answers others meanwhile. `path` is the bundled worker. */
export function packToolsInWorker(path: string): PackTools {
  const worker = workers.get(path) ?? new PackingWorker(path)
  workers.set(path, worker)
  return {
    part: async (source, target) => {
      // A thread that a document ended has lost that document only: it is told as damaged, and the pack goes on.
      const answer = await worker.ask({ kind: 'part', source, target }).catch(() => null)
      return answer?.kind === 'part' ? answer.made : { ok: false, problem: 'damaged' }
    },
    pack: async (plan, target, progress) => {
      const answer = await worker.ask({ kind: 'pack', plan, target }, progress)
      if (answer.kind !== 'pack') throw new Error('the packing worker answered something else')
      return answer.pages
    },
  }
}
