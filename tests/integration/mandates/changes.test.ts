import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sittingOf } from '#db/queries/meetings/sitting'
import { spansOf } from '#db/queries/mandates/bodies'
import { rolesHeld } from '#db/repositories/sessions'
import * as t from '#db/schema'
import { councilOf } from '#tests/support/composition'
import { compositionOn, vacatedSeats } from '~/domain/meetings/composition'
import { endMandate } from '~/use-cases/mandates/end-mandate'
import { forgetContacts } from '~/use-cases/mandates/forget-contacts'
import { giveMandate, type GiveMandateInput } from '~/use-cases/mandates/give-mandate'
import { orderDeputies } from '~/use-cases/mandates/order-deputies'
import { setTerm, type SetTermInput } from '~/use-cases/mandates/set-term'
import { mandatePlace, type MandatePlace } from './place'

let here: MandatePlace
beforeEach(async () => {
  here = await mandatePlace()
})
afterEach(() => here.dispose())

const municipalityId = () => here.place.municipalityId
const member = (at: number) => {
  const found = here.council.members[at]
  if (!found) throw new Error('no member')
  return found
}
const councilOn = async (day: string) => {
  const { mandates, terms } = await spansOf(here.database.read, here.council.bodyId)
  return { ...compositionOn(mandates, terms, day), vacated: vacatedSeats(mandates, terms, day) }
}
const give = (given: Partial<GiveMandateInput>, role: 'board_secretary' | 'member' = 'board_secretary') =>
  giveMandate(here.as(role), {
    ...{
      municipalityId: municipalityId(),
      body: 'kommunfullmaktige',
      personId: '',
      newName: '',
      post: 'member',
    },
    ...{ partyCode: 'S', from: '2026-12-17', to: '', order: '', constituency: '', decidedIn: '' },
    ...{ replacesId: '', otherParty: false },
    ...given,
  })
const end = (mandateId: string, reason: string, day: string, stays = false) =>
  endMandate(here.as('board_secretary'), {
    municipalityId: municipalityId(),
    mandateId,
    reason,
    day,
    stays,
    note: '',
  })

describe('ending a mandate', () => {
  it('MAND-09: a release keeps the row with its reason, and the day before the person still sits', async () => {
    expect(await end(member(1).mandateId, 'resigned', '2026-11-26')).toEqual({
      ok: true,
      value: { ended: 1 },
    })
    expect((await councilOn('2026-11-26')).members).toHaveLength(11)
    const after = await councilOn('2026-11-27')
    expect(after.members).toHaveLength(10)
    expect(after.vacated.map(({ name, endReason }) => [name, endReason])).toEqual([
      [member(1).name, 'resigned'],
    ])
  })

  it('MAND-09: lost eligibility ends the seat in the council at once and other posts at its next meeting', async () => {
    const board = await councilOf(here.database, here.place, {
      ...{ seats: { S: 3, M: 2 }, kind: 'board', slug: 'namnden', name: 'Nämnden' },
      ...{ from: '2023-01-01', to: '2026-12-31' },
    })
    await here.database.transaction(async (tx) => {
      await tx
        .update(t.mandates)
        .set({ personId: member(1).personId })
        .where(eq(t.mandates.id, board.members[1]?.mandateId ?? ''))
      await tx.insert(t.meetings).values({
        ...{ id: 'kf', municipalityId: municipalityId(), bodyId: here.council.bodyId, day: '2026-12-17' },
        ...{ sequence: 1, state: 'planned' },
      })
    })
    expect(await end(member(1).mandateId, 'not_eligible', '2026-11-30')).toEqual({
      ok: true,
      value: { ended: 2 },
    })
    const ends = await here.database.read
      .select({ bodyId: t.mandates.bodyId, to: t.mandates.validTo })
      .from(t.mandates)
      .where(eq(t.mandates.personId, member(1).personId))
    expect(Object.fromEntries(ends.map(({ bodyId, to }) => [bodyId, to]))).toEqual({
      [here.council.bodyId]: '2026-11-30',
      [board.bodyId]: '2026-12-17',
    })
  })

  it('rules 14.1: who leaves the party keeps the seat; the party on the ballot and of each day stand', async () => {
    await end(member(1).mandateId, 'left_party', '2026-11-21')
    const sits = async (day: string) =>
      (await sittingOf(here.database.read, { bodyId: here.council.bodyId, day })).find(
        ({ personId }) => personId === member(1).personId,
      )?.party
    expect([await sits('2026-11-20'), await sits('2026-11-21')]).toEqual(['S', '-'])
    const now = await councilOn('2026-11-21')
    expect(now.vacantSeats).toBe(0)
    expect(now.members.find(({ party }) => party === '-')?.electedParty).toBe('S')
    expect(await end(member(1).mandateId, 'left_party', '2026-11-22')).toMatchObject({
      refusal: 'day-outside',
    })
  })

  it('whoever stops as a member no longer leads', async () => {
    await end(here.council.chair.mandateId, 'resigned', '2026-11-26')
    expect((await councilOn('2026-11-27')).chair).toBeNull()
  })

  it('is refused to members, and to nobody’s mandate', async () => {
    const input = {
      municipalityId: municipalityId(),
      reason: 'resigned',
      day: '2026-11-26',
      stays: false,
      note: '',
    }
    expect(await endMandate(here.as('member'), { ...input, mandateId: member(1).mandateId })).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await endMandate(here.as('registrar'), { ...input, mandateId: 'none' })).toMatchObject({
      refusal: 'mandate-not-found',
    })
  })
})

