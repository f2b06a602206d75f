/** `radslag restore FILE`: a back-up put into an empty data folder. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { dialect } from '#db/dialect'
import { NotEmptyError, restore } from '~/server/backup'
import { readEnv } from '~/server/env'
import { refused } from '../answer'
import { print } from '../with-application'

export async function restoreBackup(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  const json = values.json === true
  const stop = (code: string, message: string) => print(json, refused(code, message), message)
  const [source] = positionals
  if (source === undefined) return stop('MISSING_FILE', 'Ange en fil: radslag restore kopia.tar.gz')
  if (!existsSync(source)) return stop('FILE_NOT_FOUND', `${source} finns inte.`)
  const folder = path.resolve(readEnv().DATA_DIR)
  try {
    const { files } = await restore(source, folder)
    const rest = dialect === 'postgres' ? ' Databasen läses tillbaka med pg_restore.' : ''
    const text = `Kopian är återlagd i ${folder}, med ${files} filer.${rest}`
    return print(json, { folder, files, database: dialect === 'sqlite' }, text)
  } catch (error) {
    if (!(error instanceof NotEmptyError)) throw error
    return stop('NOT_EMPTY', `${folder} är inte tom. Ange en tom mapp med DATA_DIR.`)
  }
}
