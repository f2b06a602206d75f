import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fillDemonstration } from '#db/demo/fill'
import { dialect } from '#db/dialect'
import { knownMigrations, migrate, pendingMigrations } from '#db/migrate'
import { type Application, contextFor } from './application'
import { copyDatabase } from './backup'
import { offerSetUp } from './set-up'

/** Makes the database ready before anyone is served: migrations, and what an empty portal begins with. */
export async function prepare(application: Application): Promise<void> {
  const { database, root, log } = application
  await backUpBeforeMigrating(application)
  const run = await migrate(database, root, new Date().toISOString())
  if (run.length > 0) log.info({ migrations: run }, 'Databasen är uppdaterad')
  if (application.env.demonstration) await fillWhenEmpty(application)
  await offerSetUp(application)
}

async function fillWhenEmpty(application: Application): Promise<void> {
  const { root, log } = application
  const filled = await fillDemonstration(
    contextFor(application, { kind: 'system', name: 'Demonstrationen' }),
    root,
  )
  if (filled.ok) log.info({ cases: filled.value.cases.length }, 'Demonstrationen är på plats')
}

/** A database that has been in use is copied before it is changed. */
export async function backUpBeforeMigrating({
  database,
  root,
  env,
  log,
}: Pick<Application, 'database' | 'root' | 'env' | 'log'>): Promise<void> {
  const pending = await pendingMigrations(database, root)
  if (pending.length === 0 || pending.length === knownMigrations(root).length) return
  if (dialect === 'postgres') {
    log.warn(
      { migrations: pending.map(({ tag }) => tag) },
      'Databasen uppdateras. På PostgreSQL tas kopian med pg_dump.',
    )
    return
  }
  const folder = path.resolve(env.DATA_DIR, 'backups')
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, `radslag-${new Date().toISOString().replace(/[:.]/g, '-')}.sqlite`)
  await copyDatabase(database, file)
  log.info({ file }, 'Databasen är kopierad innan den uppdateras')
}
