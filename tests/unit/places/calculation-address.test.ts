import { describe, expect, it } from 'vitest'
import { financeRefusals } from '~/domain/finance'
import { errorsOf, readCalculation, valuesOf } from '~/routes/cases/calculation-address'
import { calculate, type Calculation } from '~/use-cases/economy/recalculate'

const stated: Calculation = {
  principalOre: 230_000_000,
  residualOre: 0,
  ratePct: '1.5',
  lifeMonths: 60,
  method: 'straight_line',
  interestMethod: 'OPENING',
  start: '2000-01',
}

const asked = (given: Record<string, string>) =>
  readCalculation(new URLSearchParams({ belopp: '100', ranta: '1', ar: '5', ...given }), null)

describe('readCalculation', () => {
  it('an address without fields asks for the document’s own calculation', () => {
    const { calculation, values } = readCalculation(new URLSearchParams(), valuesOf(stated))
    expect(calculation).toEqual(stated)
    expect(values).toMatchObject({ belopp: '2 300 000', ranta: '1,5', ar: '5', manader: '', start: '' })
  })

  it('without one, and without fields, nothing is asked and nothing is wrong', () => {
    expect(readCalculation(new URLSearchParams(), null)).toMatchObject({ calculation: null, errors: {} })
  })

  it('reads every field', () => {
    const given = {
      ...{ belopp: '1 000,50', restvarde: '100', ranta: '1,75', ar: '2', manader: '6' },
      ...{ metod: 'annuitet', rantemetod: 'manad', start: '2025-07' },
    }
    expect(asked(given).calculation).toEqual({
      principalOre: 100_050,
      residualOre: 10_000,
      ratePct: '1.75',
      lifeMonths: 30,
      method: 'annuity',
      interestMethod: 'MONTHLY',
      start: '2025-07',
    })
  })

  it('a shown calculation is read back as it was', () => {
    const odd: Calculation = {
      ...stated,
      principalOre: 123_456_789,
      residualOre: 5,
      lifeMonths: 31,
      method: 'annuity',
      interestMethod: 'AVERAGE',
      start: '2025-07',
    }
    expect(readCalculation(new URLSearchParams(valuesOf(odd)), null).calculation).toEqual(odd)
  })

  it('says what is wrong at each field and keeps what was typed', () => {
    const given = { belopp: 'två', restvarde: 'x', ranta: '1,5,5', ar: '-1', manader: '3x', start: '2025-13' }
    const { values, calculation, errors } = asked(given)
    expect(calculation).toBeNull()
    expect(Object.keys(errors).toSorted()).toEqual(Object.keys(given).toSorted())
    expect(values).toMatchObject(given)
  })

  it('months alone are a life; nothing at all is not', () => {
    expect(asked({ ar: '', manader: '30' }).calculation?.lifeMonths).toBe(30)
    expect(asked({ ar: '', manader: '' }).errors).toHaveProperty('ar')
  })

  it.each([
    [{ belopp: '0' }, 'belopp'],
    [{ ranta: '-1' }, 'ranta'],
    [{ ar: '0' }, 'ar'],
    [{ ar: '501' }, 'ar'],
    [{ restvarde: '101' }, 'restvarde'],
    [{ ar: '2', manader: '6', metod: 'annuitet' }, 'manader'],
  ])('what the calculation refuses is put at its field: %o', (given, field) => {
    const { calculation } = asked(given)
    const answer = calculation && calculate(calculation)
    if (!answer || answer.ok) throw new Error('A refusal was expected')
    expect(Object.keys(errorsOf(answer.refusal))).toEqual([field])
  })

  it('every refusal has a sentence at some field', () => {
    for (const refusal of financeRefusals) expect(Object.values(errorsOf(refusal))[0]).toMatch(/\.$/)
  })
})
