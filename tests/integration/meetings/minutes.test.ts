import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { approveAtOnce } from '~/use-cases/meetings/minutes/approve-at-once'
import { draftMinutes } from '~/use-cases/meetings/minutes/draft-minutes'
import {
  editFront,
  editParagraph,
  rebuildParagraph,
  setPublicText,
} from '~/use-cases/meetings/minutes/edit-paragraph'
import { renderPdf as writePdf } from '~/documents/writing'
import { extractText } from '~/documents/reading'
import { minutesDocument } from '~/use-cases/meetings/minutes/document'
import { extractDocument } from '~/use-cases/meetings/minutes/extract'
import { correctMinutes } from '~/use-cases/meetings/minutes/note'
import { releaseSigner } from '~/use-cases/meetings/minutes/release-signer'
import { remindOfMinutes } from '~/use-cases/meetings/minutes/remind'
import { reopen } from '~/use-cases/meetings/minutes/reopen'
import { sendForSigning } from '~/use-cases/meetings/minutes/send-for-signing'
import { sign, signOnPaper } from '~/use-cases/meetings/minutes/sign'
import { writeMinutes } from '~/use-cases/meetings/minutes/write-minutes'
import { insightOf } from '#db/queries/meetings/meeting-at'
import { minutesOfMeeting } from '#db/queries/meetings/minutes'
import * as t from '#db/schema'
import type { Context } from '~/use-cases/context'
import { DAY, itemId, minutesPlace, renderPdf } from './minutes-place'

let place: Awaited<ReturnType<typeof minutesPlace>>
beforeEach(async () => {
  place = await minutesPlace()
})
afterEach(() => place.dispose())

const draft = async (firstNumber: number | null = 120) => {
  const drafted = await draftMinutes(place.secretary, { meetingId: 'meeting', firstNumber })
  if (!drafted.ok) throw new Error(drafted.refusal)
  return drafted.value.minutesId
}
const paragraphs = (minutesId: string) =>
  place.database.read
    .select()
    .from(t.minutesParagraphs)
    .where(eq(t.minutesParagraphs.minutesId, minutesId))
    .orderBy(t.minutesParagraphs.number)
const paragraphOf = async (item: Parameters<typeof itemId>[0]) => {
  const [row] = await place.database.read
    .select()
    .from(t.minutesParagraphs)
    .where(eq(t.minutesParagraphs.itemId, itemId(item)))
  if (!row) throw new Error(item)
  return row
}
const state = async (meetingId = 'meeting') => {
  const [row] = await place.database.read.select().from(t.meetings).where(eq(t.meetings.id, meetingId))
  return row?.state
}
const minutesRow = async (id: string) => {
  const [row] = await place.database.read.select().from(t.minutes).where(eq(t.minutes.id, id))
  if (!row) throw new Error(id)
  return row
}
const send = async (minutesId: string, ctx = place.secretary) => {
  const sent = await sendForSigning(ctx, { minutesId })
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  return sent.value.textHash
}
const waiting = (minutesId: string) =>
  place.database.read
    .select()
    .from(t.signatures)
    .where(
      and(
        eq(t.signatures.minutesId, minutesId),
        isNull(t.signatures.signedAt),
        isNull(t.signatures.releasedAt),
      ),
    )
const seen = (ctx: Context) =>
  minutesOfMeeting(place.database.read, ctx.actor, {
    ...{ id: 'meeting', municipalityId: 'm', bodyId: place.council.bodyId },
    insight: insightOf(ctx.actor, { municipalityId: 'm', bodyId: place.council.bodyId }),
  })
// Chair and the two adjusters that the eventful meeting chose: the first three members.
const signers = [0, 1, 2]

