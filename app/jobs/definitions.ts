/** Mail a one-time link to whoever has an account under the address. The payload holds no secret. */
export const linkJob = (payload: { email: string }) => ({ kind: 'account.link', payload }) as const

/** Send a mail of the outbox. */
export const mailJob = (payload: { mailId: string }) => ({ kind: 'mail.send', payload }) as const

/** Tell everyone who follows something what is new since they were told. */
export const watchesJob = () => ({ kind: 'watches.tell', payload: {} }) as const

/** Work on an import from another system: its dry run, its publication, and making what came searchable. */
export const importJob = (
  step: 'check' | 'publish' | 'index' | 'read',
  payload: { runId: string; after?: string },
) => ({ kind: `import.${step}`, payload }) as const

/** Remind of days to keep that come or have passed. */
export const remindersJob = () => ({ kind: 'deadlines.remind', payload: {} }) as const

/** Make a pack that was ordered. */
export const packJob = (payload: { paperId: string }) => ({ kind: 'meeting.pack', payload }) as const

/** Keep a notice or summons as it was sent. */
export const keepPaperJob = (payload: { paperId: string }) => ({ kind: 'meeting.paper', payload }) as const

/** Write the file of minutes that have been approved. */
export const writeMinutesJob = (payload: { minutesId: string }) =>
  ({ kind: 'minutes.write', payload }) as const

/** What a new day brings to the notice board and to legal force. */
export const boardDayJob = () => ({ kind: 'board.day', payload: {} }) as const
