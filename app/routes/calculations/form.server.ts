import { data } from '@remix-run/node'
import { calculationKinds, type CalculationInput, type CalculationKind } from '~/domain/finance/calculation'
import { formatPercent } from '~/text/format'
import { calculationRefusals } from '~/text/refusals/calculations'
import type { CalculationDefaults } from '~/use-cases/economy/calculations/defaults'
import { type FormError, readCalculationForm } from '~/use-cases/economy/calculations/read-form'
import {
  freshRows,
  MOST_ROWS,
  type RowList,
  rowLists,
  type TypedCalculation,
  typedCalculation,
} from '~/use-cases/economy/calculations/typed-form'

/** What the form of a calculation shows. */
export type CalculationFormView = {
  typed: TypedCalculation
  rows: Record<RowList, number>
  errors: FormError[]
  /** What is wrong with none of the fields. */
  general: string | null
  revision: number
  basedOn: number | null
  fromDocument: boolean
  reserveMeaning: CalculationDefaults['reserveMeaning']
  /** The municipality's rates by year, in words. */
  tableRates: string
}

type Begun = { input: CalculationInput; name: string; kind: CalculationKind }

/** The form as it is opened. */
export function openedForm(
  { input, name, kind }: Begun,
  defaults: CalculationDefaults,
  origin: { revision?: number; basedOn?: number | null; fromDocument?: boolean } = {},
): CalculationFormView {
  const { typed, rows } = typedCalculation(input)
  return {
    typed: { ...typed, namn: name, slag: kind },
    ...{ rows, errors: [], general: null, revision: origin.revision ?? 0 },
    ...{ basedOn: origin.basedOn ?? null, fromDocument: origin.fromDocument ?? false },
    ...aboutMunicipality(defaults),
  }
}

const aboutMunicipality = ({ rates, reserveMeaning }: CalculationDefaults) => ({
  reserveMeaning,
  tableRates: rates.map(({ year, ratePct }) => `${year} ${formatPercent(ratePct)}`).join(', '),
})

/** What was posted: read, or the form again with what is wrong or with another row. */
export function postedForm(fields: URLSearchParams, defaults: CalculationDefaults) {
  const typed: TypedCalculation = Object.fromEntries(fields)
  const rows = { ...freshRows }
  for (const list of rowLists) rows[list] = count(fields.get(`antal-${list}`))
  const value = (name: string) => fields.get(name) ?? ''
  const kind = calculationKinds.find((word) => word === value('slag')) ?? 'plan'
  const view: CalculationFormView = {
    ...{ typed, rows, errors: [], general: null, revision: count(value('revision'), 1_000_000) },
    basedOn: value('kopia') === '' ? null : count(value('kopia'), 1_000_000),
    fromDocument: value('handling') === '1',
    ...aboutMunicipality(defaults),
  }
  const added = rowLists.find((list) => value('intent') === `add-${list}`)
  if (added) {
    rows[added] = Math.min(MOST_ROWS, rows[added] + 1)
    return { read: null, answer: data(view) }
  }
  const { input, errors } = readCalculationForm(value, rows, defaults)
  if (input === null) return { read: null, answer: data({ ...view, errors }, { status: 400 }) }
  return { read: { input, name: value('namn'), kind, view }, answer: null }
}

/** A refusal of the use case, as the form again: by its field, or above. */
export function refusedCalculation(view: CalculationFormView, refusal: keyof typeof calculationRefusals) {
  const { field, text } = calculationRefusals[refusal]
  const status =
    refusal === 'forbidden'
      ? 403
      : refusal.endsWith('-taken') || refusal.endsWith('-held')
        ? 409
        : refusal.endsWith('-not-found')
          ? 404
          : 400
  return data({ ...view, ...(field ? { errors: [{ field, text }] } : { general: text }) }, { status })
}

function count(text: string | null, most = MOST_ROWS): number {
  const value = /^\d{1,7}$/.test(text ?? '') ? Number(text) : 0
  return Math.min(most, value)
}
