import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import { addEffect, type AddEffectInput } from '~/use-cases/meetings/decisions/add-effect'
import { draftMinutes } from '~/use-cases/meetings/minutes/draft-minutes'
import { sendForSigning } from '~/use-cases/meetings/minutes/send-for-signing'
import { sign } from '~/use-cases/meetings/minutes/sign'
import { decisionPage } from '#db/queries/meetings/decision-page'
import { listDecisions } from '#db/queries/places-decisions'
import * as t from '#db/schema'
import type { EventfulItem } from '#tests/support/recorded-meeting'
import { itemId, minutesPlace } from './minutes-place'

let place: Awaited<ReturnType<typeof minutesPlace>>
beforeEach(async () => {
  place = await minutesPlace()
  await hangCases()
})
afterEach(() => place.dispose())

const AT = '2026-01-01T00:00:00.000Z'
const hung = [
  ['motion', 'motion', 'ready_for_KF', 901],
  ['strategy', 'motion', 'ready_for_KF', 902],
  ['tabled', 'motion', 'ready_for_KF', 903],
  ['asked', 'interpellation', 'answered_in_writing', 904],
  ['budget', 'other', 'registered', 905],
] as const satisfies readonly (readonly [EventfulItem, string, string, number])[]

/** Cases for the matters of the eventful meeting, where they would stand when the council takes them up. */
const hangCases = () =>
  place.database.transaction(async (tx) => {
    for (const [item, kind, state, serial] of hung) {
      const id = `case-${item}`
      await tx.insert(t.cases).values({
        ...{ id, municipalityId: 'm', registerId: 'r-ks', bodyId: 'ks', year: 2026, serial, kind, state },
        ...{ number: `KS 2026-${serial}`, slug: `ks-2026-${serial}`, open: true, published: true },
        ...{ publicTitle: `Ärendet ${item}`, titleSortKey: item, registeredAt: AT, updatedAt: AT },
        ...{ receivedDay: '2026-03-02', raisedDay: '2026-03-02' },
      })
      await tx
        .update(t.agendaItems)
        .set({ caseId: id })
        .where(eq(t.agendaItems.id, itemId(item)))
    }
    for (const [position, text] of ['pröva en sak', 'införa en annan'].entries())
      await tx.insert(t.casePoints).values({
        ...{ id: `claim-${position}`, caseId: 'case-motion', kind: 'claim', position: position + 1, text },
      })
  })

async function approved() {
  const drafted = await draftMinutes(place.secretary, { meetingId: 'meeting', firstNumber: 120 })
  if (!drafted.ok) throw new Error(drafted.refusal)
  const { minutesId } = drafted.value
  const sent = await sendForSigning(place.secretary, { minutesId })
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  for (const at of [0, 1, 2])
    await sign(place.on(place.member(at), '2026-12-08'), { minutesId, textHash: sent.value.textHash })
  return minutesId
}

const decisionsOf = (caseId: string) =>
  place.database.read.select().from(t.decisions).where(eq(t.decisions.caseId, caseId))
const stateOf = async (caseId: string) => {
  const [row] = await place.database.read.select().from(t.cases).where(eq(t.cases.id, caseId))
  return row?.state
}

