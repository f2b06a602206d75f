import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, publicActor } from '~/domain/access'
import { openFileStore } from '~/documents/store'
import { setApplication } from '~/server/application'
import { readEnv } from '~/server/env'
import { createLog } from '~/server/log'
import { secretsOf } from '~/server/secret-key'
import { draftMinutes } from '~/use-cases/meetings/minutes/draft-minutes'
import { minutesDocument } from '~/use-cases/meetings/minutes/document'
import { setPublicText } from '~/use-cases/meetings/minutes/edit-paragraph'
import { extractDocument } from '~/use-cases/meetings/minutes/extract'
import { releaseSigner } from '~/use-cases/meetings/minutes/release-signer'
import { sendForSigning } from '~/use-cases/meetings/minutes/send-for-signing'
import { sign } from '~/use-cases/meetings/minutes/sign'
import { writeMinutes } from '~/use-cases/meetings/minutes/write-minutes'
import { setSecrecy } from '~/use-cases/register/set-secrecy'
import { minutesOfMeeting } from '#db/queries/meetings/minutes'
import * as t from '#db/schema'
import { projectRoot } from '#tests/support/project-root'
import { addresses, answerOf } from '../register-care/addresses'
import { itemId, minutesPlace, renderPdf } from './minutes-place'

/** Stands in the record, the minutes and the matter of the secret item, and nowhere else. */
const SECRET = 'Hemliga'
/** Stands in the decision on the loan, which is open until somebody says otherwise. */
const LOAN = 'gäller till 2030'

let place: Awaited<ReturnType<typeof minutesPlace>>
let readers: Record<string, Actor>
beforeEach(async () => {
  place = await minutesPlace()
  setApplication({
    env: readEnv({ NODE_ENV: 'test' }),
    root: projectRoot,
    database: place.database,
    files: openFileStore(place.files),
    log: createLog('silent'),
    secretOf: secretsOf(place.files),
    cipher: { seal: () => '', open: () => null },
  })
  const { account } = place
  readers = {
    public: publicActor,
    'the secretary of another municipality': account('board_secretary', {
      accountId: 'stranger',
      municipalityId: 'n',
    }),
    'the secretary of another board': account('board_secretary', { accountId: 'other', bodyId: 'sn' }),
    'a politician of another board': account('member', { accountId: 'other', bodyId: 'sn' }),
    'an officer': account('case_officer', { accountId: 'other' }),
    'the administrator': account('system_owner_admin', { accountId: 'other' }),
  }
})
afterEach(() => place.dispose())

const { agendaItems, cases, decisionPoints, decisions, documents, documentTexts, minutesParagraphs } = t

async function approved(between: () => Promise<unknown> = () => Promise.resolve()): Promise<string> {
  const drafted = await draftMinutes(place.secretary, { meetingId: 'meeting', firstNumber: 120 })
  if (!drafted.ok) throw new Error(drafted.refusal)
  const { minutesId } = drafted.value
  await between()
  const sent = await sendForSigning(place.secretary, { minutesId })
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  const ill = (await place.database.read.select().from(t.signatures)).at(-1)
  const release = { minutesId, signerId: ill?.id ?? '', reason: SECRET, replacementPersonId: null }
  expect(await releaseSigner(place.secretary, release)).toMatchObject({ ok: true })
  for (const at of [0, 1, 2]) await sign(place.member(at), { minutesId, textHash: sent.value.textHash })
  await writeMinutes(place.secretary, renderPdf, minutesId)
  return minutesId
}

const paragraphOf = async (item: Parameters<typeof itemId>[0]) => {
  const [row] = await place.database.read
    .select()
    .from(minutesParagraphs)
    .where(eq(minutesParagraphs.itemId, itemId(item)))
  if (!row) throw new Error(item)
  return row
}

/** The loan becomes a case of its own before anything is told of it. */
async function loanHasCase(): Promise<void> {
  await place.database.transaction(async (tx) => {
    const [known] = await tx.select().from(cases).where(eq(cases.id, 'case-secret'))
    if (!known) throw new Error('No case')
    await tx.insert(cases).values({
      ...known,
      ...{ id: 'case-loan', serial: 901, number: 'KS 2026-901', slug: 'ks-2026-901', published: true },
      ...{ publicTitle: 'Lån', protectedTitle: null, titleSortKey: 'lan', secrecyProvision: null },
    })
    await tx
      .update(agendaItems)
      .set({ caseId: 'case-loan' })
      .where(eq(agendaItems.id, itemId('loan')))
  })
}

const markLoan = () =>
  setSecrecy(place.clerk, {
    ...{ municipalityId: 'm', slug: 'ks-2026-901', documentNumber: null, provision: '19 kap. 1 § OSL' },
    ...{ until: '', neutralTitle: '', neutralParty: '', whole: true, title: false, party: false },
    unpublish: false,
  })

const outsidersRead = async (minutesId: string) => {
  const { id } = await paragraphOf('loan')
  const { council, database, public: outsider, secretary } = place
  const meeting = { id: 'meeting', municipalityId: 'm', bodyId: council.bodyId, insight: 'public' as const }
  const { parts } = await minutesOfMeeting(database.read, outsider.actor, meeting)
  const texts = await database.read.select().from(documentTexts)
  return JSON.stringify([
    parts.map(({ paragraphs }) => paragraphs),
    await minutesDocument(secretary, minutesId, { full: false }),
    await extractDocument(secretary, { paragraphId: id, full: false }),
    texts,
  ])
}

