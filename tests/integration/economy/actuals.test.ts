import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSie } from '~/documents/reading/sie'
import { readTable } from '~/documents/reading/table'
import { openFileStore } from '~/documents/store'
import { type Actor, publicActor } from '~/domain/access'
import type { Context } from '~/use-cases/context'
import { activateAsset, type ActivateAssetInput } from '~/use-cases/economy/assets/activate-asset'
import { assetCostsOfYear } from '~/use-cases/economy/assets/asset-costs'
import { actualsOfCase, followUpOfCase } from '~/use-cases/economy/assets/case-outcome'
import {
  changeAsset,
  type ChangeAssetInput,
  takeAssetBack,
  takeChangeBack,
} from '~/use-cases/economy/assets/change-asset'
import { outcomesOfMunicipality } from '~/use-cases/economy/assets/municipality-outcome'
import { saveForecast } from '~/use-cases/economy/assets/save-forecast'
import { createCalculation } from '~/use-cases/economy/calculations/create-calculation'
import { decideCalculation } from '~/use-cases/economy/calculations/decide-calculation'
import { calculationDefaults } from '~/use-cases/economy/calculations/defaults'
import { acceptLedger, withdrawLedger } from '~/use-cases/economy/ledger/decide-import'
import { mapProject, unmapProject } from '~/use-cases/economy/ledger/map-project'
import { stageImport } from '~/use-cases/economy/ledger/stage-import'
import { actualOfCases, listImports, projectsOfCase, rowsInBoth } from '#db/queries/economy/ledger'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addCase, makeOffice, type Office } from '../work/office'

let office: Office
let ctx: Context
let reader: Actor
let municipalityId: string
let matter: { id: string; slug: string; number: string }
let secret: { id: string; slug: string; number: string }
const folder = mkdtempSync(path.join(tmpdir(), 'radslag-actuals-'))

const readers = { readTable, readSie: async (file: Uint8Array) => readSie(file) }
const value = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}
const place = () => ({ municipalityId, caseSlug: matter.slug })

beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  reader = { ...office.actor('disa'), role: 'controller', bodyId: null } as Actor
  ctx = { ...office.as(reader), files: openFileStore(folder) }
  matter = await addCase(office.database, office.place, 1)
  secret = await addCase(office.database, office.place, 2, { published: false })
  const { input } = await calculationDefaults(ctx, municipalityId)
  const made = await createCalculation(ctx, {
    ...{ ...place(), fromDocument: false, name: 'Köp', kind: 'plan', basedOn: null },
    input: {
      ...input,
      ...{ alternative: 'buy', takenIntoUse: '2026-01-01', startRule: 'SAME_MONTH', lifeMonths: 60 },
      lines: [
        { phase: 'project', label: 'Licenser', ore: 150_000_000, treatment: 'CAPITAL' },
        { phase: 'project', label: 'Införande', ore: 80_000_000, treatment: 'CAPITAL' },
        { phase: 'feasibility', label: 'Förstudie', ore: 12_000_000, treatment: 'OPERATING' },
      ],
      ...{ reserve: null, effects: [], rates: { mode: 'FIXED', ratePct: '1.5', source: 'Test' } },
    },
  })
  const decided = { number: value(made).number, revision: 1, decisionId: '', decidedDay: '2026-01-10' }
  value(await decideCalculation(ctx, { ...place(), ...decided }))
})
afterAll(async () => {
  await office.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const stage = (text: string | Uint8Array, fileName: string, as = ctx) =>
  stageImport(
    as,
    { municipalityId, fileName, bytes: typeof text === 'string' ? Buffer.from(text) : text },
    readers,
  )
const accept = (number: number, how = '') => acceptLedger(ctx, { municipalityId, number, how })
const head = 'Datum;Verifikat;Konto;Projekt;Text;Belopp'
const spring = [
  head,
  '2026-02-27;L 1;1011;7104;Licens;1 500 000,50',
  '2026-03-31;L 2;1012;7104;Införande;951 199,50',
  '2026-03-31;L 3;6421;7104;Förstudie;118 250,00',
  '2026-03-31;L 4;2440;7104;Leverantörsskuld;-118 250,00',
  '2026-03-31;L 5;6421;;Utan projekt;10,00',
].join('\r\n')

describe('the ledger', () => {
  it('refuses a file with faults whole, with row, column and remedy, and keeps nothing', async () => {
    const faultsOf = async (...rows: string[]) => {
      const read = await stage([head, ...rows].join('\r\n'), 'fel.csv')
      if (read.ok || read.refusal !== 'file-faulty') throw new Error('read')
      return read.faults.join('\n')
    }
    const good = '2026-01-31;L 1;1011;7104;x;10,00'
    expect(await faultsOf(good, '2026-13-41;L 2;1011;7104;x;20')).toMatch(
      /Rad 3, kolumnen Datum: ”2026-13-41”/,
    )
    expect(await faultsOf('2026-01-31;L 2;1011;7104;x;1,234')).toMatch(/Rad 2, kolumnen Belopp: ”1,234”/)
    expect(await faultsOf(good, '2026-01-31;L 2;Licens;7104;x;20')).toMatch(/Rad 3, kolumnen Konto: ”Licens”/)
    expect(
      await faultsOf('2026-01-31;L 2;1 500,50;7104;x;1011', '2026-01-31;L 3;1 700,50;7104;x;1012'),
    ).toMatch(/bytt plats/)
    const nothing = await stage(`${head}\r\n2026-01-31;L 1;6421;;x;10\r\n`, 'utan.csv')
    expect(nothing).toMatchObject({ ok: false, faults: [expect.stringContaining('projektkod')] })
    const noAmount = await stage(`${head}\r\n2026-01-31;L 1;6421;7104;x;\r\n`, 'tomt.csv')
    expect(noAmount).toMatchObject({ ok: false, faults: [expect.stringMatching(/Rad 2, kolumnen Belopp/)] })
    expect(await stage('', 'tom.csv')).toEqual({ ok: false, refusal: 'file-missing' })
    expect(await stage(spring, 'x.csv', office.by('linn'))).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await listImports(office.database.read, municipalityId)).toEqual([])
  })

  it('tries a file first, counts it when accepted, and leaves out what is no outcome', async () => {
    expect(value(await stage(spring, 'vår.csv'))).toEqual({ number: 1 })
    const [tried] = await listImports(office.database.read, municipalityId)
    expect(tried).toMatchObject({ rowCount: 3, leftOutCount: 2, sumOre: 256_945_000, stands: false })
    expect(await actualOfCases(office.database.read, municipalityId)).toEqual([])
    value(await accept(1))
    expect(await accept(1)).toEqual({ ok: false, refusal: 'import-decided-taken' })
  })

  it('belongs to a case through its project code, by account where the code is shared', async () => {
    const map = (more: object) =>
      mapProject(ctx, {
        ...{
          municipalityId,
          project: '7104',
          name: '',
          caseNumber: matter.number,
          accounts: '',
          line: '',
          ...more,
        },
      })
    value(await map({ line: 'Förstudie' }))
    value(await map({ accounts: '1011', line: 'Licenser' }))
    value(await map({ accounts: '1012', line: 'Införande' }))
    expect(await map({ accounts: '1012' })).toEqual({ ok: false, refusal: 'project-mapped-taken' })
    expect(await map({ accounts: 'konsulter' })).toEqual({ ok: false, refusal: 'accounts-invalid' })
    expect(await map({ caseNumber: 'KS 1999-1' })).toEqual({ ok: false, refusal: 'case-not-found' })
    expect(await actualOfCases(office.database.read, municipalityId)).toEqual([
      { caseId: matter.id, year: 2026, ore: 256_945_000, capitalOre: 245_120_000, operatingOre: 11_825_000 },
    ])
  })

  it('tells of the same file and of overlapping periods, and lets one replace another', async () => {
    value(await stage(spring, 'igen.csv'))
    expect(await accept(2, 'beside')).toEqual({ ok: false, refusal: 'same-file-taken' })
    value(await stage(`${spring}\r\n2026-03-30;L 9;6421;7104;Mer;50,00`, 'mer.csv'))
    const [third, , first] = await listImports(office.database.read, municipalityId)
    expect(await rowsInBoth(office.database.read, third?.id ?? '', first?.id ?? '')).toBe(3)
    expect(await accept(3)).toEqual({ ok: false, refusal: 'overlap-undecided' })
    value(await accept(3, 'replaces 1'))
    const sum = async () => (await actualOfCases(office.database.read, municipalityId))[0]?.ore
    expect(await sum()).toBe(256_950_000)
    expect(await withdrawLedger(ctx, { municipalityId, number: 3, reason: '' })).toEqual({
      ...{ ok: false, refusal: 'reason-missing' },
    })
    value(await withdrawLedger(ctx, { municipalityId, number: 3, reason: 'Fel period' }))
    expect(await sum()).toBe(256_945_000)
  })

  it('reads SIE 4: projects are dimension 6, debit is cost', async () => {
    const sie = [
      '#FLAGGA 0\r\n#FORMAT PC8\r\n#SIETYP 4\r\n#FNAMN "Eks kommun"\r\n#RAR 0 20250101 20251231',
      '#KONTO 6421 "Konsulter"\r\n#KONTO 2440 "Skuld"\r\n#DIM 6 "Projekt"\r\n#OBJEKT 6 "7200" "Provet"',
      '#VER L 12 20251015 "Faktura"\r\n{\r\n#TRANS 6421 {6 "7200"} 1250.50\r\n#TRANS 2440 {} -1250.50\r\n}\r\n',
    ].join('\r\n')
    const { number } = value(await stage(sie, '2025.se'))
    value(await accept(number))
    value(
      await mapProject(ctx, {
        ...{ municipalityId, project: '7200', name: '', caseNumber: secret.number, accounts: '', line: '' },
      }),
    )
    const outcomes = await actualOfCases(office.database.read, municipalityId)
    expect(outcomes.find(({ caseId }) => caseId === secret.id)).toMatchObject({ year: 2025, ore: 125_050 })
    const [mapping] = await projectsOfCase(office.database.read, secret.id)
    value(await unmapProject(ctx, { municipalityId, id: mapping?.id ?? '' }))
    expect(await actualOfCases(office.database.read, municipalityId)).toHaveLength(1)
  })
})

const activation = (more: Partial<ActivateAssetInput> = {}): ActivateAssetInput => ({
  ...{ ...place(), name: 'E-tjänst', takenIntoUse: '2026-04-13', startRule: 'SAME_MONTH' },
  ...{ principal: '2 451 200', residual: '', lifeYears: '6', lifeMonths: '', rates: 'own', ratePct: '2,5' },
  ...{ priceAreaCode: 'A5', ...more },
})
const change = (kind: string, month: string, more: Partial<ChangeAssetInput> = {}) =>
  changeAsset(ctx, {
    ...{
      ...place(),
      number: 1,
      kind,
      month,
      amount: '',
      remainingMonths: '',
      residual: '',
      reason: 'Därför',
    },
    ...more,
  })

describe('assets', () => {
  it('W10: are activated from the decided calculation and compared with it to the öre', async () => {
    expect(await activateAsset(office.by('linn'), activation())).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await activateAsset(ctx, activation({ principal: '1,234' }))).toMatchObject({
      refusal: 'principal-invalid',
    })
    expect(await activateAsset(ctx, activation({ rates: 'table' }))).toMatchObject({
      refusal: 'rates-missing',
    })
    expect(await activateAsset(ctx, activation({ caseSlug: secret.slug }))).toMatchObject({
      refusal: 'calculation-missing',
    })
    expect(value(await activateAsset(ctx, activation()))).toEqual({ number: 1 })
    const { deviation } = await actualsOfCase(office.database.read, matter.id)
    expect(deviation?.ok && deviation.value[0]).toEqual({
      ...{ year: 2026, plannedOre: 49450000, amountEffectOre: 3250800, startEffectOre: -13175200 },
      ...{ rateEffectOre: 1838400, lifeEffectOre: -6128000, changesEffectOre: 0 },
      ...{ actualOre: 35236000, deviationOre: -14214000 },
    })
    expect(await assetCostsOfYear(ctx, municipalityId, 2027)).toMatchObject([
      { priceAreaCode: 'A5', costOre: 46_215_333, netCostOre: 46_215_333 },
    ])
  })

  it('change forward only: a closed year, a month before the start and too much are refused at their field', async () => {
    expect(await change('impairment', '2025-12', { amount: '1' })).toMatchObject({
      refusal: 'month-before-start',
    })
    expect(await change('impairment', '2026-02', { amount: '1' })).toMatchObject({
      refusal: 'month-before-start',
    })
    expect(await change('impairment', '2027-01', { amount: '99 000 000' })).toMatchObject({
      refusal: 'INPUT_INVALID',
    })
    expect(await change('impairment', '2027-01', { amount: '-5' })).toMatchObject({
      refusal: 'amount-invalid',
    })
    expect(await change('life', '2027-01')).toMatchObject({ refusal: 'remaining-invalid' })
    expect(await change('life', '2027-01', { remainingMonths: '36', reason: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    const later = { ...ctx, today: '2028-02-01' }
    const closed = { ...place(), number: 1, kind: 'life', month: '2027-06', remainingMonths: '9' }
    const typed = { amount: '', residual: '', reason: 'x' }
    expect(await changeAsset(later, { ...closed, ...typed })).toMatchObject({ refusal: 'year-closed' })
  })

  it('W6: a changed life leaves past years, a disposal ends it, and a mistake is taken back', async () => {
    const rows = async () => {
      const { deviation } = await actualsOfCase(office.database.read, matter.id)
      if (!deviation?.ok) throw new Error('no rows')
      return deviation.value
    }
    const before = await rows()
    value(await change('life', '2027-01', { remainingMonths: '24' }))
    const after = await rows()
    expect(after[0]?.actualOre).toBe(before[0]?.actualOre)
    expect(after[1]?.changesEffectOre).toBeGreaterThan(0)
    value(await change('disposal', '2027-12', { amount: '100 000' }))
    expect(await change('life', '2028-01', { remainingMonths: '2' })).toMatchObject({
      refusal: 'EVENT_AFTER_DISPOSAL',
    })
    value(await takeChangeBack(ctx, { ...place(), number: 1, reason: 'Fel tillgång' }))
    value(await takeChangeBack(ctx, { ...place(), number: 1, reason: 'Fel tillgång' }))
    expect(await takeChangeBack(ctx, { ...place(), number: 1, reason: 'x' })).toMatchObject({
      refusal: 'event-not-found',
    })
    expect(await rows()).toEqual(before)
  })

  it('are followed up line by line (finance.md 5), with forecasts that are only added to', async () => {
    const typed = [{ line: 'Införande', committed: '25 000', forecast: '1 000 000', comment: 'Dyrare' }]
    expect(await saveForecast(ctx, { ...place(), typed })).toEqual({ ok: true, value: { changed: 1 } })
    expect(await saveForecast(ctx, { ...place(), typed })).toEqual({ ok: true, value: { changed: 0 } })
    expect(
      await saveForecast(ctx, {
        ...place(),
        typed: [{ line: 'Införande', forecast: '', comment: '', committed: 'mycket' }],
      }),
    ).toEqual({ ok: false, refusal: 'committed-invalid', at: 0 })
    const { decided } = await actualsOfCase(office.database.read, matter.id)
    const { lines, totals, capitalOre } = await followUpOfCase(
      office.database.read,
      { municipalityId, caseId: matter.id },
      decided,
    )
    expect(capitalOre).toBe(245_120_000)
    expect(lines.find(({ label }) => label === 'Införande')).toMatchObject({
      ...{ budgetOre: 80_000_000, committedOre: 2_500_000, actualOre: 95_119_950 },
      ...{ forecastOre: 100_000_000, deviationOre: -20_000_000 },
    })
    expect(lines.find(({ label }) => label === 'Förstudie')).toMatchObject({ actualOre: 11_825_000 })
    expect(totals).toMatchObject({ budgetOre: 242_000_000, actualOre: 256_945_000 })
  })

  it('are public with their case and nowhere else', async () => {
    const seen = await outcomesOfMunicipality(office.database.read, publicActor, municipalityId, 2026)
    expect(seen).toMatchObject([{ slug: matter.slug, postedOre: 256_945_000, activatedOre: 245_120_000 }])
    await expect(
      activateAsset(office.as(publicActor), activation({ caseSlug: secret.slug })),
    ).resolves.toMatchObject({ refusal: 'case-not-found' })
    value(await takeAssetBack(ctx, { ...place(), number: 1, reason: 'Av misstag' }))
    expect(await assetCostsOfYear(ctx, municipalityId, 2027)).toEqual([])
    expect(value(await activateAsset(ctx, activation()))).toEqual({ number: 2 })
  })
})
