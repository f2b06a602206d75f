import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dutchRecord } from '~/domain/ai-act/register/dutch'
import type { Field, FieldValue, SystemFields } from '~/domain/ai-act/register/field'
import { registerFields } from '~/domain/ai-act/register/fields'
import { faultInValue } from '~/domain/ai-act/register/judge'
import { dutchRecordSchema } from '~/use-cases/ai-register/dutch-schema'

const record = (fields: SystemFields, riskClass: string | null = 'MINIMAL') =>
  dutchRecord({
    number: 'AI-2026-0001',
    fields: { name: 'Boten', ...fields },
    riskClass,
    publishedMonth: '2026-11',
  })

/** Any value that the register takes in a field. */
function anyValue(field: Field): fc.Arbitrary<FieldValue> {
  const words = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '')
  switch (field.kind) {
    case 'text':
    case 'long':
      return fc.oneof(words, fc.constant('å'.repeat(field.most)))
    case 'one':
      return fc.constantFrom(...field.options.map(({ value }) => value))
    case 'many':
      return fc.subarray(field.options.map(({ value }) => value))
    case 'month':
      return fc.constantFrom('2024-01', '2026-12')
    case 'day':
      return fc.constantFrom('2024-02-29', '2026-12-31')
    case 'url':
      return fc.constant('https://exempelby.exempel/ai')
    case 'contact':
      return fc.constantFrom('ai@exempelby.exempel', 'https://exempelby.exempel')
    case 'percent':
      return fc.constantFrom('0', '85.5', '100')
    case 'whole':
      return fc.integer({ min: field.least, max: Math.min(field.most, 1_000_000) }).map(String)
    case 'rows':
      return fc.array(
        fc.record(Object.fromEntries(field.columns.map(({ key }) => [key, words]))) as fc.Arbitrary<
          Record<string, string>
        >,
        { maxLength: 3 },
      )
  }
}

describe('in the Dutch register’s terms (ai-governance.md 3.3)', () => {
  it('whatever the register takes is valid against our own schema', () => {
    const fields = fc.record(
      Object.fromEntries(registerFields.map((field) => [field.key, anyValue(field)])),
      {
        requiredKeys: ['name'],
      },
    ) as unknown as fc.Arbitrary<SystemFields>
    const classes = fc.constantFrom(null, 'MINIMAL', 'HIGH_RISK_ANNEX_III', 'PROHIBITED')
    fc.assert(
      fc.property(fields, classes, (given, riskClass) => {
        expect(registerFields.flatMap((field) => faultInValue(field, given[field.key]) ?? [])).toEqual([])
        const checked = dutchRecordSchema.safeParse(record(given, riskClass))
        expect(checked.error?.issues ?? []).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('a system of which little is known is valid too', () => {
    expect(dutchRecordSchema.safeParse(record({})).success).toBe(true)
    expect(record({})).toMatchObject({
      purpose_and_impact: 'Niet opgegeven',
      start_date: '2026-11',
      end_date: null,
    })
  })

  it.each([
    ['ide', 'ingen', 'In ontwikkeling'],
    ['utveckling', 'rattslig', 'In ontwikkeling'],
    ['pilot', 'indirekt', 'In ontwikkeling'],
    ['pilot', 'direkt', 'In gebruik'],
    ['i_drift', 'ingen', 'In gebruik'],
    ['pausat', 'ingen', 'In gebruik'],
    ['avvecklat', 'rattslig', 'Buiten gebruik'],
  ])('status %s with impact %s is %s', (status, impact_level, expected) => {
    expect(record({ status, impact_level }).status).toBe(expected)
  })

  it('has the category by class first, then by impact', () => {
    const category = (impact: string, cls: string) =>
      record({ impact_level: impact }, cls).publication_category
    expect(category('ingen', 'HIGH_RISK_ANNEX_I')).toBe('Hoog-risico AI-systeem (Categorie A)')
    expect(category('rattslig', 'MINIMAL')).toBe('Impactvolle algoritmes (Categorie B)')
    expect(category('indirekt', 'PROHIBITED')).toBe('Overige algoritmes (Categorie C)')
  })

  it('refuses what is not in the standard', () => {
    expect(dutchRecordSchema.safeParse({ ...record({}), extra: 'x' }).success).toBe(false)
    expect(dutchRecordSchema.safeParse({ ...record({}), status: 'In use' }).success).toBe(false)
  })
})
