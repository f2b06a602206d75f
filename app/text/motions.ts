import { formatCount, formatDate, formatMonth } from './format'

/** An age in whole months and days, as people say it. */
export function ageText({ months, days }: { months: number; days: number }): string {
  if (months === 0) return formatCount(days, 'dag', 'dagar')
  const years = Math.floor(months / 12)
  const rest = months % 12
  return [
    years > 0 ? formatCount(years, 'år', 'år') : '',
    rest > 0 || years === 0 ? formatCount(rest, 'månad', 'månader') : '',
  ]
    .filter(Boolean)
    .join(' och ')
}

/** The next day of the twice-yearly list. */
export const listingText = (next: { day: string } | { month: string }): string =>
  'day' in next
    ? `Nästa redovisning till fullmäktige är den ${formatDate(next.day)}.`
    : `Nästa redovisning till fullmäktige är i ${formatMonth(next.month)}. Sammanträdet är inte inlagt.`

export const motionReport = {
  title: 'Redovisning av obesvarade motioner enligt 5 kap. 35 § kommunallagen',
  law: 'En motion ska om möjligt beredas så att fullmäktige kan besluta inom ett år från det att den väcktes. Kan den inte det, ska det och vad som har kommit fram vid beredningen redovisas för fullmäktige inom samma tid. Fullmäktige får då avskriva motionen.',
  proposal: ['godkänna redovisningen av obesvarade motioner'],
} as const

/** The columns of the report, the same on the page, in CSV and in PDF. */
export const motionColumns = {
  number: 'Nummer',
  title: 'Motion',
  mover: 'Väckt av',
  raised: 'Väckt',
  age: 'Ålder',
  due: 'Ett år',
  lastMeeting: 'Sista sammanträde',
  responsible: 'Ansvarig',
  status: 'Läge',
  shown: 'Vad beredningen har kommit fram till',
  over: 'Över ett år',
} as const

/** What the report is called in the register. */
export const motionReportTitle = (cutoff: string): string =>
  `Redovisning av obesvarade motioner per den ${formatDate(cutoff)}`

/** Why the report was not registered. */
export const motionReportRefusal: Record<string, string> = {
  'number-missing': 'Skriv ärendets nummer',
  'case-not-found': 'Det finns inget ärende med det numret',
  forbidden: 'Din roll får inte registrera redovisningen i det ärendet',
  'case-closed': 'Ärendet är avslutat. Välj ett som pågår',
}
