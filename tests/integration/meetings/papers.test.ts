import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import { extractText } from '~/documents/reading'
import type { PackEdition } from '~/domain/meetings/pack'
import { cancelMeeting } from '~/use-cases/meetings/papers/cancel-meeting'
import { keepPaper, sentPaper } from '~/use-cases/meetings/papers/keep-papers'
import { papersOf } from '~/use-cases/meetings/papers/papers-of'
import type { RenderPdf } from '~/documents/writing/model'
import { makePack } from '~/use-cases/meetings/papers/make-pack'
import { cancelPack, orderPack } from '~/use-cases/meetings/papers/order-pack'
import { sendSupplement } from '~/use-cases/meetings/papers/send-supplement'
import { summonMeeting } from '~/use-cases/meetings/papers/summon-meeting'
import { publishAgenda } from '~/use-cases/meetings/agenda/publish-agenda'
import { packsOf, paperById } from '#db/queries/meetings/packs'
import { documentsOfMeeting, meetingDocumentFile, summonsReceiptsOf } from '#db/queries/meetings/papers'
import * as t from '#db/schema'
import { madePdf } from '#tests/support/pdf-corpus'
import { MEETING, type PapersPlace, papersPlace } from './papers-place'

let place: PapersPlace
afterEach(() => place.dispose())

const summon = (given: Partial<Parameters<typeof summonMeeting>[1]> = {}, ctx = place.secretary) =>
  summonMeeting(ctx, { meetingId: MEETING, postNotice: false, lateReason: null, ...given })

const meetingRow = async () => {
  const [row] = await place.database.read.select().from(t.meetings).where(eq(t.meetings.id, MEETING))
  return row
}
const rows = <Row>(query: Promise<Row[]>) => query
const mails = () => rows(place.database.read.select().from(t.mails))
const notices = () => rows(place.database.read.select().from(t.publicNotices))

/** Orders and makes a pack at once; answers with its row. */
async function pack(edition: PackEdition) {
  const ordered = await orderPack(place.secretary, { meetingId: MEETING, edition })
  if (!ordered.ok) throw new Error(ordered.refusal)
  await makePack(place.system, place.making, ordered.value.paperId)
  const row = await paperById(place.database.read, ordered.value.paperId)
  if (!row) throw new Error('The pack is gone')
  return row
}

const bytesOf = (hash: string | null) => place.store.read(hash ?? '')
async function textOf(hash: string | null): Promise<string> {
  const read = await extractText(new Uint8Array(await bytesOf(hash)), 'pdf')
  if (!read.ok) throw new Error(read.problem)
  return read.text
}

/** The pack that a reader is given, or null. */
async function given(reader: Actor, edition: PackEdition) {
  const packs = await packsOf(place.database.read, reader, await place.head(reader))
  return packs.find((each) => each.edition === edition)?.ready?.fileHash ?? null
}

