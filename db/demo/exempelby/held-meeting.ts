import { and, eq } from 'drizzle-orm'
import type { Role } from '../../../app/domain/access'
import { addDays } from '../../../app/domain/shared/day'
import type { Context } from '../../../app/use-cases/context'
import { addCase } from '../../../app/use-cases/meetings/agenda/add-case'
import { addItem, plainItem } from '../../../app/use-cases/meetings/agenda/add-item'
import { openAgenda } from '../../../app/use-cases/meetings/agenda/fill-agenda'
import { lockAgenda } from '../../../app/use-cases/meetings/agenda/lock-agenda'
import { addEffect } from '../../../app/use-cases/meetings/decisions/add-effect'
import { draftMinutes } from '../../../app/use-cases/meetings/minutes/draft-minutes'
import { sendForSigning } from '../../../app/use-cases/meetings/minutes/send-for-signing'
import { sign } from '../../../app/use-cases/meetings/minutes/sign'
import { summonMeeting } from '../../../app/use-cases/meetings/papers/summon-meeting'
import { planMeeting } from '../../../app/use-cases/meetings/plan/plan-meeting'
import { noteEntries } from '../../../app/use-cases/meetings/record/note-entries'
import { boardDay } from '../../../app/use-cases/notices/board-day'
import { confirmLegalForce } from '../../../app/use-cases/notices/confirm-legal-force'
import { removeNotice } from '../../../app/use-cases/notices/remove-notice'
import type { Transaction } from '../../connection'
import * as t from '../../schema'
import { done, onDay } from './acting'
import { heldEntries, ownItems } from './held-entries'

/** The executive board's meeting that is told of from agenda to legal force, and the day its minutes were approved. */
export const heldDay = '2026-09-23'
const approvedDay = '2026-09-30'
/** The first day on which it is known whether somebody has appealed. */
const confirmedDay = '2026-11-11'
const board = 'Kommunstyrelsen'

type Place = { id: string; bodies: Map<string, string>; people: Map<string, string> }

/**
 * Takes a meeting of the executive board from its plan to legal force, each act on its day by whoever does it. A portal
 * that is filled before its minutes were approved has nothing of it.
 */
export async function holdMeeting(
  ctx: Context,
  tx: Transaction,
  { id: municipalityId, bodies, people }: Place,
  accounts: Map<string, string>,
): Promise<void> {
  if (ctx.today < approvedDay) return
  const bodyId = bodies.get(board) ?? ''
  const by = (mailbox: string, name: string, role: Role, day: string, time?: string): Context => ({
    ...onDay(ctx, day, time),
    actor: {
      ...{ kind: 'account', name, municipalityId, role, bodyId },
      accountId: accounts.get(`${mailbox}@exempelby.exempel`) ?? '',
    },
  })
  const secretary = (day: string, time?: string) =>
    by('namndsekreterare', 'Mattias Klubbvik', 'board_secretary', day, time)

  const planned = {
    ...{ municipalityId, body: 'kommunstyrelsen', day: heldDay, lastDay: '', startsAt: '13:00' },
    ...{ place: 'Rådhuset, Stora salen', kind: 'ordinary', materialDay: '', openToPublic: false },
    ...{ remoteAllowed: false, ground: '', requests: 0, confirmed: '' },
    secretaryAccountId: accounts.get('namndsekreterare@exempelby.exempel') ?? '',
  }
  const { meetingId } = done('The held meeting', await planMeeting(secretary('2026-06-01'), planned))
  done('Its agenda', await openAgenda(secretary('2026-09-01'), { meetingId }))
  const own = new Map<string, string>()
  const [pilot] = await tx
    .select({ id: t.cases.id })
    .from(t.cases)
    .where(and(eq(t.cases.municipalityId, municipalityId), eq(t.cases.publicTitle, ownItems.pilot)))
  const collecting = secretary('2026-09-10')
  if (pilot) {
    const added = await addCase(collecting, { meetingId, caseId: pilot.id, urgentReason: null })
    own.set('pilot', done('Its case', added).itemId)
  }
  for (const key of ['report', 'tariff', 'committee'] as const) {
    const item = plainItem(key === 'committee' ? 'election' : 'case', ownItems[key])
    const added = await addItem(collecting, { meetingId, item, urgentReason: null })
    own.set(key, done(ownItems[key], added).itemId)
  }
  done('Its lock', await lockAgenda(secretary('2026-09-14'), { meetingId }))
  done(
    'Its summons',
    await summonMeeting(secretary('2026-09-14'), { meetingId, postNotice: true, lateReason: null }),
  )

  const items = await tx
    .select({ id: t.agendaItems.id, kind: t.agendaItems.kind })
    .from(t.agendaItems)
    .where(eq(t.agendaItems.meetingId, meetingId))
    .orderBy(t.agendaItems.position)
  const ownIds = new Set(own.values())
  const itemIds = new Map([
    ...own,
    ...items.filter(({ id }) => !ownIds.has(id)).map(({ id, kind }) => [kind ?? id, id] as const),
  ])
  const person = (name: string) => {
    const id = people.get(name)
    if (!id) throw new Error(`Exempelby has no ${name}`)
    return id
  }
  const entries = heldEntries(heldDay, { itemIds, person, newId: ctx.newId })
  const noted = done('Its record', await noteEntries(secretary(heldDay, '15:00'), { meetingId, entries }))
  if (noted.refused.length > 0) throw new Error(`Its record: ${JSON.stringify(noted.refused)}`)

  const drafted = await draftMinutes(secretary('2026-09-25'), { meetingId, firstNumber: 142 })
  const { minutesId } = done('Its minutes', drafted)
  const { textHash } = done('Their sending', await sendForSigning(secretary('2026-09-28'), { minutesId }))
  for (const [mailbox, name, role] of [
    ['ordforande', 'Maj-Britt Ängslund', 'chair'],
    ['gruppledare.m', 'Charlotta Almgården', 'member'],
  ] as const)
    done(`Signed by ${name}`, await sign(by(mailbox, name, role, approvedDay), { minutesId, textHash }))
  await followUp(ctx, tx, { municipalityId, meetingId, minutesId, secretary })
}

