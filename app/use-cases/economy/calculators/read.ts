import { parseMonth } from '~/domain/finance/checks'
import type { FinanceRefusal, Rates } from '~/domain/finance'
import { typedDecimal, typedOre } from '~/domain/shared/typed'
import { calculationFieldText, financeRefusalText } from '~/text/finance'
import type { Computed, Values } from './model'

const spaces = /\s/gu

const words = {
  kronor:
    'Skriv beloppet i kronor med högst två decimaler, till exempel 2\u00a0300\u00a0000 eller 1\u00a0250,50.',
  percent: 'Skriv talet i procent, till exempel 1,5.',
  whole: 'Skriv ett helt tal med siffror.',
  choice: 'Välj ett av alternativen.',
} as const

/** Reads the fields of a form and gathers what is wrong. A field that cannot be read gives a stand-in and a fault. */
export class Reader {
  readonly errors: Record<string, string> = {}

  constructor(private readonly values: Values) {}

  get failed(): boolean {
    return Object.keys(this.errors).length > 0
  }

  fail(field: string, message: string): void {
    this.errors[field] ??= message
  }

  text(field: string): string {
    return (this.values[field] ?? '').trim()
  }

  kronor(field: string, { empty }: { empty?: number } = {}): number {
    return this.read(field, empty, 0, typedOre, words.kronor)
  }

  percent(field: string, { empty }: { empty?: string } = {}): string {
    return this.read(field, empty, '0', typedDecimal, words.percent)
  }

  whole(field: string, { empty, most = 9999 }: { empty?: number; most?: number } = {}): number {
    const number = (text: string) => {
      const digits = text.replace(spaces, '')
      return /^\d{1,9}$/.test(digits) && Number(digits) <= most ? Number(digits) : null
    }
    return this.read(field, empty, 0, number, words.whole)
  }

  month(field: string): string {
    return this.read(
      field,
      undefined,
      '2026-01',
      (text) => parseMonth(text) && text,
      calculationFieldText.month,
    )
  }

  choice<Choice extends string>(
    field: string,
    choices: Readonly<Record<string, Choice>>,
    first: Choice,
  ): Choice {
    return this.read(field, first, first, (text) => choices[text] ?? null, words.choice)
  }

  /** One rate for all years, or one for each: `2026: 1,5; 2027: 1,75`. */
  rates(field: string): Rates {
    return this.read<Rates>(field, undefined, '0', ratesOf, calculationFieldText.rate)
  }

  /** What a refusal of the core says, at the field where it is put right. */
  refused(refusal: FinanceRefusal, at: Partial<Record<FinanceRefusal, string>>, otherwise: string): Computed {
    this.fail(at[refusal] ?? otherwise, financeRefusalText[refusal])
    return { ok: false, errors: this.errors }
  }

  private read<Value>(
    field: string,
    empty: Value | undefined,
    standIn: Value,
    parse: (text: string) => Value | null,
    message: string,
  ): Value {
    const text = this.text(field)
    const value = text === '' && empty !== undefined ? empty : parse(text)
    if (value !== null) return value
    this.fail(field, message)
    return standIn
  }
}

function ratesOf(text: string): Rates | null {
  if (!/[:=]/.test(text)) return typedDecimal(text)
  const years: Record<string, string> = {}
  for (const part of text.split(/[;\n]|,\s+(?=\d{4}\s*[:=])/)) {
    if (part.trim() === '') continue
    const match = /^\s*(\d{4})\s*[:=]\s*(.+)$/.exec(part)
    const rate = match && typedDecimal(match[2] ?? '')
    if (!match || rate === null || rate === undefined) return null
    years[match[1] ?? ''] = rate
  }
  return years
}
