import type { Database } from '#db/connection'
import { failJob, finishJob, type Job, takeDueJob } from '#db/repositories/jobs'
import { TryAgain } from './try-again'

export type Handlers = Record<string, (payload: Job['payload']) => Promise<void>>

type Work = {
  database: Database
  handlers: Handlers
  now: () => string
  log: { warn: (detail: object, message: string) => void }
}

const LOCK_MS = 5 * 60_000
const MOST_ATTEMPTS = 8

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()

/** Minutes before the next try: 1, 2, 4 … and an hour at most. */
const backoffMs = (attempts: number) => Math.min(2 ** (attempts - 1), 60) * 60_000

/** Does every job that is due, one at a time. Answers with how many were done or tried. */
export async function runDueJobs({ database, handlers, now, log }: Work): Promise<number> {
  for (let done = 0; ; done++) {
    const job = await takeDueJob(database, now(), later(now(), LOCK_MS))
    if (!job) return done
    try {
      const handle = handlers[job.kind]
      if (!handle) throw new Error(`No handler for ${job.kind}`)
      await handle(job.payload)
      await finishJob(database, job.id)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const runAt =
        error instanceof TryAgain
          ? error.at
          : job.attempts < MOST_ATTEMPTS
            ? later(now(), backoffMs(job.attempts))
            : null
      log.warn(
        { job: job.id, kind: job.kind, attempts: job.attempts, error: message },
        'Ett jobb misslyckades',
      )
      await failJob(database, job.id, message.slice(0, 500), runAt)
    }
  }
}
