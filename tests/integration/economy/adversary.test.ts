import { eq } from 'drizzle-orm'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSie } from '~/documents/reading/sie'
import { readTable } from '~/documents/reading/table'
import { openFileStore } from '~/documents/store'
import { type Actor, publicActor } from '~/domain/access'
import type { Context } from '~/use-cases/context'
import { planBenefit } from '~/use-cases/economy/benefits/plan-benefit'
import { acceptLedger } from '~/use-cases/economy/ledger/decide-import'
import { mapProject } from '~/use-cases/economy/ledger/map-project'
import { stageImport } from '~/use-cases/economy/ledger/stage-import'
import { takePriceStep } from '~/use-cases/economy/prices/list/take-step'
import { beginVersion } from '~/use-cases/economy/prices/model/begin-version'
import { examplePriceYears } from '#db/demo/exempelby/economy/price-years'
import { listImports } from '#db/queries/economy/ledger'
import { publishedPriceLists } from '#db/queries/economy/price-list'
import {
  HIDDEN_ASSET,
  previousPriceModel,
  priceModelFor,
  priceVersionByNumber,
} from '#db/queries/economy/price-model'
import { assetChoices, serviceAreaChoices } from '#db/queries/economy/service-areas'
import { insertAsset } from '#db/repositories/assets'
import { insertPriceVersion } from '#db/repositories/price-model'
import * as t from '#db/schema'
import { makeForums } from '../forums/model'
import { addCase, AT, type Office } from '../work/office'

let office: Office
let ctx: Context
let municipalityId = ''
const folder = mkdtempSync(path.join(tmpdir(), 'radslag-adversary-'))

