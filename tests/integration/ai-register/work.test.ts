import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicActor } from '~/domain/access'
import { assessSystem } from '~/use-cases/ai-register/assess-system'
import {
  closeIncident,
  linkSystem,
  reportIncident,
  stepObligation,
  unlinkSystem,
} from '~/use-cases/ai-register/follow-system'
import { askForReview, exemptSystem, publishSystem } from '~/use-cases/ai-register/publish-system'
import { registerSystem } from '~/use-cases/ai-register/register-system'
import { answerRemark, remark } from '~/use-cases/ai-register/remark'
import { saveSystem } from '~/use-cases/ai-register/save-system'
import type { Context } from '~/use-cases/context'
import {
  aiSystemsOf,
  aiVersionsOf,
  incidentsOf,
  linkedCases,
  obligationsOf,
} from '#db/queries/ai-register/systems'
import * as t from '#db/schema'
import { addCase, makeOffice, type Office } from '../work/office'
import { botAnswers, botFields, newSystem, publishedSystem, value } from './register'

let office: Office
let manager: Context
let officer: Context
let municipalityId: string
beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  manager = office.by('disa')
  officer = office.by('linn')
})
afterAll(() => office.dispose())

const shown = async (number: string, reader = manager.actor) => {
  const [system] = await aiSystemsOf(office.database.read, reader, municipalityId, number)
  return system ?? null
}

