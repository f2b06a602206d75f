import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extractText } from '~/documents/reading'
import type { Role } from '~/domain/access'
import { handedInOf } from '~/domain/cases/handed-in'
import { readDocument } from '~/domain/reading'
import { registerIntake } from '~/use-cases/cases/register-intake'
import type { Context } from '~/use-cases/context'
import { checkDraft } from '~/use-cases/intake/checked-draft'
import { discardIntake } from '~/use-cases/intake/discard-intake'
import { draftOf } from '~/use-cases/intake/draft'
import type { ReadFile } from '~/use-cases/intake/receive-file'
import { registrationOf } from '~/use-cases/intake/registration-of'
import { saveDraft } from '~/use-cases/intake/save-draft'
import { submitInitiative } from '~/use-cases/intake/submit-initiative'
import { takeIntake } from '~/use-cases/intake/take-intake'
import { waitingInitiatives } from '#db/queries/handed-in'
import { ownIntake } from '#db/queries/intakes'
import { myInitiatives } from '#db/queries/workday'
import * as t from '#db/schema'
import { municipalityWithClerk, type Place, today } from './place'

const createdAt = '2026-01-01T00:00:00.000Z'
const municipality = { id: 'm', slug: 'grankoping', name: 'Granköping' }

let place: Place
beforeEach(async () => {
  place = await municipalityWithClerk()
  await place.database.transaction(async (tx) => {
    await tx.update(t.bodies).set({ kind: 'executive_board' }).where(eq(t.bodies.id, 'ks'))
    const body = { municipalityId: 'm', kind: 'council' as const, slug: 'kf', sortKey: 'kf', createdAt }
    await tx.insert(t.bodies).values({ id: 'kf', name: 'Kommunfullmäktige', ...body })
    const person = { municipalityId: 'm', name: 'Eva Prov', sortKey: 'Prov', invented: true, createdAt }
    await tx.insert(t.persons).values({ id: 'p', ...person })
    const account = { municipalityId: 'm', email: 'eva@exempel.se', name: 'Eva Prov', personId: 'p' }
    await tx.insert(t.accounts).values({ id: 'eva', ...account, status: 'active', invented: true, createdAt })
    await tx.insert(t.mandates).values({
      ...{ id: 'w', municipalityId: 'm', personId: 'p', bodyId: 'kf', post: 'member', partyCode: 'X' },
      createdAt,
    })
  })
})
afterEach(() => place.dispose())

const acting = (role: Role, bodyId: string | null, accountId = 'eva', municipalityId = 'm') => {
  const ctx = place.as(place.account(role, { accountId, municipalityId, bodyId }))
  return ctx.actor.kind === 'account' && accountId === 'eva'
    ? { ...ctx, actor: { ...ctx.actor, name: 'Eva Prov' } }
    : ctx
}

const reader: ReadFile = async (file, kind) => {
  const extraction = await extractText(file, kind)
  return { extraction, proposal: extraction.ok ? readDocument(extraction.text) : null }
}

const motion = {
  municipality,
  kind: 'motion',
  title: 'Talande skyltar vid baden',
  text: 'Skyltarna vid baden kan inte läsas av alla.\n\nJag yrkar\n\natt kommunstyrelsen prövar upplästa skyltar,\natt detta redovisas senast den 30 september 2027.',
  to: '',
  signers: 'Sten Norrby (C)\n',
}
const handIn = (ctx: Context, change: Partial<typeof motion> = {}) =>
  submitInitiative(ctx, reader, { ...motion, ...change })

async function handedIn(ctx = acting('member', 'kf')): Promise<string> {
  const answer = await handIn(ctx)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.intakeId
}

const intakeOf = (accountId: string, intakeId: string) =>
  ownIntake(place.database.read, { intakeId, municipalityId: 'm', accountId })

