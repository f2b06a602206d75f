import { and, asc, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm'
import { type Actor, maySeeProtected, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import {
  minutesOf,
  notesOf,
  paragraphsOf,
  type MinutesRow,
  type ParagraphRow,
  type SignatureRow,
  signersOf,
} from '../../repositories/meetings/minutes'
import {
  accounts,
  bodies,
  counters,
  meetings,
  minutes,
  minutesParagraphs,
  minutesRevisions,
  municipalities,
  signatures,
} from '../../schema'
import type { MeetingHead } from './meeting-at'

/** A paragraph as its reader may read it. */
export type ParagraphView = Pick<
  ParagraphRow,
  'id' | 'itemId' | 'year' | 'number' | 'heading' | 'revision' | 'editedAt' | 'editedBy'
> & {
  text: string
  /** The reader has the words for outsiders, since the text is secret. */
  masked: boolean
  /** There are words for outsiders. */
  secret: boolean
}

export type MinutesPart = {
  minutes: MinutesRow
  paragraphs: ParagraphView[]
  signers: SignatureRow[]
  notes: Awaited<ReturnType<typeof notesOf>>
  /** The reader is named to sign these minutes and has not been released. */
  own: SignatureRow | null
}

/**
 * The minutes of a meeting that the reader may read: drafts the administration of the body, texts being signed also
 * whoever is to sign them, approved ones everyone. Of what is secret outsiders get the words written for them; who is
 * named to sign reads all of it while it is being signed.
 */
export async function minutesOfMeeting(
  read: Read,
  reader: Actor,
  meeting: Pick<MeetingHead, 'id' | 'municipalityId' | 'bodyId' | 'insight'>,
): Promise<{ parts: MinutesPart[] }> {
  const rows = await minutesOf(read, meeting.id)
  const ids = rows.map(({ id }) => id)
  const signers = await signersOf(read, ...ids)
  const personId = reader.kind === 'account' ? await personOf(read, reader.accountId) : null
  const isOwn = (signer: SignatureRow) =>
    reader.kind === 'account' &&
    signer.releasedAt === null &&
    (signer.accountId === reader.accountId || (personId !== null && signer.personId === personId))
  const readable = rows.filter(
    ({ id, state }) =>
      state === 'approved' ||
      meeting.insight === 'staff' ||
      (state === 'signing' && signers.some((signer) => signer.minutesId === id && isOwn(signer))),
  )
  const entitled = maySeeProtected(scopeOf(reader), {
    municipalityId: meeting.municipalityId,
    bodyId: meeting.bodyId,
    published: false,
    secret: true,
    responsibleAccountId: null,
  })
  const paragraphs = await paragraphsOf(read, ...readable.map(({ id }) => id))
  const notes = await notesOf(read, ...readable.map(({ id }) => id))
  return {
    parts: readable.map((row) => {
      const own = signers.filter((signer) => signer.minutesId === row.id)
      const mine = own.find(isOwn) ?? null
      return {
        minutes: row,
        paragraphs: paragraphs
          .filter(({ minutesId }) => minutesId === row.id)
          .map((paragraph) => shown(paragraph, entitled || (mine !== null && row.state === 'signing'))),
        signers: own,
        notes: notes.filter(({ minutesId }) => minutesId === row.id),
        own: mine,
      }
    }),
  }
}

function shown({ text, publicText, ...paragraph }: ParagraphRow, entitled: boolean): ParagraphView {
  const { id, itemId, year, number, heading, revision, editedAt, editedBy } = paragraph
  const secret = publicText !== null
  return {
    ...{ id, itemId, year, number, heading, revision, editedAt, editedBy, secret },
    masked: secret && !entitled,
    text: secret && !entitled ? publicText : text,
  }
}

export async function personOf(read: Read, accountId: string): Promise<string | null> {
  const [row] = await read
    .select({ personId: accounts.personId })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row?.personId ?? null
}

/** The accounts of persons, where they have one that is in use. */
export const accountsOfPersons = (read: Read, personIds: string[]) =>
  read
    .select({ id: accounts.id, email: accounts.email, name: accounts.name, personId: accounts.personId })
    .from(accounts)
    .where(and(inArray(accounts.personId, ['', ...personIds]), eq(accounts.status, 'active')))

export async function minutesById(read: Read, id: string): Promise<MinutesRow | null> {
  const [row] = await read.select().from(minutes).where(eq(minutes.id, id))
  return row ?? null
}

export async function paragraphById(read: Read, id: string): Promise<ParagraphRow | null> {
  const [row] = await read.select().from(minutesParagraphs).where(eq(minutesParagraphs.id, id))
  return row ?? null
}

/** The last number of a series; 0 before the first. */
export async function counterValue(read: Read, series: string): Promise<number> {
  const [row] = await read.select({ value: counters.value }).from(counters).where(eq(counters.id, series))
  return row?.value ?? 0
}

/** Earlier wordings of a paragraph, the latest first. For who may write the minutes. */
export const revisionsOf = (read: Read, paragraphId: string) =>
  read
    .select({
      id: minutesRevisions.id,
      revision: minutesRevisions.revision,
      text: minutesRevisions.text,
      at: minutesRevisions.at,
      name: accounts.name,
    })
    .from(minutesRevisions)
    .leftJoin(accounts, eq(accounts.id, minutesRevisions.accountId))
    .where(eq(minutesRevisions.paragraphId, paragraphId))
    .orderBy(sql`${minutesRevisions.revision} desc`)
    .limit(100)

const meetingOfMinutes = {
  minutesId: minutes.id,
  part: minutes.part,
  state: minutes.state,
  meetingId: meetings.id,
  day: meetings.day,
  lastDay: meetings.lastDay,
  sequence: meetings.sequence,
  bodyId: meetings.bodyId,
  bodyName: bodies.name,
  bodySlug: bodies.slug,
  municipalityId: meetings.municipalityId,
  municipalitySlug: municipalities.slug,
  secretaryAccountId: meetings.secretaryAccountId,
}

export type MinutesLine = Awaited<ReturnType<typeof minutesAwaiting>>[number]

/** Minutes that wait for this account's signature, the oldest meeting first. */
export async function minutesToSign(read: Read, accountId: string) {
  const personId = await personOf(read, accountId)
  const own = or(
    eq(signatures.accountId, accountId),
    personId === null ? undefined : eq(signatures.personId, personId),
  )
  return read
    .select(meetingOfMinutes)
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(
      and(
        eq(minutes.state, 'signing'),
        exists(
          read
            .select({ one: sql`1` })
            .from(signatures)
            .where(
              and(
                eq(signatures.minutesId, minutes.id),
                isNull(signatures.signedAt),
                isNull(signatures.releasedAt),
                own,
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(meetings.day), asc(minutes.part))
}

/** Minutes that are not approved yet, of meetings that have been held; in one municipality or in all. No reader. */
export const minutesAwaiting = (read: Read, municipalityId: string | null = null) =>
  read
    .select(meetingOfMinutes)
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(
      and(
        inArray(minutes.state, ['draft', 'signing']),
        municipalityId === null ? undefined : eq(meetings.municipalityId, municipalityId),
      ),
    )
    .orderBy(asc(meetings.day), asc(minutes.part))

/** Meetings that have been held and whose minutes nobody has begun (MIN-01). No reader. */
export const meetingsWithoutMinutes = (read: Read, municipalityId: string | null = null) =>
  read
    .select({
      meetingId: meetings.id,
      day: meetings.day,
      lastDay: meetings.lastDay,
      sequence: meetings.sequence,
      bodyId: meetings.bodyId,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      municipalityId: meetings.municipalityId,
      municipalitySlug: municipalities.slug,
      secretaryAccountId: meetings.secretaryAccountId,
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(
      and(
        eq(meetings.state, 'held'),
        municipalityId === null ? undefined : eq(meetings.municipalityId, municipalityId),
      ),
    )
    .orderBy(asc(meetings.day))
