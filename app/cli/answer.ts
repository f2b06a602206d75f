/** What a verb answers: a JSON object, and when the input was refused one with the key `error`. */
export type Answer = unknown

export interface Refused {
  error: string
  message: string
}

/** `code` in upper case for programs, `message` in Swedish for people. */
export const refused = (code: string, message: string): Refused => ({ error: code, message })

export const isRefused = (answer: Answer): boolean =>
  typeof answer === 'object' && answer !== null && 'error' in answer

/** The input as an object with keys, or null for anything else. */
export function fieldsOf(input: unknown): Record<string, unknown> | null {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? { ...input } : null
}