describe('an elected member hands in to the council (rules 12.1, INIT-02)', () => {
  it('becomes a paper that is read as any other, and tells the clerks', async () => {
    const intakeId = await handedIn()
    const intake = await intakeOf('eva', intakeId)
    const [file] = intake?.files ?? []
    expect(file).toMatchObject({ fileName: 'Motion Talande skyltar vid baden.txt', problem: null })
    expect(file?.text).toContain('Eva Prov (X)')
    expect(file?.proposal).toMatchObject({ case_type: 'motion', title: 'Talande skyltar vid baden' })
    expect(file?.proposal?.proposed_decisions).toHaveLength(2)
    expect(file?.proposal?.persons).toEqual(
      expect.arrayContaining([
        { name: 'Eva Prov', party: 'X', role: 'proposer' },
        { name: 'Sten Norrby', party: 'C', role: 'proposer' },
      ]),
    )
    const notices = await place.database.read.select().from(t.notices)
    expect(notices.map(({ accountId }) => accountId).sort()).toEqual(['clerk', 'other'])
    expect(notices[0]?.href).toBe('/grankoping/arbete/registrera')
    const audit = await place.database.read.select().from(t.auditEntries)
    expect(audit.map(({ action }) => action)).toEqual(['initiative.submit'])
  })

  it.each([
    ['interpellation', 'interpellation'],
    ['simple_question', 'simple_question'],
  ])('reads a %s as what it is (rules 12.2)', async (kind, read) => {
    const to = 'kommunstyrelsens ordförande Gösta Rimvik (S)'
    const text =
      'Svarstiden är lång.\n\nJag frågar därför:\n\nNär räknar kommunstyrelsen med att den är högst en dag?'
    const answer = await handIn(acting('chair', 'kf'), { kind, to, text, signers: '' })
    const intake = await intakeOf('eva', answer.ok ? answer.value.intakeId : '')
    expect(intake?.files[0]?.proposal).toMatchObject({ case_type: read, title: motion.title })
  })

  it('is handed in once however many times it is sent', async () => {
    expect(await handedIn()).toBe(await handedIn())
    expect(await place.database.read.select().from(t.intakes)).toHaveLength(1)
  })

  it('is registered by the clerk who takes it, received the day it was handed in (MOT-03)', async () => {
    const intakeId = await handedIn()
    const { read } = place.database
    expect(await waitingInitiatives(read, { municipalityId: 'm', byAccountId: 'eva' })).toMatchObject([
      { title: motion.title, day: today, taken: false },
    ])
    const clerk = { ...place.clerk, today: '2026-11-23' }
    expect(await takeIntake(clerk, { municipalityId: 'm', intakeId })).toMatchObject({ ok: true })
    expect(await discardIntake(clerk, { municipalityId: 'm', intakeId })).toMatchObject({
      refusal: 'handed-in',
    })
    await saveDraft(clerk, { municipalityId: 'm', intakeId, draft: null })
    expect(await waitingInitiatives(read, { municipalityId: 'm', byAccountId: 'eva' })).toMatchObject([
      { taken: true },
    ])
    const intake = await intakeOf('clerk', intakeId)
    const files = intake?.files ?? []
    const draft = draftOf(files, files[0] ?? null, {
      ...{ today: clerk.today, register: 'r-ks', receivedDay: handedInOf(intake?.draft)?.day },
    })
    const checked = checkDraft(draft)
    if (!checked.ok) throw new Error(JSON.stringify(checked.errors))
    const input = registrationOf({ municipalityId: 'm', intakeId }, checked.value, null)
    expect(await registerIntake(clerk, input)).toMatchObject({ ok: true, value: { number: 'KS 2026/1' } })
    expect(await waitingInitiatives(read, { municipalityId: 'm' })).toEqual([])
    const [registered] = await read.select().from(t.cases)
    expect(registered).toMatchObject({ kind: 'motion', receivedDay: today })
    const { actor } = acting('member', 'kf')
    if (actor.kind !== 'account') throw new Error('no account')
    expect(await myInitiatives(read, actor, 10)).toMatchObject([{ title: motion.title, number: 'KS 2026/1' }])
  })

  it("refuses a deputy, a member of a board, staff, the public and another municipality's", async () => {
    const refusal = async (ctx: Context) => {
      const answer = await handIn(ctx)
      return answer.ok ? 'ok' : answer.refusal
    }
    expect(await refusal(acting('deputy', 'kf'))).toBe('deputy-not-held')
    expect(await refusal(acting('member', 'sn'))).toBe('council-not-held')
    expect(await refusal(acting('group_leader', null))).toBe('council-not-held')
    expect(await refusal(acting('registrar', null, 'clerk'))).toBe('forbidden')
    expect(await refusal(acting('member', 'kf', 'stranger', 'n'))).toBe('forbidden')
    expect(await refusal(place.as({ kind: 'public' }))).toBe('forbidden')
    expect(await place.database.read.select().from(t.intakes)).toEqual([])
  })

  it('says by the field what is missing (MOT-04)', async () => {
    const member = acting('member', 'kf')
    expect(await handIn(member, { kind: 'other' })).toMatchObject({ refusal: 'kind-missing' })
    expect(await handIn(member, { title: ' ' })).toMatchObject({ refusal: 'title-missing' })
    expect(await handIn(member, { text: '\n' })).toMatchObject({ refusal: 'text-missing' })
    expect(await handIn(member, { kind: 'interpellation' })).toMatchObject({ refusal: 'to-missing' })
    expect(await handIn(member, { signers: 'Sten Norrby' })).toMatchObject({ refusal: 'signers-form' })
  })
})

describe('taking what is handed in', () => {
  it('lets one of two clerks have it', async () => {
    const intakeId = await handedIn()
    const both = await Promise.all(
      ['clerk', 'other'].map((accountId) =>
        takeIntake(acting('registrar', null, accountId), { municipalityId: 'm', intakeId }),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'intake-taken' })
  })

  it("is refused to others than the receiving register's clerks, and for a clerk's own", async () => {
    const intakeId = await handedIn()
    const take = (ctx: Context) => takeIntake(ctx, { municipalityId: 'm', intakeId })
    expect(await take(acting('member', 'kf'))).toMatchObject({ refusal: 'forbidden' })
    expect(await take(acting('board_secretary', 'sn', 'other'))).toMatchObject({ refusal: 'forbidden' })
    expect(await take(acting('registrar', null, 'stranger', 'n'))).toMatchObject({ refusal: 'forbidden' })
    expect(await take(acting('board_secretary', 'ks', 'other'))).toMatchObject({ ok: true })
    expect(await take(place.clerk)).toMatchObject({ refusal: 'intake-taken' })
  })

  it('is passed on to a colleague who takes it over from the clerk who has it', async () => {
    const intakeId = await handedIn()
    const take = (ctx: Context, from?: string) =>
      takeIntake(ctx, { municipalityId: 'm', intakeId, ...(from ? { from } : {}) })
    await take(acting('board_secretary', 'ks', 'other'))
    const [waiting] = await waitingInitiatives(place.database.read, { municipalityId: 'm' })
    expect(waiting).toMatchObject({ taken: true, holderId: 'other' })
    expect(await take(acting('member', 'kf'), 'other')).toMatchObject({ refusal: 'forbidden' })
    expect(await take(place.clerk, 'other')).toMatchObject({ ok: true })
    expect(await take(acting('registrar', null, 'third'), 'other')).toMatchObject({ refusal: 'intake-taken' })
    expect(await waitingInitiatives(place.database.read, { municipalityId: 'm' })).toMatchObject([
      { holderId: 'clerk' },
    ])
  })
})
