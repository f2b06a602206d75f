import { and, eq, inArray, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountActor } from '~/domain/access'
import { may, scopeOf } from '~/domain/access'
import { endAbsence, noteAbsence } from '~/use-cases/work/absence'
import { finishTask, handOverTask, withdrawTask } from '~/use-cases/work/end-task'
import { giveTask } from '~/use-cases/work/give-task'
import { handOverCases } from '~/use-cases/work/hand-over-cases'
import { readNotices } from '~/use-cases/work/notices'
import { caseAt } from '#db/queries/case-at'
import {
  countUnread,
  noticesOf,
  peopleStoodInFor,
  taskChain,
  tasksFrom,
  tasksTo,
} from '#db/queries/desk-work'
import { unitWork } from '#db/queries/unit-work'
import { myCases } from '#db/queries/workday'
import { substitutedBy } from '#db/repositories/absences'
import { noteVisit } from '#db/repositories/workday-visits'
import * as t from '#db/schema'
import { addCase, AT, mailsIn, makeOffice, type Office, TODAY } from './office'

let office: Office
beforeAll(async () => {
  office = await makeOffice()
})
afterAll(() => office.dispose())

const account = (id: string, substitutesFor?: string[]) => office.actor(id, substitutesFor) as AccountActor
const give = (giver: string, to: string, more: { title?: string; caseSlug?: string; dueDay?: string } = {}) =>
  giveTask(office.by(giver), {
    ...{ municipality: office.municipality, caseSlug: more.caseSlug ?? null, title: more.title ?? 'Ring' },
    ...{ note: '', dueDay: more.dueDay ?? '', toAccountId: to },
  })
const given = async (...of: Parameters<typeof give>) => {
  const result = await give(...of)
  if (!result.ok) throw new Error(result.refusal)
  return result.value.taskId
}
const at = (taskId: string) => ({ municipality: office.municipality, taskId })
const noticesTo = (id: string) => noticesOf(office.database.read, account(id), { unread: true, most: 50 })

