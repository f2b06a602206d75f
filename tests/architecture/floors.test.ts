import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#tests/support/project-root'

/** Who may import whom. A floor is the longest of these folders that a file lies in. */
const mayImport: Record<string, readonly string[]> = {
  'app/domain': ['app/domain'],
  'app/paths': ['app/domain'],
  'app/text': ['app/domain'],
  db: ['app/domain'],
  'app/documents': ['app/domain', 'app/text'],
  'app/use-cases': [
    'app/domain',
    'app/text',
    'app/paths',
    'db/repositories',
    'db/queries',
    'db/search',
    'app/documents',
    'app/jobs/definitions',
  ],
  'app/jobs': ['app/use-cases', 'app/domain', 'app/text', 'app/paths', 'db/repositories'],
  'app/server': [
    'app/domain',
    'app/text',
    'app/paths',
    'app/documents',
    'app/use-cases',
    'app/content',
    'db/connection',
    'db/repositories',
    'db/queries',
    'db/migrate',
    'db/dialect',
    'db/demo',
    'app/jobs',
  ],
  'app/ui': ['app/domain', 'app/text', 'app/paths'],
  'app/content': ['app/ui', 'app/text', 'app/paths', 'app/domain'],
  'app/routes': [
    'app/use-cases',
    'db/queries',
    'app/server',
    'app/ui',
    'app/content',
    'app/text',
    'app/paths',
    'app/domain',
  ],
  'app/cli': ['app/use-cases', 'app/domain', 'app/documents', 'app/server', 'db', 'app/text', 'app/paths'],
  'db/demo': ['app/use-cases', 'app/domain', 'app/documents', 'app/server', 'db', 'app/text'],
}

/** Types of the connection are part of what a use case is given; only the edge opens one. */
const typesFrom: Record<string, readonly string[]> = {
  'app/use-cases': ['db/connection'],
  'app/jobs': ['db/connection'],
}

/** Areas of the domain meet in the use cases; these are the ones that all may use, and the one exception. */
const sharedAreas = ['shared', 'calendar', 'access']
const areaExceptions: Record<string, readonly string[]> = { reading: ['finance', 'cases'] }

type Import = { file: string; target: string; typeOnly: boolean }

const imports = sourceFiles(['app', 'db']).flatMap(importsOf)

describe('the floors of the house', () => {
  it('finds imports to judge', () => expect(imports.length).toBeGreaterThan(200))

  it('lets each floor import only those it may', () => {
    const wrong = imports.filter(({ file, target, typeOnly }) => {
      const from = floorOf(file)
      const to = floorOf(target)
      if (from === undefined || from === to) return false
      const allowed = [...(mayImport[from] ?? []), ...(typeOnly ? (typesFrom[from] ?? []) : [])]
      return !allowed.some(
        (folder) => target === folder || target.startsWith(`${folder}/`) || target.startsWith(`${folder}.`),
      )
    })
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([])
  })

  it('keeps the areas of the domain apart', () => {
    const wrong = imports.filter(({ file, target }) => {
      const from = areaOf(file)
      const to = areaOf(target)
      if (from === null || to === null || from === to || sharedAreas.includes(to)) return false
      return !(areaExceptions[from] ?? []).includes(to)
    })
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([])
  })

  it('has no cycles', () => expect(cycles(imports.filter(({ typeOnly }) => !typeOnly))).toEqual([]))

  it('keeps lucia behind one file', () => {
    const users = sourceFiles(['app', 'db']).filter((file) =>
      /from 'lucia'/.test(readFileSync(path.join(projectRoot, file), 'utf8')),
    )
    expect(users).toEqual(['app/server/session.ts'])
  })

  it('asks no clock and no chance in the domain', () => {
    const wrong = sourceFiles(['app/domain']).filter((file) =>
      /\bnew Date\(\)|Date\.now\(|Math\.random\(|randomUUID|process\.env/.test(
        readFileSync(path.join(projectRoot, file), 'utf8'),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('never calls what exists in types only on PostgreSQL', () => {
    const wrong = sourceFiles(['app', 'db']).filter((file) =>
      /\)\s*\.(all|run|get)\(\)/.test(withoutComments(readFileSync(path.join(projectRoot, file), 'utf8'))),
    )
    expect(wrong).toEqual([])
  })

  it('reads the environment in three places only', () => {
    const users = sourceFiles(['app', 'db']).filter((file) =>
      /process\.env\b/.test(readFileSync(path.join(projectRoot, file), 'utf8')),
    )
    expect(users.filter((file) => !file.startsWith('app/cli/'))).toEqual([
      'app/server/env.ts',
      'db/dialect.ts',
    ])
  })
})

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

function sourceFiles(folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file.replaceAll('\\', '/')}`,
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .toSorted()
}

function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(projectRoot, file), 'utf8')
  const found = source.matchAll(
    /^\s*(import|export)\s+(type\s+)?[^'"`;]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm,
  )
  return [...found].flatMap((match) => {
    const specifier = match[3] ?? match[4] ?? match[5] ?? ''
    const target = resolved(file, specifier)
    return target === null ? [] : [{ file, target, typeOnly: match[2] !== undefined }]
  })
}

/** The path inside the project without its ending, or null for a package. */
function resolved(file: string, specifier: string): string | null {
  const plain = specifier.replace(/\?.*$/, '').replace(/\.(tsx?|js|mjs)$/, '')
  if (plain.startsWith('~/')) return `app/${plain.slice(2)}`
  if (plain.startsWith('#db/')) return `db/${plain.slice(4)}`
  if (plain.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), plain))
  return null
}

function floorOf(file: string): string | undefined {
  const bare = file.replace(/\.tsx?$/, '')
  return Object.keys(mayImport)
    .filter((floor) => bare === floor || bare.startsWith(`${floor}/`))
    .toSorted((a, b) => b.length - a.length)[0]
}

const areaOf = (file: string): string | null => /^app\/domain\/([^/.]+)/.exec(file)?.[1] ?? null

function cycles(edges: Import[]): string[] {
  const known = new Set(edges.map(({ file }) => file))
  const fileOf = (target: string) =>
    [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((file) => known.has(file))
  const next = new Map<string, string[]>()
  for (const { file, target } of edges) {
    const to = fileOf(target)
    if (to) next.set(file, [...(next.get(file) ?? []), to])
  }
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, trail: string[]) => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '))
      return
    }
    state.set(file, 'open')
    for (const to of next.get(file) ?? []) visit(to, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
