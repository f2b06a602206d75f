import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import type { PriceStepEvent } from '~/domain/finance/price-version'
import type { Context } from '~/use-cases/context'
import { freezePriceList } from '~/use-cases/economy/prices/list/freeze'
import { priceYear } from '~/use-cases/economy/prices/list/price-year'
import { type Restatement, restateYear } from '~/use-cases/economy/prices/list/restate'
import { saveScenario } from '~/use-cases/economy/prices/list/save-scenario'
import { takePriceStep } from '~/use-cases/economy/prices/list/take-step'
import { examplePriceYears } from '#db/demo/exempelby/economy/price-years'
import {
  priceListsAtMeeting,
  priceRowsOf,
  publishedPriceLists,
  scenariosOf,
} from '#db/queries/economy/price-list'
import { priceVersionByNumber } from '#db/queries/economy/price-model'
import { forumMeetingLines } from '#db/queries/forums/work'
import { insertPriceVersion } from '#db/repositories/price-model'
import * as t from '#db/schema'
import { makeForums } from '../forums/model'
import type { Office } from '../work/office'

let office: Office
let ctx: Context
let municipalityId = ''
beforeAll(async () => {
  office = await makeForums()
  municipalityId = office.municipality.id
  ctx = office.as({ ...office.actor('disa'), role: 'controller', bodyId: null } as Actor)
  let basedOnId: string | null = null
  for (const { year, content } of examplePriceYears) {
    const id = ctx.newId()
    await office.database.transaction((tx) =>
      insertPriceVersion(
        tx,
        ctx.newId,
        {
          ...{ id, municipalityId, year, name: `Prislista ${year}`, basedOnId, caseId: null, unitOre: 1 },
          ...{ example: true, createdAt: ctx.now(), createdBy: null },
        },
        content,
      ),
    )
    basedOnId = id
  }
})
afterAll(() => office.dispose())

const versionOf = async (number: number) => {
  const version = await priceVersionByNumber(office.database.read, { municipalityId, number, inside: true })
  if (!version) throw new Error(`There is no version ${number}`)
  return version
}

async function go(number: number, event: PriceStepEvent, more: { meetingId?: string; note?: string } = {}) {
  const { revision } = await versionOf(number)
  return takePriceStep(ctx, { municipalityId, number, event, meetingId: '', note: '', revision, ...more })
}

/** A meeting of the forum that has been held. */
async function held(slug: string): Promise<string> {
  const [forum] = await office.database.read.select().from(t.forums).where(eq(t.forums.slug, slug))
  if (!forum) throw new Error(`There is no ${slug}`)
  const before = await forumMeetingLines(office.database.read, ctx.actor, municipalityId)
  const id = ctx.newId()
  await office.database.transaction((tx) =>
    tx.insert(t.forumMeetings).values({
      ...{ id, forumId: forum.id, day: '2026-09-15', year: 2026, state: 'held' },
      ...{ sequence: before.length + 1, createdAt: ctx.now() },
    }),
  )
  return id
}

async function publish(number: number) {
  expect(await go(number, 'forward')).toMatchObject({ ok: true })
  for (const forum of ['referensgrupp', 'beredningsgrupp', 'verksamhetsrad'])
    expect(await go(number, 'forward', { meetingId: await held(forum) })).toMatchObject({ ok: true })
  expect(await go(number, 'publish', { meetingId: await held('strategiska-radet') })).toMatchObject({
    ok: true,
  })
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, ore) => all + ore, 0)

