import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerReferral, type AnswerInput } from '~/use-cases/referrals/answer-referral'
import { askExtension } from '~/use-cases/referrals/ask-extension'
import { compiledStatements } from '~/use-cases/referrals/compile-statements'
import { declineReferral } from '~/use-cases/referrals/decline-referral'
import { extendReferral } from '~/use-cases/referrals/extend-referral'
import { acceptStatement, closeUnanswered, goOnWithout } from '~/use-cases/referrals/finish-referral'
import { receiveReferral } from '~/use-cases/referrals/receive-referral'
import {
  acknowledgeByLink,
  answerByLink,
  askExtensionByLink,
  declineByLink,
  referralBehind,
} from '~/use-cases/referrals/reply-by-link'
import { remindRecipient, remindRecipients } from '~/use-cases/referrals/remind-recipients'
import { sendLinkAgain } from '~/use-cases/referrals/send-link-again'
import { sendReferrals } from '~/use-cases/referrals/send-referrals'
import { knowsOf, mayActFor } from '~/use-cases/referrals/step'
import { setSecrecy } from '~/use-cases/register/set-secrecy'
import type { Context } from '~/use-cases/context'
import { publicActor, type Role, scopeOf } from '~/domain/access'
import { referralPlace } from '#db/queries/referrals/place'
import { packageByLink, sentPackage } from '#db/queries/referrals/package'
import { referralsOf } from '#db/queries/referrals/case-referrals'
import { inbox, outbox, referralsPage } from '#db/queries/referrals/lists'
import {
  caseLinks,
  caseNumbers,
  cases,
  deadlines,
  documents,
  documentVersions,
  mails,
  notices,
} from '#db/schema'
import {
  asking,
  body,
  motion,
  outside,
  type Places,
  referralPlaces,
  referralRow,
  secretFor,
  sent,
  today,
} from './place'

let at: Places
beforeAll(async () => {
  at = await referralPlaces()
})
afterAll(() => at.dispose())

const written = (referralIds: string[], change: Partial<AnswerInput> = {}): AnswerInput => ({
  ...{ side: 'recipient', referralIds, stance: 'supports', text: 'Vi tillstyrker.', file: null },
  ...{ documentNumber: null, decidedDay: null, paragraph: null },
  ...change,
})
const caseRow = async (where: { id?: string; slug?: string }) => {
  const [row] = await at.database.read
    .select()
    .from(cases)
    .where(where.id ? eq(cases.id, where.id) : eq(cases.slug, where.slug ?? ''))
  if (!row) throw new Error('No case')
  return row
}
const linesOf = (caseId: string) =>
  at.database.read.select().from(documents).where(eq(documents.caseId, caseId)).orderBy(documents.number)

