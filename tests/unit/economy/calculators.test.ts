import { describe, expect, it } from 'vitest'
import { runFinance } from '~/use-cases/economy/operations/run-finance'
import { ask, calculatorOf, calculators, type Cell, type ResultTable } from '~/use-cases/economy/calculators'
import worked from './worked-examples.json'

/** Where a table of finance.md 16 stands: calculator, example, table, and our column for each of its columns. */
type Place = { slug: string; example: string; table: string; columns: (number | null)[] }

const schedule = [0, 1, 2, 3, 4, 5, 6]
const row = (count: number) => Array.from({ length: count }, (_, at) => at)

const places: Record<keyof typeof worked, Place> = {
  'W1 ar': { slug: 'kapitalkostnad', example: 'W1', table: 'ar', columns: schedule },
  'W2 ar': { slug: 'kapitalkostnad', example: 'W2', table: 'ar', columns: schedule },
  'W2 oktober': { slug: 'kapitalkostnad', example: 'W2-oktober', table: 'ar', columns: schedule },
  'W3 ar': { slug: 'kapitalkostnad', example: 'W3', table: 'ar', columns: schedule },
  'W3 metoder': { slug: 'kapitalkostnad', example: 'W3', table: 'rantemetoder', columns: row(4) },
  'W4 komponenter': { slug: 'komponenter', example: 'W4', table: 'forsta-aret', columns: row(6) },
  'W4 ar': { slug: 'komponenter', example: 'W4', table: 'ar', columns: row(5) },
  'W5 investeringar': { slug: 'reinvestering', example: 'W5', table: 'investeringar', columns: row(3) },
  'W5 ar': { slug: 'reinvestering', example: 'W5', table: 'ar', columns: row(4) },
  'W6 ar': { slug: 'andrad-livslangd', example: 'W6', table: 'ar', columns: schedule },
  'W7 ar': { slug: 'kapitalkostnad', example: 'W7', table: 'ar', columns: schedule },
  'W8 ar': { slug: 'kapitalkostnad', example: 'W8', table: 'ar', columns: schedule },
  'W9 arenden': { slug: 'anslag', example: 'W9', table: 'arenden', columns: [0, null, 2, 3, 4, 5, 6, 7] },
  'W10 ar': { slug: 'planerat-utfall', example: 'W10', table: 'ar', columns: row(8) },
  'W11 ar': { slug: 'driftkostnad', example: 'W11', table: 'ar', columns: row(8) },
  'W12 floden': { slug: 'kassaflode', example: 'W12', table: 'floden', columns: row(5) },
  'W13 ar': { slug: 'nyttoplan', example: 'W13', table: 'ar', columns: row(4) },
  'W14 kostnad2025': {
    slug: 'prismodell',
    example: 'W14-2025',
    table: 'sjalvkostnad',
    columns: [null, ...row(9).slice(1)],
  },
  'W14 kostnad2026': {
    slug: 'prismodell',
    example: 'W14',
    table: 'sjalvkostnad',
    columns: [null, ...row(9).slice(1)],
  },
  'W14 volymer2025': {
    slug: 'prismodell',
    example: 'W14-2025',
    table: 'volymer',
    columns: [0, null, 2, 3, 4, 5, 6, 7],
  },
  'W14 volymer2026': {
    slug: 'prismodell',
    example: 'W14',
    table: 'volymer',
    columns: [0, null, 2, 3, 4, 5, 6, 7],
  },
  'W14 potter2025': {
    slug: 'prismodell',
    example: 'W14-2025',
    table: 'potter',
    columns: [0, null, 3, 4, 5, 6, 7],
  },
  'W14 potter2026': {
    slug: 'prismodell',
    example: 'W14',
    table: 'potter',
    columns: [0, null, 3, 4, 5, 6, 7],
  },
  'W14 pris2025': {
    slug: 'prismodell',
    example: 'W14-2025',
    table: 'prislista',
    columns: [null, 1, 2, 3, 4, 5],
  },
  'W14 pris2026': { slug: 'prismodell', example: 'W14', table: 'prislista', columns: [null, 1, 2, 3, 4, 5] },
  'W14 pris2025utan': {
    slug: 'prismodell',
    example: 'W14-2025-utan',
    table: 'prislista',
    columns: [null, 1, 2, 3, 4, 5],
  },
  'W14 pris2026utan': {
    slug: 'prismodell',
    example: 'W14-2026-utan',
    table: 'prislista',
    columns: [null, 1, 2, 3, 4, 5],
  },
  'W14 forvaltningar': {
    slug: 'prisforandring',
    example: 'W14-forandring',
    table: 'forvaltningar',
    columns: [null, 1, 2, 3, 4, 5, 6, 7, 8],
  },
  'W14 omraden': {
    slug: 'prisforandring',
    example: 'W14-forandring',
    table: 'omraden',
    columns: [null, 1, 2, 4, 5, 6, 8],
  },
  'W14 effekter': {
    slug: 'prisforandring',
    example: 'W14-forandring',
    table: 'effekter',
    columns: [null, 1, 2, 3, 4, 5],
  },
  'W15 ar': { slug: 'prispaverkan', example: 'W15', table: 'ar', columns: row(11) },
}