describe('a price list on its way', () => {
  it('rests each step on a held meeting, and tells who was too late', async () => {
    const { read } = office.database
    expect(await go(1, 'publish')).toMatchObject({ refusal: 'forums-left' })
    expect(await go(1, 'forward')).toMatchObject({ ok: true })
    expect(await go(1, 'forward')).toMatchObject({ refusal: 'meeting-missing' })
    expect(
      await takePriceStep(ctx, {
        ...{ municipalityId, number: 1, event: 'return', meetingId: '', note: 'Fel', revision: 1 },
      }),
    ).toMatchObject({ refusal: 'conflict' })
    expect(await go(1, 'return')).toMatchObject({ refusal: 'reason-missing' })
    expect(await go(1, 'return', { note: 'Volymerna för krav saknas' })).toMatchObject({ ok: true })
    expect(await versionOf(1)).toMatchObject({ state: 'draft' })
    expect(await publishedPriceLists(read, municipalityId)).toEqual([])
    expect(await priceVersionByNumber(read, { municipalityId, number: 1, inside: false })).toBeNull()
    await publish(1)
    const [list] = await publishedPriceLists(read, municipalityId)
    expect(list).toMatchObject({ year: 2025, totalOre: 5_356_975_000, number: 1 })
    expect(list?.listHash).toMatch(/^[0-9a-f]{64}$/)
    expect(await go(1, 'withdraw', { note: 'Nej' })).toMatchObject({ refusal: 'state-wrong' })
    const meetings = await forumMeetingLines(read, ctx.actor, municipalityId)
    const taken = await Promise.all(
      meetings.map(({ id }) => priceListsAtMeeting(read, id, { inside: false })),
    )
    expect(taken.flat()).toHaveLength(4)
    const audited = await read.select().from(t.auditEntries).where(eq(t.auditEntries.action, 'price.publish'))
    expect(audited).toHaveLength(1)
  })

  it('W14: is frozen as it was computed, with volumes, pots and parts to the öre', async () => {
    await publish(2)
    const rows = await priceRowsOf(office.database.read, (await versionOf(2)).id)
    expect(rows).toHaveLength(20)
    const cell = rows.find(({ areaCode, departmentCode }) => areaCode === 'A1' && departmentCode === 'BUF')
    expect(cell?.priceOre).toBe(340_536_158)
    expect(cell?.parts[0]).toEqual({
      ...{ key: 'fakturor', weightPct: '50', volume: '46980', potOre: 564_620_981, partOre: 165_978_748 },
    })
    for (const { priceOre, parts } of rows) expect(sum(parts.map(({ partOre }) => partOre))).toBe(priceOre)
    const twice = office.database.transaction(async (tx) =>
      freezePriceList(ctx, tx, { versionId: (await versionOf(2)).id }),
    )
    await expect(twice).rejects.toThrow()
  })

  it('W14: compares with last year, including and excluding changed assignments', async () => {
    const priced = await priceYear(office.database.read, municipalityId, 2026)
    expect(priced?.compared?.total).toMatchObject({
      including: { changeOre: -58_797_500, pct: '-1.1' },
      excluding: { changeOre: -138_347_500, pct: '-2.6' },
    })
    expect(priced?.base).toMatchObject({ year: 2025, restated: null })
    expect(await priceYear(office.database.read, municipalityId, 2024)).toBeNull()
    expect((await priceYear(office.database.read, municipalityId, 2025))?.compared).toBeNull()
  })

  it('is not for those who may not', async () => {
    const outside = office.as({ kind: 'public' })
    const step = {
      municipalityId,
      number: 2,
      event: 'withdraw',
      meetingId: '',
      note: 'x',
      revision: 1,
    } as const
    expect(await takePriceStep(outside, step)).toMatchObject({ refusal: 'forbidden' })
    expect(await saveScenario(outside, { municipalityId, number: 2, name: 'x', changes: [] })).toMatchObject({
      refusal: 'forbidden',
    })
  })
})

