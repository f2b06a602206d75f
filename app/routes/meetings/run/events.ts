import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { entriesAfter } from '#db/queries/meetings/record'
import { readEntry } from '~/domain/meetings/record/entry-schema'
import { readText } from '~/server/uploads'
import { hindranceText } from '~/text/meetings/record'
import { noteEntries } from '~/use-cases/meetings/record/note-entries'
import { requireMeeting } from '../require-meeting'
import type { News } from './ledger'

const MOST = 500
const statusOf = { 'meeting-not-found': 404, forbidden: 403, 'not-in-session': 409 } as const

/** What has been noted after a number (`?efter=12`), for those who run the meeting. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeeting(args, 'meeting.run')
  const after = Number(new URL(args.request.url).searchParams.get('efter'))
  return answer(ctx, meeting.id, Number.isSafeInteger(after) ? after : 0, [])
}

/** Takes entries, and answers with which were turned away and what has been noted after a number. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, meeting } = await requireMeeting(args, 'meeting.run')
  const sent = readBody(await readText(args.request))
  if (!sent || !Array.isArray(sent.entries) || sent.entries.length > MOST)
    return Response.json({}, { status: 400 })
  const read = sent.entries.map(readEntry)
  const noted = await noteEntries(ctx, {
    meetingId: meeting.id,
    entries: read.flatMap((each) => (each.ok ? [each.entry] : [])),
  })
  if (!noted.ok) return Response.json({}, { status: statusOf[noted.refusal] })
  const refused = [
    ...read.flatMap((each) => (each.ok || !each.id ? [] : [{ id: each.id, message: each.message }])),
    ...noted.value.refused.map(({ id, reason }) => ({ id, message: hindranceText(reason) })),
  ]
  return answer(ctx, meeting.id, Number.isSafeInteger(sent.efter) ? Number(sent.efter) : 0, refused)
}

/** PostgreSQL cannot keep a zero byte in a text. */
function readBody(text: string): { efter?: unknown; entries?: unknown } | null {
  try {
    return JSON.parse(text, (_key, value) => (typeof value === 'string' ? value.replaceAll('\0', '') : value))
  } catch {
    return null
  }
}

async function answer(
  { database, now }: Awaited<ReturnType<typeof requireMeeting>>['ctx'],
  meetingId: string,
  after: number,
  refused: News['refused'],
) {
  const entries = await entriesAfter(database.read, meetingId, after)
  const news: News = {
    now: now(),
    sequence: entries.at(-1)?.sequence ?? after,
    entries: entries.map(({ storedAt: _storedAt, ...entry }) => entry as News['entries'][number]),
    refused,
  }
  return Response.json(news)
}
