import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decidedRules, localRule } from '#db/queries/administration/local-rules'
import { verifyAudit } from '#db/repositories/audit'
import { auditEntries, bodies, mandates, municipalities, registers } from '#db/schema'
import { anyLocalRule, localRuleKeys } from '~/domain/local-rules'
import { localRuleText, localValueText } from '~/text/local-rules'
import { inviteAccount } from '~/use-cases/accounts/invite-account'
import { addAppointment, stopAppointment } from '~/use-cases/accounts/appointments'
import { closeAccount } from '~/use-cases/accounts/account-status'
import { appointmentsOf } from '#db/queries/administration/accounts'
import { rolesHeld } from '#db/repositories/sessions'
import { addParty } from '~/use-cases/administration/add-party'
import { decideLocalRule } from '~/use-cases/administration/decide-local-rule'
import { addMandate, endMandate } from '~/use-cases/administration/mandates'
import { addBody, saveBody } from '~/use-cases/administration/save-body'
import { saveMunicipality } from '~/use-cases/administration/save-municipality'
import { addPerson } from '~/use-cases/administration/save-person'
import { addRegister, saveRegister } from '~/use-cases/administration/save-register'
import { setCrest } from '~/use-cases/administration/set-crest'
import type { Context } from '~/use-cases/context'
import { testPortal, type TestPortal } from '../accounts/portal'

let portal: TestPortal
let ctx: Context
let m: string
beforeAll(async () => {
  portal = await testPortal()
  ctx = portal.ctx(portal.administrator)
  m = portal.municipality.id
})
afterAll(() => portal.dispose())

const blank = { kind: 'board', name: '', shortName: '', parentId: '', email: '', from: '', to: '' }
const idOf = async (name: string) => {
  const [row] = await portal.database.read.select().from(bodies).where(eq(bodies.name, name))
  return row?.id ?? ''
}

describe('local rules', () => {
  it('have a text, a default that they accept, and a sentence for every choice', () => {
    for (const key of localRuleKeys) {
      const rule = anyLocalRule(key)
      expect(rule.normal(rule.fallbackText), key).toBe(rule.fallbackText)
      expect(rule.normal('strunt'), key).toBeNull()
      expect(localRuleText[key].title.length, key).toBeGreaterThan(5)
      const words = rule.input.kind === 'choice' ? rule.input.choices : []
      expect(Object.keys(localRuleText[key].choices ?? {}).sort(), key).toEqual([...words].sort())
      expect(localValueText(key, rule.fallbackText), key).not.toContain('undefined')
    }
  })

  it('REM-04, REM-09, CAL-07, CAL-09: begin with the safe default, typed', async () => {
    const read = portal.database.read
    expect(await localRule(read, m, 'referralReplyMonths', '2026-11-20')).toBe(3)
    expect(await localRule(read, m, 'referralReminders', '2026-11-20')).toEqual([-14, -3, 1])
    expect(await localRule(read, m, 'lateItemDay', '2026-11-20')).toBe('safe')
    expect(await localRule(read, m, 'referralRolls', '2026-11-20')).toBe('no')
  })

  it('hold from their day on, with every earlier decision kept', async () => {
    const decide = (value: string, validFrom: string, decidedBy = 'KF § 1') =>
      decideLocalRule(ctx, { municipalityId: m, key: 'referralReplyMonths', value, decidedBy, validFrom })
    expect(await decide('2', '2026-06-01')).toEqual({ ok: true, value: null })
    expect(await decide('4', '2027-01-01')).toEqual({ ok: true, value: null })
    portal.clock.now = '2026-11-21T12:00:00.000Z'
    expect(await decide('5', '2027-01-01', 'KF § 2'), 'a later word about the same day counts').toMatchObject(
      { ok: true },
    )
    const on = (day: string) => localRule(portal.database.read, m, 'referralReplyMonths', day)
    expect([
      await on('2026-05-31'),
      await on('2026-06-01'),
      await on('2026-12-31'),
      await on('2027-01-01'),
    ]).toEqual([3, 2, 2, 5])
    expect((await decidedRules(portal.database.read, m)).map(({ value }) => value)).toEqual(['5', '4', '2'])
    expect(await localRule(portal.database.read, portal.otherId, 'referralReplyMonths', '2027-01-01')).toBe(3)
  })

  it('refuse what they cannot be', async () => {
    const decide = (change: object) =>
      decideLocalRule(ctx, {
        municipalityId: m,
        key: 'referralReminders',
        value: '-7, 1',
        decidedBy: 'KS',
        validFrom: '2026-01-01',
        ...change,
      })
    expect(await decide({ key: 'toString' })).toMatchObject({ refusal: 'rule-unknown' })
    expect(await decide({ value: '-7, snart' })).toMatchObject({ refusal: 'value-invalid' })
    expect(await decide({ value: '-700' })).toMatchObject({ refusal: 'value-invalid' })
    expect(await decide({ decidedBy: ' ' })).toMatchObject({ refusal: 'decided-by-missing' })
    expect(await decide({ validFrom: '2026-02-30' })).toMatchObject({ refusal: 'valid-from-invalid' })
    expect(await decide({ value: '1; \u22127 1' })).toMatchObject({ ok: true })
    expect(await localRule(portal.database.read, m, 'referralReminders', '2026-01-01')).toEqual([-7, 1])
  })
})

