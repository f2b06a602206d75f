import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import type * as schema from '../schema'

/** The query builder both engines share. Await a builder and destructure; never `.get() .all() .run()`. */
export type Read = Omit<SqliteRemoteDatabase<typeof schema>, 'transaction' | 'batch'>

/** The same, inside the one transaction that holds change, audit and outgoing work. */
export type Transaction = Read & { readonly insideTransaction: true }

export type Database = {
  read: Read
  /** Runs `work` in one write transaction. Throws at once when called inside another. */
  transaction: <Value>(work: (tx: Transaction) => Promise<Value>) => Promise<Value>
  /** Statements outside the builder: migrations, back-up, search tables. */
  exec: (statements: string) => Promise<void>
  close: () => Promise<void>
}