describe('the summons', () => {
  it('MEET-01, MEET-02: publishes the agenda, posts the notice and writes to every member and deputy', async () => {
    place = await papersPlace()
    await place.item('Budget 2027', [])
    await place.item('Motion om skyltar', [])
    expect(await summon()).toEqual({ ok: true, value: { mailed: 9, onPaper: 1 } })
    expect(await meetingRow()).toMatchObject({
      ...{ state: 'summoned', summonedDay: '2026-11-18', noticePostedDay: '2026-11-18', agendaVersion: 1 },
    })
    const [notice, ...others] = await notices()
    expect(others).toEqual([])
    expect(notice).toMatchObject({ kind: 'council_meeting', state: 'posted', meetingDay: '2026-11-26' })
    expect(notice?.text).toMatch(/torsdag 26 november 2026 kl\.\s18\.00 i Stora salen/)
    expect(notice?.text).toContain('1. Budget 2027\n2. Motion om skyltar')
    expect(notice?.text).toContain('öppet för allmänheten')
    const sent = await mails()
    expect(sent).toHaveLength(9)
    expect(
      sent.every(({ text }) =>
        text.includes('{portal}/al/sammantraden/kommunfullmaktige/2026-11-26/kallelse'),
      ),
    ).toBe(true)
    expect(sent.filter(({ text }) => text.includes('Du är ersättare och underrättas'))).toHaveLength(2)
    const receipts = await summonsReceiptsOf(place.database.read, MEETING)
    expect(receipts).toHaveLength(10)
    expect(receipts.filter(({ email }) => email === null).map(({ name }) => name)).toEqual(['Ersättare M 1'])
    expect(receipts.every(({ kind, agendaVersion }) => kind === 'summons' && agendaVersion === 1)).toBe(true)
    const ids = new Set(sent.map(({ id }) => id))
    expect(receipts.every(({ mailId }) => mailId === null || ids.has(mailId))).toBe(true)
    const ordered = await rows(place.database.read.select().from(t.meetingPapers))
    expect(ordered.map(({ kind }) => kind).toSorted()).toEqual([
      'notice',
      'pack_full',
      'pack_public',
      'summons',
    ])
  })

  it('is kept as it was sent, until its public words are changed', async () => {
    place = await papersPlace()
    await place.item('Budget 2027', [])
    expect(await summon()).toMatchObject({ ok: true })
    let written = 0
    const render: RenderPdf = (document) => {
      written += 1
      return Promise.resolve(Buffer.from(`%PDF ${written} ${JSON.stringify(document.blocks)}`))
    }
    const waiting = await rows(place.database.read.select().from(t.meetingPapers))
    for (const { id } of waiting) await keepPaper(place.system, render, id)
    for (const { id } of waiting) await keepPaper(place.system, render, id)
    expect(written).toBe(2)
    const shown = async () => {
      const papers = await papersOf(place.database.read, MEETING)
      if (!papers) throw new Error('No papers')
      return Buffer.from(await sentPaper(place.system, render, papers, 'summons')).toString()
    }
    const sent = await shown()
    expect(sent).toContain('Budget 2027')
    await place.database.transaction((tx) =>
      tx.update(t.meetings).set({ place: 'Ett annat rum' }).where(eq(t.meetings.id, MEETING)),
    )
    expect(await shown()).toBe(sent)
    expect(written).toBe(2)
    const [version] = await rows(place.database.read.select().from(t.agendaVersions))
    const items = (version?.items ?? []).map((item) => ({ ...item, title: 'Ärende med sekretess' }))
    await place.database.transaction((tx) => tx.update(t.agendaVersions).set({ items }))
    expect(await shown()).not.toContain('Budget 2027')
    expect(written).toBe(3)
  })

  it('MEET-01: is refused too late without a reason, and says so in the log with one', async () => {
    place = await papersPlace()
    await place.item('Budget 2027', [])
    place.clock.today = '2026-11-20'
    const ctx = place.as(place.actor('board_secretary'))
    expect(await summon({}, ctx)).toEqual({ ok: false, refusal: 'late-reason-missing' })
    expect(await meetingRow()).toMatchObject({ state: 'agenda_locked', agendaVersion: null })
    expect(await notices()).toEqual([])
    expect(await mails()).toEqual([])
    expect(await summon({ lateReason: 'Snöstorm' }, ctx)).toMatchObject({ ok: true })
    const log = await rows(place.database.read.select().from(t.auditEntries))
    expect(log.find(({ action }) => action === 'meeting.late_summons')?.detail).toContain('Snöstorm')
  })

  it('is refused to those who may not, and before time, place and agenda are there', async () => {
    place = await papersPlace()
    expect(await summon({}, place.as(place.actor('case_officer')))).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
    expect(await summon()).toEqual({ ok: false, refusal: 'no-items' })
    await place.item('Budget 2027', [])
    await place.database.transaction((tx) => tx.update(t.meetings).set({ place: null }))
    expect(await summon()).toEqual({ ok: false, refusal: 'no-place' })
    await place.database.transaction((tx) =>
      tx.update(t.meetings).set({ place: 'Salen', state: 'collecting' }),
    )
    expect(await summon()).toEqual({ ok: false, refusal: 'not-locked' })
    expect(await meetingRow()).toMatchObject({ state: 'collecting', agendaVersion: null })
  })

  it('MEET-07, MEET-13, MEET-14: a board is announced only if chosen, and staff representatives are called', async () => {
    place = await papersPlace()
    await place.item('Omorganisation', [])
    await place.database.transaction(async (tx) => {
      await tx.update(t.bodies).set({ kind: 'board' }).where(eq(t.bodies.id, place.council.bodyId))
      await tx.insert(t.appointments).values({
        ...{ id: 'rep', accountId: 'al-officer-2', role: 'staff_rep', bodyId: place.council.bodyId },
        createdAt: '2026-01-01T00:00:00.000Z',
      })
    })
    expect(await summon()).toEqual({ ok: true, value: { mailed: 10, onPaper: 1 } })
    expect(await notices()).toEqual([])
    expect((await meetingRow())?.noticePostedDay).toBeNull()
    const receipts = await summonsReceiptsOf(place.database.read, MEETING)
    expect(receipts.filter(({ post }) => post === 'staff_rep')).toMatchObject([
      { personId: null, name: 'Handläggare 2' },
    ])
  })

  it('happens once when two do it at the same time', async () => {
    place = await papersPlace()
    await place.item('Budget 2027', [])
    const both = await Promise.all([summon(), summon()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await mails()).toHaveLength(9)
    expect(await notices()).toHaveLength(1)
  })

  it('MEET-03: a late item is told to everyone and on the board, and counts as announced only in time', async () => {
    place = await papersPlace()
    await place.item('Budget 2027', [])
    await summon()
    expect(await sendSupplement(place.secretary, { meetingId: MEETING })).toEqual({
      ok: false,
      refusal: 'nothing-new',
    })
    const { itemId } = await place.item('Brådskande borgen', [])
    await place.database.transaction((tx) =>
      tx
        .update(t.agendaItems)
        .set({ late: true, urgentReason: 'Lånet förfaller' })
        .where(eq(t.agendaItems.id, itemId)),
    )
    expect(await publishAgenda(place.secretary, { meetingId: MEETING, note: null })).toMatchObject({
      ok: true,
    })
    place.clock.today = '2026-11-25'
    const ctx = place.as(place.actor('chair', place.council.bodyId))
    expect(await sendSupplement(ctx, { meetingId: MEETING })).toMatchObject({
      ok: true,
      value: { mailed: 9 },
    })
    const told = (await mails()).filter(({ subject }) => subject.startsWith('Tillägg'))
    expect(told).toHaveLength(9)
    expect(told[0]?.text).toContain('Tillkommer: 2. Brådskande borgen')
    expect((await notices())[0]?.text).toContain(
      '2. Brådskande borgen (tillkommet, tillkännagivet 25 november 2026)',
    )
    const [late] = await place.database.read.select().from(t.agendaItems).where(eq(t.agendaItems.id, itemId))
    expect(late?.announcedDay).toBe('2026-11-25')
    const { itemId: later } = await place.item('Ännu senare', [])
    await place.database.transaction((tx) =>
      tx.update(t.agendaItems).set({ late: true }).where(eq(t.agendaItems.id, later)),
    )
    place.clock.today = '2026-11-26'
    const sameDay = place.as(place.actor('board_secretary'))
    await publishAgenda(sameDay, { meetingId: MEETING, note: null })
    expect(await sendSupplement(sameDay, { meetingId: MEETING })).toMatchObject({ ok: true })
    const [tooLate] = await place.database.read
      .select()
      .from(t.agendaItems)
      .where(eq(t.agendaItems.id, later))
    expect(tooLate?.announcedDay).toBeNull()
  })

  it('12.8: a cancelled meeting is told to everyone who was called, and on the board', async () => {
    place = await papersPlace()
    await place.item('Budget 2027', [])
    await summon()
    const cancel = (reason: string) => cancelMeeting(place.secretary, { meetingId: MEETING, reason })
    expect(await cancel(' ')).toEqual({ ok: false, refusal: 'reason-missing' })
    expect(await cancel('Anna 19900101-0017 är sjuk')).toEqual({ ok: false, refusal: 'personal-number' })
    expect(await cancel('Lokalen är stängd')).toEqual({ ok: true, value: { mailed: 9, onPaper: 1 } })
    expect(await meetingRow()).toMatchObject({ state: 'cancelled', cancelledReason: 'Lokalen är stängd' })
    expect((await notices())[0]).toMatchObject({ title: expect.stringMatching(/^Inställt: /) })
    expect((await mails()).filter(({ subject }) => subject.startsWith('Inställt'))).toHaveLength(9)
    expect(await cancel('En gång till')).toEqual({ ok: false, refusal: 'not-possible' })
  })
})

describe('packs', () => {
  const everything = async () => {
    await place.item('Öppen fråga', [
      { title: 'Tjänsteskrivelse', bytes: await madePdf({ pages: 3, words: 'OPPEN' }), pages: 3 },
      {
        title: 'Arbetsmaterial',
        bytes: await madePdf({ pages: 2, seed: 2, words: 'EJSLAPPT' }),
        released: false,
      },
    ])
    await place.item(
      'Ärende enligt sekretess',
      [{ title: 'Utredning om Anna', bytes: await madePdf({ pages: 1, seed: 3, words: 'HEMLIGT' }) }],
      { secrecyProvision: 'OSL 26:1', protectedTitle: 'Utredning om Anna Andersson' },
    )
    await place.item('Med hemlig bilaga', [
      { title: 'Bilaga', bytes: await madePdf({ pages: 1, seed: 4, words: 'BILAGEHEMLIG' }), secret: true },
    ])
  }

  it('WEB-03: the public one holds released documents only, not even titles or bookmarks of others', async () => {
    place = await papersPlace()
    await everything()
    await summon()
    const made = await pack('public')
    expect(made).toMatchObject({ state: 'ready', pages: 5 })
    const text = await textOf(made.fileHash)
    expect(text).toContain('OPPEN sida 3 av 3')
    const raw = Buffer.from(await bytesOf(made.fileHash)).toString('latin1')
    const asTitle = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('hex')
    for (const word of [
      'EJSLAPPT',
      'HEMLIGT',
      'BILAGEHEMLIG',
      'Arbetsmaterial',
      'Anna',
      'Bilaga',
      'Hemlig',
    ]) {
      expect(text).not.toContain(word)
      expect(raw).not.toContain(asTitle(word))
    }
    expect(raw).toContain(asTitle('2. Ärende enligt sekretess'))
    expect(await given({ kind: 'public' }, 'public')).toBe(made.fileHash)
  })

  it('the full one holds everything, marks what is secret, and opens for those entitled only', async () => {
    place = await papersPlace()
    await everything()
    await summon()
    const made = await pack('full')
    expect(made).toMatchObject({ state: 'ready', pages: 9 })
    const text = await textOf(made.fileHash)
    for (const word of ['OPPEN', 'EJSLAPPT', 'HEMLIGT', 'BILAGEHEMLIG', 'Hemlig Bilaga'])
      expect(text).toContain(word)
    expect(text).toMatch(/Punkt 2, sida 1 \(1\) - SEKRETESS\s+8 \(9\)/)
    const { bodyId } = place.council
    for (const role of ['chair', 'member', 'deputy', 'board_secretary', 'registrar', 'auditor'] as const)
      expect(await given(place.actor(role, role === 'auditor' ? null : bodyId), 'full'), role).toBe(
        made.fileHash,
      )
    const others: Actor[] = [
      { kind: 'public' },
      place.actor('member', 'al-bun'),
      place.actor('case_officer'),
      place.actor('controller'),
      place.actor('group_leader', bodyId),
      place.actor('political_secretary', bodyId),
      place.actor('system_owner_admin'),
      { ...place.actor('registrar'), municipalityId: 'other' } as Actor,
    ]
    for (const reader of others) expect(await given(reader, 'full'), JSON.stringify(reader)).toBeNull()
  })

  it('nobody but the administration has any of it before the summons', async () => {
    place = await papersPlace()
    await everything()
    const made = await pack('public')
    expect(await given({ kind: 'public' }, 'public')).toBeNull()
    expect(await given(place.actor('member', place.council.bodyId), 'public')).toBeNull()
    expect(await given(place.actor('board_secretary'), 'public')).toBe(made.fileHash)
    const member = place.actor('member', place.council.bodyId)
    expect(await documentsOfMeeting(place.database.read, member, await place.head(member))).toEqual([])
  })

  it('KL 4:28: members open what lies on their agenda, whoever has the case; nobody else does', async () => {
    place = await papersPlace()
    const { document } = await place.item('Styrelsens ärende', [
      { title: 'Arbetsmaterial', bytes: await madePdf({ pages: 1 }), released: false },
      { title: 'Bilaga', bytes: await madePdf({ pages: 1, seed: 2 }), secret: true },
    ])
    const opens = async (reader: Actor, number: number) =>
      (await meetingDocumentFile(place.database.read, reader, await place.head(reader), document(number))) !==
      null
    const member = place.actor('deputy', place.council.bodyId)
    expect(await opens(member, 1)).toBe(false)
    await summon()
    const both = async (reader: Actor) => [await opens(reader, 1), await opens(reader, 2)]
    expect(await both(member)).toEqual([true, true])
    expect(await both(place.actor('member', 'al-bun'))).toEqual([false, false])
    expect(await both({ kind: 'public' })).toEqual([false, false])
    expect(await both(place.actor('controller'))).toEqual([true, false])
  })

  it('is judged anew each time it is opened: what is withdrawn or made secret closes it', async () => {
    place = await papersPlace()
    const { document, caseId } = await place.item('Öppen fråga', [
      { title: 'Skrivelse', bytes: await madePdf({ pages: 1 }) },
    ])
    await summon()
    const made = await pack('public')
    const [, full] = [0, await pack('full')]
    const anyone: Actor = { kind: 'public' }
    const member = place.actor('member', place.council.bodyId)
    const change = (set: Partial<typeof t.documents.$inferInsert>) =>
      place.database.transaction((tx) =>
        tx
          .update(t.documents)
          .set(set)
          .where(eq(t.documents.id, document(1))),
      )
    await change({ released: false })
    expect(await given(anyone, 'public')).toBeNull()
    expect(await given(member, 'full')).toBe(full.fileHash)
    await change({ released: true, publicTitle: 'Rättad titel' })
    expect(await given(anyone, 'public')).toBeNull()
    await change({ publicTitle: 'Skrivelse' })
    expect(await given(anyone, 'public')).toBe(made.fileHash)
    await change({ voidedDay: '2026-11-19' })
    expect(await given(anyone, 'public')).toBeNull()
    expect(await given(member, 'full')).toBeNull()
    await change({ voidedDay: null })
    await place.database.transaction((tx) =>
      tx.update(t.cases).set({ secrecyProvision: 'OSL 18:1', published: true }).where(eq(t.cases.id, caseId)),
    )
    expect(await given(anyone, 'public')).toBeNull()
    expect(await given(member, 'full')).toBe(full.fileHash)
    await place.database.transaction((tx) => tx.delete(t.agendaDocuments))
    expect(await given(member, 'full')).toBeNull()
  })

  it('has a sheet for what cannot stand there, and the text of what is no PDF', async () => {
    place = await papersPlace()
    await place.item('Blandat', [
      { title: 'Skadad', bytes: Buffer.from('%PDF-1.7 trasig') },
      { title: 'Kalkyl', bytes: Buffer.from('xlsx'), mime: 'application/vnd.ms-excel' },
      { title: 'Utan fil' },
      {
        ...{ title: 'Anteckning', bytes: Buffer.from('# Rubrik'), mime: 'text/markdown' },
        text: '# Rubrik\n\nEtt stycke med åäö och 🙂 tecken.\n\n- punkt',
      },
      { title: 'Brev', bytes: Buffer.from('PK word'), mime: 'text/plain', text: 'Hej!\n\nMvh' },
    ])
    await summon()
    expect(await given({ kind: 'public' }, 'public')).toBeNull()
    const open = await pack('public')
    expect(await given({ kind: 'public' }, 'public')).toBe(open.fileHash)
    const made = await pack('full')
    expect(made).toMatchObject({ state: 'ready', pages: 7 })
    const text = await textOf(made.fileHash)
    expect(text).toContain('Filen är skadad')
    expect(text).toContain('Filens format kan inte')
    expect(text).toContain('har ingen fil i portalen')
    expect(text).toContain('Ett stycke med åäö och')
    expect(text).toContain('/al/arenden/')
  })

  it('is made once when it is ordered twice at once, reuses what has not changed, and is made anew when asked', async () => {
    place = await papersPlace()
    const { document } = await place.item('Första', [{ title: 'A', bytes: await madePdf({ pages: 2 }) }])
    await place.item('Andra', [{ title: 'B', bytes: await madePdf({ pages: 2, seed: 5 }) }])
    const order = () => orderPack(place.secretary, { meetingId: MEETING, edition: 'full' })
    const both = await Promise.all([order(), order()])
    expect(new Set(both.map((each) => (each.ok ? each.value.paperId : '')))).toHaveLength(1)
    const [first] = both
    await makePack(place.system, place.making, first?.ok ? first.value.paperId : '')
    expect(place.made).toMatchObject({ packs: 1 })
    const parts = place.made.parts
    await pack('full')
    // The front only.
    expect(place.made.parts - parts).toBe(1)
    const { hash, size } = await place.store.keep(await madePdf({ pages: 5, seed: 9, words: 'NYVERSION' }))
    await place.database.transaction(async (tx) => {
      await tx
        .insert(t.files)
        .values({ hash, size, mime: 'application/pdf', storedAt: '2026-11-18T08:00:00.000Z' })
      await tx.insert(t.documentVersions).values({
        ...{ id: 'v2', documentId: document(1), version: 2, fileHash: hash, fileName: 'a2.pdf' },
        createdAt: '2026-11-18T08:00:00.000Z',
      })
    })
    const before = place.made.parts
    const again = await pack('full')
    expect(place.made.parts - before).toBe(2)
    expect(again.pages).toBe(9)
    expect(await textOf(again.fileHash)).toContain('NYVERSION')
  })

  it('goes on where it was when its process is killed, and ends when it is cancelled', async () => {
    place = await papersPlace()
    for (let nth = 1; nth <= 4; nth++)
      await place.item(`Ärende ${nth}`, [{ title: `H${nth}`, bytes: await madePdf({ pages: 1, seed: nth }) }])
    const ordered = await orderPack(place.secretary, { meetingId: MEETING, edition: 'full' })
    const paperId = ordered.ok ? ordered.value.paperId : ''
    let left = 3
    const dying = {
      ...place.making,
      tools: {
        ...place.tools,
        part: (...given: Parameters<typeof place.tools.part>) => {
          left--
          return left > 0 ? place.tools.part(...given) : new Promise<never>(() => undefined)
        },
      },
    }
    void makePack(place.system, dying, paperId)
    while (left > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await paperById(place.database.read, paperId)).toMatchObject({ state: 'working', pagesTotal: 4 })
    const parts = place.made.parts
    await makePack(place.system, place.making, paperId)
    expect(await paperById(place.database.read, paperId)).toMatchObject({ state: 'ready' })
    // Two documents that were left, and the front.
    expect(place.made.parts - parts).toBe(3)

    const second = await orderPack(place.secretary, { meetingId: MEETING, edition: 'public' })
    expect(await cancelPack(place.secretary, { meetingId: MEETING, edition: 'public' })).toEqual({
      ok: true,
      value: null,
    })
    const cancelled = second.ok ? second.value.paperId : ''
    await makePack(place.system, place.making, cancelled)
    expect(await paperById(place.database.read, cancelled)).toMatchObject({
      state: 'failed',
      problem: 'cancelled',
      fileHash: null,
    })
    expect(await cancelPack(place.secretary, { meetingId: MEETING, edition: 'public' })).toEqual({
      ...{ ok: false, refusal: 'nothing-underway' },
    })
  })

  it('tells of a fault, and can be ordered again', async () => {
    place = await papersPlace()
    await place.item('Ärende', [{ title: 'H', bytes: await madePdf({ pages: 1 }) }])
    const ordered = await orderPack(place.secretary, { meetingId: MEETING, edition: 'full' })
    const paperId = ordered.ok ? ordered.value.paperId : ''
    const broken = { ...place.making, renderPdf: () => Promise.reject(new Error('typst')) }
    const quiet = { ...place.system, log: { info: () => undefined, warn: () => undefined } }
    await makePack(quiet, broken, paperId)
    expect(await paperById(place.database.read, paperId)).toMatchObject({ state: 'failed', problem: 'fault' })
    expect(await pack('full')).toMatchObject({ state: 'ready', pages: 3 })
  })
})
