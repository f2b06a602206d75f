import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, publicActor } from '~/domain/access'
import { addClaim, type AddClaimInput } from '~/use-cases/economy/appropriations/add-claim'
import { grantSupplement, moveMoney } from '~/use-cases/economy/appropriations/budget-lines'
import { createAppropriation } from '~/use-cases/economy/appropriations/create-appropriation'
import { stepClaim, type StepClaimInput } from '~/use-cases/economy/appropriations/step-claim'
import { takeUpDecision } from '~/use-cases/economy/appropriations/take-up-decision'
import type { Context } from '~/use-cases/context'
import {
  appropriationAt,
  appropriationsOfCase,
  listAppropriations,
  wholeAppropriations,
} from '#db/queries/economy/appropriations'
import { waitingEffects } from '#db/queries/economy/waiting-effects'
import * as t from '#db/schema'
import { addCase, AT, makeOffice, type Office } from '../work/office'

let office: Office
let controller: Actor
let ctx: Context
let municipalityId: string
let next = 0
const AT2 = { createdAt: AT, createdBy: null }

beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  controller = { ...office.actor('disa'), role: 'controller', bodyId: null } as Actor
  ctx = office.as(controller)
})
afterAll(() => office.dispose())

const line = { day: '2026-01-15', decidedIn: 'KF § 1', note: '' }
async function appropriation(name: string, amount: string, year = '2026') {
  const made = await createAppropriation(ctx, {
    ...{ ...line, municipalityId, name, bodyId: office.place.bodyIds[0] ?? '', body: '', year, amount },
  })
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}
const claim = (appropriationId: string, more: Partial<AddClaimInput>) =>
  addClaim(ctx, {
    ...{ municipalityId, appropriationId, caseNumber: '', label: 'Ett ärende', requested: '', decided: '' },
    ...{ meetingDay: '', position: '', decisionId: '', note: '' },
    ...more,
  })
const at = async (slug: string, reader: Actor = controller) => {
  const found = await appropriationAt(office.database.read, reader, municipalityId, slug)
  if (!found) throw new Error(slug)
  return found
}
const rowOf = async (slug: string, claimId: string) => {
  const row = (await at(slug)).rows.find((each) => each.claimId === claimId)
  if (!row) throw new Error(claimId)
  return row
}
async function step(
  slug: string,
  claimId: string,
  which: StepClaimInput['step'],
  more: Partial<StepClaimInput>,
) {
  const { id } = await at(slug)
  const { entryId } = await rowOf(slug, claimId)
  return stepClaim(ctx, {
    ...{
      municipalityId,
      appropriationId: id,
      claimId,
      seen: entryId,
      step: which,
      requested: '',
      decided: '',
    },
    ...{ committed: '', actual: '', forecast: '', meetingDay: '', position: '', decisionId: '', note: '' },
    ...more,
  })
}
const value = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}
const aCase = (more: object = {}) => {
  next += 1
  return addCase(office.database, office.place, 500 + next, more)
}