describe('bodies and registers', () => {
  it('keep their address when renamed, and never belong to themselves', async () => {
    const board = await addBody(ctx, m, { ...blank, name: 'Barn- och utbildningsnämnden', shortName: 'BUN' })
    if (!board.ok) throw new Error(board.refusal)
    const place = { municipalityId: m, bodyId: board.value.bodyId }
    const office = await addBody(ctx, m, {
      ...blank,
      kind: 'administration',
      name: 'Kontoret',
      parentId: place.bodyId,
    })
    if (!office.ok) throw new Error(office.refusal)
    const renamed = { ...blank, name: 'Utbildningsnämnden', to: '2026-12-31' }
    expect(await saveBody(ctx, place, { ...renamed, parentId: office.value.bodyId })).toMatchObject({
      refusal: 'parent-invalid',
    })
    expect(await saveBody(ctx, place, renamed)).toMatchObject({ ok: true })
    const [row] = await portal.database.read.select().from(bodies).where(eq(bodies.id, place.bodyId))
    expect(row).toMatchObject({
      slug: 'barn-och-utbildningsnamnden',
      name: 'Utbildningsnämnden',
      activeTo: '2026-12-31',
    })
    const elsewhere = { municipalityId: portal.otherId, bodyId: place.bodyId }
    const outsider = portal.ctx(portal.actorOf('system_owner_admin', portal.otherId))
    expect(await saveBody(outsider, elsewhere, renamed)).toMatchObject({ refusal: 'body-not-found' })
  })

  it('NUM-07: give a register one of the known forms, and close it without removing it', async () => {
    const input = {
      code: 'bun',
      name: 'Nämndens diarium',
      numberPattern: '{unit} {yy}/{serial}',
      bodyId: await idOf('Kommunstyrelsen'),
    }
    expect(await addRegister(ctx, m, { ...input, numberPattern: '{serial}' })).toMatchObject({
      refusal: 'pattern-unknown',
    })
    const added = await addRegister(ctx, m, input)
    if (!added.ok) throw new Error(added.refusal)
    expect(await addRegister(ctx, m, { ...input, code: 'BUN' })).toMatchObject({
      refusal: 'register-code-taken',
    })
    const { registerId } = added.value
    const change = { name: input.name, numberPattern: input.numberPattern, closedOn: '2026-12-31' }
    expect(await saveRegister(ctx, { municipalityId: m, registerId }, change)).toMatchObject({ ok: true })
    const [row] = await portal.database.read.select().from(registers).where(eq(registers.id, registerId))
    expect(row).toMatchObject({ code: 'BUN', closedOn: '2026-12-31' })
  })
})

