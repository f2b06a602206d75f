const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
)
const monthWord =
  'jan(?:uari)?|febr?(?:uari)?|mars|mar|apr(?:il)?|maj|juni|jun|juli|jul|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'
/** Digits as scanners misread them. */
const digit = '[0-9OoIl]'
const pattern = new RegExp(
  [
    String.raw`(?<![\d./:-])(?<y1>(?:19|20)${digit}{2}) ?[-–.] ?(?<m1>${digit}{2}) ?[-–.] ?(?<d1>${digit}{2})(?!\d|-\d)`,
    String.raw`(?<![\d.,:/-])(?<d2>[0-3]?\d|l\d)(?::?[ea])?\.? (?<m2>${monthWord})\.?,? (?<y2>(?:19|20)\d{2})(?!\d)`,
    String.raw`(?<![\d./:-])(?<d3>[0-3]?\d)\/(?<m3>[01]?\d)[ -/](?<y3>(?:19|20)\d{2})(?!\d)`,
    String.raw`(?<![\d./:-])(?<d4>[0-3]?\d)\.(?<m4>[01]?\d)\.(?<y4>(?:19|20)\d{2})(?!\d)`,
    String.raw`(?<=(?:datum|date|sammanträde|den|senast|ink\.|inkom(?:st)?)[: ]{1,3})(?<y5>20\d{2})(?<m5>[01]\d)(?<d5>[0-3]\d)(?![\d-])`,
    String.raw`(?<![\d./:-])(?<y6>20\d{2})-(?<m6>0?[1-9]|1[0-2])-(?<d6>[0-3]?\d)(?![\d:/]|-\d)`,
    String.raw`(?<![\d./:-])(?<d7>[0-3]\d)-(?<m7>[01]\d)-(?<y7>20\d{2})(?![\d:/-])`,
    // A year of two digits is a year only where a date is expected.
    String.raw`(?<=(?:senast|datum|inkom(?:men|met|st)?|ink\.?|ankom|ank\.?|den|sammanträde)[: ]{1,3})(?<y8>[12]\d)-?(?<m8>0[1-9]|1[0-2])-?(?<d8>0[1-9]|[12]\d|3[01])(?![\d:/.-]\d|\d| \d{2,3}(?!\d))`,
  ].join('|'),
  'giu',
)

/** "Partille 240312" beneath a letter: place and day, the year with two digits. */
const placeAndDay = /^(\p{Lu}\p{Ll}{2,20} (?:den )?)([12]\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])$/u

/** A date in the text: `iso` is null when no such day exists (30 February). */
export type DateMention = { iso: string | null; from: number; to: number; printed: string }

const digits = (text: string): number => Number(text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'))

/** Every complete date in a text, in any written form. A date without a year is not a date. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = []
  if (!/\d\d/.test(text)) return found
  const signed = placeAndDay.exec(text)
  if (signed?.[1] && !/^(?:Dnr|Nr|Kod|Tel|Telefon|Mobil|Sida|Org|Konto|Bankgiro|Projekt)/.test(text))
    found.push({
      iso: `20${signed[2]}-${signed[3]}-${signed[4]}`,
      from: signed[1].length,
      to: text.length,
      printed: text.slice(signed[1].length),
    })
  for (const match of text.matchAll(pattern)) {
    const g = match.groups ?? {}
    const part = (letter: string): string => {
      for (let k = 1; k <= 8; k++) if (g[`${letter}${k}`] !== undefined) return g[`${letter}${k}`] ?? ''
      return ''
    }
    const year = digits(g.y8 ? `20${g.y8}` : part('y'))
    const day = digits(part('d'))
    const month = g.m2 ? monthNumber(g.m2) : digits(part('m'))
    found.push({
      iso: toIso(year, month, day),
      from: match.index,
      to: match.index + match[0].length,
      printed: match[0],
    })
  }
  return found
}

const monthNumber = (word: string): number =>
  months.findIndex((name) => name.slice(0, 3) === word.slice(0, 3).toLowerCase()) + 1

function toIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day > last ? null : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
