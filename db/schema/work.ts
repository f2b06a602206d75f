import { day, flag, index, instant, json, key, table, text, uniqueIndex, whole, word } from '../columns'
import { accounts } from './accounts'
import { bodies, municipalities } from './municipality'
import { cases } from './cases'

/** Something that someone is asked to do, handed over with a note. */
export const tasks = table(
  'tasks',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    /** Whose unit it belongs to, for the manager's list. */
    bodyId: text().references(() => bodies.id, { onDelete: 'restrict' }),
    title: text().notNull(),
    note: text(),
    fromAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    toAccountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    dueDay: day(),
    state: word(['open', 'done', 'handed_over', 'withdrawn'] as const).notNull(),
    /** The task that it was handed over from. */
    previousId: text(),
    createdAt: instant().notNull(),
    doneAt: instant(),
    doneNote: text(),
  },
  (t) => [
    index('tasks_to').on(t.toAccountId, t.state, t.dueDay),
    index('tasks_case').on(t.caseId),
    index('tasks_body').on(t.bodyId, t.state),
  ],
)

/** Who answers for a colleague who is away. */
export const absences = table(
  'absences',
  {
    id: key(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    substituteAccountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    fromDay: day().notNull(),
    toDay: day().notNull(),
    note: text(),
    endedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [index('absences_account').on(t.accountId), index('absences_substitute').on(t.substituteAccountId)],
)

/** What landed on someone's desk: shown on Min dag until read, and sent by mail. */
export const notices = table(
  'notices',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    kind: text().notNull(),
    text: text().notNull(),
    /** Address within the portal that it leads to. */
    href: text(),
    /** What it must not be sent twice for: a deadline and its reminder day. */
    onceKey: text(),
    createdAt: instant().notNull(),
    readAt: instant(),
  },
  (t) => [
    index('notices_account').on(t.accountId, t.createdAt),
    uniqueIndex('notices_once').on(t.accountId, t.onceKey),
  ],
)

/** When the account last looked at Min dag, so that what changed since can be told. */
export const workdayVisits = table('workday_visits', {
  accountId: key().references(() => accounts.id, { onDelete: 'restrict' }),
  at: instant().notNull(),
  previousAt: instant(),
})

export const watchKinds = ['case', 'search', 'post_list'] as const

/** Someone follows a case, a saved search or the post list: signed in, or by an address that was confirmed. */
export const watches = table(
  'watches',
  {
    id: key(),
    municipalityId: text().references(() => municipalities.id, { onDelete: 'restrict' }),
    kind: word(watchKinds).notNull(),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    /** The search's address query, or the register of the post list. */
    query: text(),
    /** What it is called in lists and mail. */
    label: text().notNull(),
    accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    email: text(),
    /** SHA-256 of the secret in the links of its mails. Secret. */
    secretHash: text().notNull(),
    confirmedAt: instant(),
    endedAt: instant(),
    /** What happened before this was told already. */
    toldUntil: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index('watches_account').on(t.accountId),
    index('watches_case').on(t.caseId),
    uniqueIndex('watches_secret').on(t.secretHash),
  ],
)

/** The secret address of an account's own calendar; a new one takes the place of the old. */
export const calendarKeys = table(
  'calendar_keys',
  {
    accountId: key().references(() => accounts.id, { onDelete: 'restrict' }),
    /** SHA-256 of the secret in the address. Secret. */
    secretHash: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('calendar_keys_secret').on(t.secretHash)],
)

/** Outgoing mail: sent by a job that tries again, visible to the administrator. */
export const mails = table(
  'mails',
  {
    id: key(),
    municipalityId: text().references(() => municipalities.id, { onDelete: 'restrict' }),
    to: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    headers: json<Record<string, string>>().notNull(),
    /** The text holds a secret link: the administrator sees that it was sent, not what it says. */
    secret: flag().notNull(),
    state: word(['waiting', 'sent', 'failed'] as const).notNull(),
    attempts: whole().notNull(),
    lastError: text(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [index('mails_state').on(t.municipalityId, t.state, t.createdAt)],
)
