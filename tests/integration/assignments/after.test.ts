import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publicActor } from '~/domain/access'
import { inTime } from '~/domain/assignments/after'
import { givenBy } from '#db/queries/assignments/given-by'
import { courseAfter } from '#db/queries/assignments/then'
import * as t from '#db/schema'
import { type Council, councilPlace, held } from '../lifecycle/place'

let place: Council
let motion: { caseId: string; slug: string }
let decisionId: string
let made: string

beforeEach(async () => {
  place = await councilPlace()
  motion = await place.register('other')
  const { database } = place
  decisionId = 'd-1'
  made = (await place.register('assignment', { publicParty: 'Kommunfullmäktige' })).caseId
  await database.transaction(async (tx) => {
    await tx.insert(t.decisions).values({
      ...{ id: decisionId, municipalityId: 'm', caseId: motion.caseId, bodyId: 'kf', day: '2026-10-22' },
      ...{ heading: 'Beslut', outcome: 'approved' as const },
    })
    await tx.insert(t.decisionPoints).values({ id: 'p-1', decisionId, position: 1, text: 'ge ett uppdrag' })
    await tx.insert(t.decisionEffects).values({
      ...{ id: 'e-1', decisionPointId: 'p-1', kind: 'assignment', text: 'Ett uppdrag', targetId: made },
      createdAt: '2026-10-22T09:00:00.000Z',
    })
  })
  const [assignment] = await database.read.select().from(t.cases).where(eq(t.cases.id, made))
  await place.done(assignment?.slug ?? '', 'register', held('kf', '2026-10-22', '9'))
})
afterEach(() => place.dispose())

const seen = async (actor: Parameters<typeof courseAfter>[1]) => {
  const asked = { municipalityId: 'm', caseId: motion.caseId, decisionId, today: place.clerk.today }
  const course = await courseAfter(place.database.read, actor, asked)
  return course.given.map(({ caseId }) => caseId)
}

describe('what came of a decision', () => {
  it('is the assignments it gave, and the way back from them, for those who may read their cases', async () => {
    expect(await seen(publicActor)).toEqual([made])
    expect(await givenBy(place.database.read, publicActor, made)).toMatchObject({ decisionId })
    const set = (caseId: string, change: Partial<typeof t.cases.$inferInsert>) =>
      place.database.transaction(async (tx) => {
        await tx.update(t.cases).set(change).where(eq(t.cases.id, caseId))
      })
    await set(made, { secrecyProvision: 'OSL 21 kap. 7 §' })
    expect(await seen(publicActor)).toEqual([])
    expect(await seen(place.clerk.actor)).toEqual([made])
    await set(motion.caseId, { published: false })
    expect(await givenBy(place.database.read, publicActor, made)).toBeNull()
  })

  it('counts the days between its steps and from the first', () => {
    const steps = inTime([
      { day: '2026-10-22', what: 'decision' },
      { day: '2026-10-01', what: 'motion' },
      { day: '2026-10-22', what: 'assignment' },
    ])
    expect(steps.map(({ what, since, sinceFirst }) => [what, since, sinceFirst])).toEqual([
      ['motion', 0, 0],
      ['decision', 21, 21],
      ['assignment', 0, 21],
    ])
  })
})
