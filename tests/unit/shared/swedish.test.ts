import { describe, expect, test } from 'vitest'
import { fold, highlight, queryTerms, searchText, searchTokens, sortKey, stem } from '~/domain/shared/swedish'

const inOrder = (texts: string[]) =>
  [...texts].sort((a, b) => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))))

const finds = (query: string, text: string) => {
  const tokens = searchTokens(text)
  return queryTerms(query).every((term) => tokens.some((token) => token.startsWith(term)))
}

describe('sortKey', () => {
  test('å ä ö come after z, in that order', () => {
    const right = [
      'Ale',
      'Borås',
      'Uppsala',
      'Zorn',
      'Åmål',
      'Åre',
      'Älmhult',
      'Ängelholm',
      'Öckerö',
      'Örebro',
    ]
    expect(inOrder([...right].reverse())).toEqual(right)
  })
  test('accents and case do not part words, ü sorts as y', () => {
    expect(sortKey('Idé')).toBe(sortKey('ide'))
    expect(sortKey('Müller')).toBe(sortKey('myller'))
  })
  test('decomposed letters sort as composed ones', () => {
    expect(sortKey('Ålö'.normalize('NFD'))).toBe(sortKey('Ålö'))
  })
  test('digits sort by value and before letters', () => {
    expect(inOrder(['KS 2024/1000', 'KS 2024/99', 'KS 2024/9', 'KS a'])).toEqual([
      'KS 2024/9',
      'KS 2024/99',
      'KS 2024/1000',
      'KS a',
    ])
  })
  test('a shorter name comes before a longer one that begins with it', () => {
    expect(inOrder(['Barn och unga', 'Barnomsorg', 'Barn'])).toEqual(['Barn', 'Barn och unga', 'Barnomsorg'])
  })
})

describe('stem', () => {
  test.each([
    ['motion', 'motioner', 'motionen', 'motionerna', 'motionens'],
    ['nämnd', 'nämnden', 'nämnder', 'nämndernas'],
    ['beslut', 'beslutet', 'besluten', 'beslutets', 'beslutad'],
    ['ärende', 'ärendet', 'ärenden', 'ärendena', 'ärendets'],
    ['utbetalning', 'utbetalningar', 'utbetalningarna'],
    ['kommunstyrelse', 'kommunstyrelsen', 'kommunstyrelsens'],
    ['verksamhet', 'verksamheten', 'verksamheterna', 'verksamhetens'],
    ['budget', 'budgeten', 'budgets', 'budgetens'],
    ['kvalitet', 'kvaliteten', 'kvaliteter'],
    ['skola', 'skolor', 'skolorna', 'skolan'],
    ['objekt', 'objektet', 'objekten'],
    ['fråga', 'frågan', 'frågor', 'frågorna', 'frågans'],
    ['detaljplan', 'detaljplanen', 'detaljplaner', 'detaljplans'],
    ['tjänsteman', 'tjänstemans'],
    ['möte', 'mötet', 'möten', 'mötena'],
  ])('%s meets its inflections', (word, ...inflected) => {
    for (const each of inflected) expect([each, stem(each)]).toEqual([each, stem(word)])
  })
  test('keeps å ä ö and short words', () => {
    expect(stem('Nämnder')).toBe('nämnd')
    expect(stem('as')).toBe('as')
    expect(stem('')).toBe('')
  })
})

describe('search', () => {
  test.each([
    ['avskrivning', 'avskrivningstiden är fem år'],
    ['avskrivningar', 'avskrivningstid'],
    ['utbetalningar', 'utbetalningsunderlag'],
    ['motion', 'motionssvar'],
    ['svar', 'motionssvar'],
    ['uppdraget', 'budgetuppdrag'],
    ['strategi', 'digitaliseringsstrategin'],
    ['säkerhet', 'informationssäkerheten'],
    ['utskott', 'Kommunstyrelsens arbetsutskott'],
    ['styrelse', 'kommunstyrelsen'],
    ['goteborg', 'Göteborgs Stad'],
    ['Göteborg', 'GOTEBORG'],
    ['namnden', 'Socialnämnden'],
    ['KS 2024/539', 'Dnr KS 2024/539'],
    ['AI i skolan', 'Policy för AI inom skolan'],
  ])('%s finds %s', (query, text) => expect(finds(query, text)).toBe(true))

  test('a query does not find what it does not begin', () => {
    expect(finds('budget', 'uppdrag')).toBe(false)
    expect(finds('motion', 'promotionen')).toBe(false)
    expect(finds('KS 2024/540', 'Dnr KS 2024/539')).toBe(false)
  })
  test('tokens are folded stems with the tails of compounds after them', () => {
    expect(searchText('Budgetuppdraget, år 2025')).toBe('budgetuppdrag uppdrag ar 2025')
  })
  test('filler words are looked for only when nothing else is asked', () => {
    expect(queryTerms('AI i skola')).toEqual(['ai', 'skol'])
    expect(queryTerms('och')).toEqual(['och'])
    expect(queryTerms('  … ')).toEqual([])
  })
  test('fold is the same on both sides', () => {
    expect(fold('Åtgärd Öppen IDÉ')).toBe('atgard oppen ide')
  })
})

describe('highlight', () => {
  test('marks the words that answer the query and keeps the text', () => {
    const text = 'Motionen om avskrivningstider, se KS 2024/539.'
    const pieces = highlight(text, 'motion avskrivning')
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual([
      'Motionen',
      'avskrivningstider',
    ])
  })
  test('marks nothing without a query', () => {
    expect(highlight('Motionen', '')).toEqual([{ text: 'Motionen', hit: false }])
  })
})
