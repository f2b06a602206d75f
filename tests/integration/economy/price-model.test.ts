import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '~/documents/reading/table'
import { renderWorkbook } from '~/documents/writing/workbook'
import type { Actor } from '~/domain/access'
import { priceModelFaults } from '~/domain/finance/price-faults'
import { priceModel } from '~/domain/finance/price-model'
import { type PriceModel, priceInputOf } from '~/domain/finance/price-rows'
import type { Context } from '~/use-cases/context'
import { beginVersion } from '~/use-cases/economy/prices/model/begin-version'
import { importVolumes, tryVolumes } from '~/use-cases/economy/prices/model/import-volumes'
import { addArea, removeArea, saveArea } from '~/use-cases/economy/prices/model/save-area'
import { saveChanges, saveCosts, saveKeys, saveStaff } from '~/use-cases/economy/prices/model/save-area-rows'
import { saveCategories } from '~/use-cases/economy/prices/model/save-categories'
import { saveDepartments } from '~/use-cases/economy/prices/model/save-departments'
import { saveOverheads } from '~/use-cases/economy/prices/model/save-overheads'
import { priceModelWorkbook } from '~/use-cases/economy/workbooks/price-model'
import { saveVolumes } from '~/use-cases/economy/prices/model/save-volumes'
import { reportLeadTime } from '~/use-cases/economy/prices/model/report-lead-time'
import { takeAssetCost } from '~/use-cases/economy/prices/model/take-asset-cost'
import { examplePriceYears } from '#db/demo/exempelby/economy/price-years'
import {
  priceModelOf,
  priceVersionByNumber,
  priceVersionsOf,
  volumeImportsOf,
} from '#db/queries/economy/price-model'
import { agreedServices } from '#db/queries/economy/agreed-services'
import { insertPriceVersion } from '#db/repositories/price-model'
import * as t from '#db/schema'
import { addCase, makeOffice, type Office } from '../work/office'

let office: Office
let ctx: Context
let outsider: Context
let municipalityId = ''

beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  ctx = office.as({ ...office.actor('disa'), role: 'controller', bodyId: null } as Actor)
  outsider = office.as({ ...office.actor('disa'), role: 'registrar', bodyId: null } as Actor)
  let basedOnId: string | null = null
  for (const { year, content } of examplePriceYears) {
    const id = ctx.newId()
    await office.database.transaction((tx) =>
      insertPriceVersion(
        tx,
        ctx.newId,
        {
          ...{ id, municipalityId, year, name: `Prislista ${year}`, basedOnId, caseId: null, unitOre: 1 },
          ...{ example: false, createdAt: ctx.now(), createdBy: null },
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
const modelAt = async (number: number): Promise<PriceModel> => {
  const model = await priceModelOf(office.database.read, (await versionOf(number)).id)
  if (!model) throw new Error(`There is no model ${number}`)
  return model
}
const place = async (number: number) => ({
  municipalityId,
  number,
  revision: (await versionOf(number)).revision,
})
const areaOf = (model: PriceModel, code: string) => {
  const area = model.areas.find((each) => each.code === code)
  if (!area) throw new Error(`There is no area ${code}`)
  return area
}

describe('a year that is begun from the year before', () => {
  let number = 0
  const given = (model: PriceModel, code: string) =>
    priceModelFaults(model).filter((fault) => fault.area === code)

  beforeAll(async () => {
    const begun = await beginVersion(ctx, {
      ...{ municipalityId, year: '2027', name: 'Prislista 2027', basedOn: '2', unit: 'ore' },
    })
    if (!begun.ok) throw new Error(begun.refusal)
    number = begun.value.number
  })

  it('11.2: has its costs and keys, no volumes, no settlements, and the measuring period of its own year', async () => {
    const model = await modelAt(number)
    expect(model.areas.map(({ measuringFrom, measuringTo }) => [measuringFrom, measuringTo])).toEqual(
      Array.from({ length: 5 }, () => ['2025-07', '2026-06']),
    )
    expect(model.areas.flatMap(({ changes }) => changes)).toEqual([])
    expect(areaOf(model, 'A5').staff.every(({ changeId }) => changeId === null)).toBe(true)
    expect(model.areas.flatMap(({ keys }) => keys.flatMap(({ volumes }) => volumes))).toEqual([])
    expect(given(model, 'A1').map(({ code }) => code)).toEqual([
      'VOLUME_MISSING',
      'VOLUME_MISSING',
      'VOLUME_MISSING',
    ])
  })

  it('is seen by those inside only, until it is published', async () => {
    const { read } = office.database
    expect(await priceVersionByNumber(read, { municipalityId, number, inside: false })).toBeNull()
    expect(await priceVersionsOf(read, { municipalityId, inside: false })).toEqual([])
    expect((await priceVersionsOf(read, { municipalityId, inside: true })).map(({ year }) => year)).toEqual([
      2027, 2026, 2025,
    ])
  })

  it('takes volumes from a file with semicolons, BOM and Swedish decimals, and keeps the file', async () => {
    const table = [
      'Område;Nyckel;Förvaltning;Volym;Uppskattad;Skäl',
      'A1;fakturor;BUF;46 000;;',
      'A1;fakturor;VOF;41 500,5;;',
      'Leverantörsfakturor;Fakturor;Samhällsbyggnadsförvaltningen;58\u00a0000;;',
      'A1;fakturor;KFF;13000;Ja;Systembyte i maj',
    ].join('\r\n')
    const file = { bytes: Buffer.from(`\uFEFF${table}`), name: 'volymer.csv' }
    const tried = await tryVolumes(ctx, readTable, { municipalityId, number }, file)
    if (!tried.ok) throw new Error(tried.faults.join())
    expect(tried.value).toMatchObject({ values: 4, missing: 0 })
    // Every other key has no volume yet, which is remarked on beside last year's.
    expect(tried.value.remarks.every(({ kind }) => kind === 'missing')).toBe(true)
    const { hash } = tried.value
    const unexplained = await importVolumes(ctx, readTable, await place(number), {
      hash,
      name: file.name,
      reason: ' ',
    })
    expect(unexplained).toMatchObject({ ok: false, refusal: 'reason-missing' })
    const done = await importVolumes(ctx, readTable, await place(number), {
      ...{ hash, name: file.name, reason: 'Resten kommer i en senare fil' },
    })
    expect(done).toMatchObject({ ok: true, value: { values: 4 } })
    const key = areaOf(await modelAt(number), 'A1').keys.find(({ code }) => code === 'fakturor')
    expect(key?.volumes.map(({ volume, estimated }) => [volume, estimated]).sort()).toEqual([
      ['13000', true],
      ['41500.5', false],
      ['46000', false],
      ['58000', false],
    ])
    const [kept] = await volumeImportsOf(office.database.read, (await versionOf(number)).id)
    expect(kept).toMatchObject({ fileName: 'volymer.csv', valueCount: 4, fileHash: hash })
    expect(kept?.remarks.at(-1)).toBe('Godtaget: Resten kommer i en senare fil')
  })

  it('takes a table with a column for each department, with commas between and last year’s beside', async () => {
    const bytes = Buffer.from(
      'Område,Nyckel,BUF,VOF,SBF,KFF\nA2,kundfakturor,22150,31870,17240,\nA2,krav,1835,1560,2940,574\n',
    )
    const tried = await tryVolumes(ctx, readTable, { municipalityId, number }, { bytes, name: 'volymer.csv' })
    expect(tried).toMatchObject({ ok: true, value: { values: 7, missing: 1 } })
  })

  it.each([
    ['an unknown area', 'A9;fakturor;BUF;1', /^Rad 2, kolumnen Område: ”A9”\. Prismodellen har A1/],
    ['an unknown key', 'A1;porto;BUF;1', /^Rad 2, kolumnen Nyckel: ”porto”\. Leverantörsfakturor har/],
    ['an unknown department', 'A1;fakturor;XYZ;1', /^Rad 2, kolumnen Förvaltning: ”XYZ”\. Skriv kod/],
    [
      'a retired key',
      'A4;anlaggningar;BUF;1',
      /^Rad 2, kolumnen Nyckel: ”anlaggningar”\. Nyckeln är ur bruk/,
    ],
    ['a negative volume', 'A1;fakturor;BUF;-5', /^Rad 2, kolumnen Volym: ”-5”\. Talet är negativt/],
    ['no number', 'A1;fakturor;BUF;12x', /^Rad 2, kolumnen Volym: ”12x”/],
    ['the same place twice', 'A1;fakturor;BUF;1\nA1;Fakturor;BUF;2', /^Rad 3, .*står redan på rad 2/],
    ['swapped columns', 'BUF;fakturor;A1;1', /^Rad 2, kolumnen Område/],
    ['an estimate without reason', 'A1;fakturor;BUF;1;Ja;', /skäl/],
  ])('says of %s where it is and what to do', async (_, line, told) => {
    const bytes = Buffer.from(`Område;Nyckel;Förvaltning;Volym;Uppskattad;Skäl\n${line}\n`)
    const tried = await tryVolumes(ctx, readTable, { municipalityId, number }, { bytes, name: 'volymer.csv' })
    expect(tried.ok ? '' : tried.faults.join('\n')).toMatch(told)
  })

  it('takes back the volumes of the workbook that the model is handed out as', async () => {
    const last = await modelAt(2)
    const list = priceModel(priceInputOf(last))
    if (!list.ok) throw new Error(list.refusal)
    const about = {
      title: 'Prismodell',
      source: 'https://radslag.example.se',
      day: '2026-11-20',
      owner: 'Prov',
    }
    const bytes = await renderWorkbook(priceModelWorkbook(about, { model: last, list: list.value }))
    const tried = await tryVolumes(
      ctx,
      readTable,
      { municipalityId, number },
      { bytes, name: 'prismodell.xlsx' },
    )
    expect(tried).toMatchObject({ ok: true, value: { values: 40, missing: 0, remarks: [] } })
  })

  it('says that a file without its columns lacks them', async () => {
    const bytes = Buffer.from('Namn;Belopp\nA;1\n')
    const tried = await tryVolumes(ctx, readTable, { municipalityId, number }, { bytes, name: 'fel.csv' })
    expect(tried).toMatchObject({ ok: false, refusal: 'file-unreadable' })
  })

  it('takes volumes as typed: zero is a value, empty is missing, an estimate has its reason', async () => {
    const row = (department: string, rest: Record<string, string>) => ({
      key: 'anvandare',
      department,
      ...rest,
    })
    const saved = await saveVolumes(ctx, await place(number), 'A5', [
      row('BUF', { volume: '1 984', knownChange: '-100', knownReason: 'En skola läggs ned' }),
      row('VOF', { volume: '0' }),
      row('SBF', { volume: '' }),
      row('KFF', { volume: '280', estimated: '1' }),
    ])
    expect(saved).toMatchObject({ ok: false, refusal: 'invalid' })
    expect(saved.ok ? [] : saved.faults).toEqual([{ row: 3, column: 'reason', code: 'required', found: '' }])
    const again = await saveVolumes(ctx, await place(number), 'A5', [
      row('BUF', { volume: '1 984', knownChange: '-100', knownReason: 'En skola läggs ned' }),
      row('VOF', { volume: '0' }),
      row('SBF', { volume: '' }),
      row('KFF', { volume: '280', estimated: '1', reason: 'Räknat i april' }),
    ])
    expect(again).toEqual({ ok: true })
    const input = priceInputOf(await modelAt(number)).areas.find(({ id }) => id === 'A5')
    expect(input?.keys[0]?.volumes).toEqual(['1884', '0', null, '280'])
  })

  it('tells whoever saves on an older reading, and loses nothing of what another saved', async () => {
    const old = await place(number)
    const rows = (name: string) => [{ code: 'H', name, standardCost: '648 200', id: '' }]
    const model = await modelAt(number)
    const full = (name: string) =>
      model.categories.map(({ id, code, standardCostOre }) => ({
        ...{ id, code, name: code === 'H' ? name : code, standardCost: String(standardCostOre / 100) },
      }))
    expect(await saveCategories(ctx, old, full('Handläggare I'))).toEqual({ ok: true })
    expect(await saveCategories(ctx, old, rows('Handläggare II'))).toMatchObject({ refusal: 'conflict' })
    expect((await modelAt(number)).categories[0]?.name).toBe('Handläggare I')
  })

  it('keeps a category that somebody works in', async () => {
    const saved = await saveCategories(ctx, await place(number), [])
    expect(saved.ok ? [] : saved.faults.map(({ code }) => code)).toEqual(['in-use', 'in-use', 'in-use'])
  })

  it('lets departments change codes with each other, and takes the volumes of one that goes', async () => {
    const model = await modelAt(number)
    const [buf, vof, sbf] = model.departments
    const saved = await saveDepartments(ctx, await place(number), [
      { id: buf?.id ?? '', code: 'VOF', name: 'Först', splitFrom: '', mergedFrom: '' },
      { id: vof?.id ?? '', code: 'BUF', name: 'Sedan', splitFrom: '', mergedFrom: 'BUF, KFF' },
      { id: sbf?.id ?? '', code: 'SBF', name: 'Sist', splitFrom: '', mergedFrom: '' },
    ])
    expect(saved).toEqual({ ok: true })
    const { departments, areas } = await modelAt(number)
    expect(departments.map(({ code, mergedFrom }) => [code, mergedFrom])).toEqual([
      ['VOF', null],
      ['BUF', ['BUF', 'KFF']],
      ['SBF', null],
    ])
    expect(areaOf({ ...model, areas }, 'A5').keys[0]?.volumes).toHaveLength(2)
  })

  it('refuses weights that do not make 100, with what they make', async () => {
    const { keys } = areaOf(await modelAt(number), 'A1')
    const rows = (first: string) =>
      keys.map(({ id, code, name, weightPct }, at) => ({
        ...{
          id,
          code,
          name,
          weight: at === 0 ? first : (weightPct ?? ''),
          source: '',
          note: '',
          retired: '',
        },
      }))
    const saved = await saveKeys(ctx, await place(number), 'A1', rows('49'))
    expect(saved.ok ? [] : saved.faults).toEqual([
      { row: -1, column: 'weight', code: 'weights', found: '99' },
    ])
    expect(await saveKeys(ctx, await place(number), 'A1', rows('50,0'))).toEqual({ ok: true })
  })

  it('keeps changed assignments apart, and lets their staff and costs stay when they are taken back', async () => {
    const at = () => place(number)
    await saveChanges(ctx, await at(), 'A3', [{ id: '', kind: 'added', name: 'Ny tjänst', comment: '' }])
    const [change] = areaOf(await modelAt(number), 'A3').changes
    const model = await modelAt(number)
    const category = model.categories[0]?.id ?? ''
    expect(
      await saveStaff(ctx, await at(), 'A3', [
        { service: 'Löneutbetalning', category, fte: '12,5', change: '' },
        { service: 'Ny tjänst', category, fte: '1', change: change?.id ?? '' },
      ]),
    ).toEqual({ ok: true })
    const costs = [{ kind: 'settlement', label: 'Underskott 2025', amount: '−12 000,50', change: '' }]
    expect(await saveCosts(ctx, await at(), 'A3', costs)).toEqual({ ok: true })
    const changed = await modelAt(number)
    const fte = (without?: 'added') =>
      priceInputOf(changed, without ? { without } : {}).areas.find(({ id }) => id === 'A3')
    expect([fte()?.fte.H, fte('added')?.fte.H, fte()?.otherOre]).toEqual(['13.50', '12.50', -1200050])
    await saveChanges(ctx, await at(), 'A3', [])
    expect(areaOf(await modelAt(number), 'A3').staff.map(({ changeId }) => changeId)).toEqual([null, null])
  })

  it('multiplies internal overhead by its own standard cost', async () => {
    const saved = await saveOverheads(ctx, await place(number), {
      internal: [{ label: 'Ledning', fte: '1,25', standardCost: '1 154 000' }],
      administration: [{ label: 'Lokaler', amount: '2 060 000' }],
    })
    expect(saved).toEqual({ ok: true })
    expect((await modelAt(number)).overheads.map(({ amountOre }) => amountOre)).toEqual([
      144250000, 206000000,
    ])
    const wrong = await saveOverheads(ctx, await place(number), {
      internal: [{ label: 'Ledning', fte: '1,255', standardCost: '-1' }],
      administration: [{ label: '', amount: '1,234' }],
    })
    expect(wrong.ok ? [] : wrong.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [0, 'fte', 'too-many-decimals'],
      [0, 'standardCost', 'negative'],
      [1, 'label', 'required'],
      [1, 'amount', 'not-amount'],
    ])
  })

  it('11.3: an area may be measured over other months, which is then told until its volumes are estimated', async () => {
    const facts = { name: 'Redovisning', serviceArea: '', measuringNote: '', zeroKeyPolicy: 'ERROR' }
    const saved = await saveArea(ctx, await place(number), 'A4', {
      ...facts,
      ...{ measuringFrom: '2025-07', measuringTo: '2026-03' },
    })
    expect(saved).toEqual({ ok: true })
    expect(given(await modelAt(number), 'A4').map(({ code, found }) => [code, found])).toContainEqual([
      'VOLUME_PERIOD_INCOMPLETE',
      '9',
    ])
    const wrong = await saveArea(ctx, await place(number), 'A4', {
      ...facts,
      ...{ measuringFrom: '2025-13', measuringTo: '2026-03' },
    })
    expect(wrong.ok ? [] : wrong.faults.map(({ column, code }) => [column, code])).toEqual([
      ['measuringFrom', 'not-month'],
    ])
  })

  it('adds and removes an area with all that it has', async () => {
    expect(await addArea(ctx, await place(number), { code: 'a1', name: 'Dubblett' })).toMatchObject({
      refusal: 'invalid',
    })
    expect(await addArea(ctx, await place(number), { code: 'A6', name: 'Upphandling' })).toEqual({ ok: true })
    expect(await removeArea(ctx, await place(number), 'A2')).toEqual({ ok: true })
    expect((await modelAt(number)).areas.map(({ code }) => code)).toEqual(['A1', 'A3', 'A4', 'A5', 'A6'])
  })

  it('is changed by the controller only', async () => {
    expect(await saveCategories(outsider, await place(number), [])).toMatchObject({ refusal: 'forbidden' })
    const begun = await beginVersion(outsider, {
      ...{ municipalityId, year: '2028', name: 'x', basedOn: '', unit: 'ore' },
    })
    expect(begun).toMatchObject({ refusal: 'forbidden' })
  })
})

it('W14: the kept model comes back from the database and prices as it should', async () => {
  const totals = await Promise.all(
    [1, 2].map(async (number) => {
      const list = priceModel(priceInputOf(await modelAt(number)))
      return list.ok ? list.value.departmentTotalsOre : []
    }),
  )
  expect(totals).toEqual([
    [1838194575, 2096715036, 1087325036, 334740353],
    [1803314402, 2114696399, 1044552808, 335613891],
  ])
})

describe('what comes from elsewhere', () => {
  it('takes the capital cost of an asset of the area, in the price year, once', async () => {
    const begun = await beginVersion(ctx, {
      ...{ municipalityId, year: '2027', name: 'Med tillgång', basedOn: '2', unit: 'ore' },
    })
    if (!begun.ok) throw new Error(begun.refusal)
    const { number } = begun.value
    const { id: caseId } = await addCase(office.database, office.place, 7, {})
    const assetId = ctx.newId()
    await office.database.transaction((tx) =>
      tx.insert(t.assets).values({
        ...{ id: assetId, municipalityId, caseId, calculationId: null, number: 1, name: 'Plattform' },
        ...{ takenIntoUse: '2027-01-04', start: '2027-01', principalOre: 230000000, residualOre: 0 },
        ...{ lifeMonths: 60, priceAreaCode: 'A1', createdAt: ctx.now(), createdBy: null },
        terms: {
          method: 'straight_line',
          interestMethod: 'OPENING',
          rates: { mode: 'FIXED', ratePct: '1.5', source: null },
        },
      }),
    )
    const taken = async () => takeAssetCost(ctx, await place(number), { code: 'A1', assetId })
    expect([await taken(), await taken()]).toEqual([{ ok: true }, { ok: true }])
    const costs = areaOf(await modelAt(number), 'A1').costs.filter((cost) => cost.assetId === assetId)
    expect(costs.map(({ kind, amountOre }) => [kind, amountOre])).toEqual([['capital', 49450000]])
    expect(await takeAssetCost(ctx, await place(number), { code: 'A2', assetId })).toMatchObject({
      refusal: 'invalid',
    })
  })

  it('follows up lead times of an agreement, and says by the field what is wrong', async () => {
    const { id: caseId } = await addCase(office.database, office.place, 8, {})
    const serviceAreaId = ctx.newId()
    await office.database.transaction(async (tx) => {
      await tx.insert(t.serviceAreas).values({
        ...{ id: serviceAreaId, municipalityId, caseId, position: 0, name: 'Kundreskontra' },
        ...{ description: null, system: null, measuringPeriod: null },
      })
      await tx
        .insert(t.leadTimes)
        .values({ id: ctx.newId(), caseId, position: 0, text: 'Återbetalning till kund', days: null })
    })
    const typed = {
      ...{ municipalityId, serviceAreaId, leadTime: 'Återbetalning till kund', days: '3', comment: '' },
      ...{ fromDay: '2026-01-01', toDay: '2026-03-31', received: '1 200', onTime: '1 150' },
    }
    expect(await reportLeadTime(ctx, { ...typed, onTime: '1201' })).toMatchObject({
      refusal: 'on-time-invalid',
    })
    expect(await reportLeadTime(ctx, { ...typed, toDay: '2025-12-31' })).toMatchObject({
      refusal: 'to-invalid',
    })
    expect(await reportLeadTime(ctx, { ...typed, leadTime: 'Annat' })).toMatchObject({
      refusal: 'lead-time-unknown',
    })
    expect(await reportLeadTime(outsider, typed)).toMatchObject({ refusal: 'forbidden' })
    expect(await reportLeadTime(ctx, typed)).toMatchObject({ ok: true })
    const agreed = await agreedServices(office.database.read, ctx.actor, municipalityId)
    expect(agreed?.areas[0]?.readings.map(({ received, onTime }) => [received, onTime])).toEqual([
      [1200, 1150],
    ])
  })
})