describe('what is secret at a meeting is told to no outsider (OSL 5:2, 8:1, KL 8:13)', () => {
  it('by any address of the meeting, its minutes, notices, decisions and forums', async () => {
    await place.database.transaction((tx) =>
      tx
        .update(agendaItems)
        .set({
          ...{ proposal: [`${SECRET} förslaget`], proposalFrom: SECRET, note: SECRET, urgentReason: SECRET },
          withdrawnReason: SECRET,
        })
        .where(eq(agendaItems.id, itemId('secret'))),
    )
    await place.database.transaction((tx) =>
      tx.insert(t.knownDisqualifications).values({
        ...{ id: 'jav', itemId: itemId('secret'), personId: place.council.members[3]?.personId ?? '' },
        ...{ reason: SECRET, createdAt: '2026-11-20T08:00:00.000Z', createdBy: 'secretary' },
      }),
    )
    await place.database.transaction((tx) => tx.update(t.cases).set({ summary: SECRET, published: true }))
    await approved()
    const { read } = place.database
    const { number } = await paragraphOf('secret')
    const decided = await read.select().from(decisions)
    const notices = await read.select().from(t.publicNotices)
    const [body] = await read.select().from(t.bodies).where(eq(t.bodies.id, place.council.bodyId))
    expect(decided.length).toBeGreaterThan(0)
    const values = {
      ...{ kommun: 'grankoping', organ: body?.slug ?? '', datum: '2026-11-26', paragraf: String(number) },
      ...{ nummer: 'ks-2026-900', punkt: itemId('secret'), anslag: notices[0]?.id ?? '' },
    }
    const told: string[] = []
    let answered = 0
    for (const [who, actor] of Object.entries(readers))
      for (const address of addresses)
        for (const beslut of address.pattern.includes(':beslut') ? decided.map(({ id }) => id) : ['']) {
          const answer = await answerOf(address, actor, { ...values, beslut })
          if (answer !== '') answered += 1
          const at = answer.indexOf(SECRET)
          if (at >= 0)
            told.push(`${who}: ${address.pattern}: ${answer.slice(Math.max(0, at - 100), at + 20)}`)
        }
    expect(told).toEqual([])
    expect(answered).toBeGreaterThan(200)
    const whoMay = await answerOf(
      addresses.find(({ pattern }) => pattern.endsWith('/protokoll/:paragraf')) ?? { pattern: '', file: '' },
      place.account('board_secretary'),
      values,
    )
    expect(whoMay).toContain(SECRET)
  }, 120_000)

  it('by minutes whose case became secret after they were drafted', async () => {
    await loanHasCase()
    const minutesId = await approved(async () => expect(await markLoan()).toMatchObject({ ok: true }))
    expect((await paragraphOf('loan')).text).toContain(LOAN)
    expect(await outsidersRead(minutesId)).not.toContain(LOAN)
  })

  it('by minutes whose case became secret after they were approved: the registered file is taken off the web', async () => {
    await loanHasCase()
    await place.database.transaction((tx) => tx.update(cases).set({ secrecyProvision: null }))
    const minutesId = await approved()
    const file = async () => (await place.database.read.select().from(documents))[0]
    expect(await outsidersRead(minutesId)).toContain(LOAN)
    expect(await file()).toMatchObject({ released: true, secrecyProvision: null })
    expect(await markLoan()).toMatchObject({ ok: true })
    expect(await outsidersRead(minutesId)).not.toContain(LOAN)
    expect(await file()).toMatchObject({ released: false, secrecyProvision: '19 kap. 1 § OSL' })
  })

  it('by the decision or the file of a paragraph that has got words for outsiders afterwards', async () => {
    const minutesId = await approved()
    const { id } = await paragraphOf('loan')
    const points = async () => JSON.stringify(await place.database.read.select().from(decisionPoints))
    expect(await points()).toContain(LOAN)
    const set = await setPublicText(place.secretary, { paragraphId: id, publicText: 'Ett lån tas upp.' })
    expect(set).toMatchObject({ ok: true })
    expect(await points()).not.toContain(LOAN)
    expect(await outsidersRead(minutesId)).not.toContain(LOAN)
    const own = (await place.database.read.select().from(decisions)).filter(
      ({ agendaItemId }) => agendaItemId === itemId('loan'),
    )
    expect(own.map(({ votes, reservations }) => [votes, reservations])).toEqual([[null, null]])
  })

  it('by having once signed: the right to what is secret ends with the signing (rules 14.3 p 3)', async () => {
    await approved()
    const { actor } = place.member(1)
    if (actor.kind !== 'account') throw new Error('No account')
    const moved = { ...actor, role: 'member' as const, bodyId: 'sn' }
    const meeting = { id: 'meeting', municipalityId: 'm', bodyId: place.council.bodyId }
    const { parts } = await minutesOfMeeting(place.database.read, moved, { ...meeting, insight: 'public' })
    expect(parts[0]?.own).not.toBeNull()
    expect(JSON.stringify(parts[0]?.paragraphs)).not.toContain(SECRET)
  })
})
