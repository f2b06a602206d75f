import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { type Cell, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { faultText, judgeRows, readTable, type Table } from '~/documents/reading/table'

const volumes = [
  { key: 'department', name: 'Förvaltning', aliases: ['Enhet'], type: 'text', required: true },
  { key: 'volume', name: 'Volym', type: 'number', required: true, min: 0, decimals: 2 },
  { key: 'amount', name: 'Belopp', type: 'amount' },
  { key: 'month', name: 'Månad', type: 'month' },
] as const

const tableOf = async (
  content: string | Uint8Array,
  name = 'volymer.csv',
  sheet?: string,
): Promise<Table> => {
  const read = await readTable(typeof content === 'string' ? Buffer.from(content) : content, name, { sheet })
  if (!read.ok) throw new Error(read.message)
  return read.table
}

const judged = async (content: string | Uint8Array, name?: string) =>
  judgeRows(await tableOf(content, name), volumes)

const faultsOf = async (content: string) => (await judged(content)).faults.map(faultText)

describe('a text file with the same table', () => {
  const expected = [
    {
      line: 2,
      values: { department: 'Barn & ungdom', volume: '48210.5', amount: 123_450, month: '2026-03' },
    },
    { line: 3, values: { department: 'Vård', volume: '0', amount: -500, month: null } },
  ]
  it.each([
    [
      'semicolons and decimal commas',
      'Förvaltning;Volym;Belopp;Månad\nBarn & ungdom;48 210,5;1 234,50;2026-03\nVård;0;-5;\n',
    ],
    [
      'commas and quotes',
      'Förvaltning,Volym,Belopp,Månad\n"Barn & ungdom","48 210,5","1 234,50",2026-03\nVård,0,-5,\n',
    ],
    [
      'commas and decimal points',
      'Förvaltning,Volym,Belopp,Månad\nBarn & ungdom,48210.5,1234.50,mars 2026\nVård,0,5-,\n',
    ],
    [
      'tabs',
      'Förvaltning\tVolym\tBelopp\tMånad\nBarn & ungdom\t48210,5\t1.234,50\t202603\nVård\t0\t\u22125\t\n',
    ],
    ['bars', 'Förvaltning|Volym|Belopp|Månad\nBarn & ungdom|48210,5|1.234,50|202603\nVård|0|(5)|\n'],
    [
      'a mark at the start, and Windows line ends',
      '\ufeffFörvaltning;Volym;Belopp;Månad\r\nBarn & ungdom;48\u202f210,5;1\u00a0234,50;2026-03\r\nVård;0;-5;\r\n',
    ],
    [
      'other columns in another order',
      'Belopp;Anmärkning;Månad;VOLYM ;enhet\n1234,5;x;2026-03;48210,50;Barn & ungdom\n-5,00;;;0;Vård\n',
    ],
  ])('%s', async (_, content) => {
    const { rows, faults } = await judged(content)
    expect(faults).toEqual([])
    expect(rows).toEqual(expected)
  })

  it.each(['latin1', 'utf16le'] as const)('in %s', async (encoding) => {
    const bytes = Buffer.from('Förvaltning;Volym\nVård & omsorg;12\n', encoding)
    expect((await judged(bytes)).rows).toMatchObject([
      { values: { department: 'Vård & omsorg', volume: '12' } },
    ])
  })

  it('under titles, with empty lines and line breaks in cells, keeps the lines that the reader sees', async () => {
    const { rows } = await judged('Volymer 2026\n\nFörvaltning;Volym\n"Barn\noch unga";5\n\nVård;6\n')
    expect(rows.map(({ line, values }) => [line, values.volume])).toEqual([
      [4, '5'],
      [7, '6'],
    ])
  })

  it('that Excel tells the delimiter of', async () => {
    expect((await judged('sep=;\nFörvaltning;Volym\nVård;6\n')).rows).toMatchObject([{ line: 3 }])
  })
})

describe('what is wrong is said with row, column and remedy', () => {
  const head = 'Förvaltning;Volym;Belopp;Månad\n'
  it.each([
    ['letters', `${head}Vård;tolv;;\n`, 'Rad 2, kolumnen Volym: ”tolv”. Skriv ett tal med siffror'],
    ['a negative', `${head}BUF;5;;\nVård;−5;;\n`, 'Rad 3, kolumnen Volym: ”−5”. Talet är negativt.'],
    [
      'too many decimals',
      `${head}Vård;1,125;12,345;\n`,
      'kolumnen Belopp: ”12,345”. Talet kan läsas på två sätt.',
    ],
    [
      'too many decimals for certain',
      `${head}Vård;5;12,3456;\n`,
      'Rad 2, kolumnen Belopp: ”12,3456”. Talet har för många decimaler. Högst 2',
    ],
    ['two readings', `${head}Vård;1.234;;\n`, 'Talet kan läsas på två sätt.'],
    [
      'an empty volume',
      `${head}Vård;;;\n`,
      'Rad 2, kolumnen Volym: Cellen är tom. Fyll i ett tal, eller 0 om det verkligen är noll.',
    ],
    ['a short line', `${head}Vård\n`, 'Rad 2, kolumnen Volym: Cellen är tom.'],
    ['thousands of kronor', `${head}Vård;1;500 tkr;\n`, 'Skriv beloppet i kronor'],
    ['a shortened number', `${head}Vård;1,2E+05;;\n`, 'Kalkylprogrammet har förkortat talet'],
    [
      'a month that is none',
      `${head}Vård;1;;våren\n`,
      'Rad 2, kolumnen Månad: ”våren”. Skriv månaden som år-månad',
    ],
    [
      'a column missing',
      'Förvaltning;Belopp\nVård;1\n',
      'Rad 1, kolumnen Volym: Kolumnen saknas. Rubrikraden ska ha: Förvaltning, Volym.',
    ],
    [
      'no head',
      'Vård;12\nBUF;13\n',
      'Rubrikraden saknas. Skriv en första rad med rubrikerna Förvaltning, Volym.',
    ],
    ['no rows', head, 'Filen har rubriker men inga rader'],
    [
      'another delimiter',
      'Förvaltning:Volym\nVård:12\n',
      'Skilj kolumnerna åt med semikolon, komma eller tabb.',
    ],
    ['a column twice', 'Förvaltning;Volym;Volym\nVård;1;2\n', 'Flera kolumner har samma rubrik.'],
    [
      'columns that changed places',
      `${head}48 210;BUF;;\n39 875;VOF;;\n`,
      'Kolumnerna verkar ha bytt plats: under ”Volym” står det som hör till ”Förvaltning”',
    ],
  ])('%s', async (_, content, said) => {
    const faults = await faultsOf(content)
    expect(faults.join('\n')).toContain(said)
  })

  it('says of columns that changed places once, not on every line', async () => {
    const lines = Array.from({ length: 50 }, (_, at) => `${at * 7};avd ${at};;`)
    expect(await faultsOf(`${head}${lines.join('\n')}`)).toHaveLength(1)
  })

  it('knows columns that changed places although some of their figures fit both', async () => {
    const columns = [
      { key: 'account', name: 'Konto', type: 'whole', required: true },
      { key: 'amount', name: 'Belopp', type: 'amount', required: true },
    ] as const
    const faults = async (lines: string) =>
      judgeRows(await tableOf(`Konto;Belopp\n${lines}`), columns).faults.map(faultText)
    expect(await faults('48 500,00;1012\n1 210 000,50;1012\n-10 000,50;4600\n')).toEqual([
      expect.stringContaining('Kolumnerna verkar ha bytt plats: under ”Konto”'),
    ])
    expect((await faults('1012;48 500,00\n10x;12,50\n4600;7,25\n'))[0]).toContain('Rad 3, kolumnen Konto')
  })

  it('says of a choice what it may be', async () => {
    const columns = [
      { key: 'code', name: 'Kod', type: 'text', required: true, choices: ['BUF', 'VOF'] },
      { key: 'year', name: 'År', type: 'year', required: true },
    ] as const
    const { faults } = judgeRows(await tableOf('Kod;År\nbuf;2026\nXYZ;26\n'), columns)
    expect(faults.map(faultText)).toEqual([
      'Rad 3, kolumnen Kod: ”XYZ”. Skriv något av: BUF, VOF.',
      'Rad 3, kolumnen År: ”26”. Skriv året med fyra siffror, till exempel 2026.',
    ])
  })

  it('counts what it does not show', async () => {
    const faults = await faultsOf(head + 'Vård;x;;\n'.repeat(150) + 'Vård;1;;\n'.repeat(100))
    expect(faults).toHaveLength(101)
    expect(faults.at(-1)).toContain('Ytterligare 50 fel')
  })

  it('settles by the column what one figure leaves open', async () => {
    expect((await judged(`${head}A;1,25;;\nB;1,234;;\n`)).faults).toHaveLength(1)
    expect((await judged(`${head}A;1 250,5;;\nB;1.234;;\n`)).rows[1]?.values.volume).toBe('1234')
  })
})

describe('a spreadsheet', () => {
  const styled = (value: number, numFmt: string): Partial<Cell> => ({
    value,
    type: 'number',
    style: { numFmt },
  })
  const book = () =>
    writeXlsx({
      sheets: [
        { name: 'Om', rows: [['Rubrik', null]] },
        {
          name: 'Volymer',
          rows: [
            ['Förvaltning', 'Volym', 'Belopp', 'Månad'],
            ['Barn & ungdom', 1.234, 1234.5, new Date('2026-03-01T00:00:00Z')],
            [null, null, null, null],
            ['Vård', null, -5, '2026-04'],
            ['Kultur', 0.1 + 0.2, null, null],
          ],
          cells: new Map([['3,1', { value: null, type: 'formula', formula: '2*6', formulaResult: 12 }]]),
        },
        {
          name: 'Andelar',
          rows: [['Kod', 'Vikt']],
          cells: new Map([
            ['1,0', { value: 'A', type: 'string' }],
            ['1,1', styled(0.25, '0.00%')],
          ]),
        },
      ],
    })

  it('gives its numbers as they are, however they are shown', async () => {
    const { rows, faults } = judgeRows(await tableOf(await book(), 'volymer.xlsx', 'volymer'), [
      ...volumes.slice(0, 1),
      { key: 'volume', name: 'Volym', type: 'number', required: true },
      ...volumes.slice(2),
    ])
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        line: 2,
        values: { department: 'Barn & ungdom', volume: '1.234', amount: 123_450, month: '2026-03' },
      },
      { line: 4, values: { department: 'Vård', volume: '12', amount: -500, month: '2026-04' } },
      { line: 5, values: { department: 'Kultur', volume: '0.3', amount: null, month: null } },
    ])
  })

  it('shows percent as percent', async () => {
    const { rows } = judgeRows(await tableOf(await book(), 'a.xlsx', 'Andelar'), [
      { key: 'weight', name: 'Vikt', type: 'percent', required: true },
    ])
    expect(rows[0]?.values.weight).toBe('25')
  })

  it('without the sheet that is asked for says which there are', async () => {
    const read = await readTable(await book(), 'a.xlsx', { sheet: 'Saknas' })
    expect(read).toMatchObject({
      ok: false,
      problem: 'sheet-missing',
      message: expect.stringContaining('”Volymer”'),
    })
  })
})

