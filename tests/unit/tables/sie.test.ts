import { describe, expect, it } from 'vitest'
import { looksLikeSie, readSie } from '~/documents/reading/sie'

const file = (...lines: string[]): string =>
  [
    '#FLAGGA 0',
    '#FORMAT PC8',
    '#SIETYP 4',
    '#PROGRAM "Prov" 1.0',
    '#FNAMN "Ekvalla kommun"',
    '#RAR 0 20260101 20261231',
    '#RAR -1 20250101 20251231',
    '#KONTO 1219 "Pågående nyanläggningar"',
    '#DIM 6 "Projekt"',
    '#OBJEKT 6 "P123" "Ny ärendeplattform för äldre"',
    ...lines,
  ].join('\r\n')

const voucher = [
  '#VER A 17 20260331 "Faktura \\"delbetalning\\"" 20260401',
  '{',
  '   #TRANS 1219 {6 "P123" 1 "400"} 12500.50 20260330 "Konsult" ',
  '   #TRANS 2440 {} -12500.50',
  '}',
]

const cp437 = (text: string): Uint8Array => {
  const table: Record<string, number> = { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99, é: 0x82 }
  return Uint8Array.from([...text].map((sign) => table[sign] ?? sign.charCodeAt(0)))
}

const sure = (bytes: Uint8Array) => {
  const read = readSie(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.file
}

describe('SIE 4', () => {
  it('is read with years, accounts, objects and vouchers', () => {
    const read = sure(
      Buffer.from(file('#IB 0 1219 100.00 0', '#RES 0 5420 -3.5', '#OIB 0 1219 {6 "P123"} 5.00', ...voucher)),
    )
    expect(read).toMatchObject({
      type: 4,
      company: 'Ekvalla kommun',
      years: [
        { index: 0, from: '2026-01-01', to: '2026-12-31' },
        { index: -1, from: '2025-01-01', to: '2025-12-31' },
      ],
      accounts: [{ number: '1219', name: 'Pågående nyanläggningar' }],
      dimensions: [{ number: '6', name: 'Projekt' }],
      objects: [{ dimension: '6', number: 'P123', name: 'Ny ärendeplattform för äldre' }],
      balances: [
        { kind: 'opening', account: '1219', ore: 10_000 },
        { kind: 'result', account: '5420', ore: -350 },
        { kind: 'opening', objects: [{ dimension: '6', number: 'P123' }], ore: 500 },
      ],
    })
    expect(read.vouchers).toEqual([
      {
        ...{ series: 'A', number: '17', day: '2026-03-31', text: 'Faktura "delbetalning"', line: 14 },
        rows: [
          {
            account: '1219',
            objects: [
              { dimension: '6', number: 'P123' },
              { dimension: '1', number: '400' },
            ],
            ...{ ore: 1_250_050, day: '2026-03-30', text: 'Konsult', line: 16 },
          },
          { account: '2440', objects: [], ore: -1_250_050, day: '2026-03-31', text: null, line: 17 },
        ],
      },
    ])
  })

  it.each([
    ['CP437, as the standard says', cp437(file(...voucher))],
    ['UTF-8 that calls itself PC8', Buffer.from(file(...voucher))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${file(...voucher)}`)],
    ['Windows-1252 that calls itself PC8', Buffer.from(file(...voucher), 'latin1')],
  ])('has its å, ä and ö from %s', (_, bytes) => {
    expect(sure(bytes).accounts[0]?.name).toBe('Pågående nyanläggningar')
    expect(sure(bytes).objects[0]?.name).toBe('Ny ärendeplattform för äldre')
    expect(looksLikeSie(bytes)).toBe(true)
  })

  it('counts neither rows taken away nor rows added twice', () => {
    const rows = [
      '#VER "" "" 20260401',
      '{',
      '#TRANS 4010 {} 10',
      '#BTRANS 4010 {} 99.00',
      '#RTRANS 1930 {} -10',
      '#TRANS 1930 {} -10',
      '}',
    ]
    expect(sure(Buffer.from(file(...rows))).vouchers[0]).toMatchObject({
      series: null,
      number: null,
      rows: [{ ore: 1000 }, { ore: -1000 }],
    })
  })

  it('passes over labels it does not know', () => {
    expect(sure(Buffer.from(file('#KTYP 1219 T', '#NYHET x {1 2} "y"', ...voucher))).vouchers).toHaveLength(1)
  })

  it.each([
    [
      'a voucher that does not balance',
      ['#VER A 1 20260101', '{', '#TRANS 1219 {} 10.00', '#TRANS 2440 {} -9.99', '}'],
      11,
      /skiljer 0,01 kr/,
    ],
    ['a comma in an amount', ['#VER A 1 20260101', '{', '#TRANS 1219 {} 10,00', '}'], 13, /decimalpunkt/],
    ['three decimals', ['#VER A 1 20260101', '{', '#TRANS 1219 {} 10.005', '}'], 13, /högst två decimaler/],
    ['an impossible day', ['#VER A 1 20260230', '{', '}'], 11, /åtta siffror/],
    ['a quotation mark left open', ['#KONTO 1 "Öppet'], 11, /stängs inte/],
    ['an object list left out', ['#VER A 1 20260101', '{', '#TRANS 1219 10.00', '}'], 13, /Objektlistan/],
    ['a file cut short', ['#VER A 1 20260101', '{', '#TRANS 1219 {} 0'], 11, /avklippt/],
    ['a row outside every voucher', ['#TRANS 1219 {} 10.00'], 11, /hör inte/],
  ])('says where and what to do about %s', (_, lines, line, remedy) => {
    const read = readSie(Buffer.from(file(...lines)))
    expect(read.ok).toBe(false)
    if (!read.ok) {
      expect(read.faults[0]?.line).toBe(line)
      expect(read.faults.map((fault) => fault.remedy).join(' ')).toMatch(remedy)
    }
  })

  it('says of another file that it is none', () => {
    for (const bytes of [Buffer.from('a;b\n1;2'), Buffer.from(''), Buffer.from([0, 1, 2, 255])]) {
      expect(readSie(bytes)).toMatchObject({
        ok: false,
        faults: [{ remedy: expect.stringContaining('ingen SIE-fil') }],
      })
      expect(looksLikeSie(bytes)).toBe(false)
    }
  })
})
