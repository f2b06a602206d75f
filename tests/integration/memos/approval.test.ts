import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decideLocalRule } from '~/use-cases/administration/decide-local-rule'
import type { Context } from '~/use-cases/context'
import { approveMemo } from '~/use-cases/memos/approve-memo'
import { approversOf, handOver } from '~/use-cases/memos/hand-over'
import { memoInHand } from '~/use-cases/memos/memo-in-hand'
import { seenMark } from '~/use-cases/memos/memo-remarks'
import { saveSection } from '~/use-cases/memos/save-section'
import { discardMemo, sendBack, takeBack } from '~/use-cases/memos/send-back'
import { voidEntry } from '~/use-cases/register/void-entry'
import { commentsOfMemo, type MemoAddress, memosOfCase } from '#db/queries/memos'
import * as t from '#db/schema'
import { memoPlace, type MemoPlace, renderPdf, template } from './place'

let place: MemoPlace
let memo: MemoAddress
beforeEach(async () => {
  place = await memoPlace()
  memo = await place.start()
})
afterEach(() => place.dispose())

const hand = async (ctx: Context = place.officer) => {
  const found = await memoInHand(ctx, memo)
  if (!found.ok) throw new Error(found.refusal)
  return found.value
}
const write = async (ctx: Context, key: string, text: string) => {
  const section = (await hand()).sections.find((each) => each.key === key)
  return saveSection(ctx, { ...memo, key, revision: section?.revision ?? 0, text })
}
const submit = (approverId = 'manager') => handOver(place.officer, template, { ...memo, approverId })
const approve = async (ctx: Context = place.manager, given: { seen?: string; confirmed?: boolean } = {}) =>
  approveMemo(ctx, renderPdf, template, {
    ...memo,
    seen: given.seen ?? seenMark((await hand()).sections),
    confirmed: given.confirmed ?? false,
  })
const finished = async () => {
  await write(place.officer, 'bedomning', 'Kostnaden i {{diarienummer}} är för hög.')
  expect(await submit()).toEqual({ ok: true, value: null })
}

