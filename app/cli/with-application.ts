/** What the verbs that need the portal's database have in common. */
import { parseArgs } from 'node:util'
import { pendingMigrations } from '#db/migrate'
import { type Application, contextFor, createApplication } from '../server/application'
import { readEnv } from '../server/env'
import type { Context } from '../use-cases/context'
import { ANSWERED, printJson, REFUSED } from './answer-json'
import { isRefused, refused } from './answer'

type Options = Record<string, string | boolean | undefined>
type Run<Given> = (
  given: Given,
  application: Application,
) => Promise<{ text: string } & Record<string, unknown>>

/** A refusal of a verb: printed, with exit code 2. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Reads the options (`--name value`, and `--json`), runs the work against the database of the settings, and
 * prints its text or, with `--json`, its keys. Tells the exit code.
 */
export async function withApplication(
  args: string[],
  names: readonly string[],
  run: Run<{ options: Options; files: string[] }>,
  { migrated = true } = {},
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      'password-stdin': { type: 'boolean' },
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    },
  })
  const application = createApplication({ ...readEnv(), LOG_LEVEL: 'silent' })
  try {
    if (migrated && (await pendingMigrations(application.database, application.root)).length > 0)
      throw new Refusal('PENDING_MIGRATIONS', 'Databasen är inte uppdaterad. Kör först: radslag migrate')
    const { text, ...answer } = await run({ options: values as Options, files: positionals }, application)
    return print(values.json === true, answer, text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return print(values.json === true, refused(error.code, error.message), error.message)
  } finally {
    await application.database.close()
  }
}

export function print(json: boolean, answer: unknown, text: string): number {
  if (json) printJson(answer)
  else (isRefused(answer) ? process.stderr : process.stdout).write(`${text}\n`)
  return isRefused(answer) ? REFUSED : ANSWERED
}

export const operator = (application: Application): Context =>
  contextFor(application, { kind: 'system', name: 'Kommandoraden' })

/** An option that must be given. */
export function needed(options: Options, name: string): string {
  const value = options[name]
  if (typeof value !== 'string' || value === '') throw new Refusal('MISSING_OPTION', `Ange --${name}.`)
  return value
}
