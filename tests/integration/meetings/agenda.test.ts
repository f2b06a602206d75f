import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scopeOf } from '~/domain/access'
import { addCase } from '~/use-cases/meetings/agenda/add-case'
import { addItem, addItemAtMeetingIn, plainItem } from '~/use-cases/meetings/agenda/add-item'
import { acceptItem, declineItem } from '~/use-cases/meetings/agenda/accept-item'
import { changeItem, type ChangeItemInput } from '~/use-cases/meetings/agenda/change-item'
import { bringTabledIn, openAgenda } from '~/use-cases/meetings/agenda/fill-agenda'
import { lockAgenda, reopenAgenda } from '~/use-cases/meetings/agenda/lock-agenda'
import { noteDisqualification } from '~/use-cases/meetings/agenda/note-disqualification'
import { moveItem, orderItems } from '~/use-cases/meetings/agenda/order-items'
import { proposeItem } from '~/use-cases/meetings/agenda/propose-item'
import { publishAgenda, publishAgendaIn } from '~/use-cases/meetings/agenda/publish-agenda'
import { saveStandingItems } from '~/use-cases/meetings/agenda/standing-items'
import { withdrawItem } from '~/use-cases/meetings/agenda/withdraw-item'
import { moveMeeting } from '~/use-cases/meetings/move-meeting'
import { agendaFacts, agendaOf, agendaPlacesOfCase } from '#db/queries/meetings/agenda'
import { readyFor } from '#db/queries/meetings/ready'
import { meetingPage } from '#db/queries/places-meetings'
import { announceLateItems, endItemIn, itemsOf } from '#db/repositories/meetings/agenda'
import * as t from '#db/schema'
import { type AgendaPlace, agendaPlace, COUNCIL_DAY } from './agenda-place'

let here: AgendaPlace
beforeAll(async () => {
  here = await agendaPlace()
})
afterAll(() => here.dispose())

const secretary = () => here.by('sara')
const rows = (meetingId = 'm-kf') => here.database.transaction((tx) => itemsOf(tx, meetingId))
const titles = async (meetingId = 'm-kf') => (await rows(meetingId)).map(({ title }) => title)
const itemCalled = async (title: string, meetingId = 'm-kf') => {
  const found = (await rows(meetingId)).find((row) => row.title === title)
  if (!found) throw new Error(`No item called ${title}`)
  return found
}
const as = (row: Awaited<ReturnType<typeof itemCalled>>): ChangeItemInput => ({
  ...{ itemId: row.id, revision: row.revision ?? 0, title: row.title, kind: row.kind ?? 'case' },
  ...{ proposal: row.proposal ?? [], proposalFrom: row.proposalFrom, preparation: row.preparation },
  ...{ preparedByBodyId: row.preparedByBodyId, preparedDay: row.preparedDay },
  ...{ executiveHeardDay: row.executiveHeardDay, boardHeardDay: row.boardHeardDay },
  ...{ urgentReason: row.urgentReason, closedDoors: row.closedDoors === true, exercisesAuthority: false },
  ...{ staffRep: null, presenter: row.presenter, minutes: row.minutes, documentIds: [] },
})
const agendaFor = async (who: Parameters<AgendaPlace['head']>[0]) =>
  agendaOf(here.database.read, who, await here.head(who))

