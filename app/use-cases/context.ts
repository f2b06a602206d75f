import type { Actor } from '../domain/access'
import type { Database } from '#db/connection'
import type { FileStore } from '../documents/store'

/** What every use case is given: who acts, on what, when. The composition root in server/ makes it. */
export type Context = {
  actor: Actor
  database: Database
  files: FileStore
  /** Today in Europe/Stockholm, YYYY-MM-DD. */
  today: string
  /** Now, UTC. */
  now: () => string
  /** A new UUIDv7. */
  newId: () => string
  log: { info: (detail: object, message: string) => void; warn: (detail: object, message: string) => void }
}
