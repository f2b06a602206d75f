import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, maySee, maySeeProtected, scopeOf, type Scope } from '../../../app/domain/access'
import { maySeeFile } from '../../../app/domain/access/documents'
import {
  type AgendaChange,
  type AgendaSnapshot,
  changesBetween,
  type ItemKind,
} from '../../../app/domain/meetings/agenda'
import { agendaIsPublic } from '../../../app/domain/meetings/meeting'
import type { Read } from '../../connection'
import {
  agendaDocuments,
  agendaItems,
  agendaVersions,
  bodies,
  documents,
  documentVersions,
  files,
  meetings,
} from '../../schema'
import { itemsWithCases, type ItemWithCase, publicWords, snapshotsToBe } from './agenda-facts'
import type { MeetingHead } from './meeting-at'

export { agendaFacts } from './agenda-facts'

/** What the query needs to know of the meeting; `meetingAt` gives it. */
export type AgendaMeeting = Pick<MeetingHead, 'id' | 'bodyId' | 'state' | 'agendaVersion' | 'insight'>

export type AgendaDocument = {
  id: string
  number: number
  title: string
  kind: (typeof documents.$inferSelect)['kind']
  day: string | null
  caseSlug: string
  caseNumber: string
  released: boolean
  secret: boolean
  /** Null where there is none, or none that the reader may open. */
  file: { version: number; hash: string; name: string; mime: string; pages: number | null } | null
}

export type AgendaItem = Awaited<ReturnType<typeof agendaOf>>['items'][number]
export type Agenda = Awaited<ReturnType<typeof agendaOf>>

/**
 * The agenda as far as a reader sees it. The administration sees it as it stands; members what has been published,
 * with its documents; others the same in public words. Before the summons it is the administration's only.
 */
export async function agendaOf(read: Read, reader: Actor, meeting: AgendaMeeting) {
  const scope = scopeOf(reader)
  const rows = await itemsWithCases(read, meeting.id)
  const versions = await read
    .select()
    .from(agendaVersions)
    .where(eq(agendaVersions.meetingId, meeting.id))
    .orderBy(desc(agendaVersions.version))
  const [latest] = versions
  const first = versions.at(-1)
  const shown = shownAs(meeting, latest !== undefined)
  const visible = rowsShown(rows, shown, scope, latest?.items ?? [])
  const changes: AgendaChange[] =
    latest && first && shown !== 'none' ? changesBetween(first.items, latest.items).map(neutral(rows)) : []
  const changeOf = new Map(changes.map((change) => [change.item.itemId, change.kind]))
  const attached = await documentsOfItems(
    read,
    visible.map(({ row }) => row.item.id),
  )
  return {
    shown,
    version: latest?.version ?? null,
    publishedDay: latest?.publishedDay ?? null,
    versions:
      shown === 'none'
        ? []
        : versions.map(({ version, publishedDay, note }) => ({ version, publishedDay, note })),
    items: visible.map(({ row, words }) => ({
      ...itemFor(scope, meeting, row, words),
      documents: attached
        .filter(({ itemId }) => itemId === row.item.id)
        .flatMap((document) => documentFor(scope, meeting, row, document)),
      change: changeOf.get(row.item.id) ?? null,
    })),
    /** Since the first publication, the summons. */
    changes,
    /** What the next publication would change; the administration's only. */
    unpublished: shown === 'draft' && latest ? changesBetween(latest.items, snapshotsToBe(rows)) : [],
    /** Proposed by officers and waiting for the secretary; the administration's only. */
    proposed:
      shown === 'draft'
        ? rows
            .filter(({ item }) => item.state === 'proposed')
            .map((row) => itemFor(scope, meeting, row, null))
        : [],
  }
}

type ShownAs = 'draft' | 'published' | 'documents' | 'none'

function shownAs({ state, insight }: AgendaMeeting, published: boolean): ShownAs {
  if (state === null) return 'documents'
  if (insight === 'staff') return 'draft'
  return published && agendaIsPublic(state) ? 'published' : 'none'
}

type ShownRow = { row: ItemWithCase; words: AgendaSnapshot | null }

function rowsShown(
  rows: ItemWithCase[],
  shown: ShownAs,
  scope: Scope,
  published: readonly AgendaSnapshot[],
): ShownRow[] {
  if (shown === 'none') return []
  if (shown === 'draft')
    return rows.filter(({ item }) => item.state !== 'proposed').map((row) => ({ row, words: null }))
  if (shown === 'documents')
    return rows
      .filter(({ case: matter }) => matter === null || readable(scope, matter))
      .map((row) => ({ row, words: null }))
  const byId = new Map(rows.map((row) => [row.item.id, row]))
  return published.flatMap((words) => {
    const row = byId.get(words.itemId)
    return row ? [{ row, words }] : []
  })
}

type Matter = NonNullable<ItemWithCase['case']>

const shownMatter = (matter: Matter) => ({ ...matter, secret: matter.secrecyProvision !== null })

const readable = (scope: Scope, matter: Matter): boolean =>
  maySee(scope, shownMatter(matter)) &&
  (matter.secrecyProvision === null || maySeeProtected(scope, shownMatter(matter)))

/** A matter on the body's own agenda is the body's own to its members (rules 13, "elected own board"). */
const onAgenda = (meeting: AgendaMeeting, matter: Matter) => ({
  ...shownMatter(matter),
  bodyId: meeting.insight === 'members' ? meeting.bodyId : matter.bodyId,
})

/** What was published before its case became secret says no more than the register's public line now. */
const neutral =
  (rows: readonly ItemWithCase[]) =>
  (change: AgendaChange): AgendaChange => {
    const row = rows.find(({ item }) => item.id === change.item.itemId)
    return row ? { ...change, item: { ...change.item, ...wordsOf(row, change.item) } } : change
  }