describe('drafting minutes', () => {
  it('gives one object with a gap-free § for each item that was handled (MIN-01, NUM-01)', async () => {
    const minutesId = await draft()
    const rows = await paragraphs(minutesId)
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => 120 + at))
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2026]))
    expect(await state()).toBe('minutes_draft')
    const { frontText } = await minutesRow(minutesId)
    expect(frontText).toContain('**Paragrafer:** §§ 120–131')
    expect(frontText).toContain('Ledamot S 1 (S), ordförande')
  })

  it('drafts once when two secretaries press at the same time', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => draftMinutes(place.secretary, { meetingId: 'meeting' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await place.database.read.select().from(t.minutesParagraphs)).toHaveLength(12)
  })

  it('goes on where the year’s series stands, and begins anew with the year (NUM-01, 14.3 #9)', async () => {
    await draft(null)
    await place.addMeeting('december', '2026-12-31')
    await place.addMeeting('january', '2027-01-28')
    const late = place.on(place.secretary, '2027-02-01')
    await draftMinutes(late, { meetingId: 'december' })
    await draftMinutes(late, { meetingId: 'january' })
    const rows = await place.database.read.select().from(t.minutesParagraphs)
    const numbers = (year: number) => rows.filter((row) => row.year === year).map(({ number }) => number)
    expect(numbers(2026).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1))
    expect(numbers(2027).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
    const again = await draftMinutes(late, { meetingId: 'january', firstNumber: 500 })
    expect(again.ok).toBe(false)
  })

  it('is the secretary’s alone, and asks for a meeting that is over', async () => {
    expect(await draftMinutes(place.member(0), { meetingId: 'meeting' })).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
    await draft()
    expect(await draftMinutes(place.secretary, { meetingId: 'meeting' })).toEqual({
      ok: false,
      refusal: 'not-held',
    })
  })
})

describe('editing', () => {
  it('lets the first of two editors save and shows both texts to the second', async () => {
    await draft()
    const { id, revision } = await paragraphOf('loan')
    const [a, b] = await Promise.all([
      editParagraph(place.secretary, { paragraphId: id, revision, text: 'Min text' }),
      editParagraph(place.secretary, { paragraphId: id, revision, text: 'Min andra text' }),
    ])
    expect([a.ok, b.ok].filter(Boolean)).toHaveLength(1)
    const lost = a.ok ? b : a
    expect(lost).toMatchObject({
      refusal: 'conflict',
      theirs: { revision: revision + 1, name: 'Sara Sekreterare' },
    })
  })

  it('leaves the record as it was noted', async () => {
    const before = await place.database.read.select().from(t.meetingEntries)
    await draft()
    const { id, revision } = await paragraphOf('loan')
    await editParagraph(place.secretary, { paragraphId: id, revision, text: 'Helt annan text' })
    expect(await place.database.read.select().from(t.meetingEntries)).toEqual(before)
  })

  it('shows when the record has changed since, and takes the change or keeps the text', async () => {
    const minutesId = await draft()
    const first = await paragraphOf('loan')
    await editParagraph(place.secretary, {
      paragraphId: first.id,
      revision: first.revision,
      text: 'Egen text',
    })
    await place.noteLate([
      {
        ...{ id: 'late-0001', kind: 'note', itemId: itemId('loan'), happenedAt: `${DAY}T19:59:00.000Z` },
        data: { text: 'Glömd anteckning.' },
      },
    ])
    expect(await sendForSigning(place.secretary, { minutesId })).toMatchObject({
      ...{ refusal: 'hindered', hindrances: [{ code: 'record-changed', paragraphs: [first.number] }] },
    })
    await rebuildParagraph(place.secretary, { paragraphId: first.id, choice: 'keep' })
    expect((await paragraphOf('loan')).text).toBe('Egen text')
    expect(await sendForSigning(place.secretary, { minutesId })).toMatchObject({ ok: true })
    await reopen(place.secretary, { minutesId })
    await rebuildParagraph(place.secretary, { paragraphId: first.id, choice: 'take' })
    expect((await paragraphOf('loan')).text).toContain('Glömd anteckning.')
    const kept = await place.database.read
      .select()
      .from(t.minutesRevisions)
      .where(eq(t.minutesRevisions.paragraphId, first.id))
    expect(kept.length).toBeGreaterThan(1)
  })

  it('refuses a personal identity number that all would read (WEB-02)', async () => {
    const minutesId = await draft()
    const { id, revision, number } = await paragraphOf('loan')
    await editParagraph(place.secretary, { paragraphId: id, revision, text: 'Om 19811218-9876 beslutas' })
    expect(await sendForSigning(place.secretary, { minutesId })).toMatchObject({
      hindrances: [{ code: 'personal-number', paragraphs: [number] }],
    })
    await setPublicText(place.secretary, {
      paragraphId: id,
      publicText: 'Om en person beslutas',
    })
    await editFront(place.secretary, {
      ...{ minutesId, revision: (await minutesRow(minutesId)).frontRevision },
      text: 'Närvarande: 19811218-9876',
    })
    expect(await sendForSigning(place.secretary, { minutesId })).toMatchObject({
      hindrances: [{ code: 'personal-number', paragraphs: [] }],
    })
    await editFront(place.secretary, { minutesId, rebuild: 'take' })
    expect(await sendForSigning(place.secretary, { minutesId })).toMatchObject({ ok: true })
    // The words for outsiders are not taken away from over it when the text is locked.
    expect(await setPublicText(place.secretary, { paragraphId: id, publicText: null })).toEqual({
      ...{ ok: false, refusal: 'personal-number' },
    })
  })
})

