import { Cron } from 'croner'
import { dayInStockholm } from '../domain/shared/day'
import { boardDayJob, remindersJob, watchesJob } from '../jobs/definitions'
import { jobHandlers } from '../jobs/handlers'
import { runDueJobs } from '../jobs/runner'
import { beat } from '../use-cases/notices/beat'
import { enqueueOnce } from '#db/repositories/jobs'
import { resumeWaitingMails } from '#db/repositories/mails'
import { removeExpiredSessions } from '#db/repositories/sessions'
import { type Application, contextFor, watchSecret } from './application'
import { mailer } from './mail'
import { packTools } from './packing'
import { readFileInWorker } from './reading'
import { renderPdf } from './writing'

const clock = () => new Date().toISOString()
const quiet = { protect: true, unref: true, catch: true } as const
const TOO_OLD_MS = 14 * 86_400_000

/** Looks for due work every five seconds and clears away ended sessions every hour, until stopped. Any number of processes may do so at once. */
export function startJobs(application: Application): () => void {
  const { database, env, log } = application
  const sendMail = mailer(env)
  const handlers = jobHandlers({
    context: () => contextFor(application, { kind: 'system', name: 'Rådslag' }),
    sendMail,
    baseUrl: env.baseUrl,
    readFile: readFileInWorker,
    packs: { tools: packTools(), renderPdf },
    watchSecret: watchSecret(application),
  })
  const job = new Cron('*/5 * * * * *', { protect: true, unref: true }, async () => {
    try {
      await runDueJobs({ database, handlers, now: clock, log })
    } catch (error) {
      log.error({ error: String(error) }, 'Kön kunde inte läsas')
    }
  })
  const cleaning = new Cron('17 * * * *', quiet, () =>
    removeExpiredSessions(database, clock()).then(() => undefined),
  )
  const digest = new Cron('0 7 * * *', { ...quiet, timezone: 'Europe/Stockholm' }, async () => {
    const at = clock()
    // Named after the day, so that of several processes one tells.
    await enqueueOnce(database, {
      ...{ id: `watches.tell:${dayInStockholm(at)}`, runAt: at, createdAt: at },
      ...watchesJob(),
    })
  })
  // Named after the minute, so that of several processes one reminds; after a new start it tells nothing twice.
  const remind = async () => {
    const at = clock()
    await enqueueOnce(database, {
      ...{ id: `deadlines.remind:${at.slice(0, 16)}`, runAt: at, createdAt: at },
      ...remindersJob(),
    })
  }
  const reminders = new Cron('0 6 * * *', { ...quiet, timezone: 'Europe/Stockholm' }, remind)
  remind().catch((error: unknown) => log.error({ error: String(error) }, 'Påminnelserna kunde inte startas'))
  // A little after midnight, so that what a new day brings to the notice board is there when people wake.
  const newDay = async () => {
    const at = clock()
    await enqueueOnce(database, {
      ...{ id: `board.day:${at.slice(0, 16)}`, runAt: at, createdAt: at },
      ...boardDayJob(),
    })
  }
  const days = new Cron('5 0 * * *', { ...quiet, timezone: 'Europe/Stockholm' }, newDay)
  newDay().catch((error: unknown) => log.error({ error: String(error) }, 'Dagens anslag kunde inte ses över'))
  // Not through the queue: it tells that the board is served now, and at the start that it was not.
  const heartbeat = () =>
    beat(contextFor(application, { kind: 'system', name: 'Rådslag' })).catch((error: unknown) =>
      log.error({ error: String(error) }, 'Anslagstavlans puls kunde inte skrivas'),
    )
  const pulse = new Cron('*/2 * * * *', quiet, () => heartbeat().then(() => undefined))
  void heartbeat()
  if (sendMail)
    resumeWaitingMails(database, {
      now: clock(),
      oldest: new Date(Date.now() - TOO_OLD_MS).toISOString(),
      reason: 'Brevet hade väntat i mer än två veckor när en e-postserver angavs.',
    }).catch((error: unknown) => log.error({ error: String(error) }, 'Väntande brev kunde inte återupptas'))
  return () => {
    job.stop()
    cleaning.stop()
    digest.stop()
    reminders.stop()
    days.stop()
    pulse.stop()
  }
}
