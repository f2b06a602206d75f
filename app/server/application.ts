import path from 'node:path'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../domain/access'
import { dayInStockholm } from '../domain/shared/day'
import { openFileStore, type FileStore } from '../documents/store'
import type { Context } from '../use-cases/context'
import type { Cipher } from '../use-cases/preparing/cipher'
import { openDatabase, type Database } from '#db/connection'
import { type Env, projectRoot } from './env'
import { createLog, type Log } from './log'
import { cipherOf } from './cipher'
import { secretsOf } from './secret-key'

/** What the running program is made of. One per process. */
export type Application = {
  env: Env
  root: string
  database: Database
  files: FileStore
  log: Log
  /** Secrets of addresses that need not be kept. */
  secretOf: ReturnType<typeof secretsOf>
  /** For what only its writers may read. */
  cipher: Cipher
}

export function createApplication(env: Env): Application {
  const root = projectRoot()
  const folder = path.resolve(env.DATA_DIR)
  return {
    env,
    root,
    database: openDatabase({ url: env.DATABASE_URL, folder }),
    files: openFileStore(path.join(folder, 'files')),
    log: createLog(env.LOG_LEVEL),
    secretOf: secretsOf(folder),
    cipher: cipherOf(folder),
  }
}

let running: Application | undefined

/** Set once, by the process that serves. */
export function setApplication(application: Application): void {
  running = application
}

export function application(): Application {
  if (!running) throw new Error('The application has not been started')
  return running
}

/** What a use case is given, for an actor. */
export function contextFor({ database, files, log }: Application, actor: Actor): Context {
  return {
    actor,
    database,
    files,
    log,
    today: dayInStockholm(new Date().toISOString()),
    now: () => new Date().toISOString(),
    newId: uuidv7,
  }
}

/** The secret in the address of a watch. */
export const watchSecret =
  ({ secretOf }: Pick<Application, 'secretOf'>) =>
  (watchId: string): string =>
    secretOf('watch', watchId)

/** The secret in the address of an account's own calendar. */
export const calendarSecret =
  ({ secretOf }: Pick<Application, 'secretOf'>) =>
  (of: string): string =>
    secretOf('calendar', of)
