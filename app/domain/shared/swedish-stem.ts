/**
 * The Swedish Snowball stemmer with the definite endings -an, -et and -ena (and their genitives) added:
 * `frågan`, `beslutet` and `ärendena` are everyday words in a register, and without these endings they
 * would not meet `fråga`, `beslut` and `ärende`.
 */

const vowels = 'aeiouyåäö'

const endings = [
  ...['a', 'arna', 'erna', 'heterna', 'orna', 'ad', 'e', 'ade', 'ande', 'arne', 'are', 'aste', 'en', 'anden'],
  ...[
    'aren',
    'heten',
    'ern',
    'ar',
    'er',
    'heter',
    'or',
    'as',
    'arnas',
    'ernas',
    'ornas',
    'es',
    'ades',
    'andes',
  ],
  ...['ens', 'arens', 'hetens', 'erns', 'at', 'andet', 'het', 'ast', 'an', 'ans'],
  ...['ena', 'enas', 'et', 'ets', 's'],
].sort((a, b) => b.length - a.length)

/** Nouns whose -et belongs to the word itself: budget, kvalitet, paket, raket, staket, komet, alfabet. */
const keepsEt = /(?:it|budg|intern|fab|pak|rak|stak|kom|h)ets?$/

/** Nouns whose -an belongs to the word itself: detaljplan, tjänsteman, organ. */
const keepsAn = /(?:plan|[^m]man|organ)s?$/

/** Whether what looks like an added definite ending is part of the word: then only a genitive -s goes. */
function belongsToWord(word: string, ending: string): boolean {
  if (ending === 'an' || ending === 'ans') return keepsAn.test(word)
  if (ending !== 'et' && ending !== 'ets') return false
  return keepsEt.test(word) || isVowel(word.at(-ending.length - 1))
}

const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter)

/** Where R1 begins: after the first consonant that follows a vowel, but never before the fourth letter. */
function regionStart(word: string): number {
  for (let at = 1; at < word.length; at++) {
    if (!isVowel(word[at]) && isVowel(word[at - 1])) return Math.max(at + 1, 3)
  }
  return word.length
}

function withoutInflection(word: string, start: number): string {
  const ending = endings.find((each) => word.length - each.length >= start && word.endsWith(each))
  if (ending === undefined) return word
  const rest = word.slice(0, -ending.length)
  if (ending === 's') return /[bcdfghjklmnoprtvy]$/.test(rest) ? rest : word
  if (belongsToWord(word, ending)) return ending.endsWith('s') ? word.slice(0, -1) : word
  return rest
}

function withoutDoubling(word: string, start: number): string {
  return word.length - 2 >= start && /(?:dd|gd|nn|dt|gt|kt|tt)$/.test(word) ? word.slice(0, -1) : word
}

function withoutDerivation(word: string, start: number): string {
  const region = word.slice(start)
  if (/(?:löst|fullt)$/.test(region)) return word.slice(0, -1)
  const ending = /(?:lig|els|ig)$/.exec(region)
  return ending ? word.slice(0, -ending[0].length) : word
}

/** The stem of one Swedish word; lower-case with å ä ö kept. `utbetalningarna` gives `utbetalning`. */
export function stem(word: string): string {
  const lower = word.normalize('NFC').toLowerCase()
  const start = regionStart(lower)
  return withoutDerivation(withoutDoubling(withoutInflection(lower, start), start), start)
}