describe('persons, mandates and roles', () => {
  it('give roles through mandates for as long as they last (rules 14.3 p 8), and keep the history', async () => {
    expect(await addParty(ctx, m, { code: 'rvp', name: 'Roslagens väl' })).toMatchObject({ ok: true })
    expect(await addParty(ctx, m, { code: 'RVP', name: 'Igen' })).toMatchObject({
      refusal: 'party-code-taken',
    })
    const person = await addPerson(ctx, m, { name: 'Eva  Ek', title: '', email: '' })
    if (!person.ok) throw new Error(person.refusal)
    const place = { municipalityId: m, personId: person.value.personId }
    const council = await idOf('Kommunfullmäktige')
    const mandate = { bodyId: council, post: 'member', partyCode: 'RVP', from: '2026-10-15', to: '' }
    expect(await addMandate(ctx, place, { ...mandate, partyCode: 'QQ' })).toMatchObject({
      refusal: 'party-not-found',
    })
    expect(await addMandate(ctx, place, mandate)).toMatchObject({ ok: true })
    expect(await addMandate(ctx, place, { ...mandate, from: '2027-01-01' })).toMatchObject({
      refusal: 'mandate-overlaps',
    })
    const invited = await inviteAccount(ctx, {
      municipalityId: m,
      name: 'Eva Ek',
      email: 'eva@norrtalje.se',
      personId: place.personId,
      appointment: null,
      delivery: 'show',
    })
    if (!invited.ok) throw new Error(invited.refusal)
    const account = { id: invited.value.accountId, personId: place.personId }
    expect(await rolesHeld(portal.database.read, account, '2026-11-20')).toMatchObject([
      { role: 'member', bodyId: council },
    ])
    const [row] = await portal.database.read.select().from(mandates)
    const end = { mandateId: row?.id ?? '', to: '2026-11-19' }
    expect(await endMandate(ctx, place, { ...end, to: '2026-10-01' })).toMatchObject({
      refusal: 'to-invalid',
    })
    expect(await endMandate(ctx, place, end)).toMatchObject({ ok: true })
    expect(await rolesHeld(portal.database.read, account, '2026-11-20')).toEqual([])
    expect(await portal.database.read.select().from(mandates)).toMatchObject([
      { partyCode: 'RVP', validTo: '2026-11-19' },
    ])
  })

  it('never leave the municipality without an administrator', async () => {
    const place = { municipalityId: m, accountId: portal.administratorId }
    const [own] = (await appointmentsOf(portal.database.read, m)).filter(
      ({ role }) => role === 'system_owner_admin',
    )
    const stop = { ...place, appointmentId: own?.id ?? '', validTo: '2026-11-20' }
    expect(await stopAppointment(ctx, stop)).toEqual({ ok: false, refusal: 'last-administrator' })
    expect(await closeAccount(ctx, place)).toEqual({ ok: false, refusal: 'own-account' })
    const second = await portal.account('bo@norrtalje.se', 'registrar')
    expect(await addAppointment(ctx, { ...place, accountId: second, role: 'chair' })).toMatchObject({
      refusal: 'role-unknown',
    })
    expect(
      await addAppointment(ctx, { ...place, accountId: second, role: 'system_owner_admin' }),
    ).toMatchObject({ ok: true })
    expect(
      await addAppointment(ctx, { ...place, accountId: second, role: 'system_owner_admin' }),
    ).toMatchObject({
      refusal: 'appointment-held',
    })
    expect(await stopAppointment(ctx, stop)).toMatchObject({ ok: true })
  })
})

describe('the municipality', () => {
  it('keeps its address and refuses a colour that is none', async () => {
    const input = {
      municipalityId: m,
      municipalityName: 'Norrtelje',
      displayName: 'Norrtelje stad',
      municipalityCode: '0188',
      accent: '#AA3300',
      published: true,
    }
    expect(await saveMunicipality(ctx, { ...input, accent: 'red' })).toMatchObject({
      refusal: 'accent-invalid',
    })
    expect(await saveMunicipality(ctx, input)).toMatchObject({ ok: true })
    const [row] = await portal.database.read.select().from(municipalities).where(eq(municipalities.id, m))
    expect(row).toMatchObject({ slug: 'norrtalje', name: 'Norrtelje', accent: '#aa3300', published: true })
  })

  it('takes a crest by its content, not by its name', async () => {
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)])
    const set = (bytes: Uint8Array) => setCrest(ctx, { municipalityId: m, bytes })
    expect(await set(Buffer.from('<svg onload="alert(1)"/>'))).toMatchObject({ refusal: 'crest-type' })
    expect(await set(Buffer.concat([png, Buffer.alloc(500_000)]))).toMatchObject({
      refusal: 'crest-too-large',
    })
    expect(await set(Buffer.alloc(0))).toMatchObject({ refusal: 'crest-missing' })
    expect(await set(png)).toMatchObject({ ok: true })
    const [row] = await portal.database.read.select().from(municipalities).where(eq(municipalities.id, m))
    expect(row?.crestFile && (await ctx.files.has(row.crestFile))).toBe(true)
  })
})

describe('the audit', () => {
  it('has every change in an unbroken chain, without secrets, and tells where it was tampered with', async () => {
    const { read } = portal.database
    const entries = await read.select().from(auditEntries).where(eq(auditEntries.municipalityId, m))
    expect(entries.length).toBeGreaterThan(15)
    expect(JSON.stringify(entries)).not.toMatch(/plain:|hästar/)
    expect(await verifyAudit(read, m)).toEqual({ links: entries.length, brokenAt: null })
    await portal.database.transaction((tx) =>
      tx.update(auditEntries).set({ actorName: 'Någon annan' }).where(eq(auditEntries.sequence, 3)),
    )
    expect(await verifyAudit(read, m)).toEqual({ links: 2, brokenAt: 3 })
  })
})