describe('signing', () => {
  it('locks the text, names chair and adjusters, and approves with the last of them (MIN-03, MIN-04)', async () => {
    const minutesId = await draft()
    const textHash = await send(minutesId)
    expect(await state()).toBe('minutes_signing')
    expect(await waiting(minutesId)).toMatchObject([
      { part: 'chair' },
      { part: 'adjuster' },
      { part: 'adjuster' },
    ])
    const { id, revision } = await paragraphOf('loan')
    expect(await editParagraph(place.secretary, { paragraphId: id, revision, text: 'x' })).toMatchObject({
      refusal: 'locked',
    })
    const days = ['2026-12-07', '2026-12-07', '2026-12-09']
    for (const [at, day] of days.entries())
      expect(await sign(place.on(place.member(at), day), { minutesId, textHash })).toEqual({
        ...{ ok: true, value: { approved: at === 2 } },
      })
    expect(await minutesRow(minutesId)).toMatchObject({
      state: 'approved',
      approvedDay: '2026-12-09',
      textHash,
    })
    expect(['approved', 'posted']).toContain(await state())
    const [notice] = await place.database.read.select().from(t.publicNotices)
    expect(notice).toMatchObject({ minutesId, approvalDay: '2026-12-09', kind: 'approved_minutes' })
  })

  it('approves once when all sign at the same moment (MIN-04)', async () => {
    const minutesId = await draft()
    const textHash = await send(minutesId)
    const answers = await Promise.all(signers.map((at) => sign(place.member(at), { minutesId, textHash })))
    expect(answers.map((answer) => answer.ok && answer.value.approved).filter(Boolean)).toHaveLength(1)
    expect(await place.database.read.select().from(t.documents)).toHaveLength(1)
    expect(await place.database.read.select().from(t.publicNotices)).toHaveLength(1)
    // The same press again, as after a lost answer.
    expect(await sign(place.member(0), { minutesId, textHash })).toEqual({
      ok: true,
      value: { approved: true },
    })
  })

  it('refuses another text than the one that was read, and whoever is not named (SIG-03)', async () => {
    const minutesId = await draft()
    const textHash = await send(minutesId)
    expect(await sign(place.member(0), { minutesId, textHash: 'f'.repeat(64) })).toMatchObject({
      refusal: 'text-changed',
    })
    expect(await sign(place.member(7), { minutesId, textHash })).toMatchObject({ refusal: 'not-signer' })
    expect(await sign(place.public, { minutesId, textHash })).toMatchObject({ refusal: 'forbidden' })
    await place.database.transaction((tx) =>
      tx
        .update(t.minutesParagraphs)
        .set({ text: 'Ändrat vid sidan av' })
        .where(eq(t.minutesParagraphs.itemId, itemId('loan'))),
    )
    expect(await sign(place.member(0), { minutesId, textHash })).toMatchObject({ refusal: 'text-changed' })
  })

  it('opens the text again before the first signature only', async () => {
    const minutesId = await draft()
    const first = await send(minutesId)
    expect(await reopen(place.secretary, { minutesId })).toEqual({ ok: true, value: null })
    expect(await state()).toBe('minutes_draft')
    const { id, revision } = await paragraphOf('loan')
    await editParagraph(place.secretary, { paragraphId: id, revision, text: 'Ny text' })
    const second = await send(minutesId)
    expect(second).not.toBe(first)
    expect(await sign(place.member(0), { minutesId, textHash: first })).toMatchObject({
      refusal: 'text-changed',
    })
    await sign(place.member(0), { minutesId, textHash: second })
    expect(await reopen(place.secretary, { minutesId })).toMatchObject({ refusal: 'already-signed' })
  })

  it('lets the former chair sign after the term has ended (14.3 #3)', async () => {
    const minutesId = await draft()
    const textHash = await send(minutesId)
    const { actor } = place.member(0)
    if (actor.kind !== 'account') throw new Error('No account')
    const former = place.on(
      { ...place.member(0), actor: { ...actor, role: 'adjuster', bodyId: null } },
      '2027-01-04',
    )
    expect(await sign(former, { minutesId, textHash })).toEqual({ ok: true, value: { approved: false } })
  })

  it('takes a signature on paper and lets another sign for an adjuster who cannot', async () => {
    const minutesId = await draft()
    const textHash = await send(minutesId)
    const [chair, ill, other] = await waiting(minutesId)
    if (!chair || !ill || !other) throw new Error('Signers are missing')
    const on = place.on(place.secretary, '2026-12-08')
    const paper = { minutesId, signerId: chair.id, textHash }
    expect(await signOnPaper(on, { ...paper, day: '2026-12-09' })).toMatchObject({ refusal: 'day-invalid' })
    const { lockedAt } = await minutesRow(minutesId)
    const before = new Date(Date.parse(lockedAt ?? '') - 36 * 3_600_000).toISOString().slice(0, 10)
    expect(await signOnPaper(on, { ...paper, day: before }), 'before the text was locked').toMatchObject({
      refusal: 'day-invalid',
    })
    expect(await signOnPaper(on, { ...paper, day: '2026-12-07' })).toMatchObject({ ok: true })
    const release = { minutesId, signerId: ill.id, reason: 'Sjuk' }
    expect(await releaseSigner(on, { ...release, replacementPersonId: 'nobody' })).toMatchObject({
      refusal: 'replacement-unknown',
    })
    const instead = place.council.members[4]?.personId ?? ''
    expect(await releaseSigner(on, { ...release, replacementPersonId: instead })).toEqual({
      ok: true,
      value: { approved: false },
    })
    expect(await sign(place.member(1), { minutesId, textHash })).toMatchObject({ refusal: 'not-signer' })
    await sign(place.on(place.member(4), '2026-12-08'), { minutesId, textHash })
    // The last one is released without anybody instead: the other adjuster is enough.
    expect(
      await releaseSigner(on, {
        minutesId,
        signerId: other.id,
        reason: 'Bortrest',
        replacementPersonId: null,
      }),
    ).toEqual({
      ...{ ok: true, value: { approved: true } },
    })
    expect(await minutesRow(minutesId)).toMatchObject({ approvedDay: '2026-12-08' })
  })
})

