export type DayRefused = { ok: false; fault: 'empty' | 'not-a-day'; remedy: string }

const names = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

const isYear = (year: number): boolean => year >= 1900 && year <= 2199

const two = (value: number): string => String(value).padStart(2, '0')

const empty = (remedy: string): DayRefused => ({ ok: false, fault: 'empty', remedy })
const wrong = (remedy: string): DayRefused => ({ ok: false, fault: 'not-a-day', remedy })

const dayRemedy = 'Skriv dagen som år-månad-dag, till exempel 2026-03-31.'
const monthRemedy = 'Skriv månaden som år-månad, till exempel 2026-03.'

/** A day as `YYYY-MM-DD`: `2026-03-31`, `20260331`, `31/3 2026`, `31.3.2026`, or with a time after it. */
export function readDay(given: string): { ok: true; value: string } | DayRefused {
  const text = given.normalize('NFKC').trim()
  if (text === '') return empty(dayRemedy)
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text)
  const swedish = /^(\d{1,2})[/.](\d{1,2})[ .-](\d{4})$/.exec(text)
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [Number(swedish?.[3]), Number(swedish?.[2]), Number(swedish?.[1])]
  if (!year || !month || !day || !isYear(year)) return wrong(dayRemedy)
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return wrong('Dagen finns inte i kalendern.')
  return { ok: true, value: `${year}-${two(month)}-${two(day)}` }
}

/** A month as `YYYY-MM`: `2026-03`, `202603`, `mars 2026`, `3/2026`, or a day in it. */
export function readMonth(given: string): { ok: true; value: string } | DayRefused {
  const text = given.normalize('NFKC').trim().toLowerCase()
  if (text === '') return empty(monthRemedy)
  const day = readDay(text)
  if (day.ok) return { ok: true, value: day.value.slice(0, 7) }
  const numeric = /^(\d{4})[-/.]?(\d{2})$/.exec(text)
  const turned = /^(\d{1,2})[/.-](\d{4})$/.exec(text)
  const worded = /^(\p{L}{3,9})\.? (\d{4})$/u.exec(text)
  const year = Number(numeric?.[1] ?? turned?.[2] ?? worded?.[2])
  const month = worded ? names.indexOf(worded[1]?.slice(0, 3) ?? '') + 1 : Number(numeric?.[2] ?? turned?.[1])
  if (!isYear(year) || !(month >= 1 && month <= 12)) return wrong(monthRemedy)
  return { ok: true, value: `${year}-${two(month)}` }
}
