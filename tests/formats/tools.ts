import { execFileSync, spawnSync } from 'node:child_process'

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

/** Stops at once, naming everything that is missing, before anything is rendered. */
export default function setup(): void {
  const missing = (Object.keys(tools) as Tool[]).filter((tool) => !isThere(tool))
  if (missing.length === 0) return
  const packages = [...new Set(missing.map((tool) => tools[tool]))].join(' ')
  console.error(
    `Kontrollen av filformat behöver program som saknas här: ${missing.join(', ')}.\nPå Debian och Ubuntu: apt-get install ${packages}`,
  )
  process.exit(1)
}

/** What a tool printed. Throws with its own words when it finds a fault. */
export const run = (tool: Tool | 'verapdf', ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64_000_000, stdio: ['ignore', 'pipe', 'pipe'] })