describe('approved minutes', () => {
  const approved = async (day = '2026-12-08') => {
    const minutesId = await draft()
    const textHash = await send(minutesId)
    for (const at of signers) await sign(place.on(place.member(at), day), { minutesId, textHash })
    return minutesId
  }

  it('are registered as drawn up, and written once however often the job is tried (MIN-07)', async () => {
    const minutesId = await approved()
    const [job] = (await place.database.read.select().from(t.jobs)).filter(
      ({ kind }) => kind === 'minutes.write',
    )
    expect(job?.payload).toEqual({ minutesId })
    await Promise.all([1, 2].map(() => writeMinutes(place.secretary, renderPdf, minutesId)))
    await writeMinutes(place.secretary, renderPdf, minutesId)
    const { fileHash, documentId } = await minutesRow(minutesId)
    const versions = await place.database.read.select().from(t.documentVersions)
    expect(versions).toMatchObject([{ documentId, fileHash, version: 1 }])
    const [document] = await place.database.read.select().from(t.documents)
    expect(document).toMatchObject({
      kind: 'minutes',
      direction: 'drawn_up',
      finalDay: '2026-12-08',
      released: false,
    })
    const bytes = Buffer.from(await place.secretary.files.read(fileHash ?? '')).toString()
    expect(bytes).toContain('Justerat i Rådslag')
    expect(bytes).toContain('§ 125')
    expect(bytes).toContain('Hemliga vägen')
    const [text] = await place.database.read.select().from(t.documentTexts)
    expect(text?.text).not.toContain('Hemliga vägen')
  })

  it('are locked: corrections are dated notes beside them (MIN-06)', async () => {
    const minutesId = await approved()
    const before = await paragraphs(minutesId)
    const { id, revision } = await paragraphOf('loan')
    const late = place.on(place.secretary, '2026-12-15')
    expect(await editParagraph(late, { paragraphId: id, revision, text: 'x' })).toMatchObject({
      refusal: 'locked',
    })
    expect(await editFront(late, { minutesId, revision: 1, text: 'x' })).toMatchObject({ refusal: 'locked' })
    expect(await rebuildParagraph(late, { paragraphId: id, choice: 'take' })).toMatchObject({
      refusal: 'locked',
    })
    expect(await reopen(late, { minutesId })).toMatchObject({ refusal: 'not-signing' })
    expect(await correctMinutes(late, { minutesId, paragraphId: id, text: ' ' })).toMatchObject({
      refusal: 'note-missing',
    })
    expect(
      await correctMinutes(place.member(0), { minutesId, paragraphId: id, text: 'Fel år.' }),
    ).toMatchObject({ refusal: 'forbidden' })
    expect(
      await correctMinutes(late, { minutesId, paragraphId: id, text: 'Året ska vara 2031.' }),
    ).toMatchObject({ ok: true })
    expect(await paragraphs(minutesId)).toEqual(before)
    const { parts } = await seen(place.public)
    expect(parts[0]?.notes).toMatchObject([
      { day: '2026-12-15', paragraphId: id, text: 'Året ska vara 2031.' },
    ])
  })

  it('are read by all, a draft by the administration and a locked text also by its signers', async () => {
    const minutesId = await draft()
    const sees = async (ctx: Context) => (await seen(ctx)).parts.length
    expect([await sees(place.secretary), await sees(place.member(0)), await sees(place.public)]).toEqual([
      1, 0, 0,
    ])
    const textHash = await send(minutesId)
    expect([await sees(place.member(0)), await sees(place.member(7)), await sees(place.public)]).toEqual([
      1, 0, 0,
    ])
    for (const at of signers) await sign(place.member(at), { minutesId, textHash })
    expect([await sees(place.member(7)), await sees(place.public)]).toEqual([1, 1])
    const secret = async (ctx: Context) =>
      (await seen(ctx)).parts[0]?.paragraphs.find(({ itemId: item }) => item === itemId('secret'))
    expect(await secret(place.public)).toMatchObject({
      masked: true,
      text: expect.not.stringContaining('Hemliga'),
    })
    expect(await secret(place.member(7))).toMatchObject({
      masked: false,
      text: expect.stringContaining('Hemliga'),
    })
    const extract = async (full: boolean) =>
      JSON.stringify(
        await extractDocument(place.secretary, { paragraphId: (await paragraphOf('secret')).id, full }),
      )
    expect(await extract(false)).not.toContain('Hemliga')
    expect(await extract(true)).toContain('Hemliga')
  })
})

