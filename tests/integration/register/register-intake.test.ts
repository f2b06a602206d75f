import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registerIntake } from '~/use-cases/cases/register-intake'
import type { Context } from '~/use-cases/context'
import { discardIntake } from '~/use-cases/intake/discard-intake'
import type { Draft } from '~/use-cases/intake/draft'
import { registrationOf } from '~/use-cases/intake/registration-of'
import { verifyAudit } from '#db/repositories/audit'
import * as t from '#db/schema'
import { count } from '#tests/support/database'
import { begun, municipalityWithClerk, type Place } from './place'

let place: Place
beforeEach(async () => {
  place = await municipalityWithClerk()
})
afterEach(() => place.dispose())

async function register(ctx: Context, text: string, correct: Partial<Draft> = {}) {
  const { intakeId, checked } = await begun(ctx, text, correct)
  return registerIntake(ctx, registrationOf({ municipalityId: 'm', intakeId }, checked, null))
}

const cases = async () => (await place.database.read.select({ n: count }).from(t.cases))[0]?.n

describe('registering an intake', () => {
  it('makes a numbered case with its documents, particulars, deadline, history and audit', async () => {
    const { clerk, database } = place
    const registered = await register(clerk, 'En text.')
    expect(registered).toEqual({ ok: true, value: { number: 'KS 2026/1', slug: 'ks-2026-1', again: false } })
    const [found] = await database.read.select().from(t.cases)
    expect(found).toMatchObject({
      publicTitle: 'Robot för fakturor',
      kind: 'investment',
      receivedDay: '2026-11-20',
      publicParty: 'Eva Prov (X)',
      nextDeadline: '2027-01-15',
      published: true,
    })
    const [investment] = await database.read.select().from(t.investments)
    expect(investment).toMatchObject({
      principalOre: 20_000_000,
      ratePct: '1.5',
      lifeMonths: 24,
      yearOneCostOre: 10_300_000,
    })
    const [row] = await database.read.select().from(t.investmentRows)
    expect(row).toMatchObject({
      year: 1,
      interestOre: 300_000,
      depreciationOre: 10_000_000,
      costOre: 10_300_000,
    })
    const [line] = await database.read.select().from(t.investmentLines)
    expect(line).toMatchObject({ phase: 'project', ore: 20_000_000 })
    const points = await database.read.select().from(t.casePoints).orderBy(t.casePoints.position)
    expect(points.map(({ text }) => text)).toEqual([
      'Kommunstyrelsen anslår 200 000 kronor.',
      'Medlen tas ur anslaget.',
    ])
    const [further] = await database.read.select().from(t.caseNumbers)
    expect(further).toMatchObject({ number: 'SN 2026/88', slug: 'sn-2026-88' })
    const [document] = await database.read.select().from(t.documents)
    expect(document).toMatchObject({
      number: 1,
      kind: 'investment_request',
      direction: 'incoming',
      released: false,
    })
    const [text] = await database.read.select().from(t.documentTexts)
    expect(text?.text).toContain('En text.')
    const [intake] = await database.read.select().from(t.intakes)
    expect(intake).toMatchObject({ state: 'registered', caseId: found?.id })
    const audited = await database.read.select({ action: t.auditEntries.action }).from(t.auditEntries)
    expect(audited.map(({ action }) => action).sort()).toEqual(['case.register', 'intake.open'])
    expect(await verifyAudit(database.read, 'm')).toEqual({ links: 2, brokenAt: null })
  })

  it('gives one case however many times it is sent', async () => {
    const { clerk } = place
    const { intakeId, checked } = await begun(clerk)
    const input = registrationOf({ municipalityId: 'm', intakeId }, checked, null)
    const answers = await Promise.all([1, 2, 3, 4].map(() => registerIntake(clerk, input)))
    expect(answers.map((answer) => answer.ok && answer.value.slug)).toEqual(Array(4).fill('ks-2026-1'))
    expect(answers.filter((answer) => answer.ok && !answer.value.again)).toHaveLength(1)
    expect(await registerIntake(clerk, input)).toMatchObject({ ok: true, value: { again: true } })
    expect(await cases()).toBe(1)
  })

  it('numbers sixty concurrent registrations without a gap (NUM-04)', async () => {
    const { clerk, database } = place
    const inputs = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const one = await begun(clerk, `Text nummer ${n}.`, { title: `Ärende ${n}`, numbers: [] })
        return registrationOf({ municipalityId: 'm', intakeId: one.intakeId }, one.checked, null)
      }),
    )
    const answers = await Promise.all(inputs.map((input) => registerIntake(clerk, input)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const rows = await database.read.select({ serial: t.cases.serial }).from(t.cases)
    expect(rows.map(({ serial }) => serial).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 60 }, (_, n) => n + 1),
    )
  }, 60_000)

  it.each([
    ['the same file', 'Samma text.', { title: 'Annat', numbers: [] }, 'file'],
    ['the same number', 'Ny text.', { title: 'Annat' }, 'number'],
    [
      'a number of the register, written otherwise',
      'Ny text.',
      { title: 'Annat', numbers: [{ number: 'KS-2026-00001', holder: '' }] },
      'number',
    ],
    ['the same title and day', 'Ny text.', { numbers: [] }, 'title'],
  ] satisfies [string, string, Partial<Draft>, string][])(
    'asks before a second case with %s',
    async (_, text, correct, reason) => {
      const { clerk } = place
      await register(clerk, 'Samma text.')
      expect(await register(clerk, text, correct)).toEqual({
        ok: false,
        refusal: 'possible-duplicate',
        detail: [{ number: 'KS 2026/1', slug: 'ks-2026-1', title: 'Robot för fakturor', reasons: [reason] }],
      })
      expect(await cases()).toBe(1)
      expect(await register(clerk, text, { ...correct, duplicatesAccepted: 'on' })).toMatchObject({
        ok: true,
      })
      expect(await cases()).toBe(2)
    },
  )

  it('does not tell of a duplicate that the clerk may not see (REG-07)', async () => {
    const { clerk, as, account } = place
    await register(clerk, 'Samma text.', { secrecy: '26 kap. 1 § OSL', register: 'r-sn' })
    const ks = as(account('registrar', { accountId: 'other', bodyId: 'ks' }))
    expect(await register(ks, 'Samma text.')).toMatchObject({ ok: true })
  })

  it.each([
    ['received-day-in-future', { receivedDay: '2026-11-21' }],
    ['register-not-found', { register: 'none' }],
    ['responsible-unknown', { responsible: 'stranger' }],
  ] as const)('refuses %s and writes nothing', async (refusal, correct) => {
    expect(await register(place.clerk, 'En text.', correct)).toMatchObject({ ok: false, refusal })
    expect(await cases()).toBe(0)
    const [intake] = await place.database.read.select().from(t.intakes)
    expect(intake?.state).toBe('open')
  })

  it('refuses a closed register', async () => {
    await place.database.transaction((tx) =>
      tx.update(t.registers).set({ closedOn: '2026-11-20' }).where(eq(t.registers.id, 'r-ks')),
    )
    expect(await register(place.clerk, 'En text.')).toMatchObject({ refusal: 'register-closed' })
  })

  it('refuses those who do not register there (rules 13)', async () => {
    const { clerk, as, account } = place
    const { intakeId, checked } = await begun(clerk)
    const input = registrationOf({ municipalityId: 'm', intakeId }, checked, null)
    const refusalOf = async (ctx: Context) => {
      const answer = await registerIntake(ctx, input)
      return answer.ok ? null : answer.refusal
    }
    expect(await refusalOf(as({ kind: 'public' }))).toBe('forbidden')
    expect(await refusalOf(as(account('member')))).toBe('forbidden')
    expect(await refusalOf(as(account('board_secretary', { bodyId: 'sn' })))).toBe('forbidden')
    expect(await refusalOf(as(account('registrar', { accountId: 'other' })))).toBe('intake-not-found')
    const stranger = account('registrar', { accountId: 'stranger', municipalityId: 'n' })
    expect(await refusalOf(as(stranger))).toBe('intake-not-found')
    expect(await cases()).toBe(0)
  })

  it('refuses to release what holds personal identity numbers, until it is confirmed (WEB-02)', async () => {
    const text = 'Gäller 19121212-1212.'
    const released = async (releaseConfirmed: string, secrecy = '') => {
      const one = await begun(place.clerk, text, { releaseConfirmed, secrecy })
      const documents = one.checked.documents.map((document) => ({ ...document, released: true }))
      const checked = { ...one.checked, documents, duplicatesAccepted: true }
      return registerIntake(
        place.clerk,
        registrationOf({ municipalityId: 'm', intakeId: one.intakeId }, checked, null),
      )
    }
    expect(await released('')).toMatchObject({ refusal: 'release-unconfirmed' })
    expect(await released('on', '26 kap. 1 § OSL')).toMatchObject({ refusal: 'release-secret' })
    expect(await released('on')).toMatchObject({ ok: true })
  })

  it("refuses another intake's file and a discarded intake", async () => {
    const { clerk } = place
    const [first, second] = [await begun(clerk, 'Ett.'), await begun(clerk, 'Två.')]
    const mixed = registrationOf({ municipalityId: 'm', intakeId: first.intakeId }, second.checked, null)
    expect(await registerIntake(clerk, mixed)).toMatchObject({ refusal: 'file-not-in-intake' })
    expect(await discardIntake(clerk, { municipalityId: 'm', intakeId: first.intakeId })).toEqual({
      ok: true,
      value: null,
    })
    const late = registrationOf({ municipalityId: 'm', intakeId: first.intakeId }, first.checked, null)
    expect(await registerIntake(clerk, late)).toMatchObject({ refusal: 'intake-discarded' })
    expect(await cases()).toBe(0)
  })

  it('leaves nothing half-written when the work fails, and the number is given to the next', async () => {
    const { clerk } = place
    const { intakeId, checked } = await begun(clerk)
    const input = registrationOf({ municipalityId: 'm', intakeId }, checked, null)
    let ids = 0
    const failing: Context = {
      ...clerk,
      newId: () => {
        if (++ids > 6) throw new Error('the power went')
        return clerk.newId()
      },
    }
    await expect(registerIntake(failing, input)).rejects.toThrow('the power went')
    expect(await cases()).toBe(0)
    expect((await place.database.read.select({ n: count }).from(t.caseEvents))[0]?.n).toBe(0)
    expect(await registerIntake(clerk, input)).toMatchObject({ value: { number: 'KS 2026/1', again: false } })
  })

  it('names a private person "Enskild" in the public set (WEB-02, REG-04)', async () => {
    await register(place.clerk, 'En text.', { sender: 'Anna Prov', senderProtected: 'on' })
    const [found] = await place.database.read.select().from(t.cases)
    expect(found).toMatchObject({ publicParty: 'Enskild', protectedParty: 'Anna Prov' })
    const [document] = await place.database.read.select().from(t.documents)
    expect(document).toMatchObject({ publicParty: 'Enskild', protectedParty: 'Anna Prov' })
  })
})
