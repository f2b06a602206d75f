import { pino } from 'pino'

/** Structured log on standard output. Nothing secret is ever given to it: no passwords, tokens, cookies, bodies. */
export const createLog = (level: string) =>
  pino({ level, base: null, redact: ['password', 'token', 'cookie'] })

/** The path of an address as it may be logged: whoever reads the log must not be able to use a secret link. */
export const loggedPath = (url: string): string =>
  new URL(url).pathname.replace(
    /^(\/(?:engangslank|svar|utdrag|rapport)\/|\/[^/]+\/(?:bevakning|kalender|begar-handling)\/).*/is,
    '$1…',
  )

export type Log = ReturnType<typeof createLog>
