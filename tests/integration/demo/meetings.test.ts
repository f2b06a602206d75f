import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import * as t from '#db/schema'
import { type Demonstration, emptyPlace } from './filled'

const places: Demonstration[] = []
afterAll(() => Promise.all(places.map((place) => place.dispose())))

async function filledOn(today: string) {
  const place = await emptyPlace(today)
  places.push(place)
  expect((await place.fill()).ok).toBe(true)
  const { read } = place.database
  const meetings = await read
    .select({ body: t.bodies.shortName, day: t.meetings.day, state: t.meetings.state })
    .from(t.meetings)
    .innerJoin(t.bodies, eq(t.bodies.id, t.meetings.bodyId))
    .where(isNotNull(t.meetings.state))
    .orderBy(t.meetings.day)
  const stateOf = (body: string, day: string) =>
    meetings.find((each) => each.body === body && each.day === day)?.state
  return { read, meetings, stateOf }
}

describe('the meetings of the invented municipality', () => {
  it('run from the plan of two years to legal force, with votes, a reservation and an assignment', async () => {
    const { read, meetings, stateOf } = await filledOn('2026-11-20')
    expect(stateOf('KS', '2026-09-23')).toBe('final')
    expect(stateOf('KF', '2026-11-26')).toBe('summoned')
    expect(stateOf('KS', '2026-11-25')).toBe('summoned')
    const coming = meetings.filter(({ body, day }) => body === 'KF' && day.startsWith('2027'))
    expect(coming).toHaveLength(10)
    expect(new Set(coming.map(({ state }) => state))).toEqual(new Set(['planned']))
    const [decision] = await read
      .select({ votes: t.decisions.votes, said: t.decisions.reservations, force: t.decisions.legalForce })
      .from(t.decisions)
      .innerJoin(t.cases, eq(t.cases.id, t.decisions.caseId))
      .where(
        and(
          isNotNull(t.decisions.votes),
          eq(t.cases.publicTitle, 'Prov av AI-stöd som sorterar synpunkter från invånare'),
        ),
      )
    expect(decision?.force).toBe('confirmed')
    expect(JSON.stringify(decision?.votes)).toContain('Daniel Kyrkvret')
    expect(JSON.stringify(decision?.said)).toContain('Claes Rosenhed')
    const effects = await read.select({ kind: t.decisionEffects.kind }).from(t.decisionEffects)
    expect(effects).toEqual([{ kind: 'assignment' }])
    const notices = await read
      .select({ kind: t.publicNotices.kind, state: t.publicNotices.state })
      .from(t.publicNotices)
      .where(eq(t.publicNotices.kind, 'approved_minutes'))
    expect(notices).toEqual([{ kind: 'approved_minutes', state: 'removed' }])
    // Nobody who is invented has a letter box.
    expect(await read.select().from(t.jobs).where(eq(t.jobs.kind, 'mail.send'))).toEqual([])
  })

  it('are filled on any day: before the held meeting, on the day of the council, and years later', async () => {
    const before = await filledOn('2026-06-10')
    expect(before.stateOf('KS', '2026-09-23')).toBe('planned')
    const same = await filledOn('2026-11-26')
    expect(same.stateOf('KS', '2026-09-23')).toBe('final')
    const later = await filledOn('2028-03-01')
    expect(later.meetings.filter(({ day }) => day > '2028-03-01').length).toBeGreaterThan(60)
  })
})
