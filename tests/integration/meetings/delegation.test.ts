import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '~/domain/access'
import { decideByDelegation, type DecideInput } from '~/use-cases/delegation/decide'
import { announceDelegated, notifyParty } from '~/use-cases/delegation/go-on'
import { endItem, type OrderItemInput, passOn, saveOrderItem } from '~/use-cases/delegation/order-item'
import { listForReporting, reportDelegatedIn } from '~/use-cases/delegation/report'
import { openAgenda } from '~/use-cases/meetings/agenda/fill-agenda'
import type { Context } from '~/use-cases/context'
import { delegatedPage, delegationOrder, listDelegated } from '#db/queries/meetings/delegation'
import * as t from '#db/schema'
import { boardPlace, type BoardPlace } from './board-place'

let place: BoardPlace
let secretary: Context
let head: Context

beforeEach(async () => {
  place = await boardPlace()
  await place.database.transaction(async (tx) => {
    await tx.update(t.bodies).set({ shortName: 'KST' }).where(eq(t.bodies.id, 'kst'))
    for (const id of ['head', 'chair']) {
      const person = { municipalityId: 'm', email: `${id}@exempel.se`, name: id, status: 'active' as const }
      await tx
        .insert(t.accounts)
        .values({ id, ...person, invented: true, createdAt: '2026-01-01T00:00:00.000Z' })
    }
  })
  secretary = on(place.secretary)
  head = on(by('manager', 'head', 'kst'))
})
afterEach(() => place.dispose())

const DAY = '2026-11-20'
const on = (ctx: Context, day = DAY) => place.on(ctx, day)
const by = (role: Role, accountId: string, bodyId: string | null = null) =>
  place.acting(role, accountId, bodyId)

const order: OrderItemInput = {
  ...{ municipalityId: 'm', bodyId: 'kst', itemId: null, code: '4.2', text: 'Bevilja bidrag' },
  ...{ delegate: 'Förvaltningschef', delegateKind: 'employee', limits: '', reported: true },
  ...{ appealTrack: 'K', mayDelegateOn: true, personal: false, validFrom: '2026-01-01' },
  ...{ decidedIn: 'KST 2025-12-10 § 200', about: [] },
}
const ordered = async (given: Partial<OrderItemInput> = {}) => {
  const saved = await saveOrderItem(secretary, { ...order, ...given })
  if (!saved.ok) throw new Error(saved.refusal)
  return saved.value.itemId
}
const decision: DecideInput = {
  ...{ municipalityId: 'm', itemId: '', bodyId: '', caseSlug: '', title: 'Bidrag till en förening' },
  ...{ text: 'Föreningen får 20 000 kronor.', day: '2026-11-02', delegateName: '', delegateTitle: '' },
  ...{ urgent: false, appealTrack: '', nature: 'decision', withinLimits: false, authorised: false },
}
const decide = (given: Partial<DecideInput>, ctx = head) => decideByDelegation(ctx, { ...decision, ...given })
const decided = async (given: Partial<DecideInput>, ctx = head) => {
  const done = await decide(given, ctx)
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}
const row = async (id: string) =>
  (await place.database.read.select().from(t.delegatedDecisions).where(eq(t.delegatedDecisions.id, id)))[0]

const meeting = (id: string, day: string, state: 'planned' | 'collecting' | 'summoned', bodyId = 'kst') =>
  place.database.transaction((tx) =>
    tx.insert(t.meetings).values({
      ...{ id, municipalityId: 'm', bodyId, day, sequence: 1, state, kind: 'ordinary' as const },
    }),
  )
const agenda = async (id = 'coming', day = '2026-12-09') => {
  await meeting(id, day, 'planned')
  const opened = await openAgenda(secretary, { meetingId: id })
  if (!opened.ok) throw new Error(opened.refusal)
}
const listed = (actor: Context['actor'], municipalityId = 'm') =>
  listDelegated(place.database.read, actor, municipalityId, { number: 1, size: 50 })