describe('sending', () => {
  it('FL-08: sends to several of different kinds at once, one letter in the register', async () => {
    const { slug, caseId } = await motion(at.clerk)
    const { letterNumber, referralIds } = await sent(at.officer, slug, [
      body('sn'),
      body('slk', '2027-01-31'),
      body('tn'),
      outside('Föreningen Norr', 'norr@exempel.org'),
      body('sf', null, true),
    ])
    expect(letterNumber).toBe(3)
    const rows = await Promise.all(referralIds.map((id) => referralRow(at.clerk, id)))
    expect(rows.map(({ kind }) => kind)).toEqual(['board', 'office', 'external', 'external', 'information'])
    expect(rows.map(({ replyDay }) => replyDay)).toEqual([
      '2027-02-26',
      '2027-01-31',
      '2027-02-26',
      '2027-02-26',
      null,
    ])
    const lines = await linesOf(caseId)
    expect(lines.at(-1)).toMatchObject({ direction: 'outgoing', number: 3, released: false })
    const days = await at.database.read
      .select()
      .from(deadlines)
      .where(and(eq(deadlines.caseId, caseId), eq(deadlines.rule, 'referral_reply')))
    expect(days.map(({ subjectId }) => subjectId).sort()).toEqual(referralIds.slice(0, 4).sort())
    const told = await at.database.read.select().from(notices).where(eq(notices.kind, 'referral_arrived'))
    const who = told.map(({ accountId }) => accountId)
    expect(who).toContain('sn-clerk')
    expect(who).toContain('tn-clerk')
    expect(who).not.toContain('stranger')
  })

  it('keeps only the hash of the secret, and its mail is marked as secret', async () => {
    const { slug } = await motion(at.clerk)
    const { referralIds } = await sent(at.clerk, slug, [outside('Ideell AB', 'ideell@exempel.org')])
    const secret = await secretFor(at.clerk, 'ideell@exempel.org')
    const row = await referralRow(at.clerk, referralIds[0] ?? '')
    expect(row.replySecretHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(row)).not.toContain(secret)
    const [mail] = await at.database.read.select().from(mails).where(eq(mails.to, 'ideell@exempel.org'))
    expect(mail?.secret).toBe(true)
  })

  it.each([
    ['no-recipients', { recipients: [] }],
    ['question-missing', { question: '  ' }],
    ['recipient-unknown', { recipients: [body('ks')] }],
    ['recipient-unknown', { recipients: [body('nobody')] }],
    ['recipient-twice', { recipients: [body('sn'), body('sn')] }],
    ['recipient-twice', { recipients: [outside('A', 'a@x.se'), outside('B', 'A@X.se')] }],
    ['email-invalid', { recipients: [outside('A', 'inte en adress')] }],
    ['name-missing', { recipients: [outside(' ', 'a@x.se')] }],
    ['reply-day-invalid', { recipients: [body('sn', '2027-02-30')] }],
    ['reply-day-passed', { recipients: [body('sn', today)] }],
    ['document-unknown', { documents: [9] }],
  ] as const)('refuses with %s', async (refusal, change) => {
    const { slug } = await motion(at.clerk)
    const input = { ...asking(slug, [body('sn')]), ...(change as object) }
    expect(await sendReferrals(at.clerk, input)).toEqual({ ok: false, refusal })
  })

  it('does not ask a board that is asked already', async () => {
    const { slug } = await motion(at.clerk)
    await sent(at.clerk, slug, [body('sn')])
    expect(await sendReferrals(at.clerk, asking(slug, [body('sn')]))).toMatchObject({
      refusal: 'recipient-asked',
    })
  })

  it('sends a secret document only when that is confirmed', async () => {
    const { slug } = await motion(at.clerk, { secretDocument: true })
    const input = asking(slug, [body('sn')], { documents: [1, 2] })
    expect(await sendReferrals(at.clerk, input)).toMatchObject({ refusal: 'document-secret' })
    expect((await sendReferrals(at.clerk, { ...input, secretConfirmed: true })).ok).toBe(true)
  })

  it('lets nobody outside the body or the municipality send', async () => {
    const { slug } = await motion(at.clerk)
    const input = asking(slug, [body('sn')])
    expect(await sendReferrals(at.snOfficer, input)).toMatchObject({ refusal: 'forbidden' })
    expect(await sendReferrals(at.tnClerk, input)).toMatchObject({ refusal: 'forbidden' })
    expect(await sendReferrals(at.as(publicActor), input)).toMatchObject({ refusal: 'forbidden' })
  })
})

