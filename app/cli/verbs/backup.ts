/** `radslag backup FILE`: the database, the key of the secret addresses and the stored files in one archive, also while the portal serves. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { dialect } from '#db/dialect'
import { backUp } from '~/server/backup'
import { Refusal, withApplication } from '../with-application'

export const writeBackup = (args: string[]): Promise<number> =>
  withApplication(
    args,
    [],
    async ({ files: [target] }, { database, env }) => {
      if (target === undefined) throw new Refusal('MISSING_FILE', 'Ange en fil: radslag backup kopia.tar.gz')
      if (existsSync(target)) throw new Refusal('FILE_EXISTS', `${target} finns redan.`)
      const { files } = await backUp(database, path.resolve(env.DATA_DIR), target)
      const what =
        dialect === 'sqlite'
          ? `Databasen och ${files} filer`
          : `${files} filer (databasen kopieras med pg_dump --format=custom)`
      return {
        text: `${what} är kopierade till ${target}.`,
        file: target,
        files,
        database: dialect === 'sqlite',
      }
    },
    { migrated: false },
  )
