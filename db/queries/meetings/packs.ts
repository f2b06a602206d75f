import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../../app/domain/access'
import { agendaIsPublic } from '../../../app/domain/meetings/meeting'
import {
  isOpenPaper,
  maySeePaper,
  type PackContents,
  type PackEdition,
} from '../../../app/domain/meetings/pack'
import type { Read } from '../../connection'
import { files, meetingPapers } from '../../schema'
import { type PaperMeeting, paperReader, paperRows, papersAgenda } from './papers'

const kindOf = { public: 'pack_public', full: 'pack_full' } as const
export const packKind = (edition: PackEdition) => kindOf[edition]

/** May the reader open a pack, as the documents in it and the agenda stand now? */
export async function mayOpenPack(
  read: Read,
  reader: Actor,
  meeting: PaperMeeting,
  { edition, contents }: { edition: PackEdition; contents: PackContents | null },
): Promise<boolean> {
  if (contents === null) return false
  if (edition === 'full' && meeting.insight === 'public') return false
  if (meeting.insight !== 'staff' && !(meeting.agendaVersion !== null && agendaIsPublic(meeting.state)))
    return false
  const who = paperReader(reader, meeting)
  const rows = new Map((await paperRows(read, meeting.id)).map((row) => [row.documentId, row]))
  const words = new Map((await papersAgenda(read, meeting.id)).map(({ itemId, title }) => [itemId, title]))
  const agendaAsPrinted =
    edition === 'full' || contents.items.every(({ itemId, title }) => words.get(itemId) === title)
  return (
    agendaAsPrinted &&
    contents.documents.every(({ documentId, versionId, title }) => {
      const row = rows.get(documentId)
      if (!row) return false
      if (edition === 'full') return maySeePaper(who, row.paper)
      // To anyone only what is the document now: an earlier version may have held what a later one left out.
      return isOpenPaper(row.paper) && (row.versionId ?? '') === versionId && row.publicTitle === title
    })
  )
}

/** The newest packs of a meeting that the reader may know of, the one being made before the finished one. */
export async function packsOf(read: Read, reader: Actor, meeting: PaperMeeting) {
  const rows = await read
    .select({
      id: meetingPapers.id,
      kind: meetingPapers.kind,
      state: meetingPapers.state,
      agendaVersion: meetingPapers.agendaVersion,
      contentKey: meetingPapers.contentKey,
      contents: meetingPapers.contents,
      fileHash: meetingPapers.fileHash,
      size: files.size,
      pages: meetingPapers.pages,
      pagesDone: meetingPapers.pagesDone,
      pagesTotal: meetingPapers.pagesTotal,
      problem: meetingPapers.problem,
      createdAt: meetingPapers.createdAt,
      finishedAt: meetingPapers.finishedAt,
    })
    .from(meetingPapers)
    .leftJoin(files, eq(files.hash, meetingPapers.fileHash))
    .where(
      and(eq(meetingPapers.meetingId, meeting.id), inArray(meetingPapers.kind, ['pack_public', 'pack_full'])),
    )
    .orderBy(desc(meetingPapers.createdAt), desc(meetingPapers.id))
  const packs = []
  for (const edition of ['public', 'full'] as const) {
    const own = rows.filter(({ kind }) => kind === kindOf[edition])
    const ready = own.filter(({ state }) => state === 'ready')
    const [latest] = ready
    const opens =
      latest !== undefined &&
      (await mayOpenPack(read, reader, meeting, { edition, contents: latest.contents }))
    const [newest] = own
    packs.push({
      edition,
      /** The newest finished one, when the reader may open it. */
      ready: opens ? latest : null,
      /** There is a finished one that this reader may not open. */
      withheld: latest !== undefined && !opens && meeting.insight !== 'public',
      /** What is being made, or failed to be, since; the administration's only. */
      underway:
        meeting.insight === 'staff' && newest && newest.state !== 'ready'
          ? (({ contents: _, ...row }) => row)(newest)
          : null,
      /** What stood in the one before it, for telling what is new. */
      before: opens ? (ready[1]?.contents?.documents.map(({ versionId }) => versionId) ?? null) : null,
    })
  }
  return packs
}

/** A paper as it is stored. */
/** The file of a notice or summons that went out with a version of the agenda; null when none is kept. */
export async function keptPaper(
  read: Read,
  about: { meetingId: string; kind: 'notice' | 'summons'; agendaVersion: number },
) {
  const [row] = await read
    .select({ fileHash: meetingPapers.fileHash, contentKey: meetingPapers.contentKey })
    .from(meetingPapers)
    .where(
      and(
        eq(meetingPapers.meetingId, about.meetingId),
        eq(meetingPapers.kind, about.kind),
        eq(meetingPapers.agendaVersion, about.agendaVersion),
        eq(meetingPapers.state, 'ready'),
      ),
    )
    .orderBy(desc(meetingPapers.createdAt))
    .limit(1)
  return row ?? null
}

export async function paperById(read: Read, id: string) {
  const [row] = await read.select().from(meetingPapers).where(eq(meetingPapers.id, id))
  return row ?? null
}
