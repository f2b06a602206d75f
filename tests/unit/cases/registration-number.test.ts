import { describe, expect, test } from 'vitest'
import {
  formatRegistrationNumber,
  isNumberPattern,
  normalisedKey,
  parseRegistrationNumber,
} from '~/domain/cases/registration-number'

const parse = (text: string, currentYear = 2026) => {
  const answer = parseRegistrationNumber(text, currentYear)
  return answer.ok ? answer.value : answer.refusal
}

type Row = [string, string, string | null, number, number, string | null, number | null]

describe('parseRegistrationNumber (rules 11.1)', () => {
  test.each<Row>([
    ['KS 2024/539', 'F1', 'KS', 2024, 539, null, null],
    ['SLK-2023-01038', 'F1', 'SLK', 2023, 1038, null, null],
    ['KS 2018/14', 'F1', 'KS', 2018, 14, null, null],
    ['Dnr KSN-2024-00123', 'F1', 'KSN', 2024, 123, null, null],
    ['KSN-2013-0674', 'F1', 'KSN', 2013, 674, null, null],
    ['KS/2018:443', 'F1', 'KS', 2018, 443, null, null],
    ['KS2017/214/01', 'F1', 'KS', 2017, 214, '01', null],
    ['KS-2015/112', 'F1', 'KS', 2015, 112, null, null],
    ['KS/2014/0073', 'F1', 'KS', 2014, 73, null, null],
    ['KS 2024/539-12', 'F1', 'KS', 2024, 539, null, 12],
    ['T2024-01234', 'F1', 'T', 2024, 1234, null, null],
    ['2023/KS 0362 013', 'F2', 'KS', 2023, 362, '013', null],
    ['329-1847/2012', 'F3', null, 2012, 1847, '329', null],
    ['Dnr 2006-152-307', 'F4', null, 2006, 152, '307', null],
    ['UN 123/2024', 'F5', 'UN', 2024, 123, null, null],
    ['KS 24/123', 'F6', 'KS', 2024, 123, null, null],
    ['0186/24', 'F7', null, 2024, 186, null, null],
    ['2014/304', 'F8', null, 2014, 304, null, null],
    ['123/2024', 'F9', null, 2024, 123, null, null],
    ['Ärendenummer: ks 2024–539', 'F1', 'KS', 2024, 539, null, null],
    ['  Diarienummer: Dnr.  RK  SN  2024/7 ', 'F1', 'RK SN', 2024, 7, null, null],
    ['1.3.2-18/2025-4', 'F3', null, 2025, 18, '1.3.2', 4],
    ['2014/304-2', 'F8', null, 2014, 304, null, 2],
  ])('%s', (text, family, unit, year, serial, klass, document) => {
    expect(parse(text)).toEqual({ family, unit, year, serial, class: klass, document })
  })

  test.each(['', 'KS', '12/24', 'KS 2024', 'Motion om AI', 'KS 2024/539 och KS 2024/540', '1812/3', 'Dnr'])(
    'refuses %j',
    (text) => expect(parse(text)).toBe('not-a-registration-number'),
  )

  test('two digits are at most next year', () => {
    expect(parse('KS 27/1', 2026)).toMatchObject({ year: 2027 })
    expect(parse('KS 28/1', 2026)).toMatchObject({ year: 1928 })
    expect(parse('0186/98', 2026)).toMatchObject({ year: 1998 })
  })
})

test('NUM-05: padding does not make another number', () => {
  const keys = ['KSN-2024-00123', 'KSN 2024/123', 'ksn 2024/123-4'].map((text) => {
    const answer = parseRegistrationNumber(text, 2026)
    return answer.ok ? normalisedKey(answer.value) : null
  })
  expect(new Set(keys)).toEqual(new Set(['KSN/2024/123']))
})

describe("a register's own form (NUM-07)", () => {
  const parts = { unit: 'SLK', year: 2026, serial: 38 }
  test.each([
    ['{unit} {year}/{serial}', 'SLK 2026/38'],
    ['{unit}-{year}-{serial:5}', 'SLK-2026-00038'],
    ['{serial:4}/{yy}', '0038/26'],
  ])('%s', (pattern, expected) => {
    expect(isNumberPattern(pattern)).toBe(true)
    expect(formatRegistrationNumber(pattern, parts)).toBe(expected)
    expect(parse(expected)).toMatchObject({ year: 2026, serial: 38 })
  })
  test.each([
    '{unit} {year}',
    '{serial}',
    '{unit} {år}/{serial}',
    '{year}/{serial',
    '{unit:3} {year}/{serial}',
    '',
  ])('refuses %j', (pattern) => {
    expect(isNumberPattern(pattern)).toBe(false)
  })
})
