import { describe, expect, it } from 'vitest'
import { readDocument } from '~/domain/reading'
import { amountsIn } from '~/domain/reading/recognise/amounts'
import { findDates } from '~/domain/reading/recognise/find-dates'
import { municipalityNames } from '~/domain/reading/recognise/municipality-names'
import { numbersIn } from '~/domain/reading/recognise/registration-numbers'
import { segmentRow } from '~/domain/reading/recognise/table-row'

const sek = (text: string) => amountsIn(text).map((one) => one.sek)
const numbers = (text: string) => numbersIn(text, false).map(({ from, to }) => text.slice(from, to))

describe('amounts in every unit', () => {
  it.each([
    ['kostar 250 000 kronor', [250_000]],
    ['kostar 2,3 miljoner kronor', [2_300_000]],
    ['drygt 10,5 mnkr', [10_500_000]],
    ['på 5 000tkr', [5_000_000]],
    ['om 640 kkr av 1,1 Mkr', [640_000, 1_100_000]],
    ['8 MSEK och 1,5 miljarder kronor', [8_000_000, 1_500_000_000]],
    ['mellan 2-3 mnkr', [2_000_000, 3_000_000]],
    ['1,3 och 2,3 miljoner kronor', [1_300_000, 2_300_000]],
    ['SEK 500 000 per år', [500_000]],
    ['75 000:- exkl. moms', [75_000]],
    ['1.500.000 kr', [1_500_000]],
    ['2 3OO 000 kr', [2_300_000]],
    ['ett resultat på -14,3 mnkr', [-14_300_000]],
    ['budgeten är 2,3 miljoner för året', [2_300_000]],
    ['1,7 miljoner fakturor i budgeten', []],
    ['år 2024 500 kronor', [500]],
    ['25 % av 40 platser', []],
  ])('%s', (text, expected) => {
    expect(sek(text)).toEqual(expected)
  })

  it.each(['3\n532 000 kronor', '3<br>532 000 kronor', '3&nbsp;532&nbsp;000 kronor', '**3 532 000** kronor'])(
    'puts a broken number together: %j',
    (amount) => {
      expect(readDocument(`Kostnaden beräknas till ${amount} för hela perioden.`).amounts).toMatchObject([
        { sek: 3_532_000 },
      ])
    },
  )
})

describe('dates', () => {
  it.each([
    ['den 7 oktober 2024', '2024-10-07'],
    ['2024-10-07', '2024-10-07'],
    ['2024-1O-07', '2024-10-07'],
    ['7/10 2024', '2024-10-07'],
    ['7.10.2024', '2024-10-07'],
    ['7 okt. 2024', '2024-10-07'],
    ['2026-02-30', null],
  ])('%s', (text, iso) => {
    expect(findDates(text).map((one) => one.iso)).toEqual([iso])
  })

  it('does not complete a date that has no year', () => {
    expect(findDates('den 8 februari och våren 2024')).toEqual([])
  })
})

describe('registration numbers (rules 11.1)', () => {
  it.each([
    ['Dnr KS 2024/539', ['KS 2024/539']],
    ['ärendenummer SLK-2023-01038', ['SLK-2023-01038']],
    ['diarienummer 0186/24', ['0186/24']],
    ['Dnr: 00159/20251.1.1.', ['00159/2025']],
    ['KS/2018:443 och UN 123/2024', ['KS/2018:443', 'UN 123/2024']],
    ['Diarienummer 2023/KS 0362 013', ['2023/KS 0362 013']],
    ['Dnr 1.3.1-10123/2024', ['1.3.1-10123/2024']],
    ['Dnr 2006-152-307', ['2006-152-307']],
    ['Lag (2018:1174), SFS 2018:218, MSBFS 2018:7, SOU 2024:12', []],
    ['läsåret 2023/24 och 2024-10-07', []],
    ['telefon 08-508 31 000', []],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  it('keeps the hyphen of a number that is divided between two lines', () => {
    expect(
      readDocument('Redovisat i kommunstyrelsen (ärendenummer SLK-2023-\n01038).').registration_numbers,
    ).toEqual(['SLK-2023-01038'])
  })
})

describe('rows of figures that lost their columns', () => {
  it('splits by the number of columns and the printed sum', () => {
    expect(segmentRow('34 500 27 600 20 700 13 800 6 900 103 500', 5, true)).toEqual([
      34500, 27600, 20700, 13800, 6900, 103500,
    ])
    expect(segmentRow('460 000 460 000 460 000 1 380 000', 3, true)).toEqual([
      460000, 460000, 460000, 1380000,
    ])
  })
})

it('knows the 290 municipalities', () => {
  expect(new Set(municipalityNames).size).toBe(290)
})

describe('a reserve and its percentage (finance 7)', () => {
  const text = (reserve: string) =>
    `Förstudien kostar 200 000 kronor, upphandlingen 100 000 kronor och införandet 1 700 000 kronor. En reserv på 15 % motsvarande ${reserve} kronor avsätts.`
  it.each([
    ['353 000', 'RESERVE_OF_TOTAL'],
    ['500 000', 'RESERVE_MISMATCH'],
    ['300 000', undefined],
  ])('%s: %s', (reserve, code) => {
    expect(readDocument(text(reserve)).warnings.find((one) => one.code.startsWith('RESERVE'))?.code).toBe(
      code,
    )
  })
})

describe('one thing named two ways', () => {
  it('is TERM_MISMATCH', () => {
    const text = `Serviceavtal 2025 mellan nämnderna\n\nTjänsteområden\n\nAvgifter\n- Fakturering\n- Support\n\nLöner\n- Utbetalning\n- Support\n\nAvgifter\n\nFördelningsnycklar\n\nAntal familjer 40 %\n\nFamiljer med maxtaxa 60 %\n\nValda nycklar:\n\n1. Antal familjer, ej maxtaxa\n`
    expect(readDocument(text).warnings.map((one) => one.code)).toContain('TERM_MISMATCH')
  })
})
