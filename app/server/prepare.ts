import { migrate } from '#db/migrate'
import type { Application } from './application'

/** Makes the database ready before anyone is served: migrations, and what an empty portal begins with. */
export async function prepare({ database, root, log }: Application): Promise<void> {
  const run = await migrate(database, root, new Date().toISOString())
  if (run.length > 0) log.info({ migrations: run }, 'Databasen är uppdaterad')
}
