import { Cron } from 'croner'
import { jobHandlers } from '../jobs/handlers'
import { runDueJobs } from '../jobs/runner'
import { removeExpiredSessions } from '#db/repositories/sessions'
import { type Application, contextFor } from './application'
import { mailer } from './mail'

/** Looks for due work every five seconds and clears away ended sessions every hour, until stopped. Any number of processes may do so at once. */
export function startJobs(application: Application): () => void {
  const { database, env, log } = application
  const handlers = jobHandlers({
    context: () => contextFor(application, { kind: 'system', name: 'Rådslag' }),
    sendMail: mailer(env),
    baseUrl: env.baseUrl,
  })
  const job = new Cron('*/5 * * * * *', { protect: true, unref: true }, async () => {
    try {
      await runDueJobs({ database, handlers, now: () => new Date().toISOString(), log })
    } catch (error) {
      log.error({ error: String(error) }, 'Kön kunde inte läsas')
    }
  })
  const cleaning = new Cron('17 * * * *', { protect: true, unref: true, catch: true }, () =>
    removeExpiredSessions(database, new Date().toISOString()).then(() => undefined),
  )
  return () => {
    job.stop()
    cleaning.stop()
  }
}
