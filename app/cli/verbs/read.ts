/** `radslag read`: files to proposed registrations. Nothing is stored and no database is needed. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ExtractionProblem, identifyFile, readInWorker, readingLimits } from '~/documents/reading'
import { type Answer, refused } from '../answer'
import { ANSWERED, FAULT, printAnswer, printJson } from '../answer-json'

const messages: Record<ExtractionProblem, string> = {
  damaged: 'Filen är skadad och går inte att läsa.',
  encrypted: 'Filen är låst med lösenord.',
  empty: 'Filen innehåller ingen text.',
  'image-only': 'Filen innehåller bara bilder av text.',
  'too-large': 'Filen är för stor för att läsas.',
  'too-many-pages': `Filen har fler än ${readingLimits.pages} sidor.`,
  timeout: 'Filen tog för lång tid att läsa.',
  'not-readable': 'Filen är av ett slag som inte kan läsas. Läsbara är .txt, .md, .pdf och .docx.',
}

/** DAMAGED, IMAGE_ONLY … : the problem as a code for programs. */
const problem = (key: ExtractionProblem): Answer =>
  refused(key.toUpperCase().replaceAll('-', '_'), messages[key])

const workerPath = () => fileURLToPath(new URL('./reading-worker.mjs', import.meta.url))

/** The proposed registration of one file, or why there is none. A file that is not there is a refusal too. */
async function readOne(path: string): Promise<Answer> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return refused('FILE_NOT_FOUND', `Filen finns inte: ${path}`)
  if (found.size > readingLimits.fileBytes) return problem('too-large')
  const file = new Uint8Array(await readFile(path))
  const { kind } = identifyFile(file, basename(path))
  const { extraction, proposal } = await readInWorker(workerPath(), file, kind, { read: true })
  if (!extraction.ok) return problem(extraction.problem)
  return proposal ?? problem('not-readable')
}

/** One file gives an object, several give a list in the order of the arguments. */
export async function readFiles(paths: readonly string[]): Promise<number> {
  const [first, ...others] = paths
  if (first === undefined) {
    process.stderr.write('Användning: radslag read FIL…\n')
    return FAULT
  }
  if (others.length === 0) return printAnswer(await readOne(first))
  const answers: Answer[] = []
  for (const path of paths) answers.push(await readOne(path))
  printJson(answers)
  return ANSWERED
}
