import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AccountActor, Role } from '~/domain/access'
import { caseKinds } from '~/domain/cases/kinds'
import { lifecycles } from '~/domain/cases/lifecycle'
import { caseTaskTitle } from '~/text/lifecycle-tasks'
import { assignCase } from '~/use-cases/cases/assign-case'
import { handOverTask } from '~/use-cases/work/end-task'
import { tasksOfCase, tasksTo } from '#db/queries/desk-work'
import * as t from '#db/schema'
import { type Council, councilPlace, held } from './place'

let place: Council
beforeEach(async () => {
  place = await councilPlace()
})
afterEach(() => place.dispose())

const tasksIn = async (caseId: string) =>
  (
    await place.database.read.select().from(t.tasks).where(eq(t.tasks.caseId, caseId)).orderBy(t.tasks.id)
  ).map(({ title, state, toAccountId, dueDay }) => [title, state, toAccountId, dueDay].join(' · '))

const account = (role: Role, accountId: string): AccountActor => {
  const { actor } = place.acting(role, accountId)
  if (actor.kind !== 'account') throw new Error('no account')
  return actor
}

const give = (slug: string, accountId: string | null) =>
  assignCase(place.clerk, {
    ...{ municipalityId: 'm', municipalitySlug: 'grankoping', slug, accountId, unit: null, note: null },
  })

it.each(
  caseKinds.flatMap((kind) =>
    Object.entries(lifecycles[kind].tasks ?? {}).map((row) => [kind, ...row] as const),
  ),
)('a case of kind %s in state %s gives its responsible the task %s', async (kind, state, task) => {
  const { caseId } = await place.register(kind, { state, responsibleAccountId: 'clerk' })
  expect(await tasksIn(caseId)).toEqual([expect.stringContaining(`${caseTaskTitle[task]} · open · clerk`)])
})

it('a step ends the task of the state it leaves and gives that of the state it leads to', async () => {
  const { slug, caseId } = await place.register('motion', { responsibleAccountId: 'clerk' })
  await place.done(slug, 'announce', held('kf', '2026-10-22'))
  expect(await tasksIn(caseId)).toEqual([])
  await place.done(slug, 'refer', { ...held('kf', '2026-10-22'), preparedBy: 'executive' })
  expect(await tasksIn(caseId)).toEqual(['Bered ärendet · open · clerk · 2027-10-01'])
  const [mine] = await tasksTo(place.database.read, account('registrar', 'clerk'), ['clerk'], 10)
  expect(mine).toMatchObject({ title: 'Bered ärendet', fromName: null })
  const actor = account('case_officer', 'other')
  expect(await tasksOfCase(place.database.read, actor, caseId, 10)).toHaveLength(1)
  await place.document(slug, 'official_report')
  await place.done(slug, 'memo_ready', { day: '2026-11-20' })
  expect(await tasksIn(caseId)).toEqual(['Bered ärendet · done · clerk · 2027-10-01'])
})

it('nobody is asked where nobody answers for the case; who is given it gets the task', async () => {
  const { slug, caseId } = await place.register('other')
  expect(await tasksIn(caseId)).toEqual([])
  expect(await give(slug, 'clerk')).toMatchObject({ ok: true })
  expect(await tasksIn(caseId)).toEqual(['Bered ärendet · open · clerk · '])
  await give(slug, 'other')
  expect(await tasksIn(caseId)).toEqual([
    'Bered ärendet · handed_over · clerk · ',
    'Bered ärendet · open · other · ',
  ])
  await place.done(slug, 'prepare')
  expect((await tasksIn(caseId)).at(-1)).toBe('Skriv tjänsteskrivelsen · open · other · ')
})

it('what was handed over to a colleague stays there until the case moves on', async () => {
  const { slug, caseId } = await place.register('other', { responsibleAccountId: 'clerk' })
  const [task] = await place.database.read.select().from(t.tasks)
  const over = await handOverTask(place.clerk, {
    ...{ municipality: { id: 'm', slug: 'grankoping' }, taskId: task?.id ?? '' },
    ...{ toAccountId: 'other', note: 'Du kan det här' },
  })
  expect(over).toMatchObject({ ok: true })
  await give(slug, 'clerk')
  expect(await tasksIn(caseId)).toHaveLength(2)
  await place.done(slug, 'prepare')
  expect((await tasksIn(caseId)).map((row) => row.split(' · ').slice(0, 3).join(' · '))).toEqual([
    'Bered ärendet · handed_over · clerk',
    'Bered ärendet · done · other',
    'Skriv tjänsteskrivelsen · open · clerk',
  ])
})

it('a case that is told as of a document gives no task until it is taken on', async () => {
  const { caseId } = await place.register('other', { responsibleAccountId: 'clerk', asOf: 'Läget 2024' })
  expect(await tasksIn(caseId)).toEqual([])
})
