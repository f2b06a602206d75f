import { index, instant, json, key, table, text, whole, word } from '../columns'

/** Work that happens later. Rows here are the only queue. */
export const jobs = table(
  'jobs',
  {
    id: key(),
    kind: text().notNull(),
    payload: json<Record<string, unknown>>().notNull(),
    state: word(['waiting', 'running', 'done', 'failed'] as const).notNull(),
    runAt: instant().notNull(),
    attempts: whole().notNull(),
    lockedUntil: instant(),
    lastError: text(),
    createdAt: instant().notNull(),
  },
  (t) => [index('jobs_due').on(t.state, t.runAt)],
)
