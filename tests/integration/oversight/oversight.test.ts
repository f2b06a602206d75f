import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicActor } from '~/domain/access'
import { counted } from '~/domain/oversight/measures'
import type { MemoTemplate } from '~/domain/memos'
import { reportIncident } from '~/use-cases/ai-register/follow-system'
import type { Context } from '~/use-cases/context'
import { answersOf } from '~/use-cases/oversight/answers'
import { draftAnswer } from '~/use-cases/oversight/draft-answer'
import { gatherFacts } from '~/use-cases/oversight/gather-facts'
import { addGoverning, endFollowing, noteFollow, saveGoverning } from '~/use-cases/oversight/keep-governing'
import { followsOf, followTargets } from '#db/queries/oversight/follows'
import { listGoverning } from '#db/queries/places-governing'
import * as t from '#db/schema'
import { newSystem, publishedSystem, value } from '../ai-register/register'
import { addCase, makeOffice, type Office, TODAY } from '../work/office'

let office: Office
let manager: Context
let officer: Context
let municipalityId: string
const secretWord = 'Rödhaken'

beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  manager = office.by('disa')
  officer = office.by('linn')
  const published = await publishedSystem(manager, municipalityId, { name: 'Boten' })
  value(
    await reportIncident(manager, published.place(), {
      ...{ day: '2026-02-01', description: `${secretWord} svarade fel`, severity: 'minor', reportedTo: '' },
    }),
  )
  await newSystem(manager, municipalityId, { name: secretWord, status: 'pilot' })
})
afterAll(() => office.dispose())

const known = (reader = manager.actor) =>
  gatherFacts(office.database.read, reader, { municipality: office.municipality, today: TODAY })

const template: MemoTemplate = {
  ...{ slug: 'svar-pa-interpellation', name: 'Svar', description: '', kind: 'interpellation_answer' },
  ...{ style: 'generic', order: 1, cases: ['interpellation'], decidesMoney: false },
  sections: [
    { key: 'fragan', heading: 'Interpellationen', required: true, order: 1, start: '{{fragor}}' },
    { key: 'svar', heading: 'Svar', required: true, order: 2 },
  ],
}
const nothing = {
  ...{ kind: 'policy', title: 'AI-policy', decidedBy: '', decidedDay: '', version: '', validFrom: '' },
  ...{ validTo: '', reviewDay: '', responsible: '', description: '', caseSlug: '' },
}

describe('what is counted for a reader', () => {
  it('is what the reader may read: those outside neither drafts, incidents nor inner fields', async () => {
    const inside = await known()
    const outside = await known(publicActor)
    expect(counted('i_bruk', inside)).toHaveLength(2)
    expect(counted('i_bruk', outside)).toHaveLength(1)
    expect(counted('oppna_incidenter', inside)).toHaveLength(1)
    expect(counted('oppna_incidenter', outside)).toBeNull()
    expect(counted('opublicerade', inside)?.map(({ label }) => label)).toEqual([secretWord])
    expect(outside.duties).toEqual([])
    expect(JSON.stringify(outside)).not.toMatch(new RegExp(`${secretWord}|Stina Lundmark|Avtal 2025-88`))
  })

  it('is the same for another municipality’s people as for the public', async () => {
    const stranger = { ...office.actor('disa'), municipalityId: 'another' }
    expect(await known(stranger)).toEqual(await known(publicActor))
  })
})

describe('an answer to an interpellation', () => {
  const draft = (ctx: Context, given: object) =>
    draftAnswer(ctx, {
      ...{ municipality: office.municipality, slug: '', template, title: 'Svar om AI' },
      ...{ questions: ['anvandning', 'incidenter'], portal: 'https://ek.example.se' },
      ...given,
    })

  it('is a text on the case with the chosen questions answered from what is public', async () => {
    const matter = await addCase(office.database, office.place, 70, {
      ...{ kind: 'interpellation', responsibleAccountId: 'linn' },
    })
    const { memoId } = value(await draft(officer, { slug: matter.slug }))
    const sections = await office.database.read
      .select()
      .from(t.memoSections)
      .where(eq(t.memoSections.memoId, memoId))
    const text = sections.find(({ section }) => section === 'svar')?.text ?? ''
    expect(sections.find(({ section }) => section === 'fragan')?.text).toBe('{{fragor}}')
    expect(text).toContain('# Var används AI i kommunen i dag, och till vad?')
    expect(text).toMatch(/\[Boten\]\(https:\/\/ek\.example\.se\/ek\/ai-register\/ai-2026-\d{4}\)/)
    expect(text).toContain('Uppgifterna hämtades 4 maj 2026')
    expect(text).not.toContain(secretWord)
    expect(text).not.toContain('Vilka leverantörer')
  })

  it('is refused without a question, a title or a case, and to who may not write on it', async () => {
    const matter = await addCase(office.database, office.place, 71, { responsibleAccountId: 'olle' })
    const refusal = async (ctx: Context, given: object) => {
      const result = await draft(ctx, { slug: matter.slug, ...given })
      return result.ok ? null : result.refusal
    }
    expect(await refusal(manager, { questions: ['okänd'] })).toBe('questions-missing')
    expect(await refusal(manager, { title: ' ' })).toBe('memo-title-missing')
    expect(await refusal(manager, { slug: 'finns-inte' })).toBe('case-not-found')
    expect(await refusal(officer, {})).toBe('forbidden')
    expect(await refusal(office.as(publicActor), {})).toBe('case-not-found')
  })
})

