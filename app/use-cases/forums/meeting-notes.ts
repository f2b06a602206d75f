import { ok, refuse, type Result } from '../../domain/shared/result'
import { accountName } from '#db/queries/memos'
import {
  agendaOfMeeting,
  insertAgendaLines,
  linesOfForum,
  placeAgendaLine,
  removeAgendaLine,
  replaceAttendance,
  saveAgendaNotes,
} from '#db/repositories/forums'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { actingAccount, type MeetingRefusal, openMeetingInHand } from './in-hand'

type Place = { municipalityId: string; meetingId: string }

export const LONGEST_NOTES = 20_000

/** What somebody else has saved meanwhile. */
export type Theirs = { text: string; revision: number; at: string; name: string | null }

export type NotesSaved =
  | { ok: true; value: { revision: number; at: string } }
  | { ok: false; refusal: MeetingRefusal | 'line-not-found' | 'notes-too-long' }
  | { ok: false; refusal: 'conflict'; theirs: Theirs }

/**
 * Saves a line's notes on the revision that their writer began from. When somebody has saved since, nothing is written
 * and the other text is the answer.
 */
export async function saveLineNotes(
  ctx: Context,
  input: Place & { lineId: string; revision: number; text: string },
): Promise<NotesSaved> {
  const notes = input.text.replace(/\r\n?/g, '\n')
  if (notes.length > LONGEST_NOTES) return refuse('notes-too-long')
  return ctx.database.transaction(async (tx): Promise<NotesSaved> => {
    const hand = await openMeetingInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const line = (await agendaOfMeeting(tx, input.meetingId)).find(({ id }) => id === input.lineId)
    if (!line) return refuse('line-not-found')
    const at = ctx.now()
    if ((line.notes ?? '') === notes)
      return { ok: true, value: { revision: line.revision, at: line.savedAt ?? at } }
    const save = { id: line.id, revision: input.revision, notes, at, by: actingAccount(ctx) }
    if (line.revision !== input.revision || !(await saveAgendaNotes(tx, save))) {
      const name = await accountName(tx, line.savedBy)
      const { revision, savedAt } = line
      return {
        ...{ ok: false, refusal: 'conflict' },
        theirs: { text: line.notes ?? '', revision, at: savedAt ?? at, name },
      }
    }
    // One entry for each line's first writing: an entry for every second of typing would drown the others.
    if (line.savedAt === null)
      await audit(ctx, tx, {
        ...{ municipalityId: input.municipalityId, action: 'forum.notes.write', entity: 'forum_meeting' },
        ...{ entityId: input.meetingId, detail: { forum: hand.value.forum.name, line: line.title } },
      })
    return { ok: true, value: { revision: input.revision + 1, at } }
  })
}

/** Puts an agenda line first, last, or one place up or down. */
export async function moveAgendaLine(
  ctx: Context,
  input: Place & { lineId: string; way: 'up' | 'down' },
): Promise<Result<undefined, MeetingRefusal | 'line-not-found'>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await openMeetingInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const lines = await agendaOfMeeting(tx, input.meetingId)
    const at = lines.findIndex(({ id }) => id === input.lineId)
    const [line] = at < 0 ? [] : lines.splice(at, 1)
    if (!line) return refuse('line-not-found')
    lines.splice(Math.max(0, Math.min(lines.length, at + (input.way === 'up' ? -1 : 1))), 0, line)
    for (const [nth, { id, position }] of lines.entries())
      if (position !== nth + 1) await placeAgendaLine(tx, id, nth + 1)
    return ok(undefined)
  })
}

/** A line of the meeting's own. */
export async function addAgendaLine(
  ctx: Context,
  input: Place & { title: string },
): Promise<Result<undefined, MeetingRefusal | 'line-missing' | 'line-too-long'>> {
  const title = input.title.trim()
  if (title === '') return refuse('line-missing')
  if (title.length > 300) return refuse('line-too-long')
  return ctx.database.transaction(async (tx) => {
    const hand = await openMeetingInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const last = (await agendaOfMeeting(tx, input.meetingId)).at(-1)
    const line = { id: ctx.newId(), source: 'added' as const, title, questionId: null, fromMeetingId: null }
    await insertAgendaLines(tx, input.meetingId, last?.position ?? 0, [line])
    return ok(undefined)
  })
}

/** Takes away a line that nothing has been written on and that no question stands on. */
export async function removeLine(
  ctx: Context,
  input: Place & { lineId: string },
): Promise<Result<undefined, MeetingRefusal | 'line-not-found' | 'line-written'>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await openMeetingInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const line = (await agendaOfMeeting(tx, input.meetingId)).find(({ id }) => id === input.lineId)
    if (!line) return refuse('line-not-found')
    if (line.notes || line.decision !== null || line.questionId !== null) return refuse('line-written')
    await removeAgendaLine(tx, line.id)
    return ok(undefined)
  })
}

/** Who was there: those whom the forum names, each present or not, and others by name. */
export async function saveAttendance(
  ctx: Context,
  input: Place & { people: { lineId: string; name: string; present: boolean }[]; others: string[] },
): Promise<Result<undefined, MeetingRefusal>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await openMeetingInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const lines = await linesOfForum(tx, hand.value.forum.id)
    const known = new Map(lines.flatMap((line) => (line.kind === 'participant' ? [[line.id, line]] : [])))
    const row = (name: string, lineId: string | null, present: boolean) => ({
      ...{ id: ctx.newId(), meetingId: input.meetingId, lineId, name: name.slice(0, 200), present },
    })
    await replaceAttendance(tx, input.meetingId, [
      ...input.people.flatMap(({ lineId, name, present }) => {
        const line = known.get(lineId)
        return line ? [row(name.trim() || line.text, line.id, present)] : []
      }),
      ...input.others.flatMap((name) => (name.trim() === '' ? [] : [row(name.trim(), null, true)])),
    ])
    await audit(ctx, tx, {
      ...{ municipalityId: input.municipalityId, action: 'forum.attendance', entity: 'forum_meeting' },
      entityId: input.meetingId,
      detail: { forum: hand.value.forum.name, present: input.people.filter(({ present }) => present).length },
    })
    return ok(undefined)
  })
}