describe('filling a seat', () => {
  it('MAND-10: keeps the party unless the council knows that another may have it; a deputy steps up', async () => {
    await end(member(0).mandateId, 'resigned', '2026-11-26')
    const deputy = here.council.deputies.find(({ party }) => party === 'S')
    const stepUp = { personId: deputy?.personId ?? '', replacesId: member(0).mandateId }
    expect(await give({ ...stepUp, partyCode: 'M' })).toMatchObject({ refusal: 'party-represented' })
    expect((await give(stepUp)).ok).toBe(true)
    const after = await councilOn('2026-12-17')
    expect([after.members.length, after.vacantSeats]).toEqual([11, 0])
    expect(after.deputies.some(({ personId }) => personId === deputy?.personId)).toBe(false)
    expect(
      (await councilOn('2026-12-16')).deputies.some(({ personId }) => personId === deputy?.personId),
    ).toBe(true)
  })

  it('gives no more seats than are decided, and no post twice', async () => {
    expect(await give({ newName: 'Ny Person' })).toMatchObject({ refusal: 'seats-taken' })
    expect(await give({ newName: 'Ny Person', post: 'chair' })).toMatchObject({ refusal: 'post-held' })
    expect(await give({ personId: member(2).personId })).toMatchObject({ refusal: 'mandate-overlaps' })
    expect(await give({ newName: 'Ny 19121212-1212', post: 'deputy' })).toMatchObject({
      refusal: 'name-personal-number',
    })
    expect(await give({ newName: 'Ny', partyCode: 'XYZ', post: 'deputy' })).toMatchObject({
      refusal: 'party-not-found',
    })
    expect(await give({ newName: 'Ny Person', post: 'deputy' }, 'member')).toMatchObject({
      refusal: 'forbidden',
    })
  })

  it('QUO-09: chooses who leads among the members, to the end of the term', async () => {
    expect(await give({ newName: 'Utom Stående', post: 'vice_chair', order: '1' })).toMatchObject({
      refusal: 'not-a-member',
    })
    expect((await give({ personId: member(3).personId, post: 'vice_chair', order: '1' })).ok).toBe(true)
    const [vice] = (await councilOn('2027-01-01')).viceChairs
    expect([vice?.name, vice?.to]).toEqual([member(3).name, '2030-10-14'])
  })

  it('QUO-07: a new order of deputies holds from its day, and the old one before', async () => {
    const [first, second] = here.council.deputies.filter(({ party }) => party === 'S')
    const input = { municipalityId: municipalityId(), body: 'kommunfullmaktige', from: '2026-12-01' }
    const places = { [first?.mandateId ?? '']: '2', [second?.mandateId ?? '']: '1' }
    expect(
      await orderDeputies(here.as('board_secretary'), {
        ...input,
        places: { [first?.mandateId ?? '']: '2' },
      }),
    ).toMatchObject({
      refusal: 'order-twice',
    })
    expect(await orderDeputies(here.as('board_secretary'), { ...input, places })).toEqual({
      ok: true,
      value: { changed: 2 },
    })
    const names = async (day: string) =>
      (await councilOn(day)).deputies.filter(({ party }) => party === 'S').map(({ name }) => name)
    expect(await names('2026-11-30')).toEqual([first?.name, second?.name])
    expect(await names('2026-12-01')).toEqual([second?.name, first?.name])
  })
})

