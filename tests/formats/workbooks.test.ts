import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderWorkbook, type Workbook } from '~/documents/writing/workbook'
import { annuity, reinvestmentPlan, straightLine } from '~/domain/finance'
import { annuityWorkbook } from '~/use-cases/economy/workbooks/annuity'
import { reinvestmentWorkbook } from '~/use-cases/economy/workbooks/reinvestment'
import { straightLineWorkbook } from '~/use-cases/economy/workbooks/straight-line'
import { workbookAbout, workbooks } from '#tests/support/workbooks'
import { differences, recalculated, type Values } from './recalculated'

const folder = mkdtempSync(path.join(tmpdir(), 'radslag-workbooks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The same workbook after somebody has typed other figures in cells of a sheet. */
function typed(workbook: Workbook, sheet: string, figures: Record<string, number>): Workbook {
  const changed = (cell: string) => figures[cell]
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) => ({
      ...one,
      rows: one.rows.map((row, rowAt) => ({
        ...row,
        cells: row.cells.map((cell, column) => {
          const figure =
            one.name === sheet ? changed(`${String.fromCharCode(65 + column)}${rowAt + 1}`) : undefined
          if (!cell || figure === undefined) return cell
          if (!('input' in cell) || !cell.input) throw new Error('only what is blue may be typed over')
          return cell.kind === 'ore'
            ? { ...cell, ore: figure }
            : { ...cell, kind: 'figure' as const, format: 'number' as const, value: String(figure) }
        }),
      })),
    })),
  }
}

const get = (name: string): Workbook =>
  workbooks[name] ?? { about: workbookAbout(''), sheets: [], checks: [] }

const sure = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const other = {
  principalOre: 245_120_007,
  residualOre: 1_234_567,
  lifeMonths: 58,
  start: '2026-01',
  rates: '2.35',
}
const otherPlan = {
  components: [
    { id: 'server', principalOre: 80_000_000, lifeMonths: 60 },
    { id: 'program', principalOre: 140_000_000, lifeMonths: 96 },
  ],
  ...{ start: '2026-01', rates: '3', horizonYears: 12, indexPct: '3.5' },
}

/** Workbooks with other figures typed in, and what they must become. */
const retyped: Record<string, { given: Workbook; becomes: Workbook }> = {
  'W1 with another cost, residual value, life and rate': {
    given: typed(get('W1'), 'Kapitalkostnad', { B4: 245_120_007, B5: 1_234_567, B6: 58, B9: 2.35 }),
    becomes: straightLineWorkbook(workbookAbout('IT-investering'), sure(straightLine(other))),
  },
  'W2 with another cost and rate': {
    given: typed(get('W2'), 'Kapitalkostnad', { B4: 500_000_000, B9: 3 }),
    becomes: annuityWorkbook(
      workbookAbout('Annuitet'),
      sure(annuity({ principalOre: 500_000_000, ratePct: '3', lifeYears: 8, start: '2026-01' })),
    ),
  },
  'W5 with another first cost, price change and rate': {
    given: typed(get('W5'), 'Delar', { B4: 3.5, B8: 80_000_000, G7: 3, G8: 3 }),
    becomes: reinvestmentWorkbook(workbookAbout('Reinvestering'), sure(reinvestmentPlan(otherPlan))),
  },
}

const staffTyped = typed(get('W14'), 'Resurser', { D5: 12 })

let found: Record<string, Values> = {}
beforeAll(async () => {
  const given = Object.entries(retyped).map(([, one], index) => [`typed-${index}`, one.given])
  found = await recalculated(folder, { ...workbooks, ...Object.fromEntries(given), staff: staffTyped })
}, 300_000)

const valuesOf = (name: string): Values => {
  const values = found[name]
  if (!values) throw new Error(`nothing recalculated for ${name}`)
  return values
}

describe.each(Object.entries(workbooks))('the workbook %s', (name, workbook) => {
  it('is counted to the same öre by LibreOffice, in every cell', () => {
    expect(differences(workbook, valuesOf(name))).toEqual([])
  })

  it('has nothing left over in its checks', () => {
    for (const check of workbook.checks) expect(valuesOf(name).get(check.sheet)?.get(check.cell)).toBe(0)
  })
})

