import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { uuidv7 } from 'uuidv7'
import type { Database } from '#db/connection'
import { fillDemonstration } from '#db/demo/fill'
import { temporaryDatabase } from '#tests/support/database'
import { projectRoot } from '#tests/support/project-root'
import { openFileStore } from '~/documents/store'
import type { Context } from '~/use-cases/context'

export type Demonstration = {
  ctx: Context
  database: Database
  fill: () => ReturnType<typeof fillDemonstration>
  dispose: () => Promise<void>
}

/** An empty database and file store of its own, on a day long after every date in the documents. */
export async function emptyPlace(today = '2026-11-20'): Promise<Demonstration> {
  const { database, dispose } = await temporaryDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-demo-'))
  const ctx: Context = {
    actor: { kind: 'system', name: 'Prov' },
    database,
    files: openFileStore(folder),
    today,
    now: () => `${today}T12:00:00.000Z`,
    newId: uuidv7,
    log: { info: () => undefined, warn: () => undefined },
  }
  return {
    ctx,
    database,
    fill: () => fillDemonstration(ctx, projectRoot),
    dispose: async () => {
      await dispose()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