const answerOf = (slug: string, example: string) => {
  const calculator = calculatorOf(slug)
  if (!calculator) throw new Error(`no calculator ${slug}`)
  const { computed } = ask(calculator, new URLSearchParams({ exempel: example }))
  if (!computed.ok) throw new Error(JSON.stringify(computed.errors))
  return computed.result
}

const tableOf = (slug: string, example: string, id: string): ResultTable => {
  const table = answerOf(slug, example).tables.find((each) => each.id === id)
  if (!table) throw new Error(`no table ${id}`)
  return table
}

/** A cell of ours as the specification writes it: kronor with two decimals, other numbers likewise. */
function shown(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'string') return cell
  if ('ore' in cell) return (cell.ore / 100).toFixed(2)
  return Number('percent' in cell ? cell.percent : cell.number).toFixed(2)
}

const specified = (text: string): string => {
  const bare = text.replace(/[\s%+]/g, '')
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare).toFixed(2) : text
}

const numeric = (text: string | null): string | null =>
  text !== null && /^\d+$/.test(text) ? Number(text).toFixed(2) : text

describe('the tables of finance.md 16 stand on the pages to the öre', () => {
  it.each(Object.entries(worked))('%s', (name, { rows: expected }) => {
    const { slug, example, table: id, columns } = places[name as keyof typeof worked]
    const table = tableOf(slug, example, id)
    const ours = [...table.rows, ...(table.total ? [table.total] : [])]
    let compared = 0
    for (const [at, cells] of expected.entries()) {
      const isSum = /^Sum/.test(cells[0] ?? '')
      const years = columns[0] === 0 && /^\d{4}$/.test(cells[0] ?? '')
      const found = isSum
        ? (table.total ?? ours.at(-1))
        : years
          ? ours.find((each) => each[0] === cells[0])
          : ours[at]
      expect(found, `${name}, row ${cells[0]}`).toBeDefined()
      for (const [place, column] of columns.entries()) {
        const cell = cells[place] ?? ''
        if (column === null || cell === '' || (isSum && place === 0)) continue
        const value = shown(found?.[column])
        if (isSum && value === null) continue
        if (cell === '-') expect(value).toBeNull()
        else expect(numeric(value), `${name}, ${cells[0]}, column ${place}`).toBe(specified(cell))
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(expected.length)
  })
})

describe('what section 16 says beside its tables', () => {
  const figure = (slug: string, example: string, label: string) =>
    shown(answerOf(slug, example).figures.find((each) => each.label === label)?.cell)

  it('W1: with the feasibility study expensed the first year is 440 750', () => {
    expect(shown(tableOf('kapitalkostnad', 'W1-forstudie', 'ar').rows[0]?.[5])).toBe('440750.00')
  })
  it('W2: factor 0.1394673458, annuity 585 762.85, last year 585 762.87, straight line 630 000 … 538 125', () => {
    expect(
      answerOf('kapitalkostnad', 'W2').figures.find(({ label }) => label === 'Annuitetsfaktor')?.cell,
    ).toEqual({
      number: '0.1394673458',
    })
    expect(figure('kapitalkostnad', 'W2', 'Annuitet')).toBe('585762.85')
    expect(figure('kapitalkostnad', 'W2', 'Sista brukningsåret')).toBe('585762.87')
    const straight = tableOf('kapitalkostnad', 'W2', 'rak')
    expect([straight.rows[0]?.[5], straight.rows[7]?.[5], straight.total?.[4]].map(shown)).toEqual([
      '630000.00',
      '538125.00',
      '472500.00',
    ])
  })
  it('W4: one life of 40 years would give 1 200 000, which is 220 000 less', () => {
    expect(answerOf('komponenter', 'W4').notices?.[0]?.text.replace(/\s/g, ' ')).toMatch(
      /1 200 000 kr.*220 000 kr/,
    )
  })
  it('W6: disposal after 41 months gives −578 333.33', () => {
    expect(figure('andrad-livslangd', 'W6-utrangering', 'Bokfört värde')).toBe('728333.33')
    expect(figure('andrad-livslangd', 'W6-utrangering', 'Utrangeringskostnad')).toBe('-578333.33')
  })
  it('W8: 1 kr over 120 months and land', () => {
    const krona = tableOf('kapitalkostnad', 'W8-krona', 'ar').rows.map((cells) => shown(cells[3]))
    expect(krona).toEqual(['0.09', ...Array.from({ length: 9 }, () => '0.10'), '0.01'])
    const land = tableOf('kapitalkostnad', 'W8-mark', 'ar').rows.map((cells) => shown(cells[4]))
    expect(land.slice(0, 2)).toEqual(['51666.67', '77500.00'])
  })
  it('W9: rooms and the refused request', () => {
    expect(figure('anslag', 'W9', 'Anslag')).toBe('13740000.00')
    expect(figure('anslag', 'W9', 'Kvar för beslut')).toBe('3368549.50')
    expect(figure('anslag', 'W9', 'Kvar enligt prognos')).toBe('3088549.50')
    expect(figure('anslag', 'W9', 'Inte utbetalt')).toBe('7558549.50')
    expect(answerOf('anslag', 'W9').notices?.[0]?.title).toContain('FRAME_OVERCOMMITTED')
    expect(shown(tableOf('anslag', 'W9', 'utrymme').rows.at(-1)?.[1])).toBe('-631450.50')
    expect(shown(tableOf('anslag', 'W9', 'arenden').total?.[6])).toBe('10371450.50')
  })
  it('W12: ratios of benefits and costs', () => {
    expect(tableOf('kassaflode', 'W12-kvoter', 'kvoter').rows.map((cells) => shown(cells[1]))).toEqual([
      '3084069.27',
      '2849564.86',
      '234504.40',
      '1.08',
      '0.10',
    ])
    expect(figure('kassaflode', 'W12', 'Återbetalning (år)')).toBe('4.26')
    expect(figure('kassaflode', 'W12', 'Återbetalning med ränta (år)')).toBe('4.60')
  })
  it('W15: steps between the years, and 254 500 with running and removed cost', () => {
    expect(tableOf('prispaverkan', 'W15', 'steg').rows.map((cells) => shown(cells[1]))).toEqual([
      '494500.00',
      ...Array.from({ length: 4 }, () => '-6900.00'),
    ])
    expect(tableOf('prispaverkan', 'W15-drift', 'ar').rows[0]?.slice(1, 6).map(shown)).toEqual([
      '254500.00',
      '76747.47',
      '84783.93',
      '76882.20',
      '16086.40',
    ])
  })
  it('W16: restated, zero key refused, and redistributed', () => {
    expect(tableOf('omraknat', 'W16', 'omraknat').rows.map((cells) => shown(cells[1]))).toEqual([
      '2213791.94',
      '1648729.07',
    ])
    expect(() => answerOf('prismodell', 'W16-fel')).toThrow(/volymen noll/)
    expect(tableOf('prismodell', 'W16-nollnyckel', 'prislista').rows[0]?.slice(1, 5).map(shown)).toEqual([
      '3370986.80',
      '3488935.88',
      '3654704.15',
      '777792.78',
    ])
    expect(
      tableOf('prismodell', 'W16-nollnyckel', 'potter')
        .rows.slice(0, 2)
        .map((cells) => shown(cells[3])),
    ).toEqual(['7528279.74', '3764139.87'])
  })
  it('section 10: the six allocations', () => {
    const shares = ['10.1', '10.2', '10.3', '10.4', '10.5', '10.6'].map((example) =>
      tableOf('fordelning', example, 'delar').rows.map((cells) => shown(cells[2])),
    )
    expect(shares).toEqual([
      ['33.34', '33.33', '33.33'],
      ['0.00', '0.04', '0.01'],
      ['74.99', '25.00'],
      ['0.00', '0.01'],
      ['-20.00', '-30.00', '-50.01'],
      ['0.01', '0.02', '0.01', '0.01'],
    ])
  })
})

describe('a calculator', () => {
  const all = calculators.flatMap((calculator) =>
    calculator.examples
      .filter(({ id }) => id !== 'W16-fel')
      .map((example) => ({ calculator, id: example.id, slug: calculator.slug })),
  )

  it.each(all)('$slug $id: the same question is answered by radslag finance', ({ slug, id }) => {
    const answer = runFinance(answerOf(slug, id).request) as Record<string, unknown>
    expect(answer).not.toHaveProperty('error')
  })

  it.each(all)(
    '$slug $id: every computed amount tells how it came about, with the same amount',
    ({ slug, id }) => {
      for (const table of answerOf(slug, id).tables)
        for (const cells of [...table.rows, ...(table.total ? [table.total] : [])])
          for (const cell of cells) {
            if (cell === null || typeof cell === 'string' || !('ore' in cell) || !cell.how) continue
            const digits = cell.how.result
              .replace(/[^\d,\u2212]/g, '')
              .replace('\u2212', '-')
              .replace(',', '.')
            expect(Number(digits), `${table.id}: ${cell.how.title}`).toBe(cell.ore / 100)
          }
    },
  )

  it.each(all)('$slug $id: the answer is also a workbook with its figures', ({ slug, id }) => {
    const calculator = calculatorOf(slug)
    const computed = calculator && ask(calculator, new URLSearchParams({ exempel: id })).computed
    if (!computed?.ok) throw new Error('no answer')
    const about = {
      title: 'Räkna',
      source: 'https://radslag.example.se/rakna',
      day: '2026-11-21',
      owner: 'Rådslag',
    }
    const { sheets } = computed.workbook(about)
    const values = new Set(
      sheets.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          cells.map((cell) =>
            cell?.kind === 'ore' ? cell.ore : cell?.kind === 'formula' ? cell.value : null,
          ),
        ),
      ),
    )
    for (const cell of computed.result.tables[0]?.rows.at(-1) ?? [])
      if (cell !== null && typeof cell === 'object' && 'ore' in cell && cell.ore !== 0)
        expect(values).toContain(cell.ore)
  })

  it.each(calculators.map((calculator) => ({ calculator, slug: calculator.slug })))(
    '$slug: what was typed goes before the example',
    ({ calculator }) => {
      const [first] = calculator.examples
      const same = ask(calculator, new URLSearchParams(first.values))
      const named = ask(calculator, new URLSearchParams({ exempel: first.id }))
      expect(same.computed.ok && same.computed.result).toEqual(named.computed.ok && named.computed.result)
      expect(named.example?.id).toBe(first.id)
      expect(same.example).toBeNull()
    },
  )

  it.each(calculators.map((calculator) => ({ calculator, slug: calculator.slug })))(
    '$slug: nonsense is answered at a field, never with a fault',
    ({ calculator }) => {
      const names = calculator.fields.flat().map(({ name }) => name)
      for (const nonsense of [
        '',
        '-1',
        'abc',
        '1e99',
        '999999999999999',
        '\t;\n;;',
        '__proto__',
        '0,123456789',
      ]) {
        const { computed } = ask(calculator, new URLSearchParams(names.map((name) => [name, nonsense])))
        expect(computed.ok, nonsense).toBe(false)
        if (!computed.ok)
          for (const [field, message] of Object.entries(computed.errors)) {
            expect(names).toContain(field)
            expect(message).toMatch(/[.!]$/)
          }
      }
    },
  )
})

