import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { MeetingHead } from '#db/queries/meetings/meeting-at'
import type { Action } from '~/domain/access'
import { agendaIsPublic } from '~/domain/meetings/meeting'
import { papersOf } from '~/use-cases/meetings/papers/papers-of'
import { requireMeeting } from '../require-meeting'

/**
 * The papers of a meeting for whoever may see them: everyone from the summons on, before that those who call to it. 404
 * for everyone else, who may not know what is being prepared.
 */
export async function requirePapers(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const found = await requireMeeting(args)
  const { meeting, allowed, ctx } = found
  const published = meeting.agendaVersion !== null && agendaIsPublic(meeting.state)
  const calls = allowed('meeting.publish')
  if (meeting.state === null || !(published || calls)) throw new Response(null, { status: 404 })
  const papers = await papersOf(ctx.database.read, meeting.id)
  if (!papers) throw new Response(null, { status: 404 })
  return { ...found, papers, published, calls }
}

/** May the reader make packs, and see what goes with an agenda before it is sent? */
export const makesPapers = (allowed: (action: Action) => boolean): boolean =>
  allowed('meeting.agenda') || allowed('meeting.publish')

/** Whoever approves the agenda sees what goes with it before the other members do. */
export const asSeen = (meeting: MeetingHead, allowed: (action: Action) => boolean): MeetingHead =>
  makesPapers(allowed) ? { ...meeting, insight: 'staff' } : meeting
