import type { FileStore } from '~/documents/store'
import type { Database } from '#db/connection'
import { noteFile } from '#db/repositories/documents'
import * as t from '#db/schema'
import { caseRow } from './case-rows'
import type { Place } from './cases'
import { madePdf, randomOf } from './pdf-corpus'

export type BigMeeting = {
  meetingId: string
  bodyId: string
  day: string
  items: number
  pages: number
}

const AT = '2026-01-01T00:00:00.000Z'
const kinds = ['Tjänsteskrivelse', 'Protokollsutdrag', 'Bilaga', 'Remissvar'] as const

/**
 * A meeting whose agenda is locked, with documents of so many pages in all, some lying and some with pictures. Every tenth
 * item has something secret. Answers with the ids of the documents.
 */
export async function bigMeeting(
  database: Database,
  files: FileStore,
  place: Place,
  { meetingId, bodyId, day, items, pages }: BigMeeting,
): Promise<string[]> {
  const random = randomOf(7)
  const each = pages / items
  const ids: string[] = []
  await database.transaction((tx) =>
    tx.insert(t.meetings).values({
      ...{ id: meetingId, municipalityId: place.municipalityId, bodyId, day, sequence: 1 },
      ...{ state: 'agenda_locked', kind: 'ordinary', startsAt: '18:00', place: 'Stora salen, stadshuset' },
    }),
  )
  let left = pages
  for (let nth = 1; nth <= items; nth++) {
    const own = nth === items ? left : Math.max(1, Math.round(each * (0.4 + random() * 1.2)))
    const total = Math.min(own, left - (items - nth))
    left -= total
    const count = Math.min(total, 1 + Math.floor(random() * 4))
    const matter = caseRow(place, 5000 + nth, {
      publicTitle: `Ärende ${nth} om ${['skolskjuts', 'äldreboende', 'detaljplan', 'AI-stöd i handläggningen'][nth % 4]}`,
    })
    const made: { hash: string; size: number; pages: number; title: string }[] = []
    for (let which = 0; which < count; which++) {
      const size =
        which === count - 1 ? total - Math.floor(total / count) * (count - 1) : Math.floor(total / count)
      const bytes = await madePdf({
        ...{ pages: size, seed: nth * 10 + which, words: `Ärende ${nth}` },
        ...(which % 2 === 1 ? { pictureEvery: 3 } : {}),
        ...(which === 2 ? { lying: nth % 2 === 0 ? ('wide' as const) : ('turned' as const) } : {}),
      })
      made.push({ ...(await files.keep(bytes)), pages: size, title: `${kinds[which]} till ärende ${nth}` })
    }
    await database.transaction(async (tx) => {
      await tx.insert(t.cases).values(matter)
      const itemId = `${meetingId}-${nth}`
      await tx.insert(t.agendaItems).values({
        ...{ id: itemId, meetingId, caseId: matter.id, position: nth, number: nth, kind: 'case' },
        ...{ state: 'numbered', title: matter.publicTitle, addedAt: AT },
      })
      for (const [at, { hash, size, pages: own, title }] of made.entries()) {
        const id = `${itemId}-${at}`
        ids.push(id)
        await noteFile(tx, { hash, size, mime: 'application/pdf', storedAt: AT })
        await tx.insert(t.documents).values({
          ...{ id, municipalityId: place.municipalityId, caseId: matter.id, number: at + 1, kind: 'other' },
          ...{ direction: 'drawn_up', publicTitle: title, released: true, registeredAt: AT },
          ...(nth % 10 === 0 && at === 1 ? { secrecyProvision: 'OSL 19:1' } : {}),
        })
        await tx.insert(t.documentVersions).values({
          ...{ id: `${id}-v1`, documentId: id, version: 1, fileHash: hash, fileName: 'handling.pdf' },
          ...{ pages: own, createdAt: AT },
        })
        await tx.insert(t.agendaDocuments).values({ id: `${id}-a`, itemId, documentId: id, position: at })
      }
    })
  }
  return ids
}