describe('a system in the register', () => {
  it('gets a number that is never used again, and begins as a draft with a name', async () => {
    const { number } = value(await registerSystem(officer, { municipalityId, fields: { name: 'Boten' } }))
    expect(number).toMatch(/^AI-2026-\d{4}$/)
    const next = value(await registerSystem(officer, { municipalityId, fields: { name: 'Nästa' } }))
    expect(Number(next.number.slice(-4))).toBe(Number(number.slice(-4)) + 1)
    expect(await shown(number)).toMatchObject({ stub: false, version: { number: 1, publication: 'draft' } })
    expect(await shown(number, publicActor)).toBeNull()
    expect(await registerSystem(officer, { municipalityId, fields: {} })).toMatchObject({
      refusal: 'fields-invalid',
      faults: [{ key: 'name', fault: 'required' }],
    })
  })

  it('is registered, assessed, decided and published in versions that are all kept', async () => {
    const system = await publishedSystem(manager, municipalityId)
    const found = await shown(system.number)
    expect(found?.version).toMatchObject({
      ...{ number: 4, publication: 'published', riskClass: 'TRANSPARENCY', assessedDay: manager.today },
      assessedOn: { supplier_name: 'Ordflod AB' },
    })
    const versions = await aiVersionsOf(office.database.read, manager.actor, {
      municipalityId,
      systemId: found?.id ?? '',
    })
    expect(versions.map(({ number, publication }) => [number, publication])).toEqual([
      [4, 'published'],
      [3, 'draft'],
      [2, 'draft'],
      [1, 'draft'],
    ])
    const audit = await office.database.read.select().from(t.auditEntries)
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['ai.register', 'ai.assess', 'ai.save', 'ai.publish']),
    )
  })

  it('keeps the public description while a new one is written', async () => {
    const system = await publishedSystem(manager, municipalityId)
    await system.save({ ...botFields, summary_short: 'Ny beskrivning' })
    expect((await shown(system.number, publicActor))?.version.fields.summary_short).toBe(
      botFields.summary_short,
    )
    await system.publish(false, 'Beskrivningen är kortare')
    const published = await shown(system.number, publicActor)
    expect(published?.version).toMatchObject({
      fields: { summary_short: 'Ny beskrivning' },
      note: 'Beskrivningen är kortare',
    })
  })

  it('takes out of the answers what is no longer asked, and decides a class that became uncertain anew', async () => {
    const system = await publishedSystem(manager, municipalityId)
    await system.assess({ ...botAnswers, secrecy: 'osaker', text_reviewed: 'ja' })
    const latest = (await shown(system.number))?.version
    expect(latest?.riskClass).toBe('TRANSPARENCY')
    expect(latest?.riskTags).toContain('PRELIMINARY')
    expect(latest?.answers).not.toHaveProperty('text_reviewed')
    expect(latest?.fields).not.toHaveProperty('risk_class_decided_at')
    expect(latest?.publication).toBe('draft')
  })

  it('can be mended one thing at a time after a day has passed, but may not newly break a rule', async () => {
    const high = { ...botAnswers, annex3: ['4a'], profiling: 'ja' }
    const system = await newSystem(manager, municipalityId, {
      name: 'Urval',
      status: 'i_drift',
      in_use_from: '2028-01',
    })
    await system.assess(high)
    const later = { ...manager, today: '2028-05-04' }
    const fields = { name: 'Urval', status: 'i_drift', in_use_from: '2028-01' }
    const save = (more: object) =>
      saveSystem(later, system.place(), { fields: { ...fields, ...more }, note: '' })
    system.went(await save({ log_months: '12' }))
    system.went(await save({ log_months: '12', oversight_role: 'HR-chef' }))
    expect(await save({ oversight_role: 'HR-chef' })).toMatchObject({
      faults: [{ key: 'log_months', fault: 'logs_too_short' }],
    })
  })

  it('is published only when it is whole and assessed, by one who decides', async () => {
    const draft = await newSystem(manager, municipalityId, { name: 'Tom' })
    expect(await publishSystem(manager, draft.place(), { reviewed: false })).toMatchObject({
      refusal: 'not-assessed',
    })
    await draft.assess()
    expect(await publishSystem(manager, draft.place(), { reviewed: false })).toMatchObject({
      refusal: 'not-complete',
    })
    expect(await publishSystem(officer, draft.place(), { reviewed: false })).toMatchObject({
      refusal: 'forbidden',
    })
    value(await askForReview(officer, draft.place()))
    const whole = await publishedSystem(manager, municipalityId)
    expect(await publishSystem(manager, whole.place(), { reviewed: true })).toMatchObject({
      refusal: 'already-published',
    })
    expect(await exemptSystem(manager, whole.place(), { exemption: 'lust', note: '' })).toMatchObject({
      refusal: 'exemption-missing',
    })
  })

  it('refuses what is wrongly written, a long note, a stranger’s number and who may not', async () => {
    const system = await newSystem(officer, municipalityId, { name: 'Boten' })
    const save = (fields: object, note = '', ctx = officer) =>
      saveSystem(ctx, system.place(), { fields: { name: 'Boten', ...fields }, note })
    expect(await save({ classified_at: '2026-02-30', status: 'prototyp' })).toMatchObject({
      faults: [
        { key: 'status', fault: 'unknown_option' },
        { key: 'classified_at', fault: 'not_a_day' },
      ],
    })
    expect(await save({}, 'x'.repeat(501))).toMatchObject({ refusal: 'note-too-long' })
    expect(await save({}, '', office.by('vera'))).toMatchObject({ refusal: 'forbidden' })
    const elsewhere = { ...system.place(), municipalityId: 'annan' }
    expect(await saveSystem(officer, elsewhere, { fields: { name: 'x' }, note: '' })).toMatchObject({
      refusal: 'forbidden',
    })
    const unknown = { ...system.place(), number: 'AI-1999-0001' }
    expect(await saveSystem(officer, unknown, { fields: { name: 'x' }, note: '' })).toMatchObject({
      refusal: 'system-not-found',
    })
    const nonsense = { answers: { ai_system: 'kanske' }, reasons: {}, note: '' }
    expect(await assessSystem(officer, system.place(), nonsense)).toMatchObject({
      refusal: 'answers-invalid',
    })
  })

  it('lets one of two who save at once through, and tells the other', async () => {
    const system = await newSystem(officer, municipalityId, { name: 'Boten' })
    const results = await Promise.all(
      ['linn', 'olle', 'disa'].map((id) =>
        saveSystem(office.by(id), system.place(), { fields: { name: `Av ${id}` }, note: '' }),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    for (const result of results) if (!result.ok) expect(result.refusal).toBe('version-taken')
    expect((await shown(system.number))?.version.number).toBe(2)
  })
})

