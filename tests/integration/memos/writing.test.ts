import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '~/use-cases/context'
import { commentMemo, resolveComment } from '~/use-cases/memos/comment'
import { restoreRevision } from '~/use-cases/memos/restore-revision'
import { saveAll } from '~/use-cases/memos/save-all'
import { saveSection } from '~/use-cases/memos/save-section'
import { startMemo } from '~/use-cases/memos/start-memo'
import { commentsOfMemo, type MemoAddress, memoAt, memosOfCase, revisionsOfMemo } from '#db/queries/memos'
import { auditEntries, memoRevisions } from '#db/schema'
import { memoPlace, type MemoPlace, template } from './place'

let place: MemoPlace
let memo: MemoAddress
beforeEach(async () => {
  place = await memoPlace()
  memo = await place.start()
})
afterEach(() => place.dispose())

const write = (ctx: Context, text: string, revision: number, key = 'bedomning') =>
  saveSection(ctx, { ...memo, key, revision, text })
const textNow = async (key = 'bedomning') =>
  (await memoAt(place.database.read, place.officer.actor, memo))?.sections.find((each) => each.key === key)
    ?.text

describe('writing a memo', () => {
  it('begins with what the template says, and saves section by section', async () => {
    expect(await textNow('beslut')).toBe('{{namnd}} beslutar\n\natt avslå motionen')
    expect(await write(place.officer, 'Förvaltningen ser nytta.', 0)).toMatchObject({
      ok: true,
      value: { revision: 1 },
    })
    expect(await textNow()).toBe('Förvaltningen ser nytta.')
  })

  it('writes nothing over: a save on an older revision is answered with the other text', async () => {
    await write(place.officer, 'Linneas text', 0)
    const late = await write(place.secretary, 'Hjalmars text', 0)
    expect(late).toMatchObject({
      ok: false,
      refusal: 'conflict',
      theirs: { text: 'Linneas text', revision: 1, name: 'officer' },
    })
    expect(await textNow()).toBe('Linneas text')
    expect(await write(place.secretary, 'Hjalmars text', 1)).toMatchObject({ ok: true })
    const texts = (await revisionsOfMemo(place.database.read, memo.memoId)).map(({ text }) => text)
    expect(texts).toEqual(['Hjalmars text', 'Linneas text'])
  })

  it('lets one of many simultaneous saves through, and answers the others with its text', async () => {
    const people = [place.officer, place.secretary, place.manager]
    const saves = await Promise.all(
      Array.from({ length: 12 }, (_, n) => write(people[n % 3] ?? place.officer, `Text ${n}`, 0)),
    )
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1)
    const now = await textNow()
    for (const save of saves)
      if (!save.ok) expect(save).toMatchObject({ refusal: 'conflict', theirs: { text: now, revision: 1 } })
  })

  it('counts the same text sent again as saved', async () => {
    await write(place.officer, 'Samma', 0)
    expect(await write(place.officer, 'Samma', 0)).toMatchObject({ ok: true, value: { revision: 1 } })
    expect(await write(place.officer, 'Sam\r\nma', 1)).toMatchObject({ ok: true })
    expect(await textNow()).toBe('Sam\nma')
  })

  it('keeps one version for each sitting, and one audit entry', async () => {
    const at = (time: string): Context => ({ ...place.officer, now: () => `2026-11-20T${time}.000Z` })
    await write(at('10:00:00'), 'a', 0)
    await write(at('10:09:00'), 'ab', 1)
    await write(at('10:18:30'), 'abc', 2)
    await write(at('10:40:00'), 'abcd', 3)
    const rows = await place.database.read.select().from(memoRevisions)
    expect(rows.map(({ text }) => text).toSorted()).toEqual(['abc', 'abcd'])
    const entries = await place.database.read
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'memo.write'))
    expect(entries).toHaveLength(2)
  })

  it('brings an earlier version back on top of the others', async () => {
    await write(place.officer, 'Först', 0)
    await write(place.secretary, 'Sedan', 1)
    const [, first] = await revisionsOfMemo(place.database.read, memo.memoId)
    expect(await restoreRevision(place.officer, { ...memo, revisionId: first?.id ?? '' })).toMatchObject({
      ok: true,
    })
    expect(await textNow()).toBe('Först')
    expect(await revisionsOfMemo(place.database.read, memo.memoId)).toHaveLength(3)
  })

  it('saves a whole form, without the sections that somebody else has saved', async () => {
    await write(place.secretary, 'Hjalmars', 0)
    const sections = [
      { key: 'beslut', revision: 0, text: 'Motionen avslås.', changed: true },
      { key: 'bedomning', revision: 0, text: 'Linneas', changed: true },
      { key: 'ekonomi', revision: 0, text: 'gammal', changed: false },
    ]
    const saved = await saveAll(place.officer, { ...memo, sections })
    expect(saved).toMatchObject({
      ok: true,
      value: { conflicts: [{ key: 'bedomning', mine: 'Linneas', theirs: { text: 'Hjalmars' } }] },
    })
    expect([await textNow('beslut'), await textNow(), await textNow('ekonomi')]).toEqual([
      'Motionen avslås.',
      'Hjalmars',
      '',
    ])
  })

  it('takes comments from colleagues, and marks them as dealt with once', async () => {
    const made = await commentMemo(place.clerk, { ...memo, section: 'bedomning', text: 'Nämn kostnaden.' })
    expect(made.ok).toBe(true)
    if (!made.ok) return
    await resolveComment(place.officer, { ...memo, commentId: made.value.commentId })
    await resolveComment(place.secretary, { ...memo, commentId: made.value.commentId })
    expect(await commentsOfMemo(place.database.read, memo.memoId)).toMatchObject([
      { section: 'bedomning', name: 'clerk', resolvedBy: 'officer' },
    ])
    expect(await commentMemo(place.officer, { ...memo, section: null, text: ' ' })).toMatchObject({
      refusal: 'comment-missing',
    })
  })
})