describe('appropriations (finance.md 6)', () => {
  it('W9: frame, claims, three rooms, and the request that lacks 631 450,50', async () => {
    const later = await appropriation('Investeringsram IT', '1 000 000', '2027')
    const earlier = await appropriation('Investeringsram IT', '640 000', '2025')
    const { id, slug } = await appropriation('Investeringsram IT', '12 000 000')
    const other = await appropriation('Investeringsram fastighet', '0')
    value(await grantSupplement(ctx, { ...line, municipalityId, appropriationId: id, amount: '1 500 000' }))
    const move = { ...line, municipalityId, amount: '640 000', kind: 'carry_over' as const }
    value(await moveMoney(ctx, { ...move, fromId: earlier.id, toId: id }))
    value(
      await moveMoney(ctx, {
        ...line,
        municipalityId,
        amount: '400000',
        kind: 'transfer',
        fromId: id,
        toId: other.id,
      }),
    )
    const a = value(await claim(id, { label: 'A', decided: '3 000 000', meetingDay: '2026-02-05' })).claimId
    value(await step(slug, a, 'close', { actual: '2 871 450,50' }))
    const b = value(await claim(id, { label: 'B', decided: '5 200 000', meetingDay: '2026-04-15' })).claimId
    value(
      await step(slug, b, 'follow', { committed: '4 950 000', actual: '3 310 000', forecast: '5 480 000' }),
    )
    value(await claim(id, { label: 'C', decided: '2 300 000', meetingDay: '2026-04-16' }))
    const d = value(await claim(id, { label: 'D', requested: '4 000 000', meetingDay: '2026-03-01' })).claimId
    const { frame, rows } = await at(slug)
    expect(frame).toMatchObject({
      ...{ frameOre: 1_374_000_000, claimedOre: 1_037_145_050, roomOre: 336_854_950 },
      ...{ roomForecastOre: 308_854_950, roomActualOre: 755_854_950, requestedOre: 400_000_000 },
    })
    expect(rows.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D'])
    expect(rows.at(-1)?.roomAfterOre).toBe(-63_145_050)
    expect(await step(slug, d, 'decide', { decided: '4 000 000' })).toEqual({
      ...{ ok: false, refusal: 'FRAME_OVERCOMMITTED', detail: { missingOre: 63_145_050 } },
    })
    // Money moves only by entries that are there twice, with the same amount.
    expect((await at(earlier.slug)).frame.frameOre).toBe(0)
    expect((await at(other.slug)).frame.frameOre).toBe(40_000_000)
    expect(await moveMoney(ctx, { ...move, fromId: id, toId: other.id })).toMatchObject({
      refusal: 'carry-over-not-later',
    })
    expect(await moveMoney(ctx, { ...move, kind: 'transfer', fromId: id, toId: later.id })).toMatchObject({
      refusal: 'transfer-other-year',
    })
    // What is claimed cannot be moved away; exactly what is left can.
    expect(
      await moveMoney(ctx, { ...move, amount: '3 368 549,51', fromId: id, toId: later.id }),
    ).toMatchObject({
      detail: { missingOre: 1 },
    })
    value(await moveMoney(ctx, { ...move, amount: '3 368 549,50', fromId: id, toId: later.id }))
    expect((await at(slug)).frame.roomOre).toBe(0)
  })

  it('allows exactly nothing left, and after a recorded supplementary grant what was refused', async () => {
    const { id, slug } = await appropriation('Liten ram', '100')
    expect(await claim(id, { decided: '100,01' })).toMatchObject({ detail: { missingOre: 1 } })
    const { claimId } = value(await claim(id, { decided: '100' }))
    expect(await step(slug, claimId, 'decide', { decided: '150' })).toMatchObject({
      detail: { missingOre: 5000 },
    })
    value(await grantSupplement(ctx, { ...line, municipalityId, appropriationId: id, amount: '50' }))
    value(await step(slug, claimId, 'decide', { decided: '150' }))
    expect(
      await grantSupplement(ctx, { ...line, municipalityId, appropriationId: id, amount: '−1' }),
    ).toMatchObject({
      refusal: 'FRAME_OVERCOMMITTED',
    })
    // Overruns are shown, never clipped, and refuse what would need more.
    value(await step(slug, claimId, 'follow', { actual: '175' }))
    expect((await at(slug)).frame.roomOre).toBe(-2500)
    value(await step(slug, claimId, 'cancel', { actual: '20', note: 'Leverantören drog sig ur' }))
    expect((await at(slug)).frame).toMatchObject({
      roomOre: 13_000,
      cancelledSpending: [{ actualOre: 2000 }],
    })
    expect(await step(slug, claimId, 'decide', { decided: '1' })).toMatchObject({
      refusal: 'step-not-possible',
    })
    expect(await step(slug, claimId, 'reopen', {})).toMatchObject({ refusal: 'reason-missing' })
    value(await step(slug, claimId, 'reopen', { note: 'Avbröts av misstag' }))
    expect((await rowOf(slug, claimId)).status).toBe('DECIDED')
  })

  it('judges the room inside the transaction: of two who decide at once only one gets the money', async () => {
    const { id, slug } = await appropriation('Kapplöpning', '100')
    const answers = await Promise.all(['60', '60', '60'].map((decided) => claim(id, { decided })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await at(slug)).frame.roomOre).toBe(4000)
    const { claimId, entryId } = (await at(slug)).rows[0] ?? { claimId: '', entryId: '' }
    value(await step(slug, claimId, 'follow', { actual: '1' }))
    expect(await step(slug, claimId, 'follow', { actual: '2', seen: entryId })).toMatchObject({
      refusal: 'claim-taken',
    })
  })

  it('flags instead of refusing where the local rule says so', async () => {
    const { id, slug } = await appropriation('Flaggad', '100')
    await office.database.transaction((tx) =>
      tx.insert(t.localRules).values({
        ...{ id: 'flag', municipalityId, rule: 'overcommitment', value: 'flag', validFrom: '2026-01-01' },
        ...{ decidedBy: 'KF', ...AT2 },
      }),
    )
    const { claimId } = value(await claim(id, { decided: '130' }))
    expect(await rowOf(slug, claimId)).toMatchObject({ flaggedMissingOre: 3000, roomAfterOre: -3000 })
    await office.database.transaction((tx) => tx.delete(t.localRules))
    expect(await claim(id, { decided: '1' })).toMatchObject({ detail: { missingOre: 3100 } })
  })

  it('names a case only to who may read it, and keeps the amounts', async () => {
    const { id, slug } = await appropriation('Synlighet', '1 000')
    const hidden = await aCase({ published: false })
    const open = await aCase({ published: true })
    value(await claim(id, { caseNumber: hidden.slug, label: '', decided: '300' }))
    value(await claim(id, { caseNumber: open.number, label: '', decided: '200', note: 'Inköp' }))
    expect(await claim(id, { caseNumber: open.number, label: '', decided: '1' })).toMatchObject({
      refusal: 'case-taken',
    })
    expect(await claim(id, { caseNumber: 'KS 1900/1', label: '', decided: '1' })).toMatchObject({
      refusal: 'case-not-found',
    })
    const forAll = await at(slug, publicActor)
    expect(forAll.frame.claimedOre).toBe(50_000)
    expect(forAll.rows.map((row) => [row.case?.number ?? null, row.hidden, row.note]).sort()).toEqual(
      [
        [null, true, null],
        [open.number, false, 'Inköp'],
      ].sort(),
    )
    const { read } = office.database
    const ofCase = await appropriationsOfCase(read, publicActor, { municipalityId, caseId: open.id })
    expect(
      ofCase.map(({ appropriation: { slug: where }, claim: { claimOre } }) => [where, claimOre]),
    ).toEqual([[slug, 20_000]])
    expect(await appropriationsOfCase(read, publicActor, { municipalityId, caseId: hidden.id })).toEqual([])
    const events = await read.select().from(t.caseEvents)
    expect(events.filter(({ caseId }) => caseId === open.id)[0]?.text).toContain('tas ur Synlighet 2026')
  })

  it('takes up the money of a decision, on the claim that the case already has', async () => {
    const { id, slug } = await appropriation('Ur beslut', '1 000')
    const matter = await aCase({ published: true })
    value(await claim(id, { caseNumber: matter.slug, label: '', requested: '400', meetingDay: '2026-04-01' }))
    await office.database.transaction(async (tx) => {
      await tx.insert(t.decisions).values({
        ...{ id: 'd1', municipalityId, caseId: matter.id, bodyId: matter.bodyId, day: '2026-04-02' },
        ...{ heading: 'Köp', outcome: 'approved' },
      })
      await tx.insert(t.decisionPoints).values({ id: 'p1', decisionId: 'd1', position: 1, text: 'köpa' })
      await tx.insert(t.decisionEffects).values({
        ...{ id: 'e1', decisionPointId: 'p1', kind: 'money', text: 'Plattformen', amountOre: 35_000 },
        ...{ appropriation: 'Ur beslut 2026', ...AT2 },
      })
    })
    const { read } = office.database
    expect((await waitingEffects(read, controller, municipalityId)).map((each) => each.id)).toEqual(['e1'])
    const taken = { municipalityId, effectId: 'e1', appropriationId: id }
    expect(await takeUpDecision(ctx, { ...taken, decided: '1 001' })).toMatchObject({
      detail: { missingOre: 100 },
    })
    value(await takeUpDecision(ctx, { ...taken, decided: '350' }))
    expect((await at(slug)).rows).toMatchObject([
      {
        status: 'DECIDED',
        decidedOre: 35_000,
        requestedOre: 40_000,
        meetingDay: '2026-04-02',
        decisionId: 'd1',
      },
    ])
    expect(await waitingEffects(read, controller, municipalityId)).toEqual([])
  })

  it('draws the money of a decision once, also when two take it up at once on different appropriations', async () => {
    const places = await Promise.all(['Samma namn', 'Samma namn'].map((name) => appropriation(name, '1 000')))
    expect(new Set(places.map(({ slug }) => slug)).size).toBe(2)
    const matter = await aCase({ published: true })
    await office.database.transaction(async (tx) => {
      await tx.insert(t.decisions).values({
        ...{ id: 'd2', municipalityId, caseId: matter.id, bodyId: matter.bodyId, day: '2026-04-02' },
        ...{ heading: 'Köp', outcome: 'approved' },
      })
      await tx.insert(t.decisionPoints).values({ id: 'p2', decisionId: 'd2', position: 1, text: 'köpa' })
      await tx.insert(t.decisionEffects).values({
        ...{ id: 'e2', decisionPointId: 'p2', kind: 'money', text: 'Plattformen', amountOre: 35_000 },
        ...{ appropriation: null, ...AT2 },
      })
    })
    const answers = await Promise.all(
      places.map(({ id }) =>
        takeUpDecision(ctx, { municipalityId, effectId: 'e2', appropriationId: id, decided: '350' }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'effect-not-found' })
  })

  it('answers wrong input with what is wrong, and nobody but the controller changes anything', async () => {
    const { id } = await appropriation('Fel', '10')
    const wrong: [Partial<AddClaimInput>, string][] = [
      [{ decided: '-5' }, 'decided-invalid'],
      [{ requested: '2.300' }, 'requested-invalid'],
      [{ requested: '1e9' }, 'requested-invalid'],
      [{ decided: '99999999999999' }, 'decided-invalid'],
      [{}, 'amount-missing'],
      [{ decided: '1', label: ' ' }, 'label-missing'],
      [{ decided: '1', meetingDay: '2026-02-30' }, 'meeting-day-invalid'],
      [{ decided: '1', position: 'x' }, 'position-invalid'],
      [{ decided: '1', decisionId: 'nope' }, 'decision-unknown'],
    ]
    for (const [given, refusal] of wrong) expect(await claim(id, given), refusal).toMatchObject({ refusal })
    expect(await claim('nowhere', { decided: '1' })).toMatchObject({ refusal: 'appropriation-not-found' })
    const officer = office.by('linn')
    const nothing = { ...line, municipalityId, amount: '1' }
    expect(await grantSupplement(officer, { ...nothing, appropriationId: id })).toMatchObject({
      refusal: 'forbidden',
    })
    const { read } = office.database
    expect((await wholeAppropriations(read, municipalityId, [id]))[0]?.lines).toHaveLength(1)
    expect(await listAppropriations(read, publicActor, 'another')).toEqual([])
  })
})