const wordsOf = (row: ItemWithCase, published: AgendaSnapshot) =>
  publicWords({ ...row, item: { ...row.item, ...published } })

function itemFor(scope: Scope, meeting: AgendaMeeting, row: ItemWithCase, words: AgendaSnapshot | null) {
  const { item, case: matter } = row
  const secret = matter !== null && matter.secrecyProvision !== null
  const entitled = matter === null || !secret || maySeeProtected(scope, onAgenda(meeting, matter))
  const staff = meeting.insight === 'staff'
  const now = words ? wordsOf(row, words) : publicWords(row)
  const kind: ItemKind = words?.kind ?? item.kind ?? 'case'
  return {
    id: item.id,
    number: words ? words.number : item.number,
    position: item.position,
    title: now.title,
    kind,
    state: item.state,
    proposal: entitled && secret ? (item.proposal ?? []) : now.proposal,
    proposalFrom: entitled && secret ? item.proposalFrom : now.proposalFrom,
    note: entitled ? item.note : null,
    case: matter && {
      id: matter.id,
      number: matter.number,
      slug: matter.slug,
      kind: matter.kind,
      title: matter.publicTitle,
      secret,
      /** Whether the reader may open the case's page, and read what is on it. */
      known: maySee(scope, shownMatter(matter)),
      readable: readable(scope, matter),
    },
    late: words ? words.late : item.late === true,
    announcedDay: item.announcedDay,
    urgentReason: meeting.insight === 'public' || !entitled ? null : item.urgentReason,
    closedDoors: words ? words.closedDoors : item.closedDoors === true,
    exercisesAuthority: item.exercisesAuthority === true,
    staffRep: staff ? item.staffRep : null,
    withdrawn: words ? words.withdrawn : item.state === 'withdrawn',
    withdrawnReason: staff && entitled ? item.withdrawnReason : null,
    presenter: meeting.insight === 'public' ? null : item.presenter,
    minutes: meeting.insight === 'public' ? null : item.minutes,
    standingKey: item.standingKey,
    preparation: item.preparation,
    preparedBy: row.preparedBy,
    preparedDay: item.preparedDay,
    executiveHeardDay: item.executiveHeardDay,
    boardHeardDay: item.boardHeardDay,
    revision: item.revision ?? 0,
  }
}

const documentsOfItems = async (read: Read, itemIds: string[]) => {
  const rows = await read
    .select({
      itemId: agendaDocuments.itemId,
      id: documents.id,
      number: documents.number,
      publicTitle: documents.publicTitle,
      protectedTitle: documents.protectedTitle,
      kind: documents.kind,
      day: documents.day,
      released: documents.released,
      secrecyProvision: documents.secrecyProvision,
      version: documentVersions.version,
      hash: documentVersions.fileHash,
      name: documentVersions.fileName,
      pages: documentVersions.pages,
      mime: files.mime,
    })
    .from(agendaDocuments)
    .innerJoin(documents, eq(documents.id, agendaDocuments.documentId))
    .leftJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .leftJoin(files, eq(files.hash, documentVersions.fileHash))
    .where(and(inArray(agendaDocuments.itemId, ['', ...itemIds]), isNull(documents.voidedDay)))
    .orderBy(asc(agendaDocuments.position), asc(documents.number), desc(documentVersions.version))
  const seen = new Set<string>()
  return rows.filter(({ itemId, id }) => {
    const once = `${itemId} ${id}`
    return !seen.has(once) && seen.add(once)
  })
}

function documentFor(
  scope: Scope,
  meeting: AgendaMeeting,
  { case: matter }: ItemWithCase,
  document: Awaited<ReturnType<typeof documentsOfItems>>[number],
): AgendaDocument[] {
  if (!matter) return []
  const shown = onAgenda(meeting, matter)
  const secret = document.secrecyProvision !== null
  const entitled = maySeeProtected(scope, shown)
  const member = meeting.insight === 'members'
  // What hangs on a secret case is shown to those entitled only; an outsider gets the line of a case that is published.
  if (shown.secret ? !entitled : !member && !maySee(scope, shown)) return []
  const opens =
    (member && !secret) || maySeeFile(scope, { released: document.released, secret, matter: shown })
  const { version, hash, name, mime, pages } = document
  return [
    {
      id: document.id,
      number: document.number,
      title: (entitled ? document.protectedTitle : null) ?? document.publicTitle,
      kind: document.kind,
      day: document.day,
      caseSlug: matter.slug,
      caseNumber: matter.number,
      released: document.released,
      secret: secret || shown.secret,
      file:
        opens && version !== null && hash !== null && name !== null && mime !== null
          ? { version, hash, name, mime, pages }
          : null,
    },
  ]
}

/** Where a case stands on agendas, earliest first, for a reader who has been shown the case. */
export async function agendaPlacesOfCase(read: Read, reader: Actor, caseId: string) {
  const scope = scopeOf(reader)
  const rows = await read
    .select({
      itemId: agendaItems.id,
      number: agendaItems.number,
      state: agendaItems.state,
      day: meetings.day,
      sequence: meetings.sequence,
      meetingId: meetings.id,
      meetingState: meetings.state,
      municipalityId: meetings.municipalityId,
      agendaVersion: meetings.agendaVersion,
      bodyId: bodies.id,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(eq(agendaItems.caseId, caseId))
    .orderBy(asc(meetings.day), asc(meetings.sequence))
  return rows.filter(({ meetingState, municipalityId, agendaVersion, number }) => {
    if (meetingState === null) return true
    if (scope.everything) return true
    if (scope.municipalityId === municipalityId && scope.unpublished === 'all') return true
    return agendaVersion !== null && number !== null && agendaIsPublic(meetingState)
  })
}