describe('a restated comparison year (finance.md 11.5)', () => {
  const reason = 'Vård- och omsorgsförvaltningen delades den 1 januari 2026.'
  const used: Record<string, readonly [string, string]> = {
    'A1/fakturor': ['22875', '17000'],
    'A1/felaktiga': ['2415', '1600'],
    'A1/paminnelser': ['1311', '1100'],
  }

  it('W16: a split department’s published amount is divided by what its successors used; the total stays', async () => {
    const { read } = office.database
    const successors = [
      { code: 'ALF', name: 'Äldreförvaltningen' },
      { code: 'OMF', name: 'Omsorgsförvaltningen' },
    ]
    const keys = examplePriceYears[0]?.content.areas.flatMap((area) =>
      area.keys.map(({ code }) => `${area.code}/${code}`),
    )
    const volumes = Object.fromEntries(
      (keys ?? []).flatMap((place) => {
        const [one, two] = used[place] ?? ['60', '40']
        return [
          [`${place}/ALF`, one],
          [`${place}/OMF`, two],
        ]
      }),
    )
    const restatement = { kind: 'split', from: 'VOF', successors, volumes } as const
    const input = { municipalityId, year: 2025, reason, restatement }
    expect(await restateYear(ctx, { ...input, reason: ' ' })).toMatchObject({ refusal: 'reason-missing' })
    expect(await restateYear(ctx, { ...input, restatement: { ...restatement, volumes: {} } })).toMatchObject({
      refusal: 'volumes-invalid',
    })
    const begun = await restateYear(ctx, input)
    if (!begun.ok) throw new Error(begun.refusal)
    const { number } = begun.value
    expect((await priceYear(read, municipalityId, 2026))?.base?.restated).toBeNull()
    expect(await go(number, 'forward')).toMatchObject({ refusal: 'restated' })
    expect(await go(number, 'publish')).toMatchObject({ refusal: 'reason-missing' })
    expect(await go(number, 'publish', { note: reason })).toMatchObject({ ok: true })

    const rows = await priceRowsOf(read, (await versionOf(number)).id)
    const price = (area: string, department: string) =>
      rows.find((row) => row.areaCode === area && row.departmentCode === department)?.priceOre
    expect([price('A1', 'ALF'), price('A1', 'OMF')]).toEqual([221_379_194, 164_872_907])
    expect(sum(rows.map(({ priceOre }) => priceOre))).toBe(5_356_975_000)

    // 2026 has the old department, so only what is left is compared; the published figure stands beside it.
    const priced = await priceYear(read, municipalityId, 2026)
    expect(priced?.base?.restated).toMatchObject({ number, reason })
    expect(priced?.base?.published.departments).toContain('VOF')
    expect(priced?.compared?.total.including.previousOre).toBe(5_356_975_000)
    expect(priced?.compared?.departments.find(({ code }) => code === 'ALF')?.including.currentOre).toBe(0)
    // The published list and the list of years stay as they were.
    expect((await publishedPriceLists(read, municipalityId)).map(({ year }) => year)).toEqual([2026, 2025])
  })

  it('merged departments’ published amounts are added', async () => {
    const { read } = office.database
    const restatement: Restatement = {
      ...{ kind: 'merge', from: ['SBF', 'KFF'] },
      into: { code: 'SKF', name: 'Stad och kultur' },
    }
    expect(
      await restateYear(ctx, {
        ...{ municipalityId, year: 2026, reason },
        restatement: { ...restatement, from: ['SBF'] },
      }),
    ).toMatchObject({ refusal: 'departments-too-few' })
    expect(
      await restateYear(ctx, {
        ...{ municipalityId, year: 2026, reason },
        restatement: { ...restatement, into: { code: 'buf', name: 'Upptagen kod' } },
      }),
    ).toMatchObject({ refusal: 'code-invalid' })
    const begun = await restateYear(ctx, { municipalityId, year: 2026, reason, restatement })
    if (!begun.ok) throw new Error(begun.refusal)
    expect(await go(begun.value.number, 'publish', { note: reason })).toMatchObject({ ok: true })
    const rows = await priceRowsOf(read, (await versionOf(begun.value.number)).id)
    const merged = rows
      .filter(({ departmentCode }) => departmentCode === 'SKF')
      .map(({ priceOre }) => priceOre)
    expect(sum(merged)).toBe(1_044_552_808 + 335_613_891)
    expect(sum(rows.map(({ priceOre }) => priceOre))).toBe(5_298_177_500)
  })

  it('a rerun begins as a copy that comes out the same', async () => {
    const begun = await restateYear(ctx, {
      municipalityId,
      year: 2026,
      reason,
      restatement: { kind: 'rerun' },
    })
    if (!begun.ok) throw new Error(begun.refusal)
    expect(await go(begun.value.number, 'publish', { note: reason })).toMatchObject({ ok: true })
    const hash = (await versionOf(begun.value.number)).listHash
    expect(hash).toBe((await versionOf(2)).listHash)
  })
})

it('keeps a what-if with its name on the version, which stays as it was', async () => {
  const before = await versionOf(2)
  const changes = [{ kind: 'fte', area: 'A3', category: 'H', fte: '-2', fromYear: 2027 }] as const
  const input = { municipalityId, number: 2, name: 'Två handläggare färre', changes: [...changes] }
  expect(await saveScenario(ctx, { ...input, name: ' ' })).toMatchObject({ refusal: 'scenario-name-missing' })
  expect(await saveScenario(ctx, { ...input, changes: [] })).toMatchObject({ refusal: 'scenario-empty' })
  expect(await saveScenario(ctx, input)).toMatchObject({ ok: true, value: { scenario: 1 } })
  expect(await saveScenario(ctx, input)).toMatchObject({ ok: true, value: { scenario: 2 } })
  expect(await scenariosOf(office.database.read, before.id)).toMatchObject([{ changes }, { number: 2 }])
  expect(await versionOf(2)).toEqual(before)
})