describe('receiving (REM-06)', () => {
  it('registers in the board’s own register with both numbers, the files, the day and a link', async () => {
    const { slug, number, caseId } = await motion(at.clerk)
    const { referralIds } = await sent(at.clerk, slug, [body('sn')])
    const [id = ''] = referralIds
    const received = await receiveReferral(at.snClerk, { referralId: id })
    if (!received.ok || !received.value.case) throw new Error('not received')
    expect(received.value.case.number).toMatch(/^SN 2026\//)
    const own = await caseRow({ slug: received.value.case.slug })
    expect(own).toMatchObject({ kind: 'referral', bodyId: 'sn', nextDeadline: '2027-02-26' })
    expect(await referralRow(at.clerk, id)).toMatchObject({
      ...{ state: 'received', recipientCaseId: own.id, recipientNumber: own.number, acknowledgedDay: today },
    })
    const [further] = await at.database.read.select().from(caseNumbers).where(eq(caseNumbers.caseId, own.id))
    expect(further).toMatchObject({ number, holder: 'Kommunstyrelsen' })
    const [link] = await at.database.read.select().from(caseLinks).where(eq(caseLinks.caseId, own.id))
    expect(link).toMatchObject({ kind: 'referral_of', toCaseId: caseId })
    const copies = await linesOf(own.id)
    expect(copies.map(({ direction, publicTitle, released }) => [direction, publicTitle, released])).toEqual([
      ['incoming', expect.stringMatching(/^Remiss: Motion/), false],
      ['incoming', 'Motionen', false],
    ])
    const hashes = await at.database.read
      .select({ hash: documentVersions.fileHash })
      .from(documentVersions)
      .where(
        inArray(
          documentVersions.documentId,
          copies.map((copy) => copy.id),
        ),
      )
    const { documents: original } = await sentPackage(at.database.read, id)
    expect(hashes.map(({ hash }) => hash).sort()).toEqual(original.map(({ fileHash }) => fileHash).sort())
    expect(await receiveReferral(at.snClerk, { referralId: id })).toMatchObject({
      refusal: 'registered-already',
    })
  })

  it('sends the documents as they were, not as they became', async () => {
    const { slug, caseId } = await motion(at.clerk)
    const { referralIds } = await sent(at.clerk, slug, [body('sn')])
    const [motionLine] = await linesOf(caseId)
    await at.database.transaction(async (tx) => {
      const [version] = await tx
        .select()
        .from(documentVersions)
        .where(eq(documentVersions.documentId, motionLine?.id ?? ''))
      if (version)
        await tx.insert(documentVersions).values({
          ...{ ...version, id: at.clerk.newId(), version: 2, fileName: 'ny.txt' },
          createdAt: '2099-01-01T00:00:00.000Z',
        })
    })
    const { documents: given } = await sentPackage(at.database.read, referralIds[0] ?? '')
    expect(given.map(({ fileName }) => fileName)).toEqual(['Remiss.md', 'fil0.txt'])
  })

  it('makes no case for an office of the sender’s own board', async () => {
    const { slug } = await motion(at.clerk)
    const { referralIds } = await sent(at.clerk, slug, [body('slk')])
    const received = await receiveReferral(at.clerk, { referralId: referralIds[0] ?? '' })
    expect(received).toEqual({ ok: true, value: { case: null } })
  })

  it('registers an office’s referral in the register of the board that it serves', async () => {
    const { slug } = await motion(at.clerk)
    const { referralIds } = await sent(at.clerk, slug, [body('sf')])
    const received = await receiveReferral(at.snClerk, { referralId: referralIds[0] ?? '' })
    expect(received).toMatchObject({ ok: true, value: { case: { number: expect.stringMatching(/^SN /) } } })
  })

  it('is nobody else’s: other boards and municipalities learn nothing', async () => {
    const { slug } = await motion(at.clerk)
    const { referralIds } = await sent(at.clerk, slug, [body('sn')])
    const [referralId = ''] = referralIds
    for (const ctx of [at.officer, at.tnClerk, at.as(publicActor)])
      expect(await receiveReferral(ctx, { referralId })).toMatchObject({ refusal: 'referral-not-found' })
    if (at.tnClerk.actor.kind === 'account' && at.snClerk.actor.kind === 'account') {
      const ids = async (actor: typeof at.tnClerk.actor) =>
        (await inbox(at.database.read, actor, { all: true, most: 50 })).map((row) => row.id)
      expect(await ids(at.snClerk.actor)).toContain(referralId)
      expect(await ids(at.tnClerk.actor)).not.toContain(referralId)
      const snClerk = at.snClerk.actor
      const pageOf = (size: number, number = 1) =>
        referralsPage(at.database.read, snClerk, { sentByUs: false, all: true }, { number, size })
      const everyOne = await pageOf(200)
      expect(everyOne.total).toBe(everyOne.rows.length)
      expect((await pageOf(1, 2)).rows[0]?.id).toBe(everyOne.rows[1]?.id)
      const sentFrom = await outbox(at.database.read, at.snClerk.actor, { all: true, most: 50 })
      expect(sentFrom.map((row) => row.id)).not.toContain(referralId)
    }
  })

  it('carries the secrecy of the case along', async () => {
    const { slug } = await motion(at.clerk, { secret: true })
    const { referralIds } = await sent(at.clerk, slug, [body('sn')], { secretConfirmed: true })
    const received = await receiveReferral(at.snClerk, { referralId: referralIds[0] ?? '' })
    if (!received.ok || !received.value.case) throw new Error('not received')
    expect(await caseRow({ slug: received.value.case.slug })).toMatchObject({
      ...{ secrecyProvision: 'OSL 21:7', published: false },
    })
  })

  it('is done once by two at the same time', async () => {
    const { slug } = await motion(at.clerk)
    const { referralIds } = await sent(at.clerk, slug, [body('sn')])
    const both = await Promise.all(
      [1, 2].map(() => receiveReferral(at.snClerk, { referralId: referralIds[0] ?? '' })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('who answers', () => {
  it('is the officer who has the case, a stand-in, the registrar and the manager; no other officer (rules 13)', async () => {
    const { slug } = await motion(at.clerk)
    const { referralIds } = await sent(at.clerk, slug, [body('sn')])
    const id = referralIds[0] ?? ''
    await receiveReferral(at.snClerk, { referralId: id })
    const { recipientCaseId } = await referralRow(at.clerk, id)
    await at.database.transaction((tx) =>
      tx
        .update(cases)
        .set({ responsibleAccountId: 'sn-officer' })
        .where(eq(cases.id, recipientCaseId ?? '')),
    )
    const by = (role: Role, accountId: string, substitutesFor: string[] = []) => {
      const actor = at.account(role, { accountId, bodyId: 'sn' })
      return at.as(actor.kind === 'account' ? { ...actor, substitutesFor } : actor)
    }
    const place = await referralPlace(at.database.read, { id })
    if (!place) throw new Error('no referral')
    const may = (ctx: Context) => mayActFor(ctx, place, 'recipient', 'referral.answer')
    expect(may(at.snOfficer)).toBe(true)
    expect(may(by('case_officer', 'another', ['sn-officer']))).toBe(true)
    expect(may(by('manager', 'chief'))).toBe(true)
    expect(may(at.snClerk)).toBe(true)
    const another = by('case_officer', 'another')
    expect(may(another)).toBe(false)
    expect(knowsOf(another, place, 'recipient')).toBe(true)
    expect(await answerReferral(another, written([id]))).toMatchObject({ refusal: 'forbidden' })
  })
})

describe('answering', () => {
  const asked = async (...recipients: Parameters<typeof sent>[2]) => {
    const { slug, caseId } = await motion(at.clerk)
    const { referralIds } = await sent(at.clerk, slug, recipients)
    return { slug, caseId, ids: referralIds, id: referralIds[0] ?? '' }
  }

  it('dispatches from the board’s case and receives on the sender’s, both at once', async () => {
    const { id, caseId } = await asked(body('sn'))
    await receiveReferral(at.snClerk, { referralId: id })
    const given = await answerReferral(at.snOfficer, {
      ...written([id], { decidedDay: '2026-11-18', paragraph: '45' }),
    })
    expect(given).toMatchObject({ ok: true })
    const row = await referralRow(at.clerk, id)
    expect(row).toMatchObject({ state: 'answered', stance: 'supports', answeredDay: today })
    expect((await linesOf(caseId)).at(-1)).toMatchObject({
      ...{ direction: 'incoming', kind: 'statement_on_referral', released: false },
      publicTitle: 'Yttrande från Socialnämnden, beslutat 18 november 2026 § 45',
    })
    const own = await linesOf(row.recipientCaseId ?? '')
    expect(own.at(-1)).toMatchObject({ direction: 'outgoing', kind: 'statement_on_referral' })
    const [ended] = await at.database.read
      .select({ state: cases.state, open: cases.open })
      .from(cases)
      .where(eq(cases.id, row.recipientCaseId ?? ''))
    expect(ended).toEqual({ state: 'sent', open: false })
    const open = await at.database.read
      .select()
      .from(deadlines)
      .where(
        and(
          inArray(deadlines.caseId, [caseId, row.recipientCaseId ?? '']),
          eq(deadlines.rule, 'referral_reply'),
        ),
      )
    expect(open.map(({ state }) => state)).toEqual(['met', 'met'])
  })

  it('dispatches a registered document of the recipient’s case', async () => {
    const { id, caseId } = await asked(body('sn'))
    await receiveReferral(at.snClerk, { referralId: id })
    await answerReferral(at.snOfficer, written([id], { text: null, documentNumber: 2 }))
    const line = (await linesOf(caseId)).at(-1)
    const [version] = await at.database.read
      .select()
      .from(documentVersions)
      .where(eq(documentVersions.documentId, line?.id ?? ''))
    expect(version?.fileName).toBe('fil0.txt')
    expect(await answerReferral(at.snOfficer, written([id], { documentNumber: 99 }))).toMatchObject({
      refusal: 'document-unknown',
    })
  })

  it('REM-08: one document, several responders', async () => {
    const { ids, caseId } = await asked(body('sn'), body('slk'))
    const before = (await linesOf(caseId)).length
    const given = await answerReferral(at.clerk, written(ids))
    expect(given.ok).toBe(true)
    const rows = await Promise.all(ids.map((id) => referralRow(at.clerk, id)))
    expect(new Set(rows.map(({ statementDocumentId }) => statementDocumentId)).size).toBe(1)
    expect(await linesOf(caseId)).toHaveLength(before + 1)
    expect((await linesOf(caseId)).at(-1)?.publicTitle).toBe(
      'Gemensamt yttrande från Socialnämnden och Stadsledningskontoret',
    )
  })

  it('REM-03: declines with a reason', async () => {
    const { id } = await asked(body('sn'))
    const declined = (reason: string) =>
      declineReferral(at.snOfficer, { referralId: id, side: 'recipient', reason })
    expect(await declined('')).toMatchObject({ refusal: 'reason-missing' })
    expect(await declined('Rör inte nämnden')).toMatchObject({ ok: true })
    expect(await referralRow(at.clerk, id)).toMatchObject({
      state: 'declined',
      closingReason: 'Rör inte nämnden',
    })
  })

  it('moves the day in both registers when an extension is given', async () => {
    const { id, caseId } = await asked(body('sn'))
    await receiveReferral(at.snClerk, { referralId: id })
    const ask = { referralId: id, day: '2027-03-31', reason: 'Nämnden möts i mars' }
    expect(await askExtension(at.snOfficer, ask)).toMatchObject({ ok: true })
    expect((await referralRow(at.clerk, id)).replyDay).toBe('2027-02-26')
    const extended = await extendReferral(at.officer, {
      ...{ referralId: id, newReplyDay: '2027-03-31', reason: 'Begärt' },
    })
    expect(extended).toEqual({ ok: true, value: { replyDay: '2027-03-31' } })
    const row = await referralRow(at.clerk, id)
    expect(row).toMatchObject({ firstReplyDay: '2027-02-26', replyDay: '2027-03-31', state: 'received' })
    for (const each of [caseId, row.recipientCaseId ?? '']) {
      const days = await at.database.read
        .select()
        .from(deadlines)
        .where(and(eq(deadlines.caseId, each), eq(deadlines.rule, 'referral_reply')))
      expect(days.map(({ state, day }) => `${state} ${day}`).sort()).toEqual([
        'open 2027-03-31',
        'superseded 2027-02-26',
      ])
    }
    expect(
      await extendReferral(at.snClerk, { referralId: id, newReplyDay: '2027-05-01', reason: 'x' }),
    ).toMatchObject({ refusal: 'forbidden' })
  })

  it('takes corrections until the sender has accepted', async () => {
    const { id, caseId } = await asked(body('sn'))
    await answerReferral(at.snOfficer, written([id]))
    await answerReferral(at.snOfficer, written([id], { text: 'Vi avstyrker.', stance: 'opposes' }))
    expect(await referralRow(at.clerk, id)).toMatchObject({
      stance: 'opposes',
      statementText: 'Vi avstyrker.',
    })
    expect((await linesOf(caseId)).filter(({ kind }) => kind === 'statement_on_referral')).toHaveLength(2)
    expect(await acceptStatement(at.snOfficer, id)).toMatchObject({ refusal: 'forbidden' })
    expect(await acceptStatement(at.officer, id)).toMatchObject({ ok: true })
    expect(await answerReferral(at.snOfficer, written([id]))).toMatchObject({ refusal: 'answered-already' })
  })

  it('goes on without an answer after the day, and still registers what comes late', async () => {
    const { id, caseId } = await asked(body('sn'))
    const close = { referralId: id, reason: 'Nämnden har inte hörts av' }
    expect(await closeUnanswered(at.officer, close)).toMatchObject({ refusal: 'day-not-passed' })
    const after = at.on(at.officer, '2027-03-01')
    expect(await closeUnanswered(after, close)).toMatchObject({ ok: true })
    const late = await answerReferral(at.on(at.snOfficer, '2027-03-10'), written([id]))
    expect(late).toMatchObject({ ok: true })
    expect(await referralRow(at.clerk, id)).toMatchObject({ state: 'closed', answeredDay: '2027-03-10' })
    expect((await linesOf(caseId)).at(-1)).toMatchObject({ kind: 'statement_on_referral', day: '2027-03-10' })
  })

  it('lets the sender register what came on paper, but not another board', async () => {
    const { id } = await asked(outside('Länsstyrelsen', 'lst@exempel.org'))
    const paper = written([id], { side: 'sender', text: null, documentNumber: 2 })
    expect(await answerReferral(at.snOfficer, paper)).toMatchObject({ refusal: 'forbidden' })
    expect(await answerReferral(at.tnClerk, paper)).toMatchObject({ refusal: 'forbidden' })
    expect(await answerReferral(at.officer, paper)).toMatchObject({ ok: true })
    expect(await referralRow(at.clerk, id)).toMatchObject({ state: 'answered' })
  })

  it('shows outsiders who was asked and when, and the stance with the released statement only', async () => {
    const { id, caseId } = await asked(body('sn'))
    await answerReferral(at.snOfficer, written([id]))
    const seen = () => referralsOf(at.database.read, scopeOf(publicActor), caseId)
    expect(await seen()).toMatchObject([{ recipient: 'Socialnämnden', state: 'answered', stance: null }])
    expect(JSON.stringify(await seen())).not.toMatch(/tillstyrker|Hash|Email/i)
    await at.database.transaction((tx) =>
      tx
        .update(documents)
        .set({ released: true })
        .where(and(eq(documents.caseId, caseId), eq(documents.kind, 'statement_on_referral'))),
    )
    expect(await seen()).toMatchObject([{ stance: 'supports', documentOpens: true }])
  })

  it('compiles the statements for the memo', async () => {
    const { ids, caseId } = await asked(body('sn'), body('slk'))
    await answerReferral(at.snOfficer, written([ids[0] ?? '']))
    const text = await compiledStatements(at.database.read, caseId)
    expect(text).toContain('### Socialnämnden\n\nTillstyrker.')
    expect(text).toContain('Yttrande har inte kommit in från:\n- Stadsledningskontoret')
  })
})

describe('the parent (rules 12.1, 12.5)', () => {
  const stateOf = async (slug: string) => (await caseRow({ slug })).state

  it('waits for statements and goes on when all have answered or declined', async () => {
    const { slug } = await motion(at.clerk)
    const { moved, referralIds } = await sent(at.officer, slug, [body('sn'), body('slk')])
    expect(moved).toBe(true)
    expect(await stateOf(slug)).toBe('awaiting_statements')
    const [first = '', second = ''] = referralIds
    await answerReferral(at.snOfficer, written([first]))
    expect(await stateOf(slug)).toBe('awaiting_statements')
    await declineReferral(at.clerk, { referralId: second, side: 'recipient', reason: 'Rör oss inte' })
    expect(await stateOf(slug)).toBe('drafting')
  })

  it('goes on before that with a reason, and still registers what comes', async () => {
    const { slug } = await motion(at.clerk)
    const { referralIds } = await sent(at.officer, slug, [body('sn')])
    const goOn = (reason: string) => goOnWithout(at.officer, { municipalityId: 'm', slug, reason })
    expect(await goOn(' ')).toMatchObject({ refusal: 'reason-missing' })
    expect(await goOn('Brådskar')).toMatchObject({ ok: true })
    expect(await stateOf(slug)).toBe('drafting')
    expect(await answerReferral(at.snOfficer, written(referralIds))).toMatchObject({ ok: true })
    expect(await goOn('Igen')).toMatchObject({ refusal: 'nobody-awaited' })
  })
})

describe('reminding (REM-09)', () => {
  it('reminds on the days of the local rule, once for each, and never with the secret', async () => {
    const { slug } = await motion(at.clerk)
    const to = 'paminn@exempel.org'
    await sent(at.clerk, slug, [outside('Föreningen', to, '2028-06-15'), body('sn', '2028-06-15')])
    const mailed = async () => {
      const rows = await at.database.read.select().from(mails).where(eq(mails.to, to))
      return rows.filter(({ subject }) => subject.startsWith('Påminnelse'))
    }
    await remindRecipients(at.on(at.clerk, '2028-05-31'))
    expect(await mailed()).toHaveLength(0)
    await remindRecipients(at.on(at.clerk, '2028-06-01'))
    await remindRecipients(at.on(at.clerk, '2028-06-02'))
    const [mail, ...more] = await mailed()
    expect(more).toEqual([])
    await remindRecipients(at.on(at.clerk, '2028-06-12'))
    expect(await mailed()).toHaveLength(2)
    expect(mail?.text).not.toContain('/svar/')
    const told = await at.database.read.select().from(notices).where(eq(notices.kind, 'referral_reminder'))
    expect(told.map(({ accountId }) => accountId)).toContain('sn-clerk')
  })

  it('is the sender’s to do by hand', async () => {
    const { slug } = await motion(at.clerk)
    const { referralIds } = await sent(at.clerk, slug, [body('sn')])
    const [id = ''] = referralIds
    expect(await remindRecipient(at.snOfficer, id)).toMatchObject({ refusal: 'forbidden' })
    expect(await remindRecipient(at.officer, id)).toMatchObject({ ok: true })
    expect(await remindRecipient(at.officer, id)).toMatchObject({ refusal: 'reminded-today' })
  })
})

describe('the secret link', () => {
  const linked = async (mailbox: string) => {
    const { slug, caseId } = await motion(at.clerk)
    const to = `${mailbox}@exempel.org`
    const { referralIds } = await sent(at.clerk, slug, [outside(`Föreningen ${mailbox}`, to)])
    return { id: referralIds[0] ?? '', caseId, to, secret: await secretFor(at.clerk, to) }
  }
  const anyone = () => at.as(publicActor)
  const text = { stance: 'partly' as const, text: 'Vi har synpunkter.', file: null }

  it('serves nothing that was marked as secret after it was sent', async () => {
    const { id, caseId } = await linked('syd')
    const sentBy = async () =>
      (await packageByLink(at.database.read, id, caseId)).documents.map(({ number }) => number)
    expect(await sentBy()).toEqual([3, 1])
    const [matter] = await at.database.read.select().from(cases).where(eq(cases.id, caseId))
    const mark = (documentNumber: number | null) =>
      setSecrecy(at.clerk, {
        ...{ municipalityId: 'm', slug: matter?.slug ?? '', documentNumber, provision: '21 kap. 1 § OSL' },
        ...{ whole: true, title: false, party: false, unpublish: false, until: '' },
        ...{ neutralTitle: '', neutralParty: '' },
      })
    expect(await mark(1)).toMatchObject({ ok: true })
    expect(await sentBy()).toEqual([3])
    expect(await mark(null)).toMatchObject({ ok: true })
    expect(await packageByLink(at.database.read, id, caseId)).toEqual({ letterText: null, documents: [] })
  })

  it('acknowledges, asks for more time and answers, as the recipient and nobody else', async () => {
    const { id, caseId, secret } = await linked('vast')
    expect(await acknowledgeByLink(anyone(), secret)).toMatchObject({ ok: true })
    expect(await acknowledgeByLink(anyone(), secret)).toMatchObject({ ok: true })
    expect(await referralRow(at.clerk, id)).toMatchObject({ state: 'received' })
    const more = { day: '2027-03-15', reason: 'Årsmöte' }
    expect(await askExtensionByLink(anyone(), secret, more)).toMatchObject({ ok: true })
    expect(await answerByLink(anyone(), secret, text)).toEqual({ ok: true, value: { late: false } })
    expect(await referralRow(at.clerk, id)).toMatchObject({ state: 'answered', stance: 'partly' })
    expect((await linesOf(caseId)).at(-1)).toMatchObject({
      direction: 'incoming',
      publicParty: 'Föreningen vast',
    })
    expect(await answerByLink(anyone(), secret, { ...text, text: 'Rättat.' })).toMatchObject({ ok: true })
    expect(await acceptStatement(at.clerk, id)).toMatchObject({ ok: true })
    expect(await answerByLink(anyone(), secret, text)).toMatchObject({ refusal: 'answered-already' })
  })

  it('declines', async () => {
    const { secret } = await linked('ost')
    expect(await declineByLink(anyone(), secret, '')).toMatchObject({ refusal: 'reason-missing' })
    expect(await declineByLink(anyone(), secret, 'Ingen tid')).toMatchObject({ ok: true })
  })

  it('takes a late statement after the sender has gone on', async () => {
    const { id, secret } = await linked('sen')
    const after = at.on(at.clerk, '2027-03-01')
    await closeUnanswered(after, { referralId: id, reason: 'Inget svar' })
    expect(await answerByLink(at.on(anyone(), '2027-03-02'), secret, text)).toEqual({
      ok: true,
      value: { late: true },
    })
  })

  it('cannot be guessed from what is stored, and a new one takes the place of the old', async () => {
    const { id, secret, to } = await linked('byt')
    const { replySecretHash } = await referralRow(at.clerk, id)
    for (const wrong of [replySecretHash ?? '', '', secret.slice(0, -1), `${secret.slice(0, -1)}é`, id])
      expect(await referralBehind(anyone(), wrong)).toBeNull()
    expect(await answerByLink(anyone(), 'A'.repeat(43), text)).toMatchObject({
      refusal: 'referral-not-found',
    })
    expect(await sendLinkAgain(at.tnClerk, id)).toMatchObject({ refusal: 'forbidden' })
    expect(await sendLinkAgain(at.clerk, id)).toMatchObject({ ok: true })
    expect(await referralBehind(anyone(), secret)).toBeNull()
    expect(await referralBehind(anyone(), await secretFor(at.clerk, to))).not.toBeNull()
  })
})
