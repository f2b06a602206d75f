import { describe, expect, it } from 'vitest'
import { decisionGroups, wordingRemarks } from '~/domain/memos'

const codes = (text: string) => wordingRemarks(text).map(({ code }) => code)

describe('decision wording (rules 10.3)', () => {
  it.each([
    'Kommunfullmäktige beslutar\n\natt bifalla motionens första att-sats\n\natt avslå motionen i övrigt',
    'Kommunstyrelsens förslag till kommunfullmäktige\n\n1. Motionen avslås.\n2. Ärendet avslutas.',
    'Kommunstyrelsen föreslår att kommunfullmäktige beslutar\n\natt anta policy för öppna data\n\nKommunstyrelsen beslutar för egen del\n\n1. Förslaget överlämnas till kommunfullmäktige.',
    'Motionen anses besvarad.',
    'Kommunstyrelsen beslutar att godkänna yttrandet som sitt eget och att förklara paragrafen omedelbart justerad.'.replace(
      ' och att förklara paragrafen omedelbart justerad',
      '',
    ),
    'Kommunstyrelsen beslutar\n\natt bevilja 2 300 000 kronor till ett system för bokning av lokaler\n\natt kostnaden finansieras inom investeringsramen för 2027',
    'att anta riktlinjer för utlåning och återlämning av datorer enligt bilaga 1',
    'att uppdra åt kommundirektören att ta fram och redovisa en plan senast den 1 mars 2027',
  ])('has nothing to remark on %s', (text) => expect(wordingRemarks(text)).toEqual([]))

  it.each([
    ['att godkänna förslaget enligt bilagt förslag', 'decision-by-attachment'],
    ['Kommunstyrelsen beslutar enligt bifogat förslag.', 'decision-by-attachment'],
    ['1. Ärendet beslutas i enlighet med förvaltningens förslag.', 'decision-by-attachment'],
    ['att anta policyn och att upphäva den tidigare policyn', 'decision-several-measures'],
    ['att avslå motionen samt uppdra åt nämnden att återkomma', 'decision-several-measures'],
    ['1. Motionen avslås och nämnden uppdras att återkomma.', 'decision-several-measures'],
    ['att kommunen bör anta en policy', 'decision-not-decided'],
    ['1. Förvaltningen föreslår avslag på motionen.', 'decision-not-decided'],
    ['Kommunstyrelsen beslutar\n\nAtt avslå motionen', 'decision-att-capital'],
    ['att bifalla motionen samt\natt avsluta ärendet', 'decision-final-samt'],
    ['Kommunstyrelsen beslutar\n\natt avslå motionen\n\n2. Ärendet avslutas.', 'decision-forms-mixed'],
    ['Kommunstyrelsen beslutar', 'decision-none'],
  ])('remarks on %s', (text, code) => expect(codes(text)).toContain(code))

  it('names the point that a remark is about', () =>
    expect(wordingRemarks('att avslå motionen\natt kommunen bör skynda sig')).toEqual([
      { code: 'decision-not-decided', point: 'att kommunen bör skynda sig' },
    ]))

  it('keeps the two levels of a proposal apart', () =>
    expect(
      decisionGroups(
        'Kommunstyrelsen föreslår att kommunfullmäktige beslutar\n\natt anta planen\n\nKommunstyrelsen beslutar för egen del\n\n1. Planen sänds ut.',
      ).map((group) => group.map(({ form }) => form)),
    ).toEqual([['att'], ['item']]))

  it('joins what a point continues with on the next line', () =>
    expect(
      decisionGroups('1. Motionen\n   avslås.\n2. Ärendet avslutas.')[0]?.map(({ text }) => text),
    ).toEqual(['Motionen avslås.', 'Ärendet avslutas.']))
})