describe('approving a memo', () => {
  it('asks for what is left first (required sections, rules 10.2)', async () => {
    expect(await submit()).toEqual({ ok: false, refusal: 'remarks-left' })
    await finished()
    expect(await submit()).toEqual({ ok: false, refusal: 'memo-not-draft' })
  })

  it('registers nothing on a number that was voided meanwhile (NUM-04)', async () => {
    await finished()
    const at = { municipalityId: 'm', slug: memo.slug, reason: 'Dubblett' }
    expect(await voidEntry(place.clerk, at)).toMatchObject({ ok: true })
    expect(await approve()).toEqual({ ok: false, refusal: 'case-ended' })
    expect(await place.database.read.select().from(t.documents)).toEqual([])
  })

  it('registers it as a drawn-up document, frozen, locked and told of', async () => {
    await finished()
    expect(await approve()).toEqual({ ok: true, value: { documentNumber: 1 } })
    const { memo: row, sections } = await hand()
    expect(row).toMatchObject({ state: 'approved', approvedByName: 'manager', approvedDay: '2026-11-20' })
    expect(sections.map(({ text }) => text)).toEqual([
      'Kommunstyrelsen beslutar\n\natt avslå motionen',
      `Kostnaden i ${place.number} är för hög.`,
      '',
    ])
    const { read } = place.database
    const [document] = await read.select().from(t.documents)
    expect(document).toMatchObject({
      ...{ id: row.documentId, number: 1, kind: 'official_report', direction: 'drawn_up' },
      ...{ publicTitle: 'Svar på motionen', released: false, day: '2026-11-20', finalDay: '2026-11-20' },
    })
    const [version] = await read.select().from(t.documentVersions)
    const bytes = Buffer.from(await place.officer.files.read(version?.fileHash ?? '')).toString()
    expect(bytes).toContain(`Kostnaden i ${place.number}`)
    expect(bytes).toContain('Godkänd i Rådslag')
    expect(bytes).not.toContain('UTKAST')
    const told = await read.select().from(t.notices)
    expect(told.map(({ accountId, kind }) => [accountId, kind]).toSorted()).toEqual([
      ['manager', 'memo-for-approval'],
      ['officer', 'memo-approved'],
    ])
    const events = await read.select().from(t.caseEvents).where(eq(t.caseEvents.kind, 'document'))
    expect(events.map(({ text }) => text).join()).toContain(`${place.number}-1`)
    const audits = await read.select({ action: t.auditEntries.action }).from(t.auditEntries)
    expect(audits.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['memo.start', 'memo.write', 'memo.submit', 'memo.approve']),
    )
  })

  it('locks the text: nobody writes in it, sends it back or approves it again', async () => {
    await finished()
    await approve()
    for (const ctx of [place.officer, place.secretary, place.manager])
      expect(await saveSection(ctx, { ...memo, key: 'bedomning', revision: 2, text: 'x' })).toEqual({
        ok: false,
        refusal: 'memo-locked',
      })
    expect(await approve()).toMatchObject({ refusal: 'memo-not-handed-over' })
    expect(await sendBack(place.manager, { ...memo, note: 'nej' })).toMatchObject({
      refusal: 'memo-state-changed',
    })
    expect(await discardMemo(place.officer, memo)).toMatchObject({ refusal: 'memo-state-changed' })
    expect(await place.database.read.select().from(t.documents)).toHaveLength(1)
  })

  it('registers once when two approve at the same instant', async () => {
    await finished()
    const seen = seenMark((await hand()).sections)
    const director = place.roleOf('municipal_director', 'other', null)
    const answers = await Promise.all([approve(place.manager, { seen }), approve(director, { seen })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await place.database.read.select().from(t.documents)).toHaveLength(1)
  })

  it('approves only the text that the approver has seen', async () => {
    await finished()
    const seen = seenMark((await hand()).sections)
    await write(place.manager, 'bedomning', 'Chefens ändring.')
    expect(await approve(place.manager, { seen })).toEqual({ ok: false, refusal: 'memo-changed' })
    expect(await approve()).toMatchObject({ ok: true })
  })

  it('does not let anyone approve their own memo (rules 13), unless the municipality has decided so', async () => {
    memo = await place.start(place.manager)
    await write(place.manager, 'bedomning', 'Min egen.')
    const ids = async () => (await approversOf(place.manager, await hand())).map(({ id }) => id)
    expect(await ids()).toEqual([])
    await place.database.transaction(async (tx) => {
      await tx.update(t.memos).set({ state: 'for_approval' }).where(eq(t.memos.id, memo.memoId))
    })
    expect(await approve()).toEqual({ ok: false, refusal: 'own-memo' })
    const admin = place.roleOf('system_owner_admin', 'other', null)
    const rule = { key: 'memoTwoPersons', value: 'no', decidedBy: 'KS', validFrom: '2026-01-01' }
    expect(await decideLocalRule(admin, { municipalityId: 'm', ...rule })).toMatchObject({ ok: true })
    expect(await ids()).toEqual(['manager'])
    expect(await approve()).toMatchObject({ ok: true })
  })

  it('wants the approver to have read what is only advised against (rules 10.3)', async () => {
    await write(place.officer, 'beslut', 'att motionen bör avslås')
    await finished()
    expect(await approve()).toEqual({ ok: false, refusal: 'remarks-unconfirmed' })
    expect(await approve(place.manager, { confirmed: true })).toMatchObject({ ok: true })
  })

  it.each([
    ['an officer', () => place.officer],
    ['a registrar', () => place.clerk],
    ['a manager of another board', () => place.roleOf('manager', 'other', 'sn')],
  ])('is not for %s', async (_, who) => {
    await finished()
    expect(await approve(who())).toEqual({ ok: false, refusal: 'forbidden' })
  })

  it('may go back with a note, be taken back, and be laid aside', async () => {
    await finished()
    expect(
      await saveSection(place.officer, { ...memo, key: 'bedomning', revision: 1, text: 'x' }),
    ).toMatchObject({
      refusal: 'memo-locked',
    })
    expect(await sendBack(place.manager, { ...memo, note: ' ' })).toMatchObject({ refusal: 'note-missing' })
    expect(await sendBack(place.manager, { ...memo, note: 'Nämn barnen.' })).toMatchObject({ ok: true })
    expect(await commentsOfMemo(place.database.read, memo.memoId)).toMatchObject([{ text: 'Nämn barnen.' }])
    expect(await submit()).toMatchObject({ ok: true })
    expect(await takeBack(place.officer, memo)).toMatchObject({ ok: true })
    expect(await discardMemo(place.officer, memo)).toMatchObject({ ok: true })
    expect((await memosOfCase(place.database.read, place.officer.actor, memo))?.memos).toEqual([])
  })

  it('shows the register only what kind of document it is, of a secret case (OSL 5:3)', async () => {
    const open = place
    const secret = await memoPlace({ secrecyProvision: 'OSL 21 kap. 7 §' })
    try {
      place = secret
      memo = await secret.start()
      await finished()
      expect(await approve()).toMatchObject({ ok: true })
      const [document] = await secret.database.read.select().from(t.documents)
      expect(document).toMatchObject({ publicTitle: 'Tjänsteskrivelse', protectedTitle: 'Svar på motionen' })
    } finally {
      await open.dispose()
    }
  })
})