describe('a process that dies', () => {
  it('in the middle of the last signature leaves nothing half done (MIN-04)', async () => {
    const minutesId = await draft()
    const textHash = await send(minutesId)
    for (const at of [0, 1]) await sign(place.member(at), { minutesId, textHash })
    let ids = 0
    const dying: Context = {
      ...place.member(2),
      newId: () => {
        if (++ids > 4) throw new Error('killed')
        return place.secretary.newId()
      },
    }
    await expect(sign(dying, { minutesId, textHash })).rejects.toThrow('killed')
    expect(await minutesRow(minutesId)).toMatchObject({ state: 'signing', approvedDay: null })
    expect(await state()).toBe('minutes_signing')
    expect(await waiting(minutesId)).toHaveLength(1)
    expect(await place.database.read.select().from(t.documents)).toEqual([])
    expect(await sign(place.member(2), { minutesId, textHash })).toEqual({
      ok: true,
      value: { approved: true },
    })
  })

  it('while the file is written is followed by one that writes it', async () => {
    const minutesId = await draft()
    const textHash = await send(minutesId)
    for (const at of signers) await sign(place.member(at), { minutesId, textHash })
    const dies = () => Promise.reject(new Error('killed'))
    await expect(writeMinutes(place.secretary, dies, minutesId)).rejects.toThrow('killed')
    expect((await minutesRow(minutesId)).fileHash).toBeNull()
    await writeMinutes(place.secretary, renderPdf, minutesId)
    expect((await minutesRow(minutesId)).fileHash).not.toBeNull()
  })
})

