import { parentPort } from 'node:worker_threads'
import { assemble } from './assemble'
import { makePart } from './make-part'
import type { PackAnswer, PackRequest } from './pack-in-worker'

/** The thread that makes packs: files in, a file out. Bundled on its own as `packing-worker.mjs`. */
parentPort?.on('message', async ({ id, work }: PackRequest) => {
  const tell = (answer: PackAnswer) => parentPort?.postMessage(answer)
  try {
    if (work.kind === 'part') tell({ id, kind: 'part', made: await makePart(work.source, work.target) })
    else {
      const pages = assemble(work.plan, work.target, (done) => tell({ id, kind: 'progress', pages: done }))
      tell({ id, kind: 'pack', pages })
    }
  } catch (error) {
    tell({ id, kind: 'fault', details: error instanceof Error ? `${error.stack}` : `${error}` })
  }
})