describe('what somebody types in a blue cell is followed to the öre', () => {
  it.each(Object.entries(retyped).map(([name, one], index) => [name, one, index] as const))(
    '%s',
    (_, { becomes }, index) => {
      expect(differences(becomes, valuesOf(`typed-${index}`))).toEqual([])
    },
  )

  it('W14 with more staff: the costs follow, and the checks say that the shares must be dealt out anew', () => {
    const values = valuesOf('staff')
    const sheet = values.get('Alla kostnader öre')
    expect(sheet?.get('C5')).not.toBe(valuesOf('W14').get('Alla kostnader öre')?.get('C5'))
    expect(onRow('staff', 'Om', 'Alla kontroller')).not.toBe(0)
    expect(onRow('W14', 'Om', 'Alla kontroller')).toBe(0)
    const left = staffTyped.checks.filter((check) => values.get(check.sheet)?.get(check.cell) !== 0)
    expect(left.map(({ label }) => label)).toContain('A1: potterna är det som fördelas')
  })
})

/** What stands in a column of the row that begins with these words. */
const onRow = (name: string, sheet: string, words: string | number, column = 'B') => {
  const cells = valuesOf(name).get(sheet) ?? new Map<string, unknown>()
  const [place] = [...cells].find(([cell, value]) => cell.startsWith('A') && value === words) ?? []
  return place && cells.get(`${column}${place.slice(1)}`)
}

describe('figures of the specification, as LibreOffice counts them', () => {
  it.each([
    ['W1', 'Kapitalkostnad', 2026, 'H', 494_500],
    ['W1', 'Kapitalkostnad', 'Summa', 'H', 2_403_500],
    ['W1', 'Kapitalkostnad öre', 'Summa', 'H', 240_350_000],
    ['W2', 'Kapitalkostnad', 'Annuitet per år', 'B', 585_762.85],
    ['W3-MONTHLY', 'Kapitalkostnad', 2032, 'G', 1875],
    ['W4', 'Kapitalkostnad', 2056, 'F', 4_560_000],
    ['W5', 'Kapitalkostnad', 2037, 'E', 431_804.53],
    ['W6', 'Ändrad tid', 'Summa', 'H', 1_442_100],
    ['W6-utrangering', 'Utrangering', 'Resultat', 'B', -578_333.33],
    ['W7-OPENING', 'Kapitalkostnad', 'Summa', 'H', 624_442.53],
    ['W8-OPENING', 'Kapitalkostnad', 'Summa', 'H', 1_069_652.8],
    ['W8-mark', 'Kapitalkostnad', 2026, 'E', 51_666.67],
    ['W9', 'Anslag', 'Kvar att besluta om (anslag − anspråk)', 'B', 3_368_549.5],
    ['W9', 'Anslag', 'Kvar efter äskandet', 'B', -631_450.5],
    ['W10', 'Plan mot utfall', 2031, 'F', 297_974.01],
    ['W11', 'Driftkostnad', 2027, 'H', -636_900],
    ['W12', 'Kassaflöde', 'Nuvärde (NPV)', 'B', 234_504.4],
    ['W12', 'Kassaflöde', 'Diskonterat tillbaka efter, år', 'B', 4.6],
    ['W13', 'Nyttoplan', 2027, 'D', 555_600],
    ['W14', 'Prislista öre', 'Summa', 'B', 1_803_314_402],
    ['W14', 'Prislista', 'Summa', 'F', 52_981_775],
    ['W14-förändring', 'Förändring', 'Summa', 'I', -2.6],
    ['W15', 'Prispåverkan', 2031, 'B', 140_799.18],
    ['W16', 'Omräknat', 'Omräknat pris', 'C', 2_213_791.94],
  ] as const)('%s %s, %s: column %s', (name, sheet, words, column, value) =>
    expect(onRow(name, sheet, words, column)).toBe(value),
  )
})

it('finds a formula that counts otherwise', async () => {
  const workbook = get('W1')
  const wrong: Workbook = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell?.kind === 'formula' ? { ...cell, formula: cell.formula.replace('*', '+') } : cell,
        ),
      })),
    })),
  }
  const { found: values } = await recalculated(path.join(folder, 'wrong'), { found: wrong })
  expect(values && differences(workbook, values)).not.toEqual([])
})

it('keeps the files for a look when asked', async () => {
  const folderKept = process.env.FORMATS_FOLDER
  if (!folderKept) return
  for (const [name, workbook] of Object.entries(workbooks))
    writeFileSync(path.join(folderKept, `${name}.xlsx`), await renderWorkbook(workbook))
})
