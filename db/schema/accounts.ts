import { day, flag, index, instant, key, table, text, uniqueIndex, whole, word } from '../columns'
import { roles } from '../../app/domain/access/roles'
import { bodies, municipalities } from './municipality'
import { persons } from './people'

export const accountStatuses = ['invited', 'active', 'closed'] as const

export const accounts = table(
  'accounts',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    /** The person whose mandates give roles; an official needs none. */
    personId: text().references(() => persons.id, { onDelete: 'restrict' }),
    email: text().notNull(),
    name: text().notNull(),
    /** Argon2id in its encoded form. Secret. */
    passwordHash: text(),
    status: word(accountStatuses).notNull(),
    invented: flag().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('accounts_email').on(t.email)],
)

/** A role by appointment, in one body or in the whole municipality, over time. */
export const appointments = table(
  'appointments',
  {
    id: key(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    role: word(roles).notNull(),
    bodyId: text().references(() => bodies.id, { onDelete: 'restrict' }),
    validFrom: day(),
    validTo: day(),
    createdAt: instant().notNull(),
  },
  (t) => [index('appointments_account').on(t.accountId)],
)

/** Sessions hold the SHA-256 of the id in the cookie. Secret. */
export const sessions = table(
  'sessions',
  {
    id: key(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    expiresAt: instant().notNull(),
    /** Which of the person's roles is acting: `appointment:<id>` or `mandate:<id>`. */
    acting: text(),
  },
  (t) => [index('sessions_account').on(t.accountId)],
)

export const tokenPurposes = ['invitation', 'password', 'setup'] as const

/** One-time links; only the hash is kept. Secret. */
export const oneTimeTokens = table('one_time_tokens', {
  id: key(),
  accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
  purpose: word(tokenPurposes).notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})

/** Failed sign-ins per key (address or account) within a window; shared by all processes. */
export const signInAttempts = table('sign_in_attempts', {
  id: key(),
  failures: whole().notNull(),
  windowEndsAt: instant().notNull(),
})
