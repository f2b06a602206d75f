import { createHash } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import type { AccountActor } from '../domain/access'
import { dayInStockholm } from '../domain/shared/day'
import type { Database } from '#db/connection'
import {
  extendSession,
  findSession,
  type HeldRole,
  insertSession,
  removeExpiredSessions,
  removeSession,
  removeSessionsOf,
  rolesHeld,
  sessionsOf,
  type SessionRow,
} from '#db/repositories/sessions'
import { substitutedBy } from '#db/repositories/absences'
import { type Application, application } from './application'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>
    DatabaseUserAttributes: {
      municipalityId: string
      personId: string | null
      name: string
      email: string
      status: string
    }
    DatabaseSessionAttributes: { acting: string | null }
  }
}

/** Who is signed in, in which role, and which other roles the person could act in. */
export type SignedIn = {
  sessionId: string
  email: string
  actor: AccountActor
  acting: HeldRole
  roles: HeldRole[]
}

/** Sessions are kept by the SHA-256 of the id in the cookie, so a stolen database opens no session. */
const kept = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex')

const toLucia = (row: SessionRow, id: string): DatabaseSession => ({
  id,
  userId: row.accountId,
  expiresAt: new Date(row.expiresAt),
  attributes: { acting: row.acting },
})

/** lucia is frozen; this file is the only one that knows it. */
function adapter(database: Database): Adapter {
  return {
    getSessionAndUser: async (sessionId) => {
      const found = await findSession(database.read, kept(sessionId))
      if (!found) return [null, null]
      const { id, ...attributes } = found.account
      return [toLucia(found.session, sessionId), { id, attributes }]
    },
    getUserSessions: async (accountId) =>
      (await sessionsOf(database.read, accountId)).map((row) => toLucia(row, row.id)),
    setSession: async (session) => {
      await insertSession(database, {
        id: kept(session.id),
        accountId: session.userId,
        expiresAt: session.expiresAt.toISOString(),
        acting: session.attributes.acting,
      })
    },
    updateSessionExpiration: async (sessionId, expiresAt) => {
      await extendSession(database, kept(sessionId), expiresAt.toISOString())
    },
    deleteSession: async (sessionId) => {
      await removeSession(database, kept(sessionId))
    },
    deleteUserSessions: async (accountId) => {
      await database.transaction((tx) => removeSessionsOf(tx, accountId))
    },
    deleteExpiredSessions: async () => {
      await removeExpiredSessions(database, new Date().toISOString())
    },
  }
}

function createLucia({ database, env }: Application) {
  return new Lucia(adapter(database), {
    // Long enough for a long form; extended while the session is used.
    sessionExpiresIn: new TimeSpan(12, 'h'),
    sessionCookie: {
      name: 'radslag_session',
      expires: true,
      attributes: { secure: env.baseUrl.startsWith('https://'), sameSite: 'lax', path: '/' },
    },
    getUserAttributes: (attributes) => attributes,
    getSessionAttributes: (attributes) => attributes,
  })
}

let made: ReturnType<typeof createLucia> | undefined
const lucia = () => {
  made ??= createLucia(application())
  return made
}

/** Reads the session of a request. An account without a role today is signed in as nobody. */
export async function signedIn(request: Request, context: AppLoadContext): Promise<SignedIn | null> {
  const sessionId = lucia().readSessionCookie(request.headers.get('cookie') ?? '')
  if (!sessionId) return null
  const { session, user } = await lucia().validateSession(sessionId)
  if (!session || !user || user.status !== 'active') return null
  if (session.fresh) context.cookies.push(lucia().createSessionCookie(session.id).serialize())
  const roles = await rolesHeld(
    application().database.read,
    { id: user.id, personId: user.personId },
    dayInStockholm(new Date().toISOString()),
  )
  const substitutesFor = await substitutedBy(
    application().database.read,
    user.id,
    dayInStockholm(new Date().toISOString()),
  )
  const acting = roles.find(({ key }) => key === session.acting) ?? roles[0]
  if (!acting) return null
  return {
    sessionId,
    email: user.email,
    roles,
    acting,
    actor: {
      kind: 'account',
      accountId: user.id,
      name: user.name,
      municipalityId: user.municipalityId,
      role: acting.role,
      bodyId: acting.bodyId,
      ...(substitutesFor.length > 0 ? { substitutesFor } : {}),
    },
  }
}

/** Begins a session under a new id and answers with its cookie; an older session of the request ends (rotation). */
export async function beginSession(
  accountId: string,
  acting: string | null,
  replaced: string | null,
): Promise<string> {
  if (replaced) await lucia().invalidateSession(replaced)
  const session = await lucia().createSession(accountId, { acting })
  return lucia().createSessionCookie(session.id).serialize()
}

/** Ends a session and answers with the cookie that forgets it. */
export async function endSession(sessionId: string | null): Promise<string> {
  if (sessionId) await lucia().invalidateSession(sessionId)
  return lucia().createBlankSessionCookie().serialize()
}