beforeAll(async () => {
  office = await makeForums()
  municipalityId = office.municipality.id
  ctx = {
    ...office.as({ ...office.actor('disa'), role: 'controller', bodyId: null } as Actor),
    files: openFileStore(folder),
  }
})
afterAll(async () => {
  await office.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const example = (year: number) => {
  const found = examplePriceYears.find((each) => each.year === year)
  if (!found) throw new Error(`There is no ${year}`)
  return found
}

/** A price model in a state, without the steps that led to it. */
async function version(year: number, state: 'draft' | 'strategic_council', basedOnId: string | null = null) {
  const id = ctx.newId()
  const number = await office.database.transaction(async (tx) => {
    const given = await insertPriceVersion(
      tx,
      ctx.newId,
      {
        ...{ id, municipalityId, year, name: `Modell ${year}`, basedOnId, caseId: null, unitOre: 1 },
        ...{ example: true, createdAt: ctx.now(), createdBy: null },
      },
      example(year).content,
    )
    await tx.update(t.priceVersions).set({ state }).where(eq(t.priceVersions.id, id))
    return given
  })
  return { id, number }
}

async function heldMeeting(slug: string): Promise<string> {
  const [forum] = await office.database.read.select().from(t.forums).where(eq(t.forums.slug, slug))
  if (!forum) throw new Error(`There is no ${slug}`)
  const id = ctx.newId()
  await office.database.transaction((tx) =>
    tx.insert(t.forumMeetings).values({
      ...{ id, forumId: forum.id, day: '2026-03-15', year: 2026, state: 'held', sequence: 1 },
      createdAt: ctx.now(),
    }),
  )
  return id
}

async function asset(caseId: string, name: string): Promise<string> {
  const id = ctx.newId()
  await office.database.transaction((tx) =>
    insertAsset(tx, {
      ...{ id, municipalityId, caseId, calculationId: null, name, takenIntoUse: '2026-01-01' },
      ...{ start: '2026-01', principalOre: 100_00, residualOre: 0, lifeMonths: 60, priceAreaCode: 'A1' },
      terms: {
        method: 'straight_line',
        interestMethod: 'OPENING',
        rates: { mode: 'FIXED', ratePct: '1.5', source: null },
      },
      ...{ createdAt: AT, createdBy: null },
    }),
  )
  return id
}

describe('what an outsider is not told of the economy', () => {
  it('is what an asset is called whose case is not public, in a price model that is', async () => {
    const { read } = office.database
    const hidden = await addCase(office.database, office.place, 11, { published: false })
    const open = await addCase(office.database, office.place, 12)
    const [secretAsset, openAsset] = [await asset(hidden.id, 'Hemligt'), await asset(open.id, 'Öppet')]
    const { id } = await version(2025, 'draft')
    await office.database.transaction(async (tx) => {
      const [area] = await tx.select().from(t.priceAreas).where(eq(t.priceAreas.versionId, id))
      const line = { areaId: area?.id ?? '', kind: 'capital' as const, amountOre: 2000, changeId: null }
      await tx.insert(t.priceCosts).values([
        { ...line, id: ctx.newId(), position: 90, label: 'Hemligt', assetId: secretAsset },
        { ...line, id: ctx.newId(), position: 91, label: 'Öppet', assetId: openAsset },
      ])
    })
    const labels = async (reader: Actor) =>
      (await priceModelFor(read, reader, id))?.areas
        .flatMap(({ costs }) => costs.filter(({ assetId }) => assetId !== null))
        .map(({ label, amountOre }) => [label, amountOre])
    expect(await labels(publicActor)).toEqual([
      [HIDDEN_ASSET, 2000],
      ['Öppet', 2000],
    ])
    expect(await labels(ctx.actor)).toEqual([
      ['Hemligt', 2000],
      ['Öppet', 2000],
    ])
    const names = async (reader: Actor) =>
      (await assetChoices(read, reader, municipalityId)).map(({ name }) => name)
    expect(await names(publicActor)).toEqual(['Öppet'])
    expect(await names(ctx.actor)).toEqual(['Hemligt', 'Öppet'])
  })

  it('is which service areas an agreement that is not public has', async () => {
    const { id: caseId } = await addCase(office.database, office.place, 13, { published: false })
    await office.database.transaction((tx) =>
      tx.insert(t.serviceAreas).values({
        ...{ id: ctx.newId(), municipalityId, caseId, position: 0, name: 'Under förhandling' },
        ...{ description: null, system: null, measuringPeriod: null },
      }),
    )
    const names = async (reader: Actor) =>
      (await serviceAreaChoices(office.database.read, reader, municipalityId)).map(({ name }) => name)
    expect(await names(ctx.actor)).toContain('Under förhandling')
    expect(await names(publicActor)).not.toContain('Under förhandling')
  })

  it('is the model that a published one was begun from, while that one is a draft', async () => {
    const { read } = office.database
    const base = await version(2025, 'draft')
    const { id } = await version(2026, 'draft', base.id)
    const model = await priceModelFor(read, ctx.actor, id)
    if (!model) throw new Error('There is no model')
    expect(await previousPriceModel(read, { municipalityId, inside: false }, model)).toBeNull()
    expect(await previousPriceModel(read, { municipalityId, inside: true }, model)).toMatchObject({
      version: { id: base.id },
    })
  })
})

describe('two at the same moment', () => {
  it('publish one list of a year, and the other is told so', async () => {
    const meetingId = await heldMeeting('strategiska-radet')
    const [one, other] = [await version(2025, 'strategic_council'), await version(2025, 'strategic_council')]
    const publish = async ({ number }: { number: number }) => {
      const found = await priceVersionByNumber(office.database.read, { municipalityId, number, inside: true })
      const place = { municipalityId, number, meetingId, note: '', revision: found?.revision ?? 0 }
      return takePriceStep(ctx, { ...place, event: 'publish' })
    }
    const answers = await Promise.all([publish(one), publish(other)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, refusal: 'year-taken' })
    expect(await publishedPriceLists(office.database.read, municipalityId)).toHaveLength(1)
  })

  it('begin a version each, with a number of its own', async () => {
    const begin = (name: string) =>
      beginVersion(ctx, { municipalityId, year: '2029', name, basedOn: '', unit: 'ore' })
    const begun = await Promise.all([begin('En'), begin('Två'), begin('Tre')])
    expect(new Set(begun.map((each) => (each.ok ? each.value.number : each.refusal))).size).toBe(3)
    expect(begun.every(({ ok }) => ok)).toBe(true)
  })

  it('plan a benefit each of the same case, with a number of its own', async () => {
    const { slug: caseSlug } = await addCase(office.database, office.place, 14)
    const plan = (name: string) =>
      planBenefit(ctx, {
        ...{ municipalityId, caseSlug, number: null },
        typed: {
          ...{ name, kind: 'CASHABLE', owner: 'Chefen', ownerAccountId: '', department: '', hours: '' },
          ...{ measurement: 'Budget', baseline: '', target: '', annual: '1 000', start: '2027-01' },
          ...{ ramp: '', probability: '' },
        },
      })
    const planned = await Promise.all([plan('En'), plan('Två'), plan('Tre')])
    expect(planned.map((each) => (each.ok ? each.value.number : 0)).sort()).toEqual([1, 2, 3])
  })

  it('take in the same postings once', async () => {
    const bytes = Buffer.from('Datum;Konto;Projekt;Belopp\n2026-01-05;1010;7001;1000,00\n')
    const stage = () =>
      stageImport(
        ctx,
        { municipalityId, bytes, fileName: 'utdrag.csv' },
        { readTable, readSie: async (file) => readSie(file) },
      )
    const staged = [await stage(), await stage()].map((each) => (each.ok ? each.value.number : 0))
    const accepted = await Promise.all(
      staged.map((number) => acceptLedger(ctx, { municipalityId, number, how: '' })),
    )
    expect(accepted.filter(({ ok }) => ok)).toHaveLength(1)
    const imports = await listImports(office.database.read, municipalityId)
    expect(imports.filter(({ stands }) => stands)).toHaveLength(1)
  })

  it('tie a project code to one case', async () => {
    const matters = [
      await addCase(office.database, office.place, 15),
      await addCase(office.database, office.place, 16),
    ]
    const tied = await Promise.all(
      matters.map(({ slug }) =>
        mapProject(ctx, {
          ...{ municipalityId, project: '7009', name: '', caseNumber: slug, accounts: '', line: '' },
        }),
      ),
    )
    expect(tied).toContainEqual({ ok: false, refusal: 'project-mapped-taken' })
    expect(tied).toContainEqual({ ok: true, value: null })
  })
})