describe('the file', () => {
  it('is PDF/A whose text reads in the customary order, with votes by name and signatures (ACC-11, MIN-02)', async () => {
    const minutesId = await draft()
    const textHash = await send(minutesId)
    for (const at of signers) await sign(place.member(at), { minutesId, textHash })
    const document = await minutesDocument(place.secretary, minutesId, { full: true })
    if (!document) throw new Error('No document')
    const bytes = await writePdf(document)
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfaid')
    const read = await extractText(Buffer.from(bytes), 'pdf')
    if (!read.ok) throw new Error(read.problem)
    const text = read.text.replace(/\s+/g, ' ')
    const places = [
      'Tjänstgörande ledamöter',
      '§ 120 Val av justerare',
      'Yrkanden',
      'Så röstade ledamöterna',
      'Reservationer',
      '§ 131',
      'Underskrifter',
    ]
    const found = places.map((words) => text.indexOf(words))
    expect(found.every((at) => at >= 0)).toBe(true)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(text.match(/Justerat i Rådslag/g)).toHaveLength(3)
    expect(text.match(/Undertecknat i Rådslag/g)).toHaveLength(1)
  }, 30_000)
})

describe('approval at once', () => {
  it('gives a paragraph its own text, signatures and notice while the meeting runs (MIN-05)', async () => {
    await place.dispose()
    place = await minutesPlace({ closed: false })
    const made = await approveAtOnce(place.secretary, {
      meetingId: 'meeting',
      itemIds: [itemId('budget')],
      firstNumber: 121,
    })
    if (!made.ok) throw new Error(made.refusal)
    const { minutesId } = made.value
    expect((await paragraphs(minutesId)).map(({ number }) => number)).toEqual([123])
    const textHash = await send(minutesId)
    for (const at of signers) await sign(place.member(at), { minutesId, textHash })
    expect(await minutesRow(minutesId)).toMatchObject({ state: 'approved', approvedDay: DAY, part: 1 })
    expect(await state()).toBe('in_session')
    const [notice] = await place.database.read.select().from(t.publicNotices)
    expect(notice).toMatchObject({
      minutesId,
      paragraphs: expect.stringMatching(/^§\s123$/),
      approvalDay: DAY,
      appealLastDay: '2026-12-17',
    })

    await place.closeMeeting()
    const main = await draft(null)
    expect((await paragraphs(main)).map(({ number }) => number)).toEqual([
      121,
      122,
      ...Array.from({ length: 9 }, (_, at) => 124 + at),
    ])
    expect((await minutesRow(main)).frontText).toContain('(§ 123 har justerats omedelbart i eget protokoll)')
    const rest = await send(main)
    for (const at of signers)
      await sign(place.on(place.member(at), '2026-12-08'), { minutesId: main, textHash: rest })
    expect(await minutesRow(main)).toMatchObject({ state: 'approved', approvedDay: '2026-12-08' })
    expect(await minutesRow(minutesId)).toMatchObject({ approvedDay: DAY, textHash })
    expect(await place.database.read.select().from(t.publicNotices)).toHaveLength(2)
    const documents = await place.database.read.select().from(t.documents)
    expect(new Set(documents.map(({ caseId }) => caseId)).size).toBe(1)
  })

  it('asks for an item that is decided, and takes it once (MIN-05)', async () => {
    const once = (item: Parameters<typeof itemId>[0]) =>
      approveAtOnce(place.secretary, { meetingId: 'meeting', itemIds: [itemId(item)] })
    expect(await once('opening')).toMatchObject({ refusal: 'items-missing' })
    expect(
      await approveAtOnce(place.member(0), { meetingId: 'meeting', itemIds: [itemId('budget')] }),
    ).toMatchObject({ refusal: 'forbidden' })
    expect(await once('budget')).toMatchObject({ ok: true })
    expect(await once('budget')).toMatchObject({ refusal: 'already-at-once' })
    expect(await once('loan')).toMatchObject({ ok: true, value: { part: 2 } })
  })
})

describe('the fourteen days (MIN-03)', () => {
  it('remind the secretary before sending and the signers after, each once a day', async () => {
    const told = async (day: string) => remindOfMinutes(place.on(place.secretary, day))
    expect(await told('2026-12-08')).toBe(1)
    const minutesId = await draft()
    await send(minutesId)
    const before = await told('2026-12-10')
    expect(before).toBe(3)
    expect(await told('2026-12-10')).toBe(0)
    expect(await told('2026-12-03')).toBe(0)
    const texts = (await place.database.read.select().from(t.notices)).map(({ text }) => text)
    expect(texts).toContain(
      'Protokoll Kommunfullmäktige 26 november 2026 ska justeras senast 10 december 2026.',
    )
  })
})
