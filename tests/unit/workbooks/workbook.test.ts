import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { faultText, judgeRows, readTable } from '~/documents/reading/table'
import {
  changeInPercent,
  formula,
  inputBlank,
  inputOre,
  nearly,
  quotient,
  renderWorkbook,
  sheetName,
  sheetNames,
  SheetWriter,
  type Workbook,
} from '~/documents/writing/workbook'
import { columnLetters } from '~/documents/writing/workbook/references'
import { viewsOf } from '~/documents/writing/workbook/two-views'
import { roundHalfAway } from '~/domain/shared/rational'
import { workbooks } from '#tests/support/workbooks'

describe('names of sheets', () => {
  it('are such that Excel takes them, also with öre after', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60, unit: 'grapheme' }), { maxLength: 20 }), (wanted) => {
        const name = sheetNames()
        const given = wanted.map(name)
        for (const one of given) {
          expect(one).not.toMatch(/[[\]:*?/\\]/)
          expect([...one].length).toBeGreaterThan(0)
          expect([...`${one} öre`].length).toBeLessThanOrEqual(31)
          expect(one).not.toMatch(/^'|'$/)
        }
        expect(new Set(given.map((one) => one.toLowerCase())).size).toBe(given.length)
      }),
    )
  })

  it('are kept where they can be', () => {
    expect(sheetName('A1 Leverantörsfakturor')).toBe('A1 Leverantörsfakturor')
    expect(sheetName('KS 2026/14: kalkyl')).toBe('KS 2026 14 kalkyl')
    const name = sheetNames()
    expect([name('A'), name('a'), name('A öre')]).toEqual(['A', 'a 2', 'A öre 2'])
  })

  it('columns go on after Z', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

describe('a formula is written only where binary fractions give the exact öre', () => {
  it('a quotient in floating point is the exact one whenever it is a formula', () => {
    const amount = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n })
    fc.assert(
      fc.property(
        amount,
        fc.bigInt({ min: 1n, max: 500_000n }),
        fc.bigInt({ min: 1n, max: 1_200_000n }),
        (base, factor, den) => {
          const cell = quotient('x', base * factor, den)
          if (cell.kind !== 'formula') return
          const float = (Number(base) * Number(factor)) / Number(den)
          const rounded = Math.sign(float) * Math.floor(Math.abs(float) + 0.5)
          expect(rounded === 0 ? 0 : rounded).toBe(Number(roundHalfAway(base * factor, den)))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('otherwise the exact value stands', () => {
    expect(quotient('x', 2n ** 52n, 3n)).toEqual({ kind: 'ore', ore: 1_501_199_875_790_165 })
    expect(quotient('x', 5n, 2n)).toEqual(formula('x', 3))
    expect(quotient('x', -5n, 2n)).toEqual(formula('x', -3))
    expect(nearly('x', 12, 12.2)).toEqual(formula('x', 12))
    expect(nearly('x', 13, 12.499999999)).toEqual({ kind: 'ore', ore: 13 })
  })

  it('a change from nothing has no percentage', () => {
    expect(changeInPercent('A1', 'B1', 0, 5)).toMatchObject({ value: '–' })
    expect(changeInPercent('A1', 'B1', 5_356_975_000, 5_298_177_500)).toMatchObject({ value: -1.1 })
  })
})

describe('a sheet with money', () => {
  const sheet = new SheetWriter('Kostnad', { money: true, widths: [] })
  sheet.row('Värde', inputOre(12_345))
  sheet.row('Prognos', inputBlank())
  sheet.row('Hälften', formula('ROUND(B1/2,0)', 6173))
  const [shown, counted] = viewsOf(sheet.done())

  it('has its inputs in kronor and counts in whole öre', () => {
    expect(shown?.name).toBe('Kostnad')
    expect(shown?.rows.map(({ cells }) => cells[1])).toEqual([
      { kind: 'ore', ore: 12_345, input: true },
      { kind: 'blank', format: 'ore', input: true },
      { kind: 'formula', formula: "'Kostnad öre'!B3/100", value: 6173, format: 'ore' },
    ])
    expect(counted?.name).toBe('Kostnad öre')
    expect(counted?.rows.map(({ cells }) => cells[1])).toEqual([
      { kind: 'formula', formula: "ROUND('Kostnad'!B1*100,0)", value: 12_345, format: 'ore' },
      {
        ...{ kind: 'formula', value: '', format: 'ore' },
        formula: `IF('Kostnad'!B2="","",ROUND('Kostnad'!B2*100,0))`,
      },
      { kind: 'formula', formula: 'ROUND(B1/2,0)', value: 6173, format: 'ore' },
    ])
  })
})

describe('a file', () => {
  it('is the same each time, begins with what it is about, and keeps the counting last', async () => {
    const book = workbooks.W14 as Workbook
    const [one, other] = [await renderWorkbook(book), await renderWorkbook(book)]
    expect(Buffer.compare(one, other)).toBe(0)
    const { sheets } = await readXlsx(one)
    const names = sheets.map(({ name }) => name)
    expect(names[0]).toBe('Om')
    expect(names).toContain('A1 Leverantörsfakturor')
    const isOre = names.map((name) => name.endsWith(' öre'))
    expect(isOre).toEqual([...isOre].sort())
    expect(sheets[0]?.rows.flat()).toContain('https://radslag.example/ekvalla/ekonomi/kalkyler/1')
  })

  it('has formulas in every amount that is not typed or dealt out', async () => {
    for (const [name, book] of Object.entries(workbooks)) {
      if (/^(W14|W15|W16|lista)/.test(name)) continue
      const values = book.sheets
        .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
        .filter((cell) => cell?.kind === 'ore' && !cell.input)
      expect([name, values]).toEqual([name, []])
    }
  })

  it('of the price model gives its volumes back', async () => {
    const read = await readTable(await renderWorkbook(workbooks.W14 as Workbook), 'modell.xlsx', {
      sheet: 'Volymer',
    })
    if (!read.ok) throw new Error(read.message)
    const { rows, faults } = judgeRows(read.table, [
      { key: 'area', name: 'Område', type: 'text', required: true },
      { key: 'key', name: 'Nyckel', type: 'text', required: true },
      { key: 'department', name: 'Förvaltning', type: 'text', required: true },
      { key: 'volume', name: 'Volym', type: 'number', required: true, min: 0 },
    ])
    expect(faults.map(faultText)).toEqual([])
    expect(rows).toHaveLength(40)
    expect(rows[0]).toMatchObject({ line: 2, values: { area: 'A1', department: 'BUF', volume: '46980' } })
    expect(rows.at(-1)?.values).toMatchObject({ area: 'A5', department: 'KFF', volume: '281' })
  })
})