describe('decisions of approved minutes', () => {
  it('are none before the last signature, and then one for each item that ended in one', async () => {
    expect(await decisionsOf('case-motion')).toEqual([])
    await approved()
    for (const [item] of hung.filter(([item]) => item !== 'asked'))
      expect(await decisionsOf(`case-${item}`), item).toHaveLength(1)
    const [decision] = await decisionsOf('case-motion')
    expect(decision).toMatchObject({
      ...{
        meetingId: 'meeting',
        agendaItemId: itemId('motion'),
        day: '2026-11-26',
        bodyId: place.council.bodyId,
      },
      ...{ appealTrack: 'K', legalForce: 'pending' },
    })
    expect(decision?.paragraph).toMatch(/^1\d\d$/)
  })

  it('are worded as the minutes have them, with votes by name only where the vote was open (VOTE-08)', async () => {
    await approved()
    const all = await place.database.read.select().from(t.decisions)
    const votes = all.flatMap((each) => each.votes ?? [])
    expect(votes.length).toBeGreaterThanOrEqual(2)
    for (const vote of votes) {
      expect(vote.names.length > 0).toBe(!vote.secret)
      if (vote.secret) continue
      const count = (choice: string) => vote.names.filter((name) => name.vote === choice).length
      expect([count('yes'), count('no'), count('abstain')]).toEqual([vote.yes, vote.no, vote.abstained])
    }
    expect(all.some(({ reservations }) => reservations?.some(({ kind }) => kind === 'reservation'))).toBe(
      true,
    )
    const points = await place.database.read.select().from(t.decisionPoints)
    expect(points.filter(({ text }) => text.trim() === '' || text.startsWith('att '))).toEqual([])
  })

  it('keep nothing of a secret paragraph but what its public text says (ANS-10, REG-04)', async () => {
    await approved()
    const all = await place.database.read
      .select({ decision: t.decisions, point: t.decisionPoints.text })
      .from(t.decisions)
      .leftJoin(t.decisionPoints, eq(t.decisionPoints.decisionId, t.decisions.id))
      .where(eq(t.decisions.agendaItemId, itemId('secret')))
    expect(all).toHaveLength(1)
    expect(JSON.stringify(all)).not.toContain('Hemliga')
    expect(all[0]?.decision).toMatchObject({ votes: null, reservations: null })
  })

  it('MOT-06: gives each claim the outcome that was noted for it', async () => {
    await place.database.transaction((tx) =>
      tx
        .update(t.meetingEntries)
        .set({
          data: {
            ...{ ending: 'decided', outcome: 'rejected', points: ['Motionen bifalls delvis.'] },
            claims: [{ claimId: 'claim-1', outcome: 'bifall' }],
          },
        })
        .where(and(eq(t.meetingEntries.kind, 'decision'), eq(t.meetingEntries.itemId, itemId('motion')))),
    )
    await approved()
    const claims = await place.database.read.select().from(t.casePoints).orderBy(t.casePoints.id)
    expect(claims.map(({ outcome }) => outcome)).toEqual(['avslag', 'bifall'])
  })

  it('take their cases along the lifecycle: decided with an outcome per claim, referred back by a minority, tabled, answered (12.1, 12.2)', async () => {
    await approved()
    expect(await stateOf('case-motion')).toBe('decided')
    const claims = await place.database.read.select().from(t.casePoints)
    expect(claims.every(({ outcome }) => outcome !== null)).toBe(true)
    const strategy = await stateOf('case-strategy')
    expect(strategy).toBe('in_preparation')
    expect(await stateOf('case-tabled')).toBe('tabled')
    expect(await stateOf('case-asked')).toBe('answered')
    const events = await place.database.read
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.caseId, 'case-strategy'))
    expect(events.map(({ kind }) => kind)).toContain('minority_delay')
  })

  it('are none that can be appealed where the matter was put off, sent back or noted (APP-07)', async () => {
    await approved()
    for (const item of ['strategy', 'tabled'] as const)
      expect((await decisionsOf(`case-${item}`))[0], item).toMatchObject({
        appealTrack: 'none',
        legalForce: null,
      })
  })

  it('leave a case where it stands when its lifecycle does not lead on, and are entered all the same', async () => {
    await approved()
    expect(await stateOf('case-budget')).toBe('registered')
    expect(await decisionsOf('case-budget')).toHaveLength(1)
  })

  it('are found by words as they stand, in any case of letters, by body and by year', async () => {
    await approved()
    const found = async (filter: Parameters<typeof listDecisions>[4]) =>
      (await listDecisions(place.database.read, { kind: 'public' }, 'm', { number: 1, size: 50 }, filter))
        .rows.length
    expect(await found({ words: 'ÄRENDET motion' })).toBe(1)
    expect(await found({ words: 'finns-inte-alls' })).toBe(0)
    expect(await found({ year: '2026' })).toBeGreaterThan(3)
    expect(await found({ year: '2025' })).toBe(0)
    expect(await found({ bodySlug: 'finns-inte' })).toBe(0)
    expect(await found({ words: '%' })).toBe(await found({}))
  })
})

