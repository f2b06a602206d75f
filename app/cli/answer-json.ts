/** JSON in, JSON out: how the calculating verbs meet the world (exit 0 answer, 2 refused, 1 fault). */
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { type Answer, isRefused, refused } from './answer'

export const ANSWERED = 0
export const FAULT = 1
export const REFUSED = 2

export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Prints one answer and tells its exit code. */
export function printAnswer(answer: Answer): number {
  printJson(answer)
  return isRefused(answer) ? REFUSED : ANSWERED
}

/**
 * Reads an object or a list from the named file or from standard input, and prints the answer or, for a list,
 * the answers in the same order with errors in place.
 */
export async function answerJson(
  args: readonly string[],
  answer: (input: unknown) => Answer,
): Promise<number> {
  const [file] = args
  const source = file === undefined || file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  let input: unknown
  try {
    input = JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch {
    return printAnswer(refused('INVALID_JSON', 'Indata är inte giltig JSON.'))
  }
  if (!Array.isArray(input)) return printAnswer(answer(input))
  printJson(input.map(answer))
  return ANSWERED
}
