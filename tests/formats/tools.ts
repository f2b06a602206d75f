import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** Programs that judge our files, and the Debian package of each. */
const tools = {
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  soffice: 'libreoffice-writer libreoffice-calc',
} as const

export type Tool = keyof typeof tools

export const isThere = (name: string): boolean =>
  spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined

/** LibreOffice can be there without the part that counts. */
const hasCalc = (): boolean => {
  const which = spawnSync('which', ['soffice'], { encoding: 'utf8' }).stdout.trim()
  if (which === '') return false
  const program = path.dirname(realpathSync(which))
  return existsSync(path.join(program, 'libsclo.so')) || process.platform !== 'linux'
}

/** Stops at once, naming everything that is missing, before anything is rendered. */
export default function setup(): void {
  const missing = (Object.keys(tools) as Tool[]).filter((tool) => !isThere(tool))
  const calc = hasCalc()
  if (missing.length === 0 && calc) return
  const packages = [
    ...new Set([...missing.map((tool) => tools[tool]), ...(calc ? [] : ['libreoffice-calc'])]),
  ].join(' ')
  console.error(
    `Kontrollen av filformat behöver program som saknas här: ${[...missing, ...(calc ? [] : ['LibreOffice Calc'])].join(', ')}.\nPå Debian och Ubuntu: apt-get install ${packages}`,
  )
  process.exit(1)
}

/** What a tool printed. Throws with its own words when it finds a fault. */
export const run = (tool: Tool | 'verapdf', ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64_000_000, stdio: ['ignore', 'pipe', 'pipe'] })