type Followed = {
  municipalityId: string
  meetingId: string
  minutesId: string
  secretary: (day: string) => Context
}

/** What came of it: an assignment with its day, the notices taken down, and legal force. */
async function followUp(
  ctx: Context,
  tx: Transaction,
  { municipalityId, meetingId, minutesId, secretary }: Followed,
): Promise<void> {
  const [assigned] = await tx
    .select({ decisionId: t.decisions.id, pointId: t.decisionPoints.id })
    .from(t.decisionPoints)
    .innerJoin(t.decisions, eq(t.decisions.id, t.decisionPoints.decisionId))
    .innerJoin(t.cases, eq(t.cases.id, t.decisions.caseId))
    .where(and(eq(t.cases.municipalityId, municipalityId), eq(t.cases.publicTitle, ownItems.pilot)))
    .orderBy(t.decisionPoints.position)
    .offset(1)
    .limit(1)
  if (!assigned) throw new Error('The held meeting decided nothing')
  done(
    'The assignment',
    await addEffect(onDay(ctx, approvedDay), {
      ...{ municipalityId, ...assigned, kind: 'assignment', amount: '', appropriation: '' },
      ...{ text: 'Redovisa provet av AI-stöd för synpunkter', receiver: 'Kommundirektören' },
      dueDay: '2027-05-31',
    }),
  )
  const notices = await tx
    .select({ id: t.publicNotices.id, of: t.publicNotices.minutesId, until: t.publicNotices.earliestRemoval })
    .from(t.publicNotices)
    .where(eq(t.publicNotices.meetingId, meetingId))
  const notice = notices.find(({ of }) => of === minutesId)
  const down = notice?.until ? addDays(notice.until, 1) : null
  if (!notice || down === null || down > ctx.today) return
  await boardDay(onDay(ctx, down))
  for (const { id: noticeId } of notices)
    done('A notice', await removeNotice(secretary(down), { municipalityId, noticeId }))
  if (confirmedDay > ctx.today) return
  done(
    'Legal force',
    await confirmLegalForce(secretary(confirmedDay), {
      ...{ municipalityId, of: { noticeId: notice.id }, courtAsked: false, note: '' },
    }),
  )
}