describe('a file that is no table', () => {
  it.each([
    ['nothing', Buffer.from(''), 'a.csv', 'empty'],
    ['only spaces', Buffer.from(' \n\n '), 'a.csv', 'empty'],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.xls', 'old-format'],
    ['a locked Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.xlsx', 'encrypted'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'a.csv', 'not-a-table'],
    ['a broken container', Buffer.from('PK\x03\x04abcdef'), 'a.xlsx', 'damaged'],
  ])('%s', async (_, bytes, name, problem) => {
    expect(await readTable(bytes, name)).toMatchObject({ ok: false, problem })
  })

  it('an archive that would fill the memory, honest about it or not', async () => {
    const entry = (declared: number | null) =>
      zipOf('xl/workbook.xml', Buffer.alloc(250 * 1024 * 1024), declared)
    expect(await readTable(entry(null), 'a.xlsx')).toMatchObject({ ok: false, problem: 'too-large' })
    expect(await readTable(entry(1000), 'a.xlsx')).toMatchObject({ ok: false, problem: 'too-large' })
  })

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', 'PK\x03\x04'),
        async (bytes, start) => {
          const read = await readTable(Buffer.concat([Buffer.from(start, 'latin1'), bytes]), 'a.xlsx')
          if (read.ok) judgeRows(read.table, volumes).faults.forEach(faultText)
          else expect(read.message).not.toBe('')
        },
      ),
    )
  })
})

/** An archive of one file, whose directory may lie about its size. */
function zipOf(name: string, content: Uint8Array, declared: number | null): Uint8Array {
  const packed = deflateRawSync(content)
  const size = declared ?? content.length
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(size, 22)
  local.writeUInt16LE(name.length, 26)
  const directory = Buffer.alloc(46)
  directory.writeUInt32LE(0x02014b50, 0)
  directory.writeUInt16LE(8, 10)
  directory.writeUInt32LE(packed.length, 20)
  directory.writeUInt32LE(size, 24)
  directory.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, directory, Buffer.from(name), end])
}