describe('the delegation order', () => {
  it('keeps what was: a change begins a row and ends the one before on the day before', async () => {
    const first = await ordered()
    const second = await ordered({ itemId: first, text: 'Bevilja och avslå bidrag', validFrom: '2026-07-01' })
    const asOf = async (day: string) =>
      (await delegationOrder(place.database.read, { bodyId: 'kst', day })).map(({ id }) => id)
    expect(await asOf('2026-06-30')).toEqual([first])
    expect(await asOf('2026-07-01')).toEqual([second])
    expect(
      await saveOrderItem(secretary, { ...order, itemId: first, validFrom: '2026-09-01' }),
    ).toMatchObject({
      refusal: 'item-ended',
    })
    expect(await saveOrderItem(secretary, { ...order, validFrom: '2026-09-01' })).toMatchObject({
      refusal: 'code-in-use',
    })
    const both = await Promise.all([
      saveOrderItem(secretary, { ...order, code: '5.1' }),
      saveOrderItem(secretary, { ...order, code: '5.1' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('DEL-03: refuses "svar till KF"; DEL-04: a machine in track K; and those who do not keep the order', async () => {
    const save = (given: Partial<OrderItemInput>, ctx = secretary) =>
      saveOrderItem(ctx, { ...order, ...given })
    expect(await save({ text: 'Svar till KF', about: ['to_council'] })).toMatchObject({
      refusal: 'never-to_council',
    })
    expect(await save({ delegateKind: 'automated' })).toMatchObject({ refusal: 'automated-track-k' })
    expect(await save({}, head)).toMatchObject({ refusal: 'forbidden' })
    expect(await save({}, on(place.snSecretary))).toMatchObject({ refusal: 'forbidden' })
    expect(await save({ municipalityId: 'n' })).toMatchObject({ refusal: 'forbidden' })
    expect(await place.database.read.select().from(t.delegationItems)).toEqual([])
  })

  it('DEL-07: the head passes on one step where the board lets it, and it ends with the item', async () => {
    const itemId = await ordered()
    const at = { municipalityId: 'm', delegate: 'Enhetschef', validFrom: DAY }
    const passed = await passOn(head, { ...at, itemId })
    if (!passed.ok) throw new Error(passed.refusal)
    expect(await passOn(head, { ...at, itemId: passed.value.itemId })).toMatchObject({
      refusal: 'one-step-only',
    })
    const kept = await ordered({ code: '4.3', mayDelegateOn: false })
    expect(await passOn(head, { ...at, itemId: kept })).toMatchObject({ refusal: 'may-not-pass-on' })
    expect(await passOn(on(place.officer), { ...at, itemId })).toMatchObject({ refusal: 'forbidden' })
    await endItem(secretary, { municipalityId: 'm', itemId, validTo: '2026-12-31' })
    const rows = await delegationOrder(place.database.read, { bodyId: 'kst', day: '2027-01-01' })
    expect(rows.map(({ code }) => code)).toEqual(['4.3'])
  })
})

describe('deciding', () => {
  it('DEL-10: holds day, number, delegate, item, text and track, and the case is told', async () => {
    const itemId = await ordered()
    const { slug, caseId } = await place.register('other')
    await place.done(slug, 'prepare')
    const { id, number } = await decided({ itemId, caseSlug: slug })
    expect(number).toBe('KST-DB 2026/1')
    expect(await row(id)).toMatchObject({
      ...{ itemId, caseId, day: '2026-11-02', delegateTitle: 'Förvaltningschef', delegateAccountId: 'head' },
      ...{ appealTrack: 'K', reported: true, state: 'to_report' },
    })
    const events = await place.database.read
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.caseId, caseId))
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['decide_delegated', 'delegated_decision']),
    )
    expect((await place.row(slug)).state).toBe('decided')
  })

  it('numbers by body and year without gaps, also when many decide at once', async () => {
    const itemId = await ordered()
    const refused = await decide({ itemId, title: '' })
    expect(refused).toMatchObject({ refusal: 'title-missing' })
    const done = await Promise.all([1, 2, 3, 4, 5].map((nth) => decided({ itemId, title: `Beslut ${nth}` })))
    expect(done.map(({ number }) => number).toSorted()).toEqual(
      [1, 2, 3, 4, 5].map((serial) => `KST-DB 2026/${serial}`),
    )
    const old = await ordered({ code: '9', validFrom: '2025-01-01' })
    expect((await decided({ itemId: old, day: '2025-12-30' })).number).toBe('KST-DB 2025/1')
  })

  it('DEL-02: is for whoever holds the post; what a role cannot show is stated', async () => {
    const itemId = await ordered()
    const officer = on(by('case_officer', 'officer', 'kst'))
    expect(await decide({ itemId }, officer)).toMatchObject({ refusal: 'not-delegate' })
    const own = await ordered({ code: '5', delegate: 'Säkerhetsskyddssamordnaren' })
    expect(await decide({ itemId: own }, officer)).toMatchObject({ refusal: 'authority-not-stated' })
    expect(await decide({ itemId: own, authorised: true }, officer)).toMatchObject({ ok: true })
    expect(await decide({ itemId }, secretary)).toMatchObject({ refusal: 'delegate-name-missing' })
    const noted = await decided({ itemId, delegateName: 'Kim Prov' }, secretary)
    expect(await row(noted.id)).toMatchObject({ delegateName: 'Kim Prov', delegateAccountId: null })
    expect(await decide({ itemId }, on(by('manager', 'head', 'sn')))).toMatchObject({ refusal: 'forbidden' })
    expect(await decide({ itemId }, on(by('registrar', 'clerk')))).toMatchObject({ refusal: 'forbidden' })
    expect(await decide({ itemId, municipalityId: 'n' })).toMatchObject({ refusal: 'item-not-found' })
  })

  it('DEL-03, DEL-09: not a motion, not mere execution, not beyond the limits or the order', async () => {
    const itemId = await ordered({ limits: 'högst 50 000 kronor' })
    expect(await decide({ itemId })).toMatchObject({ refusal: 'limits-not-stated' })
    const within = { itemId, withinLimits: true }
    expect(await decide({ ...within, nature: 'execution' })).toMatchObject({ refusal: 'execution' })
    expect(await decide({ ...within, day: '2025-12-31' })).toMatchObject({ refusal: 'item-not-valid' })
    expect(await decide({ ...within, day: '2026-11-21' })).toMatchObject({ refusal: 'day-ahead' })
    expect(await decide({ ...within, title: 'Avser 19811218-9876' })).toMatchObject({
      refusal: 'title-personal-number',
    })
    const { slug } = await place.register('motion')
    expect(await decide({ ...within, caseSlug: slug })).toMatchObject({ refusal: 'case-not-delegable' })
    expect(await place.database.read.select().from(t.delegatedDecisions)).toEqual([])
  })

  it('DEL-02: decides nothing in a case of another board, whatever the own order says', async () => {
    const saved = await saveOrderItem(on(place.snSecretary), { ...order, bodyId: 'sn' })
    if (!saved.ok) throw new Error(saved.refusal)
    const { slug } = await place.register('other')
    await place.done(slug, 'prepare')
    const { state } = await place.row(slug)
    const theirs = on(by('manager', 'head', 'sn'))
    expect(await decide({ itemId: saved.value.itemId, caseSlug: slug }, theirs)).toMatchObject({
      refusal: 'forbidden',
    })
    expect((await place.row(slug)).state).toBe(state)
    expect(await decide({ itemId: saved.value.itemId }, theirs)).toMatchObject({ ok: true })
  })

  it('DEL-05: the chair decides what cannot wait without an item, and the secretary is told until it is on the agenda', async () => {
    const urgent = { urgent: true, bodyId: 'kst', appealTrack: 'K', authorised: true }
    const chair = on(by('chair', 'chair', 'kst'))
    expect(await decide(urgent)).toMatchObject({ refusal: 'urgent-not-elected' })
    expect(await decide({ ...urgent, urgent: false }, chair)).toMatchObject({ refusal: 'item-missing' })
    const { id } = await decided(urgent, chair)
    expect(await row(id)).toMatchObject({ reported: true, state: 'to_report', itemId: null })
    const told = async () =>
      (await place.database.read.select().from(t.notices)).filter(
        ({ kind }) => kind === 'delegation.unreported',
      )
    await meeting('next', '2026-12-09', 'collecting')
    await place.dawn('2026-11-25')
    expect(await told()).toHaveLength(0)
    await place.dawn('2026-12-02')
    await place.dawn('2026-12-03')
    expect(await told()).toHaveLength(1)
    await place.database.transaction((tx) => tx.update(t.meetings).set({ state: 'summoned' }))
    await place.dawn('2026-12-04')
    expect((await told()).at(-1)?.text).toContain('skulle ha anmälts')
  })
})

describe('reporting (DEL-05, DEL-06, DEL-08)', () => {
  it('puts what waits under the standing item, with the public words of what is secret, and returns it when the meeting is cancelled', async () => {
    const itemId = await ordered()
    const secret = await place.register('other', { publicTitle: 'Öppna ord', secrecyProvision: 'OSL 21:7' })
    const clerk = on(by('board_secretary', 'secretary'))
    const first = await decided({ itemId })
    await decided({ itemId, caseSlug: secret.slug, title: 'Hemliga ord', delegateName: 'K' }, clerk)
    await meeting('early', '2026-12-02', 'planned')
    expect(await listForReporting(secretary, { meetingId: 'early' })).toMatchObject({
      refusal: 'agenda-not-begun',
    })
    await agenda()
    const done = await listForReporting(secretary, { meetingId: 'coming' })
    expect(done).toMatchObject({ ok: true, value: { count: 2 } })
    const items = await place.database.read
      .select()
      .from(t.agendaItems)
      .where(eq(t.agendaItems.kind, 'delegated_decisions'))
    expect(items).toHaveLength(1)
    expect(items[0]?.note).toContain('KST-DB 2026/1, 2 november 2026: Bidrag till en förening')
    expect(items[0]?.note).toContain(secret.number)
    expect(items[0]?.note).not.toContain('Hemliga')
    expect(await row(first.id)).toMatchObject({ state: 'listed', reportedMeetingId: 'coming' })
    expect(await listForReporting(secretary, { meetingId: 'coming' })).toMatchObject({
      refusal: 'nothing-to-report',
    })
    expect(await listForReporting(head, { meetingId: 'coming' })).toMatchObject({ refusal: 'forbidden' })
    await place.database.transaction((tx) =>
      tx.update(t.meetings).set({ state: 'cancelled' }).where(eq(t.meetings.id, 'coming')),
    )
    await place.dawn('2026-12-01')
    expect(await row(first.id)).toMatchObject({ state: 'to_report', reportedMeetingId: null })
  })

  it('DEL-08: reported by approved minutes, appealed from the posting of their approval, final when that is over', async () => {
    const itemId = await ordered()
    const { id } = await decided({ itemId })
    const minutes = await place.approved({
      ...{ body: 'kst', meetingDay: '2026-12-09', approvedDay: '2026-12-15', numbers: [210, 211] },
    })
    const under = 'item-kst-2026-12-09-210'
    await place.database.transaction((tx) =>
      tx
        .update(t.delegatedDecisions)
        .set({ state: 'listed', reportedMeetingId: minutes.meetingId, reportedItemId: under }),
    )
    const ctx = on(place.secretary, '2026-12-15')
    await place.database.transaction((tx) => reportDelegatedIn(ctx, tx, minutes))
    expect(await row(id)).toMatchObject({ state: 'reported', legalForceDay: null })
    await place.announced(ctx, minutes.minutesId)
    expect(await row(id)).toMatchObject({ state: 'reported', legalForceDay: '2027-01-06' })
    await place.dawn('2027-01-05')
    expect(await row(id)).toMatchObject({ state: 'reported' })
    await place.dawn('2027-01-06')
    expect(await row(id)).toMatchObject({ state: 'final' })
  })

  it('what the meeting tabled waits for the next', async () => {
    const { id } = await decided({ itemId: await ordered() })
    const minutes = await place.approved({
      ...{ body: 'kst', meetingDay: '2026-12-09', approvedDay: '2026-12-15', numbers: [210] },
    })
    const under = 'item-kst-2026-12-09-210'
    await place.database.transaction(async (tx) => {
      await tx.update(t.agendaItems).set({ state: 'tabled' }).where(eq(t.agendaItems.id, under))
      await tx
        .update(t.delegatedDecisions)
        .set({ state: 'listed', reportedMeetingId: minutes.meetingId, reportedItemId: under })
      await reportDelegatedIn(on(place.secretary), tx, minutes)
    })
    expect(await row(id)).toMatchObject({ state: 'to_report', reportedItemId: null })
  })

  it('DEL-06: what is not reported gets a notice of its own, from which the time to appeal runs', async () => {
    const { id } = await decided({ itemId: await ordered({ reported: false }) })
    expect(await row(id)).toMatchObject({ state: 'recorded_separately' })
    const at = { municipalityId: 'm', id, text: 'Bidrag till föreningslivet har beviljats.' }
    expect(await announceDelegated(head, at)).toMatchObject({ refusal: 'forbidden' })
    const post = on(place.secretary, '2026-11-04')
    expect(await announceDelegated(post, { ...at, text: 'För 19811218-9876' })).toMatchObject({
      refusal: 'personal-number',
    })
    expect(await announceDelegated(post, at)).toMatchObject({ ok: true })
    expect(await row(id)).toMatchObject({ state: 'posted', legalForceDay: '2026-11-26' })
    const [notice] = await place.database.read.select().from(t.publicNotices)
    expect(notice).toMatchObject({ state: 'posted', kind: 'delegated_decision', appealLastDay: '2026-11-25' })
    expect(await announceDelegated(post, at)).toMatchObject({ refusal: 'not-possible' })
    await place.dawn('2026-11-26')
    expect(await row(id)).toMatchObject({ state: 'final' })
  })

  it('track F: the time runs from the party (FL 44)', async () => {
    const { id } = await decided({ itemId: await ordered({ reported: false, appealTrack: 'F' }) })
    const at = { municipalityId: 'm', id, notifiedDay: '2026-11-05' }
    expect(await notifyParty(on(place.snSecretary), at)).toMatchObject({ refusal: 'forbidden' })
    expect(await notifyParty(head, at)).toEqual({ ok: true, value: { appealLastDay: '2026-11-26' } })
    expect(await row(id)).toMatchObject({ state: 'notified', legalForceDay: '2026-11-27' })
    await place.dawn('2026-11-27')
    expect(await row(id)).toMatchObject({ state: 'final' })
  })
})

describe('who may know of a decision', () => {
  it('the body sees its own at once; others only what is reported in a published case, without what is about people', async () => {
    const itemId = await ordered()
    const { slug, caseId } = await place.register('other')
    const { id } = await decided({ itemId, caseSlug: slug })
    const loose = await decided({ itemId })
    const outsider = { kind: 'public' } as const
    const stranger = place.account('board_secretary', { municipalityId: 'n', accountId: 'stranger' })
    const inside = (await listed(head.actor)).rows
    expect(inside.map((each) => each.text)).toEqual([decision.text, decision.text])
    expect((await listed(place.snSecretary.actor)).total).toBe(0)
    expect((await listed(outsider)).total).toBe(0)
    await place.database.transaction(async (tx) => {
      await tx.update(t.cases).set({ published: true }).where(eq(t.cases.id, caseId))
      await tx.update(t.delegatedDecisions).set({ state: 'reported' })
    })
    for (const reader of [outsider, stranger, place.snSecretary.actor]) {
      const { rows } = await listed(reader)
      expect(rows.map((each) => each.id)).toEqual([id])
      expect(JSON.stringify(rows)).not.toContain('20 000')
      expect(rows[0]).toMatchObject({ text: null, delegateName: null, delegateTitle: 'Förvaltningschef' })
      expect(await delegatedPage(place.database.read, reader, 'm', loose.id)).toBeNull()
      expect(await delegatedPage(place.database.read, reader, 'n', id)).toBeNull()
    }
    await place.database.transaction((tx) =>
      tx.update(t.cases).set({ secrecyProvision: 'OSL 21:7' }).where(eq(t.cases.id, caseId)),
    )
    expect((await listed(outsider)).total).toBe(0)
    expect((await listed(stranger)).total).toBe(0)
  })
})