describe('seats (QUO-05, QUO-06, QUO-09)', () => {
  const term = (given: Partial<SetTermInput>) =>
    setTerm(here.as('board_secretary'), {
      ...{
        municipalityId: municipalityId(),
        body: 'kommunfullmaktige',
        from: '2030-10-15',
        to: '2034-10-14',
      },
      ...{ seats: '31', deputySeats: '15', voters: '9000', decidedDay: '2030-02-25', decidedIn: '' },
      ...given,
    })

  it('QUO-05: the council changes from an election, odd and enough, decided in time', async () => {
    expect(await term({ from: '2027-01-01' })).toMatchObject({ refusal: 'not-from-election' })
    expect(await term({ seats: '30' })).toMatchObject({ refusal: 'council-even' })
    expect(await term({ seats: '29' })).toMatchObject({ refusal: 'council-too-few' })
    expect(await term({ decidedDay: '2030-03-01' })).toMatchObject({ refusal: 'decided-late' })
    expect(await term({ voters: '' })).toMatchObject({ refusal: 'voters-missing' })
    expect(await term({})).toEqual({ ok: true, value: null })
    expect((await councilOn('2030-10-15')).seats).toBe(31)
    expect((await councilOn('2030-10-14')).seats).toBe(11)
  })
})

describe('access', () => {
  it('14.3 #8: ends the same day the role ends', async () => {
    const { accountId: id, personId } = member(4)
    expect(await rolesHeld(here.database.read, { id, personId }, '2030-10-14')).toHaveLength(1)
    expect(await rolesHeld(here.database.read, { id, personId }, '2030-10-15')).toEqual([])
    await end(member(4).mandateId, 'resigned', '2026-11-20')
    expect(await rolesHeld(here.database.read, { id, personId }, '2026-11-21')).toEqual([])
  })

  it('14.3 #3: whoever minutes name still signs them, until they are signed', async () => {
    const { accountId: id, personId } = member(0)
    await here.database.transaction(async (tx) => {
      await tx.insert(t.meetings).values({
        ...{ id: 'kf', municipalityId: municipalityId(), bodyId: here.council.bodyId, day: '2030-10-10' },
        ...{ sequence: 1, state: 'minutes_signing' },
      })
      await tx.insert(t.minutes).values({
        ...{
          id: 'min',
          meetingId: 'kf',
          bodyId: here.council.bodyId,
          state: 'signing',
          builtFront: '',
          frontText: '',
        },
        ...{ frontRevision: 0, createdAt: '2030-10-11T00:00:00.000Z' },
      })
      await tx.insert(t.signatures).values({
        ...{ id: 'sig', minutesId: 'min', personId, name: 'Ordförande', part: 'chair', required: true },
      })
    })
    const held = () => rolesHeld(here.database.read, { id, personId }, '2030-10-20')
    expect(await held()).toEqual([{ key: 'signing', role: 'adjuster', bodyId: null, bodyName: null }])
    // Whoever still has a role acts in that one.
    expect(
      (await rolesHeld(here.database.read, { id, personId }, '2030-10-14')).map(({ role }) => role),
    ).not.toContain('adjuster')
    await here.database.transaction((tx) =>
      tx.update(t.signatures).set({ signedAt: '2030-10-20T10:00:00.000Z' }).where(eq(t.signatures.id, 'sig')),
    )
    expect(await held()).toEqual([])
  })

  it('14.3 #12: takes away the addresses of those who have left, and of nobody else', async () => {
    const gone = member(5)
    await here.database.transaction(async (tx) => {
      await tx.update(t.persons).set({ email: 'nagon@example.se' })
      await tx
        .update(t.mandates)
        .set({ validTo: '2026-11-01' })
        .where(and(eq(t.mandates.personId, gone.personId)))
    })
    expect(await forgetContacts(here.as('member'), municipalityId())).toMatchObject({ refusal: 'forbidden' })
    expect(await forgetContacts(here.as('registrar'), municipalityId())).toEqual({
      ok: true,
      value: { persons: 1 },
    })
    const kept = await here.database.read.select().from(t.persons)
    expect(kept.filter(({ email }) => email === null).map(({ id }) => id)).toEqual([gone.personId])
  })
})
