import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { postgresWords } from '#db/columns/postgres'
import { sqliteWords } from '#db/columns/sqlite'
import { projectRoot } from '#tests/support/project-root'

const dialects = ['sqlite', 'postgres'] as const

describe('one schema for two databases', () => {
  it('has the same column words in both dialects', () => {
    expect(Object.keys(postgresWords)).toEqual(Object.keys(sqliteWords))
  })

  it('has the same migrations in both dialects', () => {
    const [sqlite, postgres] = dialects.map((dialect) =>
      readdirSync(path.join(projectRoot, 'db/migrations', dialect)).toSorted(),
    )
    expect(postgres).toEqual(sqlite)
  })

  it.each(dialects)('has no change of the schema without a migration on %s', (dialect) => {
    const out = mkdtempSync(path.join(tmpdir(), 'radslag-migrations-'))
    try {
      const config = path.join(out, 'drizzle.config.json')
      const folder = path.join(projectRoot, 'db', 'migrations', dialect)
      writeFileSync(
        config,
        JSON.stringify({
          dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
          schema: path.join(projectRoot, 'db/schema/index.ts'),
          out: path.relative(projectRoot, folder),
          casing: 'snake_case',
        }),
      )
      const before = readdirSync(folder).toSorted()
      const said = execFileSync(
        process.execPath,
        [
          path.join(projectRoot, 'node_modules/drizzle-kit/bin.cjs'),
          'generate',
          '--config',
          config,
          '--name',
          'pending_check',
        ],
        {
          cwd: projectRoot,
          encoding: 'utf8',
          env: { ...process.env, DATABASE_URL: dialect === 'postgres' ? 'postgres://placeholder' : '' },
        },
      )
      const made = readdirSync(folder).filter((file) => !before.includes(file))
      const journal = path.join(folder, 'meta', '_journal.json')
      const pending = made.filter((file) => file.includes('pending_check'))
      if (pending.length > 0) restore(folder, journal, pending)
      expect(pending, said).toEqual([])
      expect(said).toContain('nothing to migrate')
    } finally {
      rmSync(out, { recursive: true, force: true })
    }
  })
})

/** Takes back what the check wrote, so that a failing test leaves the tree as it was. */
function restore(folder: string, journal: string, files: string[]): void {
  for (const file of files) {
    rmSync(path.join(folder, file))
    rmSync(path.join(folder, 'meta', `${file.slice(0, 4)}_snapshot.json`), { force: true })
  }
  const content = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] }
  content.entries = content.entries.filter(({ tag }) => !tag.includes('pending_check'))
  writeFileSync(journal, JSON.stringify(content, null, 2))
}
