import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { uuidv7 } from 'uuidv7'
import { eq } from 'drizzle-orm'
import { packToolsInWorker } from '~/documents/packs'
import { openFileStore } from '~/documents/store'
import { renderPdfInWorker } from '~/documents/writing'
import { dayInStockholm } from '~/domain/shared/day'
import type { Context } from '~/use-cases/context'
import { makePack } from '~/use-cases/meetings/papers/make-pack'
import { orderPack } from '~/use-cases/meetings/papers/order-pack'
import { openDatabase } from '#db/connection'
import { migrate } from '#db/migrate'
import { paperById } from '#db/queries/meetings/packs'
import * as t from '#db/schema'
import { bigMeeting } from '../support/big-meeting'
import { makePlace } from '../support/cases'
import { madePdf } from '../support/pdf-corpus'

export type PackFigures = {
  items: number
  documents: number
  pages: number
  bytes: number
  firstSeconds: number
  againSeconds: number
  oneChangedSeconds: number
  /** How long the program could not answer others, at the most, in milliseconds. */
  longestPauseMs: number
  memoryBytes: number
}

/** The pack of a meeting from an empty folder to its figures. Nothing of it is left on disk. */
export async function measurePack(
  root: string,
  { items, pages }: { items: number; pages: number },
): Promise<PackFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-bench-packs-'))
  const tool = (name: string) => path.join(root, 'build', 'tools', `${name}-worker.mjs`)
  const database = openDatabase({ folder })
  try {
    await migrate(database, root, new Date().toISOString())
    const files = openFileStore(path.join(folder, 'files'))
    const place = await makePlace(database, { slug: 'provkommun', name: 'Provkommun' })
    const bodyId = place.bodyIds[0] ?? ''
    const meeting = { meetingId: 'meeting', bodyId, day: '2026-11-26', items, pages }
    const documents = await bigMeeting(database, files, place, meeting)
    const ctx: Context = {
      ...{ actor: { kind: 'system', name: 'Rådslag' }, database, files, newId: uuidv7 },
      ...{ today: dayInStockholm(new Date().toISOString()), now: () => new Date().toISOString() },
      log: { info: () => undefined, warn: (detail, message) => console.error(message, detail) },
    }
    const making = {
      tools: packToolsInWorker(tool('packing')),
      renderPdf: (
        ...given: Parameters<typeof renderPdfInWorker> extends [string, ...infer Rest] ? Rest : never
      ) => renderPdfInWorker(tool('writing'), ...given),
    }
    const made = async () => {
      const began = performance.now()
      const ordered = await orderPack(ctx, { meetingId: 'meeting', edition: 'full' })
      const paperId = ordered.ok ? ordered.value.paperId : ''
      await makePack(ctx, making, paperId)
      const paper = await paperById(database.read, paperId)
      if (paper?.state !== 'ready') throw new Error(`The pack was not made: ${paper?.problem}`)
      return { seconds: (performance.now() - began) / 1000, paper }
    }
    const watch = watched()
    const first = await made()
    const { longestPauseMs, memoryBytes } = watch.stop()
    const again = await made()
    const { hash, size } = await files.keep(await madePdf({ pages: 20, seed: 991 }))
    const changed = documents[Math.floor(documents.length / 2)] ?? ''
    await database.transaction(async (tx) => {
      await tx
        .insert(t.files)
        .values({ hash, size, mime: 'application/pdf', storedAt: new Date().toISOString() })
      await tx
        .update(t.documentVersions)
        .set({ fileHash: hash, pages: 20 })
        .where(eq(t.documentVersions.documentId, changed))
    })
    const oneChanged = await made()
    return {
      ...{ items, documents: documents.length, pages: first.paper.pages ?? 0 },
      bytes: statSync(files.place(first.paper.fileHash ?? '')).size,
      ...{ firstSeconds: first.seconds, againSeconds: again.seconds, oneChangedSeconds: oneChanged.seconds },
      ...{ longestPauseMs, memoryBytes },
    }
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const everyMs = 5

/** Watches how long the event loop stands still, and the most memory that the process holds, threads and all. */
function watched() {
  let last = performance.now()
  let longest = 0
  let most = process.memoryUsage.rss()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - everyMs)
    last = now
    most = Math.max(most, process.memoryUsage.rss())
  }, everyMs)
  return {
    stop: () => {
      clearInterval(timer)
      return { longestPauseMs: longest, memoryBytes: most }
    },
  }
}
