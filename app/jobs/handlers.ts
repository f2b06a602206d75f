import { paths } from '../paths'
import { linkMail } from '../text/mail'
import { makeLinkFor } from '../use-cases/accounts/send-link'
import { remindOwners } from '../use-cases/assignments/remind-owners'
import type { Context } from '../use-cases/context'
import { indexCase } from '../use-cases/cases/index-case'
import { boardDay } from '../use-cases/notices/board-day'
import { remindOfDeadlines } from '../use-cases/deadlines/remind'
import { remindOfBenefits } from '../use-cases/economy/benefits/remind-benefits'
import { keepPaper } from '../use-cases/meetings/papers/keep-papers'
import { makePack, type PackMaking } from '../use-cases/meetings/papers/make-pack'
import { remindOfMinutes } from '../use-cases/meetings/minutes/remind'
import { remindOfMeetings } from '../use-cases/meetings/plan/remind'
import { writeMinutes } from '../use-cases/meetings/minutes/write-minutes'
import { remindRecipients } from '../use-cases/referrals/remind-recipients'
import type { ReadFile } from '../use-cases/intake/receive-file'
import { checkImport } from '../use-cases/transfer/check-import'
import { indexImport, readImported } from '../use-cases/transfer/index-import'
import { runPublication } from '../use-cases/transfer/run-publication'
import { tellWatchers } from '../use-cases/watches/tell-watchers'
import type { Handlers } from './runner'
import { type SendMail, sendQueuedMail } from './send-mail'

type Tools = {
  /** A context whose actor is the program. */
  context: () => Context
  sendMail: SendMail | null
  /** Without a slash at the end. */
  baseUrl: string
  readFile: ReadFile
  /** What packs are made with. */
  packs: PackMaking
  /** The secret of a watch's address. */
  watchSecret: (watchId: string) => string
}

/** What each kind of job does. */
export function jobHandlers({ context, sendMail, baseUrl, readFile, watchSecret, packs }: Tools): Handlers {
  return {
    'account.link': async ({ email }) => {
      if (!sendMail) throw new Error('SMTP_URL is not set')
      const made = await makeLinkFor(context(), String(email))
      if (!made) return
      const { account, link } = made
      const url = baseUrl + paths.oneTimeLink(link.token)
      await sendMail({ to: account.email, ...linkMail({ ...link, name: account.name, url }) })
    },
    'mail.send': async ({ mailId }) => {
      const { database, now } = context()
      await sendQueuedMail({ database, now, sendMail, baseUrl, watchSecret }, String(mailId))
    },
    'meeting.pack': ({ paperId }) => makePack(context(), packs, String(paperId)),
    'meeting.paper': ({ paperId }) => keepPaper(context(), packs.renderPdf, String(paperId)),
    'minutes.write': ({ minutesId }) => writeMinutes(context(), packs.renderPdf, String(minutesId)),
    'deadlines.remind': async () => {
      await remindOfDeadlines(context())
      await remindRecipients(context())
      await remindOfMinutes(context())
      await remindOfMeetings(context())
      await remindOfBenefits(context())
      await remindOwners(context())
    },
    'board.day': () => boardDay(context()),
    'search.index': async ({ caseId }) => {
      await context().database.transaction((tx) => indexCase(tx, String(caseId)))
    },
    'watches.tell': () => tellWatchers(context(), watchSecret),
    'import.check': ({ runId }) => checkImport(context(), String(runId)),
    'import.publish': ({ runId }) => runPublication(context(), String(runId)),
    'import.index': ({ runId, after }) => indexImport(context(), String(runId), String(after ?? '')),
    'import.read': ({ runId, after }) =>
      readImported(context(), readFile, String(runId), String(after ?? '')),
  }
}