describe('wrong input says the row, the column and the remedy', () => {
  const errorsOf = (slug: string, example: string, change: Record<string, string>) => {
    const calculator = calculatorOf(slug)
    const values = calculator?.examples.find(({ id }) => id === example)?.values ?? {}
    const answer = calculator && ask(calculator, new URLSearchParams({ ...values, ...change })).computed
    return answer && !answer.ok ? answer.errors : {}
  }

  it.each([
    ['kapitalkostnad', 'W1', { belopp: '-5' }, 'belopp', /större än noll/],
    ['kapitalkostnad', 'W1', { belopp: '1,234' }, 'belopp', /högst två decimaler/],
    ['kapitalkostnad', 'W1', { ranta: '2026: 1,5; 2027: 1,75' }, 'ranta', /internränta för något av åren/],
    ['kapitalkostnad', 'W2', { manader: '3' }, 'manader', /helt antal år/],
    [
      'komponenter',
      'W4',
      { komponenter: 'Komponent;Belopp;År\ntak;x;30' },
      'komponenter',
      /Rad 2, kolumn Belopp/,
    ],
    [
      'komponenter',
      'W4',
      { komponenter: 'Komponent,Belopp,År\ntak,1,30' },
      'komponenter',
      /tabb eller semikolon/,
    ],
    ['anslag', 'W9', { arenden: 'Ärende;Läge\nA;klart' }, 'arenden', /kolumn Läge/],
    ['prismodell', 'W14', { nycklar: 'Område;Nyckel;Vikt;BUF\nA1;x;50;1' }, 'nycklar', /A1 .*100/],
    ['prismodell', 'W14', { nycklar: 'Område;Nyckel;Vikt;BUF\nA1;x;100;' }, 'nycklar', /A1 .*volym/],
    ['prispaverkan', 'W15', { omrade: 'A9' }, 'omrade', /A1, A2, A3, A4, A5/],
    ['fordelning', '10.1', { mottagare: 'Mottagare;Vikt\nA;0' }, 'mottagare', /noll/],
  ] as const)('%s %s %o', (slug, example, change, field, message) => {
    expect(errorsOf(slug, example, change)[field]).toMatch(message)
  })

  it('a table with byte order mark, narrow spaces and CRLF is read', () => {
    expect(
      errorsOf('komponenter', 'W4', {
        komponenter: '\uFEFFKomponent;Belopp;År\r\ntak;3\u202f600\u202f000,50;30\r\n',
      }),
    ).toEqual({})
  })
})