describe('who may (rules 13)', () => {
  it('see a draft: staff of the municipality, nobody else', async () => {
    const sees = async (ctx: Context) => (await memoAt(place.database.read, ctx.actor, memo)) !== null
    for (const ctx of [place.officer, place.secretary, place.manager, place.clerk])
      expect(await sees(ctx)).toBe(true)
    const others = [
      place.as({ kind: 'public' }),
      place.as(place.account('registrar', { accountId: 'stranger', municipalityId: 'n' })),
      place.roleOf('member', 'other'),
      place.roleOf('auditor', 'other', null),
      place.roleOf('system_owner_admin', 'other', null),
    ]
    for (const ctx of others) {
      expect(await sees(ctx)).toBe(false)
      expect(await memosOfCase(place.database.read, ctx.actor, memo)).toBeNull()
      expect(await write(ctx, 'x', 0)).toEqual({ ok: false, refusal: 'memo-not-found' })
      expect(await startMemo(ctx, { ...memo, template, title: 'T' })).toMatchObject({
        refusal: 'case-not-found',
      })
    }
  })

  it('write: an officer in own matters, not a registrar', async () => {
    const other = place.roleOf('case_officer', 'other')
    for (const ctx of [other, place.clerk, place.roleOf('manager', 'other', 'sn')])
      expect(await write(ctx, 'x', 0)).toEqual({ ok: false, refusal: 'forbidden' })
  })

  it('see drafts of a secret case: only those who see its protected fields', async () => {
    const secret = await memoPlace({ secrecyProvision: 'OSL 21 kap. 7 §' })
    try {
      const draft = await secret.start()
      const sees = async (ctx: Context) => (await memoAt(secret.database.read, ctx.actor, draft)) !== null
      expect(await sees(secret.officer)).toBe(true)
      expect(await sees(secret.roleOf('case_officer', 'other'))).toBe(false)
      expect(await sees(secret.roleOf('manager', 'other', 'sn'))).toBe(false)
    } finally {
      await secret.dispose()
    }
  })
})
