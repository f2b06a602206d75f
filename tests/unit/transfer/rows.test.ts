import { describe, expect, it } from 'vitest'
import { readCsv } from '~/documents/reading/csv'
import { guessMapping, sheetOfFile, unmapped } from '~/domain/cases/import/fields'
import { documentNumbers, freeSlugs } from '~/domain/cases/import/numbering'
import { judgeCaseRow, judgeDocumentRow } from '~/domain/cases/import/rows'
import { importWords } from '~/text/transfer'

const judged = (columns: string, values: string) =>
  judgeCaseRow(values.split(';'), {
    mapping: guessMapping('cases', columns.split(';')),
    words: importWords,
    today: '2026-11-21',
  })

describe('lines of an import', () => {
  it.each([
    ['2024-10-07', '2024-10-07'],
    ['20241007', '2024-10-07'],
    ['2024-10-07 13:45:00', '2024-10-07'],
    ['2024-10-07T13:45:00Z', '2024-10-07'],
  ])('reads the day %s', (text, day) => {
    expect(judged('Dnr;Rubrik;Inkom', `KS 2024/1;A;${text}`)).toMatchObject({
      ok: true,
      row: { receivedDay: day },
    })
  })

  it.each(['7/10 2024', '2024-13-01', '2023-02-29', 'i går'])('refuses the day %s', (text) => {
    expect(judged('Dnr;Rubrik;Inkom', `KS 2024/1;A;${text}`)).toEqual({
      ok: false,
      faults: [{ field: 'cases.received', fault: 'day' }],
    })
  })

  it('NUM-05: keeps the number as printed and compares it on year and serial', () => {
    expect(judged('Dnr;Rubrik', 'KSN-2024-00123;A')).toMatchObject({
      row: { number: 'KSN-2024-00123', year: 2024, serial: 123, key: 'KSN-2024-00123' },
    })
  })

  it('gathers every fault of a line', () => {
    expect(judged('Dnr;Rubrik;Inkom;Enskild', 'nej;;2999-01-01;kanske')).toEqual({
      ok: false,
      faults: [
        { field: 'cases.number', fault: 'number' },
        { field: 'cases.title', fault: 'missing' },
        { field: 'cases.received', fault: 'future' },
        { field: 'cases.privateSender', fault: 'yes-no' },
      ],
    })
  })

  it('knows the portal’s own words for kinds and directions, and calls the rest other', () => {
    expect(judged('Dnr;Rubrik;Typ', 'KS 2024/1;A;Medborgarförslag')).toMatchObject({
      row: { kind: 'citizen_proposal' },
    })
    expect(judged('Dnr;Rubrik;Typ', 'KS 2024/1;A;Bygglov')).toMatchObject({ row: { kind: 'other' } })
    const document = judgeDocumentRow(['KS 2024/1', 'Brev', 'Ut'], {
      mapping: guessMapping('documents', ['Dnr', 'Rubrik', 'Riktning']),
      words: importWords,
      today: '2026-11-21',
    })
    expect(document).toMatchObject({ row: { direction: 'outgoing' } })
  })

  it('says which required fields no column holds', () => {
    expect(unmapped(['cases', 'parties'], { 'cases.number': 0 })).toEqual([
      'cases.title',
      'parties.case',
      'parties.name',
    ])
  })

  it('tells the sheets of an archive by their names', () => {
    expect(['x/Ärenden 2020.csv', 'handlingar.csv', 'Parter.CSV', 'annat.csv'].map(sheetOfFile)).toEqual([
      'cases',
      'documents',
      'parties',
      null,
    ])
  })
})

describe('numbers and addresses of what comes in', () => {
  it('keeps the numbers that documents have and lets the others follow', () => {
    expect(documentNumbers([null, 4, null, 2])).toEqual([5, 4, 6, 2])
  })

  it('gives every case an address of its own', () => {
    expect(freeSlugs(['ks-2020-1', 'ks-2020-1', 'ks-2020-2'], 'a', new Set(['ks-2020-2']))).toEqual([
      'ks-2020-1',
      'a-ks-2020-1',
      'a-ks-2020-2',
    ])
  })
})

describe('CSV of other systems', () => {
  it.each([
    ['UTF-8 with mark', Buffer.from('\uFEFFNr;Rubrik\r\n1;Å\r\n', 'utf8')],
    ['Windows-1252', Buffer.from('Nr;Rubrik\r\n1;\xc5', 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Nr\tRubrik\n1\tÅ', 'utf16le')])],
    ['quoted commas', Buffer.from('Nr,Rubrik\n1,"Å"\n')],
  ])('reads %s', (_, bytes) => {
    expect(readCsv(bytes)).toEqual({ columns: ['Nr', 'Rubrik'], rows: [['1', 'Å']] })
  })

  it('keeps line breaks within quotes and fills up short lines', () => {
    expect(readCsv(Buffer.from('a;b;c\n"x\ny";2\n'))).toEqual({
      columns: ['a', 'b', 'c'],
      rows: [['x\ny', '2', '']],
    })
  })

  it('says no to what is no table', () => {
    expect(readCsv(Buffer.from('%PDF-1.7\n1 0 obj'))).toBeNull()
    expect(readCsv(Buffer.from('en rad utan kolumner'))).toBeNull()
    expect(readCsv(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0x3b, 0, 0]))).toBeNull()
  })
})
