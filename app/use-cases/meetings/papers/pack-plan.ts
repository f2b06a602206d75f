import { createHash } from 'node:crypto'
import type { AgendaSnapshot } from '../../../domain/meetings/agenda'
import { isOpenPaper, type PackContents, type PackEdition } from '../../../domain/meetings/pack'
import { meetingAddress } from '../../../domain/meetings/address'
import type { Read } from '#db/connection'
import { paperMeeting, type PaperRow, paperRows, papersAgenda } from '#db/queries/meetings/papers'

/** A document of a pack, with the title that this edition prints. */
export type PackDocument = PaperRow & { title: string }

export type PackMeeting = {
  id: string
  municipalityId: string
  municipalitySlug: string
  bodyName: string
  bodySlug: string
  day: string
  address: string
  startsAt: string | null
  place: string | null
  agendaVersion: number | null
}

/** What a pack is to hold as things stand: everything that its content key is counted from. */
export type PackOf = {
  edition: PackEdition
  meeting: PackMeeting
  items: { item: AgendaSnapshot; documents: PackDocument[] }[]
  contents: PackContents
  contentKey: string
}

/** Raised when packs come to look different, so that all are made anew. */
const madeAs = 'pack/1'

export const keyOf = (...of: unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([madeAs, ...of]))
    .digest('hex')

/** The meeting's pack in one edition as things stand; null when there is no such meeting. */
export async function packOf(read: Read, meetingId: string, edition: PackEdition): Promise<PackOf | null> {
  const meeting = await packMeeting(read, meetingId)
  if (!meeting) return null
  const rows = (await paperRows(read, meetingId)).filter(
    ({ paper }) => !paper.voided && (edition === 'full' || isOpenPaper(paper)),
  )
  const agenda = (await papersAgenda(read, meetingId)).filter(({ withdrawn }) => !withdrawn)
  const items = agenda.map((item) => ({
    item,
    documents: rows
      .filter(({ itemId }) => itemId === item.itemId)
      .map((row) => ({
        ...row,
        title: (edition === 'full' ? row.protectedTitle : null) ?? row.publicTitle,
      })),
  }))
  const contents: PackContents = {
    items: agenda.map(({ itemId, title }) => ({ itemId, title })),
    documents: items
      .flatMap(({ documents }) => documents)
      .map(({ documentId, versionId, title }) => ({ documentId, versionId: versionId ?? '', title })),
  }
  const numbers = agenda.map(({ number, late }) => [number, late])
  const marks = rows.map(({ paper }) => paper.secret || paper.matter.secret)
  return {
    ...{ edition, meeting, items, contents },
    contentKey: keyOf(edition, meeting, contents, numbers, marks),
  }
}

async function packMeeting(read: Read, meetingId: string): Promise<PackMeeting | null> {
  const found = await paperMeeting(read, meetingId)
  return (
    found && {
      id: found.id,
      municipalityId: found.municipalityId,
      municipalitySlug: found.municipalitySlug,
      bodyName: found.body.name,
      bodySlug: found.body.slug,
      day: found.day,
      address: meetingAddress(found),
      startsAt: found.startsAt,
      place: found.place,
      agendaVersion: found.agendaVersion,
    }
  )
}