describe('what a decision sets going (UPP-02, UPP-03)', () => {
  const told = { text: 'Ta fram en plan', receiver: '', dueDay: '', amount: '', appropriation: '' }
  const point = async () => {
    const [decision] = await decisionsOf('case-motion')
    const [first] = await place.database.read
      .select()
      .from(t.decisionPoints)
      .where(eq(t.decisionPoints.decisionId, decision?.id ?? ''))
    return { municipalityId: 'm', decisionId: decision?.id ?? '', pointId: first?.id ?? '' }
  }
  const add = async (
    kind: AddEffectInput['kind'],
    more: Partial<AddEffectInput> = {},
    ctx = place.secretary,
  ) => addEffect(ctx, { ...(await point()), ...told, kind, ...more })

  it('is an assignment with a case of its own, a day to keep, money from an appropriation, a referral', async () => {
    await approved()
    const kse = { receiver: 'ks', dueDay: '2027-06-30' }
    expect(await add('assignment', kse)).toMatchObject({ ok: true })
    expect(await add('follow_up', { dueDay: '2027-12-31' })).toMatchObject({ ok: true })
    expect(await add('money', { amount: '2 300 000', appropriation: 'Investeringsram 2026' })).toMatchObject({
      ok: true,
    })
    expect(await add('referral', { receiver: 'Länsstyrelsen' })).toMatchObject({ ok: true })
    const { decisionId } = await point()
    const page = await decisionPage(place.database.read, place.secretary.actor, 'm', decisionId)
    const effects = page?.points.flatMap((each) => each.effects) ?? []
    expect(effects.map(({ kind }) => kind)).toEqual(['assignment', 'follow_up', 'money', 'referral'])
    expect(effects[0]?.targetSlug).toMatch(/^ks-2026-/)
    expect(effects[2]).toMatchObject({ amountOre: 230_000_000, appropriation: 'Investeringsram 2026' })
    const [assignment] = await place.database.read.select().from(t.assignments)
    expect(assignment).toMatchObject({
      text: 'Ta fram en plan',
      dueDay: '2027-06-30',
      givenDay: '2026-11-26',
    })
    const days = await place.database.read
      .select()
      .from(t.deadlines)
      .where(eq(t.deadlines.caseId, 'case-motion'))
    expect(days.map(({ day }) => day)).toContain('2027-12-31')
  })

  it('says what is missing, and nothing is written', async () => {
    await approved()
    expect(await add('assignment')).toMatchObject({ refusal: 'receiver-missing' })
    expect(await add('follow_up')).toMatchObject({ refusal: 'day-missing' })
    expect(await add('follow_up', { dueDay: '2020-01-01' })).toMatchObject({ refusal: 'day-impossible' })
    expect(await add('money', { amount: '12,50', appropriation: 'x' })).toMatchObject({
      refusal: 'amount-invalid',
    })
    expect(await add('money', { amount: '-5', appropriation: 'x' })).toMatchObject({
      refusal: 'amount-invalid',
    })
    expect(await add('money', { amount: '5' })).toMatchObject({ refusal: 'appropriation-missing' })
    expect(await add('referral', { text: ' ' })).toMatchObject({ refusal: 'text-missing' })
    expect(await place.database.read.select().from(t.decisionEffects)).toEqual([])
  })

  it('is for those who see to decisions, of their own municipality', async () => {
    await approved()
    const account = (role: 'member' | 'registrar', municipalityId: string): Actor => ({
      ...{ kind: 'account', accountId: 'secretary', name: 'N', municipalityId, role, bodyId: null },
    })
    const by = (actor: Actor) => add('referral', { receiver: 'X' }, place.as(actor))
    expect(await by(account('member', 'm'))).toMatchObject({ refusal: 'forbidden' })
    expect(await by(account('registrar', 'n'))).toMatchObject({ refusal: 'forbidden' })
    expect(await by({ kind: 'public' })).toMatchObject({ refusal: 'forbidden' })
    expect(await by(account('registrar', 'm'))).toMatchObject({ ok: true })
  })
})
