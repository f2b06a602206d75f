import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Actor, Role } from '~/domain/access'
import { assemble, makePart, type PackTools } from '~/documents/packs'
import { openFileStore } from '~/documents/store'
import { renderPdf } from '~/documents/writing'
import type { Context } from '~/use-cases/context'
import type { PackMaking } from '~/use-cases/meetings/papers/make-pack'
import { meetingAt } from '#db/queries/meetings/meeting-at'
import { noteFile } from '#db/repositories/documents'
import * as t from '#db/schema'
import { caseRow, type CaseMade } from '#tests/support/case-rows'
import { makePlace } from '#tests/support/cases'
import { councilOf } from '#tests/support/composition'
import { temporaryDatabase } from '#tests/support/database'

export const MEETING = 'm-kf'
export const DAY = '2026-11-26'

type DocumentMade = {
  title: string
  bytes?: Uint8Array
  mime?: string
  text?: string
  released?: boolean
  secret?: boolean
  pages?: number
}

/** A council with an agenda that is locked and ready to be sent, and packs made in this thread. */
export async function papersPlace() {
  const { database, dispose } = await temporaryDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-papers-'))
  const place = await makePlace(database, { slug: 'al', name: 'Al' })
  const { municipalityId } = place
  const council = await councilOf(
    database,
    { municipalityId },
    { seats: { S: 4, M: 3 }, deputies: { S: 2, M: 1 } },
  )
  const at = '2026-01-01T00:00:00.000Z'
  const clock = { today: '2026-11-18', now: '2026-11-18T08:00:00.000Z' }
  await database.transaction(async (tx) => {
    await tx.insert(t.meetings).values({
      ...{
        id: MEETING,
        municipalityId,
        bodyId: council.bodyId,
        day: DAY,
        sequence: 1,
        state: 'agenda_locked',
      },
      ...{ kind: 'ordinary', startsAt: '18:00', place: 'Stora salen, stadshuset' },
    })
    await tx
      .update(t.accounts)
      .set({ status: 'closed' })
      .where(eq(t.accounts.id, council.deputies[2]?.accountId ?? ''))
  })
  const actor = (role: Role, bodyId: string | null = null, accountId = 'al-officer-1'): Actor => ({
    ...{ kind: 'account', accountId, name: role, municipalityId, role, bodyId },
  })
  const store = openFileStore(folder)
  const as = (who: Actor): Context => ({
    ...{ actor: who, database, files: store, today: clock.today, now: () => new Date().toISOString() },
    newId: uuidv7,
    log: { info: () => undefined, warn: (detail, message) => console.warn(message, detail) },
  })
  let nth = 0
  /** An item of the agenda with a case and its documents. */
  const item = async (title: string, documents: DocumentMade[], given: Partial<CaseMade> = {}) => {
    nth++
    const matter = caseRow(place, nth, { publicTitle: title, ...given })
    const itemId = `item-${nth}`
    const kept = await Promise.all(
      documents.map(({ bytes }) => (bytes === undefined ? null : store.keep(bytes))),
    )
    await database.transaction(async (tx) => {
      await tx.insert(t.cases).values(matter)
      await tx.insert(t.agendaItems).values({
        ...{ id: itemId, meetingId: MEETING, caseId: matter.id, position: nth, number: nth, title },
        ...{ kind: 'case', state: 'numbered', addedAt: at },
      })
      for (const [index, made] of documents.entries()) {
        const id = `${itemId}-d${index + 1}`
        await tx.insert(t.documents).values({
          ...{
            id,
            municipalityId,
            caseId: matter.id,
            number: index + 1,
            kind: 'other',
            direction: 'incoming',
          },
          ...{ publicTitle: made.title, released: made.released ?? true, registeredAt: at },
          ...(made.secret ? { secrecyProvision: 'OSL 19:1', protectedTitle: `Hemlig ${made.title}` } : {}),
        })
        await tx.insert(t.agendaDocuments).values({ id: `${id}-a`, itemId, documentId: id, position: index })
        const file = kept[index]
        if (!file) continue
        const mime = made.mime ?? 'application/pdf'
        await noteFile(tx, { ...file, mime, storedAt: at })
        await tx.insert(t.documentVersions).values({
          ...{ id: `${id}-v1`, documentId: id, version: 1, fileHash: file.hash, fileName: 'fil.pdf' },
          ...{ pages: made.pages ?? null, createdAt: at },
        })
        if (made.text !== undefined)
          await tx.insert(t.documentTexts).values({ versionId: `${id}-v1`, text: made.text })
      }
    })
    return { itemId, caseId: matter.id, document: (number: number) => `${itemId}-d${number}` }
  }
  const head = async (reader: Actor) => {
    const found = await meetingAt(database.read, reader, {
      ...{ municipalityId, body: council.slug, day: DAY, sequence: 1 },
    })
    if (!found) throw new Error('There is no meeting')
    return found
  }
  const made = { parts: 0, packs: 0 }
  const tools: PackTools = {
    part: (source, target) => {
      made.parts++
      return makePart(source, target)
    },
    pack: async (plan, target, progress) => {
      made.packs++
      return assemble(plan, target, progress)
    },
  }
  const making: PackMaking = { tools, renderPdf }
  return {
    ...{ database, place, municipalityId, council, clock, actor, as, item, head, store, made, tools, making },
    secretary: as(actor('board_secretary')),
    system: as({ kind: 'system', name: 'Rådslag' }),
    dispose: async () => {
      await dispose()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type PapersPlace = Awaited<ReturnType<typeof papersPlace>>