describe('an agenda from its first item to the last change', () => {
  it('opens with the usual standing items, and with what was tabled before (VOTE-05)', async () => {
    const { database } = here
    await here.addCase(7, { publicTitle: 'Bordlagt ärende', state: 'tabled' })
    const before = {
      municipalityId: here.place.municipalityId,
      bodyId: 'kf',
      sequence: 1,
      state: 'held',
    } as const
    await database.transaction(async (tx) => {
      await tx.insert(t.meetings).values({ ...before, id: 'm-before', day: '2026-10-22' })
      await tx.insert(t.agendaItems).values({
        ...{ id: 'i-tabled', meetingId: 'm-before', caseId: 'ek-case-0007', position: 1, kind: 'case' },
        ...{ title: 'Bordlagt ärende', state: 'numbered', number: 9, proposal: ['Bifall.'] },
        ...{ preparation: 'executive_board', preparedDay: '2026-10-07' },
      })
      await endItemIn(tx, { itemId: 'i-tabled', state: 'tabled' })
    })
    expect(await openAgenda(here.by('olle'), { meetingId: 'm-kf' })).toMatchObject({ refusal: 'forbidden' })
    expect(await openAgenda(secretary(), { meetingId: 'm-kf' })).toEqual({ ok: true, value: { items: 8 } })
    expect(await titles()).toEqual([
      'Sammanträdet öppnas',
      'Upprop',
      'Val av justerare',
      'Godkännande av dagordningen',
      'Bordlagt ärende',
      'Nya motioner, interpellationer och frågor',
      'Meddelanden',
      'Sammanträdet avslutas',
    ])
    expect(await itemCalled('Bordlagt ärende')).toMatchObject({
      ...{ proposal: ['Bifall.'], preparation: 'executive_board', note: 'Bordlades den 22 oktober 2026' },
    })
    expect(await openAgenda(secretary(), { meetingId: 'm-kf' })).toMatchObject({ refusal: 'not-possible' })
  })

  it('offers what is ready, and carries the proposal of the preparing body (PREP-01, PREP-03, MOT-05, INT-03)', async () => {
    const { database, place } = here
    await here.addCase(1, { publicTitle: 'Motion om e-tjänster', state: 'ready_for_KF' })
    await here.addCase(2, {
      ...{ publicTitle: 'Interpellation om AI', kind: 'interpellation', receivedDay: '2026-11-20' },
    })
    await here.addCase(3, { publicTitle: 'Motion under beredning', state: 'drafting' })
    const document = await here.document('ek-case-0001', 1, 'motion')
    await here.document('ek-case-0001', 2, 'official_report', true)
    await database.transaction(async (tx) => {
      await tx.insert(t.decisions).values({
        ...{ id: 'd1', municipalityId: place.municipalityId, caseId: 'ek-case-0001', bodyId: 'kst' },
        ...{ day: '2026-10-28', paragraph: '214', heading: 'Motion om e-tjänster', outcome: 'other' },
      })
      await tx.insert(t.decisionPoints).values({
        ...{ id: 'dp1', decisionId: 'd1', position: 1 },
        text: 'Kommunstyrelsen föreslår kommunfullmäktige besluta att motionen bifalls.',
      })
    })
    const meeting = { ...(await here.head(here.actor('sara'))), bodyKind: 'council' }
    const ready = await readyFor(database.read, here.actor('sara'), meeting)
    expect(ready.cases.map(({ title, as, handedInLate }) => [title, as, handedInLate])).toEqual([
      ['Motion om e-tjänster', 'case', null],
      ['Interpellation om AI', 'interpellation', '2026-11-16'],
    ])
    expect(ready.openMotions).toBe(false)
    expect(
      (await readyFor(database.read, here.actor('sara'), { ...meeting, day: '2026-10-22' })).openMotions,
    ).toBe(true)

    const added = await addCase(secretary(), {
      meetingId: 'm-kf',
      caseId: 'ek-case-0001',
      urgentReason: null,
    })
    expect(added.ok).toBe(true)
    expect(await itemCalled('Motion om e-tjänster')).toMatchObject({
      ...{
        proposal: ['motionen bifalls.'],
        proposalFrom: 'Styrelsens förslag 2026-10-28 § 214',
        late: false,
      },
      ...{ preparation: 'executive_board', preparedDay: '2026-10-28', executiveHeardDay: '2026-10-28' },
    })
    const agenda = await agendaFor(here.actor('sara'))
    const item = agenda.items.find(({ title }) => title === 'Motion om e-tjänster')
    expect(item?.documents.map(({ number }) => number)).toEqual([2, 1])
    expect(item?.documents.map(({ id }) => id)).toContain(document)
    expect((await titles()).indexOf('Motion om e-tjänster')).toBe(5)
    const again = await addCase(secretary(), {
      meetingId: 'm-kf',
      caseId: 'ek-case-0001',
      urgentReason: null,
    })
    expect(again).toMatchObject({ refusal: 'already-on-agenda' })
  })

  it('takes the proposals of officers, and tells them the answer', async () => {
    const { database } = here
    await here.addCase(4, { kind: 'other', publicTitle: 'Ny taxa', responsibleAccountId: null })
    await here.addCase(5, { kind: 'other', publicTitle: 'Nytt reglemente' })
    const input = { meetingId: 'm-kf', caseId: 'ek-case-0004', note: 'Behövs före årsskiftet' }
    expect(await proposeItem(here.by('moa'), input)).toMatchObject({ ok: false })
    const proposed = await proposeItem(here.by('olle'), input)
    if (!proposed.ok) throw new Error(proposed.refusal)
    const other = await proposeItem(here.by('olle'), { ...input, caseId: 'ek-case-0005', note: null })
    if (!other.ok) throw new Error(other.refusal)
    const agenda = await agendaFor(here.actor('sara'))
    expect(agenda.items.map(({ title }) => title)).not.toContain('Ny taxa')
    expect(agenda.proposed.map(({ title, note }) => [title, note])).toEqual([
      ['Ny taxa', 'Behövs före årsskiftet'],
      ['Nytt reglemente', null],
    ])
    const told = () => database.read.select().from(t.notices).orderBy(t.notices.createdAt, t.notices.id)
    expect((await told()).map(({ accountId }) => accountId).toSorted()).toEqual([
      'sara',
      'sara',
      'sten',
      'sten',
    ])
    expect(
      await acceptItem(secretary(), { itemId: proposed.value.itemId, urgentReason: null }),
    ).toMatchObject({ ok: true })
    expect(await declineItem(secretary(), { itemId: other.value.itemId, reason: '' })).toMatchObject({
      refusal: 'reason-missing',
    })
    expect((await declineItem(secretary(), { itemId: other.value.itemId, reason: 'Inte berett' })).ok).toBe(
      true,
    )
    expect((await told()).filter(({ accountId }) => accountId === 'olle').map(({ text }) => text)).toEqual([
      expect.stringContaining('Ny taxa är på dagordningen'),
      expect.stringContaining('Inte berett'),
    ])
    expect(await titles()).toContain('Ny taxa')
  })

  it('tells the second of two secretaries who save at once, and keeps the first text', async () => {
    const row = await itemCalled('Ny taxa')
    const [first, second] = await Promise.all([
      changeItem(secretary(), { ...as(row), title: 'Ny taxa för 2027' }),
      changeItem(here.by('sten'), { ...as(row), title: 'Taxa' }),
    ])
    expect([first, second].filter(({ ok }) => ok)).toHaveLength(1)
    expect([first, second].find(({ ok }) => !ok)).toMatchObject({ refusal: 'conflict' })
    expect(['Ny taxa för 2027', 'Taxa']).toContain((await rows()).find(({ id }) => id === row.id)?.title)
    const personal = await changeItem(secretary(), {
      ...as((await rows()).find(({ id }) => id === row.id) ?? row),
      title: 'Bistånd till 19121212-1212',
    })
    expect(personal).toMatchObject({ refusal: 'title-personal-number' })
  })

  it('keeps every item when two draw the order at once', async () => {
    const ids = (await rows()).filter(({ state }) => state === 'accepted').map(({ id }) => id)
    const [, , third] = ids
    const drawn = [...ids].toReversed()
    await Promise.all([
      orderItems(secretary(), { meetingId: 'm-kf', itemIds: drawn }),
      moveItem(here.by('sten'), { itemId: third ?? '', to: 'up' }),
      addItem(here.by('sten'), {
        meetingId: 'm-kf',
        item: plainItem('election', 'Val av nämndemän'),
        urgentReason: null,
      }),
    ])
    const after = await rows()
    expect(new Set(after.map(({ position }) => position)).size).toBe(after.length)
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    await orderItems(secretary(), { meetingId: 'm-kf', itemIds: ids })
  })

  it('is not locked while the council may not decide an item (PREP-01, PREP-05)', async () => {
    const refused = await lockAgenda(secretary(), { meetingId: 'm-kf' })
    expect(refused).toMatchObject({ refusal: 'agenda-hindered' })
    const row = (await rows()).find(({ caseId }) => caseId === 'ek-case-0004')
    if (!row) throw new Error('gone')
    expect(refused.ok ? [] : refused.detail).toEqual([
      { itemId: row.id, title: row.title, code: 'not-prepared', law: 'KL 5 kap. 26 §' },
    ])
    const urgent = { ...as(row), preparation: 'urgent_unprepared', urgentReason: 'Avtalet går ut.' } as const
    expect((await changeItem(secretary(), urgent)).ok).toBe(true)
    expect((await lockAgenda(secretary(), { meetingId: 'm-kf' })).ok).toBe(true)
    const facts = await agendaFacts(here.database.read, 'm-kf', here.clock.today)
    const live = facts.filter(({ state }) => state === 'numbered')
    expect(live.map(({ number }) => number)).toEqual(live.map((_, at) => at + 1))
    expect(facts.find(({ id }) => id === row.id)).toMatchObject({
      preparedness: { standing: 'urgent' },
      exempt: false,
    })
    expect(await withdrawItem(secretary(), { itemId: row.id, reason: 'x' })).toMatchObject({
      refusal: 'agenda-locked',
    })
    expect((await reopenAgenda(secretary(), { meetingId: 'm-kf' })).ok).toBe(true)
    expect((await rows()).every(({ number }) => number === null)).toBe(true)
    expect((await lockAgenda(secretary(), { meetingId: 'm-kf' })).ok).toBe(true)
  })

  it('shows the public no draft, and of a secret case its public title only (MEET-08, OSL 5:2)', async () => {
    const { database, outsider } = here
    expect(await agendaFor(outsider)).toMatchObject({
      shown: 'none',
      items: [],
      proposed: [],
      unpublished: [],
    })
    expect((await agendaFor(here.actor('moa'))).shown).toBe('none')
    expect((await agendaFor(here.actor('tord'))).shown).toBe('none')
    const address = {
      municipalityId: here.place.municipalityId,
      body: 'kommunfullmaktige',
      day: COUNCIL_DAY,
      sequence: 1,
    }
    expect((await meetingPage(database.read, outsider, address))?.items).toEqual([])
    expect(await agendaPlacesOfCase(database.read, outsider, 'ek-case-0001')).toEqual([])
    expect(await agendaPlacesOfCase(database.read, here.actor('olle'), 'ek-case-0001')).toHaveLength(1)
    expect(scopeOf(outsider)).toMatchObject({ unpublished: 'none' })

    await reopenAgenda(secretary(), { meetingId: 'm-kf' })
    await here.addCase(6, {
      ...{ kind: 'other', publicTitle: 'Ärende om ersättning', protectedTitle: 'Ersättning till Anna Ek' },
      ...{ secrecyProvision: 'OSL 26 kap. 1 §', published: false, bodyId: 'kf' },
    })
    const added = await addItem(secretary(), {
      ...{ meetingId: 'm-kf', urgentReason: null },
      item: {
        ...plainItem('case', 'Ersättning till Anna Ek'),
        ...{ caseId: 'ek-case-0006', proposal: ['Anna Ek får ersättning.'], closedDoors: true },
        ...{ preparation: 'executive_board', preparedDay: '2026-10-28', executiveHeardDay: '2026-10-28' },
      },
    })
    expect(added.ok).toBe(true)
    expect((await lockAgenda(secretary(), { meetingId: 'm-kf' })).ok).toBe(true)
    await database.transaction(async (tx) => {
      const version = await publishAgendaIn(secretary(), tx, { meetingId: 'm-kf', note: null })
      expect(version).toEqual({ ok: true, value: { version: 1 } })
      await moveMeeting(secretary(), tx, { meetingId: 'm-kf', event: 'summon' })
    })
    for (const reader of [outsider, here.actor('tord')]) {
      const agenda = await agendaFor(reader)
      expect(agenda.shown).toBe('published')
      expect(JSON.stringify(agenda)).not.toContain('Anna')
      const secret = agenda.items.find(({ case: matter }) => matter?.secret)
      expect(secret).toMatchObject({
        title: 'Ärende om ersättning',
        proposal: [],
        documents: [],
        closedDoors: true,
      })
    }
    const member = await agendaFor(here.actor('moa'))
    expect(member.items.find(({ case: matter }) => matter?.secret)?.proposal).toEqual([
      'Anna Ek får ersättning.',
    ])
    const [version] = await database.read.select().from(t.agendaVersions)
    expect(JSON.stringify(version)).not.toContain('Anna')
  })

  it('gives members the papers of what is on their agenda, and outsiders those released (WEB-03)', async () => {
    const motion = async (who: Parameters<typeof agendaFor>[0]) =>
      (await agendaFor(who)).items.find(({ title }) => title === 'Motion om e-tjänster')?.documents
    expect((await motion(here.actor('moa')))?.map(({ file }) => file !== null)).toEqual([true, true])
    expect((await motion(here.outsider))?.map(({ number, file }) => [number, file !== null])).toEqual([
      [2, true],
      [1, false],
    ])
  })

  it('lets a late item in by KL 5:14 until the weekday before, urgent and announced (MEET-03)', async () => {
    const item = plainItem('case', 'Borgen för bolaget')
    const prepared = {
      ...item,
      preparation: 'executive_board',
      preparedDay: '2026-11-11',
      proposal: ['Borgen beviljas.'],
    } as const
    here.clock.today = '2026-11-24'
    const input = { meetingId: 'm-kf', item: prepared }
    expect(await addItem(secretary(), { ...input, urgentReason: ' ' })).toMatchObject({
      refusal: 'urgent-reason-missing',
    })
    expect((await addItem(secretary(), { ...input, urgentReason: 'Lånet sätts om.' })).ok).toBe(true)
    const draft = await itemCalled('Borgen för bolaget')
    expect(draft).toMatchObject({ late: true, number: null, announcedDay: null })
    expect(JSON.stringify(await agendaFor(here.outsider))).not.toContain('Borgen')
    const before = await agendaFor(here.actor('sara'))
    expect(before.unpublished).toMatchObject([{ kind: 'added', item: { title: 'Borgen för bolaget' } }])
    const gone = await itemCalled('Val av nämndemän')
    expect((await withdrawItem(secretary(), { itemId: gone.id, reason: 'Valet görs i december.' })).ok).toBe(
      true,
    )
    expect((await agendaFor(here.outsider)).items.find(({ id }) => id === gone.id)?.withdrawn).toBe(false)

    expect(await publishAgenda(secretary(), { meetingId: 'm-kf', note: null })).toEqual({
      ok: true,
      value: { version: 2 },
    })
    expect(await publishAgenda(secretary(), { meetingId: 'm-kf', note: null })).toMatchObject({
      refusal: 'nothing-changed',
    })
    const open = await agendaFor(here.outsider)
    expect(open.changes.map(({ kind, item: { title } }) => [kind, title])).toEqual(
      expect.arrayContaining([
        ['added', 'Borgen för bolaget'],
        ['withdrawn', 'Val av nämndemän'],
      ]),
    )
    expect(open.items.find(({ id }) => id === gone.id)).toMatchObject({
      withdrawn: true,
      number: gone.number,
    })
    const numbers = open.items.map(({ number }) => number ?? 0)
    expect(open.items.find(({ id }) => id === draft.id)?.number).toBe(Math.max(...numbers))
    await here.database.transaction((tx) => announceLateItems(tx, 'm-kf', '2026-11-24'))
    const facts = await agendaFacts(here.database.read, 'm-kf', here.clock.today)
    expect(facts.find(({ id }) => id === draft.id)).toMatchObject({ announced: true, late: true })
  })

  it('lets what comes up at the meeting in as urgent only (MEET-04), and numbers it at once', async () => {
    here.clock.today = COUNCIL_DAY
    const { database } = here
    const item = { meetingId: 'm-kf', kind: 'case', title: 'Väckt vid bordet' } as const
    await database.transaction(async (tx) => {
      await moveMeeting(secretary(), tx, { meetingId: 'm-kf', event: 'open' })
      expect(await addItemAtMeetingIn(secretary(), tx, { ...item, urgentReason: null })).toMatchObject({
        refusal: 'urgent-reason-missing',
      })
      expect((await addItemAtMeetingIn(secretary(), tx, { ...item, urgentReason: 'Stormskador.' })).ok).toBe(
        true,
      )
    })
    const row = await itemCalled('Väckt vid bordet')
    expect(row).toMatchObject({ late: true, state: 'numbered', announcedDay: null })
    const facts = await agendaFacts(database.read, 'm-kf', here.clock.today)
    expect(facts.find(({ id }) => id === row.id)).toMatchObject({ announced: false, prepared: false })
    here.clock.today = '2026-11-24'
  })

  it('notes who is disqualified before the meeting, once (JAV-01, JAV-02)', async () => {
    const row = await itemCalled('Motion om e-tjänster')
    const input = { itemId: row.id, personId: 'p-moa', reason: 'Syster till motionären' }
    expect(await noteDisqualification(secretary(), { ...input, personId: 'nobody' })).toMatchObject({
      refusal: 'person-unknown',
    })
    expect((await noteDisqualification(secretary(), input)).ok).toBe(true)
    expect(await noteDisqualification(here.by('sten'), input)).toMatchObject({
      refusal: 'already-disqualified',
    })
    const facts = await agendaFacts(here.database.read, 'm-kf', here.clock.today)
    expect(facts.find(({ id }) => id === row.id)?.disqualified).toMatchObject([{ name: 'Moa' }])
    const audit = await here.database.read
      .select()
      .from(t.auditEntries)
      .where(eq(t.auditEntries.action, 'agenda.disqualification'))
    expect(JSON.stringify(audit)).not.toContain('Syster')
  })

  it('brings what a meeting tables to the next agenda that is worked on, and keeps it there (VOTE-05)', async () => {
    const { database } = here
    expect((await openAgenda(secretary(), { meetingId: 'm-kf-next' })).ok).toBe(true)
    const row = await itemCalled('Motion om e-tjänster')
    await database.transaction(async (tx) => {
      await endItemIn(tx, { itemId: row.id, state: 'tabled' })
      expect(await bringTabledIn(secretary(), tx, { meetingId: 'm-kf' })).toBe('m-kf-next')
      expect(await bringTabledIn(secretary(), tx, { meetingId: 'm-kf' })).toBeNull()
    })
    const brought = await itemCalled('Motion om e-tjänster', 'm-kf-next')
    expect(brought).toMatchObject({ proposal: ['motionen bifalls.'], number: null })
    const off = { itemId: brought.id, reason: '' }
    expect(await withdrawItem(secretary(), off)).toMatchObject({ refusal: 'reason-missing' })
    expect(
      (await withdrawItem(secretary(), { ...off, reason: 'Fullmäktige beslutade om januari.' })).ok,
    ).toBe(true)
    expect((await lockAgenda(secretary(), { meetingId: 'm-kf-next' })).ok).toBe(true)
  })

  it('begins a board with the standing items that it has written itself', async () => {
    const items = [
      { kind: 'roll_call', place: 'first', title: 'Upprop', proposal: [] },
      { kind: 'information', place: 'last', title: 'Förvaltningen informerar', proposal: [] },
      { kind: 'other', place: 'last', title: ' ', proposal: [] },
    ] as const
    const at = { municipalityId: here.place.municipalityId, bodyId: 'kst' }
    expect(await saveStandingItems(here.by('olle'), { ...at, items })).toMatchObject({ refusal: 'forbidden' })
    expect(await saveStandingItems(secretary(), { ...at, items })).toEqual({ ok: true, value: { count: 2 } })
    expect(await openAgenda(secretary(), { meetingId: 'm-ks' })).toEqual({ ok: true, value: { items: 2 } })
    expect(await titles('m-ks')).toEqual(['Upprop', 'Förvaltningen informerar'])
  })
})
