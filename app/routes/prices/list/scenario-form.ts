import { straightLine } from '~/domain/finance'
import type { PriceModel } from '~/domain/finance/price-rows'
import type { PriceScenarioChange } from '~/domain/finance/price-version'
import { typedDecimal, typedOre } from '~/domain/shared/typed'
import { financeRefusalText } from '~/text/finance'

/** A decided calculation whose yearly cost can be laid into the price list. */
export type KnownInvestment = { id: string; label: string; costs: { year: number; costOre: number }[] }

export type ReadChange =
  { ok: true; value: PriceScenarioChange } | { ok: false; errors: { field: string; text: string }[] }

export const changeKinds = ['volym', 'personal', 'tjanst', 'investering', 'kostnad', 'overhead'] as const
export type ChangeKind = (typeof changeKinds)[number]

/**
 * The change that a form describes: a field for each thing, errors by the field in words that say what to write.
 * `ny` names which form it was.
 */
export function readChange(
  fields: URLSearchParams,
  model: PriceModel,
  investments: readonly KnownInvestment[],
): ReadChange {
  const errors: { field: string; text: string }[] = []
  const kind = changeKinds.find((each) => each === fields.get('ny')) ?? 'volym'
  const id = (name: string) => `${kind}-${name}`
  const typed = (name: string) => (fields.get(name) ?? '').trim()
  const wrong = (name: string, text: string) => {
    errors.push({ field: id(name), text })
  }
  const area = () => {
    const code = typed('omrade')
    if (!model.areas.some((each) => each.code === code)) wrong('omrade', 'Välj tjänsteområde.')
    return code
  }
  const year = (name = 'fran') => {
    const value = typed(name)
    const read = /^\d{4}$/.test(value) ? Number(value) : 0
    if (read < 2000 || read > 2200) wrong(name, 'Skriv ett år med fyra siffror, till exempel 2027.')
    return read
  }
  const decimal = (name: string, text: string) => {
    const read = typedDecimal(typed(name))
    if (read === null || Math.abs(Number(read)) > 1e8) wrong(name, text)
    return read ?? '0'
  }
  const amount = (name: string, text: string, empty: number | null = null) => {
    if (typed(name) === '' && empty !== null) return empty
    const read = typedOre(typed(name))
    if (read === null) wrong(name, text)
    return read ?? 0
  }
  const named = () => {
    const text = typed('namn')
    if (text === '') wrong('namn', 'Skriv vad det är, till exempel E-arkiv.')
    if (text.length > 120) wrong('namn', 'Skriv kortare, högst 120 tecken.')
    return text
  }
  const done = (value: PriceScenarioChange): ReadChange =>
    errors.length > 0 ? { ok: false, errors } : { ok: true, value }

  switch (kind) {
    case 'volym': {
      const [code = '', key = ''] = typed('nyckel').split('/')
      const place = model.areas.find((each) => each.code === code)
      if (!place || (key !== '' && !place.keys.some((each) => each.code === key)))
        wrong('nyckel', 'Välj nyckel.')
      const department = typed('forvaltning')
      if (department !== '' && !model.departments.some((each) => each.code === department))
        wrong('forvaltning', 'Välj förvaltning.')
      const pct = decimal('procent', 'Skriv ändringen i procent, till exempel −10.')
      if (Number(pct) < -100) wrong('procent', 'En volym kan minska med högst 100 procent.')
      const fromYear = year()
      return done({ kind: 'volume', area: code, key, department: department || null, pct, fromYear })
    }
    case 'personal': {
      const category = typed('kategori')
      if (!model.categories.some((each) => each.code === category))
        wrong('kategori', 'Välj personalkategori.')
      const fte = decimal('antal', 'Skriv antalet årsarbetare, till exempel −2 eller 0,5.')
      return done({ kind: 'fte', area: area(), category, fte, fromYear: year() })
    }
    case 'tjanst': {
      const fte = Object.fromEntries(
        model.categories.flatMap(({ code }) => {
          const name = `fte-${code}`
          return typed(name) === ''
            ? []
            : [[code, decimal(name, 'Skriv antalet årsarbetare, till exempel 1,5.')] as const]
        }),
      )
      const otherOre = amount('ovrigt', 'Skriv kostnaden i kronor, till exempel 331 000.', 0)
      return done({ kind: 'service', area: area(), name: named(), fte, otherOre, fromYear: year() })
    }
    case 'kostnad': {
      const amountOre = amount('belopp', 'Skriv beloppet i kronor per år, till exempel −150 000.')
      const lastYear = typed('till') === '' ? null : year('till')
      return done({ kind: 'cost', area: area(), name: named(), amountOre, fromYear: year(), lastYear })
    }
    case 'overhead':
      return done({
        ...{ kind: 'overhead', fromYear: year() },
        amountOre: amount('belopp', 'Skriv ändringen i kronor per år, till exempel −200 000.'),
      })
    case 'investering': {
      const running = amount('drift', 'Skriv driftkostnaden i kronor per år, eller lämna tomt.', 0)
      const removedOre = amount('bortfaller', 'Skriv beloppet i kronor per år, eller lämna tomt.', 0)
      const known = investments.find((each) => each.id === typed('kalkyl'))
      const own = known ? known.costs : typedInvestment(typed, wrong)
      return done({
        ...{ kind: 'investment', area: area(), removedOre },
        name: known ? known.label : typed('namn') || 'Investering',
        costs: own.map((cost) => ({ year: cost.year, costOre: cost.costOre + running })),
      })
    }
  }
}

/** The yearly capital cost of an investment that is typed, straight line. */
function typedInvestment(
  typed: (name: string) => string,
  wrong: (name: string, text: string) => void,
): { year: number; costOre: number }[] {
  const principalOre = typedOre(typed('belopp'))
  const rate = typedDecimal(typed('ranta'))
  const years = /^\d{1,3}$/.test(typed('ar')) ? Number(typed('ar')) : 0
  const start = typed('start')
  if (principalOre === null || principalOre <= 0)
    wrong(
      'belopp',
      'Skriv beloppet i kronor, mer än noll och med högst två decimaler, till exempel 2 300 000. Eller välj en beslutad kalkyl.',
    )
  if (rate === null || Number(rate) < 0) wrong('ranta', 'Skriv internräntan i procent, till exempel 1,5.')
  if (years < 1 || years > 100) wrong('ar', 'Skriv antalet år, till exempel 5.')
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(start)) wrong('start', 'Skriv år och månad, till exempel 2027-01.')
  if (principalOre === null || rate === null || years < 1) return []
  const schedule = straightLine({ principalOre, lifeMonths: years * 12, start, rates: rate })
  if (schedule.ok) return schedule.value.rows.map(({ year, costOre }) => ({ year, costOre }))
  if (/^\d{4}-\d{2}$/.test(start) && principalOre > 0) wrong('belopp', financeRefusalText[schedule.refusal])
  return []
}