describe('what follows of a system', () => {
  it('are duties by its answers, whose state needs evidence when they are done', async () => {
    const { place, number } = await publishedSystem(manager, municipalityId)
    const step = (given: object) =>
      stepObligation(officer, place(), {
        ...{ obligation: 'A4', status: 'met', responsible: 'HR', evidence: 'Kursbevis', ...given },
      })
    value(await step({ status: 'under_way', evidence: '' }))
    value(await step({}))
    expect(await step({ evidence: ' ' })).toMatchObject({ refusal: 'evidence-missing' })
    expect(await step({ obligation: 'A27' })).toMatchObject({ refusal: 'obligation-unknown' })
    expect(await step({ status: 'klar' })).toMatchObject({ refusal: 'status-missing' })
    expect(await step({ evidence: 'x'.repeat(2001) })).toMatchObject({ refusal: 'text-too-long' })
    const system = await shown(number)
    const duties = (await obligationsOf(office.database.read, system ? [system] : [])).get(system?.id ?? '')
    expect(duties?.find(({ id }) => id === 'A4')).toMatchObject({
      ...{ status: 'met', responsible: 'HR', evidence: 'Kursbevis' },
    })
    expect(duties?.filter(({ status }) => status === 'met')).toHaveLength(1)
  })

  it('are incidents that are reported and closed once', async () => {
    const { place, number } = await newSystem(officer, municipalityId, { name: 'Boten' })
    const report = (given: object = {}) =>
      reportIncident(officer, place(), {
        ...{ day: '2026-05-01', description: 'Fel svar', severity: 'minor', reportedTo: '', ...given },
      })
    value(await report())
    expect(await report({ day: '2026-05-05' })).toMatchObject({ refusal: 'day-invalid' })
    expect(await report({ severity: 'x' })).toMatchObject({ refusal: 'severity-missing' })
    expect(await report({ description: '' })).toMatchObject({ refusal: 'description-missing' })
    const id = (await shown(number))?.id ?? ''
    const [incident] = await incidentsOf(office.database.read, [id])
    const close = (note: string) => closeIncident(officer, place(), { id: incident?.id ?? '', note })
    expect(await close('')).toMatchObject({ refusal: 'note-missing' })
    value(await close('Rättat'))
    expect(await close('Igen')).toMatchObject({ refusal: 'incident-not-found' })
  })

  it('is its cases, of which a reader is told only those they may read', async () => {
    const { place, number } = await publishedSystem(manager, municipalityId)
    const open = await addCase(office.database, office.place, 1, { published: true })
    const closed = await addCase(office.database, office.place, 2, { published: false })
    const find = async (slug: string) => [open, closed].find((each) => each.slug === slug)?.id ?? null
    const link = (kind: string, caseSlug: string) => linkSystem(officer, place(), { kind, caseSlug }, find)
    value(await link('investment', open.slug))
    value(await link('related', closed.slug.toUpperCase()))
    expect(await link('x', open.slug)).toMatchObject({ refusal: 'kind-missing' })
    expect(await link('related', 'ks-1900-1')).toMatchObject({ refusal: 'case-not-found' })
    expect(await link('investment', open.slug)).toMatchObject({ refusal: 'already-linked' })
    const id = (await shown(number))?.id ?? ''
    const seen = (reader: Parameters<typeof linkedCases>[1]) => linkedCases(office.database.read, reader, id)
    expect((await seen(publicActor)).map(({ slug }) => slug)).toEqual([open.slug])
    const [first] = await seen(publicActor)
    value(await unlinkSystem(officer, place(), { id: first?.id ?? '' }))
    expect(await seen(publicActor)).toEqual([])
    expect(await unlinkSystem(officer, place(), { id: first?.id ?? '' })).toMatchObject({
      refusal: 'link-not-found',
    })
  })

  it('is what readers say of it, answered once by one who keeps the register', async () => {
    const anyone = office.as(publicActor)
    const say = (text: string, contact = '') =>
      remark(anyone, { municipalityId, systemId: null, text, contact })
    expect(await say(' ')).toMatchObject({ refusal: 'text-missing' })
    expect(await say('x'.repeat(4001))).toMatchObject({ refusal: 'text-too-long' })
    expect(await say('Fel', 'x'.repeat(200))).toMatchObject({ refusal: 'contact-too-long' })
    value(await say('Ett system saknas'))
    const [kept] = await office.database.read.select().from(t.aiRemarks)
    const answered = (ctx: Context, note: string) =>
      answerRemark(ctx, { municipalityId, id: kept?.id ?? '', note })
    expect(await answered(anyone, 'Klart')).toMatchObject({ refusal: 'forbidden' })
    expect(await answered(officer, '')).toMatchObject({ refusal: 'note-missing' })
    value(await answered(officer, 'Registrerat'))
    expect(await answered(officer, 'Igen')).toMatchObject({ refusal: 'remark-not-found' })
  })
})