describe('calculators are open to all', () => {
  const refusalOf = (slug: string, fields: Record<string, string>) => {
    const calculator = calculatorOf(slug)
    if (!calculator) throw new Error(slug)
    const { computed } = ask(calculator, new URLSearchParams(fields))
    return computed.ok ? null : computed.errors
  }
  const components = (count: number, years: number) =>
    ['Komponent;Belopp;År', ...Array.from({ length: count }, () => `a;1000;${years}`)].join('\n')
  const terms = { ranta: '2,5', start: '2026-01' }

  it('so a plan that would keep the portal busy for minutes is refused before it is counted', () => {
    const plan = { ...terms, prisokning: '2', horisont: '500' }
    expect(refusalOf('reinvestering', { ...plan, komponenter: components(5, 1) })?.komponenter).toContain(
      'högst 2000 år',
    )
    expect(refusalOf('reinvestering', { ...plan, komponenter: components(4, 1) })).toBeNull()
    expect(refusalOf('komponenter', { ...terms, komponenter: components(41, 50) })?.komponenter).toContain(
      'högst 2000 år',
    )
    expect(refusalOf('komponenter', { ...terms, komponenter: components(40, 50) })).toBeNull()
  })

  it('so is a table wider than any municipality has departments', () => {
    const names = Array.from({ length: 101 }, (_, at) => `F${at}`)
    const nycklar = [
      ['Nyckel', 'Vikt', ...names],
      ['k', '100', ...names.map(() => '1')],
    ]
      .map((row) => row.join('\t'))
      .join('\n')
    expect(refusalOf('omraknat', { belopp: '1000', nycklar })?.nycklar).toContain('högst 100 kolumner')
  })
})