describe('a governing document', () => {
  const place = () => ({ municipalityId, slug: 'ai-policy' })

  it('is kept, changed and answers the question of a policy', async () => {
    const registrar = office.by('vera')
    expect(value(await addGoverning(registrar, municipalityId, nothing))).toEqual({ slug: 'ai-policy' })
    expect(await addGoverning(registrar, municipalityId, nothing)).toMatchObject({ refusal: 'title-taken' })
    value(
      await saveGoverning(registrar, place(), {
        ...{ ...nothing, decidedBy: 'Kommunfullmäktige', decidedDay: '2026-03-30', reviewDay: '2026-05-01' },
      }),
    )
    const outside = await known(publicActor)
    const answer = answersOf(outside, 'ek').find(({ key }) => key === 'strategi')
    expect(answer?.points).toMatchObject([
      { label: 'AI-policy', note: expect.stringContaining('beslutad av Kommunfullmäktige 30 mars 2026') },
    ])
    expect(counted('styrdokument_att_se_over', outside)).toHaveLength(1)
  })

  it('is refused when it does not add up, and to those who do not keep it', async () => {
    const refusal = async (ctx: Context, given: object) => {
      const result = await addGoverning(ctx, municipalityId, { ...nothing, title: 'Ny', ...given })
      return result.ok ? null : result.refusal
    }
    const registrar = office.by('vera')
    expect(await refusal(officer, {})).toBe('forbidden')
    expect(await refusal(registrar, { title: '–' })).toBe('title-missing')
    expect(await refusal(registrar, { kind: 'law' })).toBe('kind-unknown')
    expect(await refusal(registrar, { decidedDay: '2026-02-30' })).toBe('decided-invalid')
    expect(await refusal(registrar, { validFrom: '2026-02-02', validTo: '2026-02-01' })).toBe('ends-before')
    expect(await refusal(registrar, { caseSlug: 'ks-1999-1' })).toBe('case-unknown')
    expect(await refusal(registrar, { description: 'x'.repeat(2001) })).toBe('text-too-long')
  })

  it('has what follows from it, which each reader sees as far as it may be read', async () => {
    const read = office.database.read
    const places = { municipalityId, today: TODAY }
    const hidden = await addCase(office.database, office.place, 72, { published: false })
    const targets = await followTargets(read, manager.actor, places)
    const bot = targets.find(({ label }) => label === 'Boten')
    const draft = targets.find(({ label }) => label === secretWord)
    for (const target of [bot, draft])
      value(await noteFollow(manager, place(), { target: `ai_system:${target?.id}`, note: '' }))
    value(await noteFollow(manager, place(), { target: `case:${hidden.id}`, note: 'Följd' }))
    expect(await noteFollow(manager, place(), { target: `ai_system:${bot?.id}`, note: '' })).toMatchObject({
      refusal: 'follows-taken',
    })
    expect(await noteFollow(manager, place(), { target: 'case:okänt', note: '' })).toMatchObject({
      refusal: 'target-unknown',
    })
    const [document] = await listGoverning(read, manager.actor, municipalityId)
    const seen = (reader = manager.actor) => followsOf(read, reader, places, document?.id ?? '')
    expect((await seen()).map(({ kind }) => kind)).toEqual(['ai_system', 'ai_system', 'case'])
    expect((await seen(publicActor)).map(({ label }) => label)).toEqual(['Boten'])

    const [first] = await seen()
    expect(await endFollowing(officer, place(), first?.followId ?? '')).toMatchObject({
      refusal: 'forbidden',
    })
    value(await endFollowing(manager, place(), first?.followId ?? ''))
    expect(await seen(publicActor)).toEqual([])
  })
})
