import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import { readTable } from '~/documents/reading/table'
import { openFileStore } from '~/documents/store'
import { latestOf } from '~/domain/governance-index/run'
import type { Context } from '~/use-cases/context'
import { beginDefinition, decideDefinition } from '~/use-cases/governance-index/definitions'
import { importValues } from '~/use-cases/governance-index/import-values'
import { addSubject } from '~/use-cases/governance-index/subjects'
import { observationsInHand } from '#db/queries/governance-index/in-hand'
import { makeOffice, type Office } from '../work/office'

let office: Office
let ctx: Context
let municipalityId: string
const folder = mkdtempSync(path.join(tmpdir(), 'index-import-'))

beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  const controller: Actor = {
    ...{ kind: 'account', accountId: 'disa', name: 'disa', municipalityId },
    ...{ role: 'controller', bodyId: null },
  }
  ctx = { ...office.as(controller), files: openFileStore(folder), today: '2026-11-20' }
  await beginDefinition(ctx, { municipalityId, name: 'Standard', fromYear: 2025 })
  const decision = { decidedIn: 'KS § 1', decidedDay: '2026-01-01' }
  await decideDefinition(ctx, { municipalityId, number: 1, revision: 1 }, decision)
  await addSubject(ctx, { municipalityId, code: '0180', name: 'Stockholm' })
})
afterAll(async () => {
  await office.dispose()
  rmSync(folder, { recursive: true })
})

const read = (text: string, fileName = 'värden.csv', as = ctx) =>
  importValues(
    as,
    { municipalityId, bytes: new TextEncoder().encode(text), fileName },
    (bytes, name, options) => readTable(bytes, name, options),
  )
const known = async (indicator: string) =>
  latestOf(await observationsInHand(office.database.read, municipalityId))
    .filter((each) => each.indicator === indicator && each.subject === '0180')
    .map(({ year, value, status, source }) => ({ year, value, status, source }))

describe('a table of values', () => {
  it('is read by code or name, id or label; what is known is not noted again', async () => {
    const table = 'Kommun;Indikator;År;Värde;Status\nStockholm;N00647;2025;1;\n'
    expect(await read(table)).toMatchObject({
      refusal: 'file-faulty',
      faults: [expect.stringMatching(/Rad 2.*N00647/)],
    })
    const right =
      'Kommun;Indikator;År;Värde;Status\n0180;ai_literacy_share;2025;52,5;\n0180;ai_literacy_share;2026;;Saknas\n'
    expect(await read(right)).toEqual({ ok: true, value: { added: 2, unchanged: 0, others: 0 } })
    expect(await read(right)).toEqual({ ok: true, value: { added: 0, unchanged: 2, others: 0 } })
    expect(await known('ai_literacy_share')).toEqual([
      { year: 2025, value: '52.5', status: 'ok', source: 'file' },
      { year: 2026, value: null, status: 'missing', source: 'file' },
    ])
  })

  it('is refused whole for a fault, with the row and the remedy', async () => {
    const faulty =
      'Kommun;Indikator;År;Värde;Status\nStockholm;ai_literacy_share;2027;60;\nStockholm;ai_literacy_share;2028;många;\n'
    const refused = await read(faulty)
    expect(refused).toMatchObject({ refusal: 'file-faulty', faults: [expect.stringMatching(/Rad 3.*Värde/)] })
    const both = 'Kommun;Indikator;År;Värde;Status\n0180;ai_literacy_share;2027;60;Saknas\n'
    expect(await read(both)).toMatchObject({ faults: [expect.stringMatching(/Rad 2/)] })
    expect(await known('ai_literacy_share')).toHaveLength(2)
    expect(await read(faulty, 'a.csv', office.by('linn'))).toEqual({ ok: false, refusal: 'forbidden' })
  })
})

describe('Kolada v3 as a file (index.md 9)', () => {
  const row = (kpi: string, value: number | null, more: object = {}, municipality = '0180') => ({
    ...{ kpi, municipality, period: 2025 },
    values: [
      { gender: 'K', count: 1, status: '', value: 99, isdeleted: false },
      { gender: 'T', count: 1, status: '', value, isdeleted: false, ...more },
    ],
  })
  const file = (...values: object[]) => JSON.stringify({ values, count: values.length, next_url: null })

  it('takes the totals of those who are compared; marked and null values are missing', async () => {
    const given = file(
      row('N00647', 61.2),
      row('N00674', 80, { status: 'Missing' }),
      row('N00669', null),
      row('U07513', 70, { isdeleted: true }),
      row('N00647', 55, {}, '0114'),
    )
    expect(await read(given, 'kolada.json')).toEqual({
      ok: true,
      value: { added: 3, unchanged: 0, others: 1 },
    })
    expect(await known('answers_work_well_share')).toEqual([
      { year: 2025, value: '61.2', status: 'ok', source: 'kolada' },
    ])
    expect(await known('email_help_easy_index')).toMatchObject([{ value: null, status: 'missing' }])
    expect(await known('business_efficiency_index')).toEqual([])
  })

  it('makes one value of several: a quotient, a mean where no follows a no, and a sum only when all are there', async () => {
    const questions = ['U07353', 'U07360', 'U07361', 'U07362', 'U07363', 'U07364']
    const areas = ['U20341', 'U26341', 'U28341', 'U30341', 'U31341', 'U33341']
    await read(
      file(
        ...[row('N00112', 10_000), row('N01951', 1_000_000)],
        ...questions.map((kpi, at) => row(kpi, at < 3 ? 1 : at === 3 ? 0 : null)),
        ...areas.map((kpi) => row(kpi, 1)),
      ),
      'kolada.json',
    )
    expect(await known('support_fte_per_1000')).toMatchObject([{ value: '10' }])
    expect(await known('welfare_tech_management_share')).toMatchObject([{ value: '50' }])
    expect(await known('automated_case_areas')).toMatchObject([{ value: null, status: 'missing' }])
  })

  it('is refused in words when it is something else', async () => {
    for (const text of ['{', '{"a": 1}', '{"values": [{"kpi": 1}]}', '[]'])
      expect(await read(text, 'kolada.json')).toMatchObject({ ok: false, refusal: 'file-faulty' })
  })
})