describe('tasks', () => {
  it('are given on a case: the receiver is told, staff read it in the history, the public does not', async () => {
    const row = await addCase(office.database, office.place, 1)
    const taskId = await given('vera', 'linn', {
      title: 'Begär in svar',
      caseSlug: row.slug,
      dueDay: '2026-05-10',
    })
    const [task] = await tasksTo(office.database.read, account('linn'), ['linn'], 10)
    expect(task).toMatchObject({
      id: taskId,
      title: 'Begär in svar',
      fromName: 'vera',
      caseNumber: row.number,
    })
    expect((await noticesTo('linn'))[0]?.text).toContain('vera har gett dig en uppgift: Begär in svar')
    const [event] = await office.database.read
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.caseId, row.id))
    expect(event).toMatchObject({ kind: 'task', public: false })
    expect((await mailsIn(office.database)).at(-1)).toMatchObject({ to: 'linn@ek.se', state: 'waiting' })
  })

  it('on a secret case keep their title from notices and mail', async () => {
    const row = await addCase(office.database, office.place, 2, {
      ...{ secrecyProvision: 'OSL 21 kap. 7 §', published: false, responsibleAccountId: 'linn' },
    })
    await given('vera', 'linn', { title: 'Ring Ada om hälsan', caseSlug: row.slug })
    const [notice] = await noticesTo('linn')
    expect(notice?.text).toContain(row.number)
    expect(JSON.stringify([notice, (await mailsIn(office.database)).at(-1)])).not.toContain('hälsan')
    const seenBy = async (who: string) =>
      (await tasksTo(office.database.read, account(who), ['linn'], 10)).find(({ title }) =>
        title.includes('Ada'),
      )
    expect([(await seenBy('linn'))?.caseNumber, (await seenBy('tore'))?.caseNumber]).toEqual([
      row.number,
      null,
    ])
  })

  it.each([
    ['without a title', { title: ' ' }, 'title-missing'],
    ['for a day that was', { dueDay: '2026-05-03' }, 'due-past'],
    ['for no day', { dueDay: '2026-02-30' }, 'due-invalid'],
    ['in a case that there is none of', { caseSlug: 'ks-1999-1' }, 'case-not-found'],
  ])('are refused %s', async (_, more, refusal) => {
    expect(await give('vera', 'linn', more)).toMatchObject({ ok: false, refusal })
  })

  it('are refused to who does not work here, and from who may not give them', async () => {
    expect(await give('vera', 'alva')).toMatchObject({ refusal: 'receiver-unknown' })
    expect(await give('alva', 'linn')).toMatchObject({ refusal: 'forbidden' })
  })

  it('are handed over with a note to a new task that knows the old, and its giver is told', async () => {
    const first = await given('vera', 'linn', { title: 'Skriv svar', dueDay: '2026-05-20' })
    const nameless = await handOverTask(office.by('linn'), { ...at(first), toAccountId: 'olle', note: '' })
    expect(nameless).toMatchObject({ refusal: 'note-missing' })
    const over = await handOverTask(office.by('linn'), {
      ...at(first),
      toAccountId: 'olle',
      note: 'Halvklart.',
    })
    if (!over.ok) throw new Error(over.refusal)
    const chain = await taskChain(office.database.read, account('olle'), over.value.taskId)
    expect(chain).toMatchObject([
      { toName: 'olle', state: 'open', dueDay: '2026-05-20', note: 'Halvklart.' },
      { toName: 'linn', state: 'handed_over', doneNote: 'Halvklart.' },
    ])
    expect((await noticesTo('vera')).some(({ text }) => text.includes('till olle'))).toBe(true)
    const twice = await finishTask(office.by('linn'), { ...at(first), note: '' })
    expect(twice).toMatchObject({ refusal: 'task-ended-taken' })
  })

  it("are done by the receiver or the unit's manager, withdrawn by the giver, and unknown to others", async () => {
    const done = (who: string, taskId: string) =>
      finishTask(office.by(who), { ...at(taskId), note: 'Klart.' })
    const taskId = await given('vera', 'linn')
    expect(await done('tore', taskId)).toMatchObject({ refusal: 'task-not-found' })
    expect(await done('vera', taskId)).toMatchObject({ refusal: 'forbidden' })
    expect(await withdrawTask(office.by('linn'), at(taskId))).toMatchObject({ refusal: 'forbidden' })
    expect(await done('disa', taskId)).toMatchObject({ ok: true })
    const other = await given('vera', 'linn')
    expect(await withdrawTask(office.by('vera'), at(other))).toMatchObject({ ok: true })
    const open = await tasksFrom(office.database.read, account('vera'), 50)
    expect(open.map(({ id }) => id)).not.toContain(other)
  })

  it('ended by two at once are ended once', async () => {
    const taskId = await given('vera', 'linn')
    const both = await Promise.all(
      ['linn', 'disa'].map((who) => finishTask(office.by(who), { ...at(taskId), note: '' })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('a substitute', () => {
  const absence = (
    who: string,
    more: Partial<{ substitute: string; from: string; to: string; of: string }> = {},
  ) =>
    noteAbsence(office.by(who), {
      ...{ municipality: office.municipality, accountId: more.of ?? who, note: '' },
      ...{ fromDay: more.from ?? TODAY, toDay: more.to ?? '2026-05-08' },
      substituteAccountId: more.substitute ?? 'olle',
    })

  it('sees and may do what the absent one may, from the first day to the last (rules 13)', async () => {
    const secret = await addCase(office.database, office.place, 10, {
      ...{ secrecyProvision: 'OSL 21 kap. 7 §', published: false, responsibleAccountId: 'linn' },
    })
    const { municipalityId } = office.place
    const see = (who: AccountActor) =>
      caseAt(office.database.read, scopeOf(who), { municipalityId, slug: secret.slug })
    expect(await see(account('olle'))).toBeNull()
    expect(await absence('linn')).toMatchObject({ ok: true })
    const days = ['2026-05-03', TODAY, '2026-05-08', '2026-05-09']
    const stands = await Promise.all(days.map((day) => substitutedBy(office.database.read, 'olle', day)))
    expect(stands).toEqual([[], ['linn'], ['linn'], []])
    const olle = account('olle', stands[1])
    expect((await see(olle))?.number).toBe(secret.number)
    const mine = { municipalityId, bodyId: secret.bodyId, responsibleAccountId: 'linn' }
    expect([may(account('olle'), 'document.add', mine), may(olle, 'document.add', mine)]).toEqual([
      false,
      true,
    ])
    expect((await myCases(office.database.read, olle, 10, 'linn')).map(({ id }) => id)).toContain(secret.id)
    expect(await peopleStoodInFor(office.database.read, olle, TODAY)).toMatchObject([{ name: 'linn' }])
  })

  it('is told what the absent one is told, and may finish the task; the log says who did', async () => {
    const taskId = await given('vera', 'linn', { title: 'Svara i dag' })
    expect((await noticesTo('olle'))[0]?.text).toBe(
      'vera har gett dig en uppgift: Svara i dag. Du ersätter linn.',
    )
    const acting = office.as(office.actor('olle', ['linn']))
    expect(await finishTask(acting, { ...at(taskId), note: '' })).toMatchObject({ ok: true })
    const [entry] = await office.database.read
      .select()
      .from(t.auditEntries)
      .where(and(eq(t.auditEntries.action, 'task.done'), eq(t.auditEntries.entityId, taskId)))
    expect(entry?.actorName).toBe('olle')
  })

  it('is one who is here, for days that are free; a manager may note it for the unit, others may not', async () => {
    expect(await absence('linn', { from: '2026-05-06' })).toMatchObject({ refusal: 'absence-overlaps' })
    expect(await absence('tore', { substitute: 'linn' })).toMatchObject({ refusal: 'substitute-away' })
    expect(await absence('tore', { substitute: 'tore' })).toMatchObject({ refusal: 'substitute-same' })
    expect(await absence('tore', { to: '2026-05-01' })).toMatchObject({ refusal: 'to-invalid' })
    expect(await absence('olle', { of: 'linn', substitute: 'tore' })).toMatchObject({ refusal: 'forbidden' })
    expect(await absence('disa', { of: 'tore', substitute: 'vera' })).toMatchObject({ refusal: 'forbidden' })
    // Who serves the whole municipality is of no body that a board’s manager leads.
    expect(await absence('disa', { of: 'vera', substitute: 'linn' })).toMatchObject({ refusal: 'forbidden' })
    const later = { of: 'linn', from: '2026-06-01', to: '2026-06-05' }
    expect(await absence('disa', later)).toMatchObject({ ok: true })
  })

  it('loses the right at once when the absence ends', async () => {
    const [row] = await office.database.read
      .select()
      .from(t.absences)
      .where(and(eq(t.absences.accountId, 'linn'), eq(t.absences.fromDay, TODAY), isNull(t.absences.endedAt)))
    const end = { municipality: office.municipality, accountId: 'linn', absenceId: row?.id ?? '' }
    expect(await endAbsence(office.by('olle'), end)).toMatchObject({ refusal: 'forbidden' })
    expect(await endAbsence(office.by('linn'), end)).toMatchObject({ ok: true })
    expect(await substitutedBy(office.database.read, 'olle', TODAY)).toEqual([])
  })
})

describe('a unit', () => {
  it('is counted by person: open cases and tasks, and what is late; a retold document is never late', async () => {
    const late = { municipalityId: office.place.municipalityId, rule: 'document', label: 'Svar', steps: [] }
    const days = { rawDay: '2026-05-01', day: '2026-05-01', state: 'open' as const, createdAt: AT }
    for (const [nth, asOf] of [
      [20, null],
      [21, 'Läget enligt handlingen'],
    ] as const) {
      const row = await addCase(office.database, office.place, nth, { responsibleAccountId: 'olle', asOf })
      await office.database.transaction((tx) =>
        tx.insert(t.deadlines).values({ ...late, ...days, id: `late-${nth}`, caseId: row.id }),
      )
    }
    const before = (await tasksTo(office.database.read, account('disa'), ['olle'], 100)).length
    await given('disa', 'olle')
    const lines = await unitWork(office.database.read, account('disa'), ['linn', 'olle', 'disa'], TODAY)
    expect(lines.find(({ accountId }) => accountId === 'olle')).toMatchObject({
      cases: 2,
      tasks: before + 1,
      late: 1,
    })
    expect(lines.find(({ accountId }) => accountId === null)?.cases).toBe(1)
  })
})

describe('notices and visits', () => {
  it("are counted until read, one or all, and only the reader's own", async () => {
    const { read } = office.database
    const [first] = await noticesTo('linn')
    const before = await countUnread(read, 'linn')
    await readNotices(office.by('olle'), first?.id ?? '')
    expect(await countUnread(read, 'linn')).toBe(before)
    await readNotices(office.by('linn'), first?.id ?? '')
    expect(await countUnread(read, 'linn')).toBe(before - 1)
    await readNotices(office.by('linn'), null)
    expect(await countUnread(read, 'linn')).toBe(0)
  })

  it('a visit remembers the last one of an earlier sitting', async () => {
    const visit = (at: string, sittingFrom: string) =>
      noteVisit(office.database, { accountId: 'tore', at, sittingFrom })
    expect(await visit('2026-05-01T08:00:00.000Z', '2026-05-01T07:30:00.000Z')).toBeNull()
    expect(await visit('2026-05-01T08:10:00.000Z', '2026-05-01T07:40:00.000Z')).toBeNull()
    expect(await visit('2026-05-04T08:00:00.000Z', '2026-05-04T07:30:00.000Z')).toBe(
      '2026-05-01T08:00:00.000Z',
    )
    expect(await visit('2026-05-04T08:20:00.000Z', '2026-05-04T07:50:00.000Z')).toBe(
      '2026-05-01T08:00:00.000Z',
    )
  })
})

describe('handing over several cases', () => {
  it('is all or nothing', async () => {
    const [one, two] = [
      await addCase(office.database, office.place, 71, { responsibleAccountId: 'linn' }),
      await addCase(office.database, office.place, 72, { responsibleAccountId: 'linn' }),
    ]
    const over = (slugs: string[]) =>
      handOverCases(office.by('disa'), {
        ...{ municipality: office.municipality, slugs, toAccountId: 'olle', note: '' },
      })
    const responsible = async () =>
      (
        await office.database.read
          .select({ id: t.cases.responsibleAccountId })
          .from(t.cases)
          .where(inArray(t.cases.id, [one.id, two.id]))
      ).map(({ id }) => id)
    expect(await over([one.slug, 'finns-inte'])).toMatchObject({ refusal: 'case-not-found' })
    expect(await responsible()).toEqual(['linn', 'linn'])
    expect(await over([one.slug, two.slug])).toMatchObject({ ok: true })
    expect(await responsible()).toEqual(['olle', 'olle'])
  })
})
