import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const whole = (least: number, most: number, otherwise: number) =>
  z.coerce.number().int().min(least).max(most).default(otherwise)

/** Every setting of the portal, in one place. The README lists the same names. */
const settings = z.object({
  /** Port to listen on. */
  PORT: whole(0, 65_535, 3000),
  /** Address to listen on. */
  HOST: z.string().default('0.0.0.0'),
  /** The portal's own address: links in mail, Secure cookies when https, origin check behind a proxy. */
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Folder of the embedded database and the stored files. */
  DATA_DIR: z.string().default('data'),
  /** PostgreSQL; without it the embedded SQLite is used. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL ska börja med postgres:// eller postgresql://')
    .optional(),
  /** Folder whose guides, templates and pages are laid over the portal's own. */
  CONTENT_DIR: z.string().optional(),
  /** smtp://… or smtps://…; without it one-time links are shown to the administrator, and other mail waits. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Sender of mail. */
  MAIL_FROM: z.string().default('Rådslag <radslag@localhost>'),
  /** `off` gives an empty portal, `on` the demonstration in an empty database. */
  DEMO: z.enum(['on', 'off']).optional(),
  /** Processes that share the port and the database. */
  WEB_CONCURRENCY: whole(1, 64, 1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Env = z.infer<typeof settings> & { baseUrl: string; demonstration: boolean }

/** Reads and checks the settings; a wrong one stops the program with a message that names it. */
export function readEnv(from: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new SettingsError(`Inställningarna går inte att använda:\n${wrong.join('\n')}`)
  }
  const baseUrl = (parsed.data.BASE_URL ?? `http://localhost:${parsed.data.PORT}`).replace(/\/$/, '')
  return { ...parsed.data, baseUrl, demonstration: showsDemonstration(parsed.data) }
}

export class SettingsError extends Error {}

/** The demonstration fills an empty database unless the portal is evidently meant for real use. */
function showsDemonstration(given: z.infer<typeof settings>): boolean {
  if (given.DEMO) return given.DEMO === 'on'
  const local =
    given.BASE_URL === undefined ||
    ['localhost', '127.0.0.1', '[::1]'].includes(new URL(given.BASE_URL).hostname)
  return local && given.DATABASE_URL === undefined
}

/** The folder with package.json, from wherever the built program lies in it. */
export function projectRoot(from = fileURLToPath(import.meta.url)): string {
  for (let folder = path.dirname(from); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json')) && existsSync(path.join(folder, 'db', 'migrations')))
      return folder
    if (folder === path.dirname(folder)) throw new Error('The project folder was not found')
  }
}
