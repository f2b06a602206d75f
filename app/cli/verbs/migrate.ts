/** `radslag migrate`: brings the database up to date, after a copy of it. */
import { migrate } from '#db/migrate'
import { backUpBeforeMigrating } from '~/server/prepare'
import { withApplication } from '../with-application'

export const runMigrations = (args: string[]): Promise<number> =>
  withApplication(
    args,
    [],
    async (_given, application) => {
      await backUpBeforeMigrating(application)
      const migrations = await migrate(application.database, application.root, new Date().toISOString())
      const text =
        migrations.length === 0 ? 'Databasen var redan uppdaterad.' : `Kördes: ${migrations.join(', ')}`
      return { text, migrations }
    },
    { migrated: false },
  )
