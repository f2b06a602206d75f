import type { KoladaValue } from '../../domain/governance-index/kolada'

export type KoladaRead = { ok: true; values: KoladaValue[] } | { ok: false; fault: string }

/** More than the largest page that Kolada gives, times every indicator. */
const MOST_ROWS = 200_000

const recordOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null

/** Whether a file is an answer from Kolada, and not a table. */
export const looksLikeKolada = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 64)))

/**
 * Kolada's v3 data as it was saved: one answer, or a list of the pages of one. Takes the totals (gender T), leaves out
 * rows that were taken away, and holds a value with a status mark as missing (index.md 9). A fault says in Swedish
 * where the file differs.
 */
export function readKolada(bytes: Uint8Array): KoladaRead {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''))
  } catch {
    return refused('Filen är inte hel JSON. Hämta den från Kolada på nytt.')
  }
  const pages = Array.isArray(parsed) ? parsed : [parsed]
  const values: KoladaValue[] = []
  for (const page of pages) {
    const rows = recordOf(page)?.values
    if (!Array.isArray(rows)) return refused('Filen saknar fältet values. Spara hela svaret från /v3/data/.')
    for (const [at, each] of rows.entries()) {
      const row = recordOf(each)
      const { kpi, municipality, period } = row ?? {}
      const year = Number(period)
      const whole = Number.isInteger(year) && year > 1900 && year < 2200
      if (
        typeof kpi !== 'string' ||
        typeof municipality !== 'string' ||
        !whole ||
        !Array.isArray(row?.values)
      )
        return refused(`Rad ${at + 1} i values saknar kpi, municipality, period eller values.`)
      for (const inner of row.values) {
        const one = recordOf(inner)
        if (!one || (one.gender !== undefined && one.gender !== 'T')) continue
        if (one.isdeleted === true || one.is_deleted === true) continue
        const marked = typeof one.status === 'string' && one.status.trim() !== ''
        const value =
          typeof one.value === 'number' && Number.isFinite(one.value) && !marked ? one.value : null
        values.push({ kpi, municipality, year, value })
      }
      if (values.length > MOST_ROWS)
        return refused('Filen är för stor. Hämta färre år eller kommuner åt gången.')
    }
  }
  return values.length > 0 ? { ok: true, values } : refused('Filen har inga värden för alla (kön T).')
}

const refused = (fault: string): KoladaRead => ({ ok: false, fault })
