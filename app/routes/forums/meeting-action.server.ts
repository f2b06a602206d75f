import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { readFields } from '~/server/uploads'
import { type ForumRefusal, forumRefusals } from '~/text/refusals/forums'
import { addAction } from '~/use-cases/forums/actions'
import { decideOnLine } from '~/use-cases/forums/decide-on-line'
import {
  approveForumNotes,
  cancelForumMeeting,
  holdForumMeeting,
  openForumAgenda,
  refreshForumAgenda,
  releaseForumNotes,
} from '~/use-cases/forums/meeting-life'
import {
  addAgendaLine,
  moveAgendaLine,
  removeLine,
  saveAttendance,
  saveLineNotes,
} from '~/use-cases/forums/meeting-notes'
import { closeQuestion, decideQuestion, escalateQuestion } from '~/use-cases/forums/step-question'
import type { FormState } from '../account/form'
import { refusedForm } from '../account/form'
import { requireMeeting } from './meeting.server'
import { meetingHref } from './parts'

export type MeetingAnswer = FormState & {
  conflict?: { lineId: string; mine: string; theirs: { text: string; revision: number; name: string | null } }
}

/** Everything that is done on a meeting's page: one form, one use case. */
export async function meetingAction(args: ActionFunctionArgs) {
  const { ctx, municipality, m, forum, meeting } = await requireMeeting(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const [intent = '', lineId = ''] = field('intent').split(':')
  const place = { municipalityId: municipality.id, meetingId: meeting.id }
  const line = meeting.lines.find(({ id }) => id === (lineId || field('lineId')))
  const here = meetingHref(m, meeting)
  if (intent === 'notes') {
    const text = field('text')
    const saved = await saveLineNotes(ctx, {
      ...{ ...place, lineId: field('lineId'), text, revision: Number(field('revision')) },
    })
    if (saved.ok) return redirect(`${here}#punkt-${field('lineId')}`)
    if (saved.refusal === 'conflict') {
      const { theirs } = saved
      const answer: MeetingAnswer = {
        ...{ intent: 'notes', values: {}, errors: [forumRefusals.conflict] },
        conflict: { lineId: field('lineId'), mine: text, theirs },
      }
      return data(answer, { status: 409 })
    }
    return refusedForm(fields, saved.refusal, forumRefusals)
  }
  const question = line?.question ?? null
  const atQuestion = {
    ...{ municipality: { id: municipality.id, slug: m }, number: question ?? 0, meetingId: meeting.id },
  }
  const decisionPointId = field('decisionPointId') === 'outside' ? null : field('decisionPointId') || null
  const steps: Record<string, () => Promise<{ ok: true } | { ok: false; refusal: ForumRefusal }>> = {
    open: () => openForumAgenda(ctx, place),
    refresh: () => refreshForumAgenda(ctx, place),
    hold: () => holdForumMeeting(ctx, place),
    approve: () => approveForumNotes(ctx, place),
    release: () => releaseForumNotes(ctx, place),
    cancel: () => cancelForumMeeting(ctx, { ...place, reason: field('reason') }),
    up: () => moveAgendaLine(ctx, { ...place, lineId, way: 'up' }),
    down: () => moveAgendaLine(ctx, { ...place, lineId, way: 'down' }),
    remove: () => removeLine(ctx, { ...place, lineId }),
    'add-line': () => addAgendaLine(ctx, { ...place, title: field('title') }),
    attendance: () =>
      saveAttendance(ctx, {
        ...place,
        people: fields.getAll('person').map((id) => ({
          ...{ lineId: id, name: field(`name-${id}`), present: fields.has(`present-${id}`) },
        })),
        others: field('others').split('\n'),
      }),
    decide: () =>
      question === null
        ? decideOnLine(ctx, { ...place, lineId, text: field('text'), decisionPointId })
        : decideQuestion(ctx, { ...atQuestion, text: field('text'), decisionPointId }),
    escalate: () => escalateQuestion(ctx, { ...atQuestion, text: field('text') }),
    close: () => closeQuestion(ctx, { ...atQuestion, text: field('text') }),
    action: () =>
      addAction(ctx, {
        ...{ municipality: { id: municipality.id, slug: m }, listId: null, forumId: forum.id },
        ...{ meetingId: meeting.id, questionId: line?.questionId ?? null, decidedIn: forum.name },
        ...{ activity: field('activity'), responsible: field('responsible'), dueDay: field('dueDay') },
        ...{ responsibleAccountId: field('responsibleAccountId'), note: '' },
      }),
  }
  const step = Object.hasOwn(steps, intent) ? steps[intent] : undefined
  if (!step) return data(null, { status: 400 })
  const result = await step()
  if (!result.ok) return refusedForm(fields, result.refusal, forumRefusals)
  const at =
    intent === 'action'
      ? '#restlista'
      : intent === 'attendance'
        ? '#narvaro'
        : line
          ? `#punkt-${line.id}`
          : ''
  return redirect(`${here}${at}`)
}
