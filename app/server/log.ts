import { pino } from 'pino'

/** Structured log on standard output. Nothing secret is ever given to it: no passwords, tokens, cookies, bodies. */
export const createLog = (level: string) =>
  pino({ level, base: null, redact: ['password', 'token', 'cookie'] })

export type Log = ReturnType<typeof createLog>
