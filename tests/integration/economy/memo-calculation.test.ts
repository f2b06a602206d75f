import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeCalculation } from '~/use-cases/economy/calculations/change-calculation'
import { createCalculation } from '~/use-cases/economy/calculations/create-calculation'
import { calculationDefaults } from '~/use-cases/economy/calculations/defaults'
import { fetchCalculation } from '~/use-cases/memos/fetch-calculation'
import { memoInHand } from '~/use-cases/memos/memo-in-hand'
import { saveSection } from '~/use-cases/memos/save-section'
import type { CalculationInput } from '~/domain/finance/calculation'
import { memoPlace, type MemoPlace } from '../memos/place'

let place: MemoPlace
let memo: Awaited<ReturnType<MemoPlace['start']>>
let input: CalculationInput
beforeAll(async () => {
  place = await memoPlace({ kind: 'investment', publicTitle: 'Investering i en plattform' })
  memo = await place.start()
  input = {
    ...(await calculationDefaults(place.officer, 'm')).input,
    lines: [{ phase: 'project', label: 'Plattform', ore: 230_000_000, treatment: 'CAPITAL' }],
    rates: { mode: 'FIXED', ratePct: '1.5', source: null },
  }
  const made = await createCalculation(place.officer, {
    ...{
      municipalityId: 'm',
      caseSlug: place.slug,
      name: 'Köpa',
      kind: 'plan',
      basedOn: null,
      fromDocument: false,
    },
    input,
  })
  expect(made).toMatchObject({ ok: true })
})
afterAll(() => place.dispose())

const sectionOf = async (key: string) => {
  const hand = await memoInHand(place.officer, memo)
  const section = hand.ok ? hand.value.sections.find((each) => each.key === key) : undefined
  return { text: (section?.text ?? '').replace(/[\u00a0\u202f]/g, ' '), revision: section?.revision ?? 0 }
}
const fetch = (key = 'ekonomi', number = 1) => fetchCalculation(place.officer, { ...memo, key, number })

describe('fetching a calculation into a memo', () => {
  it('adds its table last, and puts a later fetch in its place', async () => {
    const { revision } = await sectionOf('ekonomi')
    await saveSection(place.officer, { ...memo, key: 'ekonomi', revision, text: 'Pengarna finns.' })
    expect(await fetch()).toMatchObject({ ok: true })
    const first = await sectionOf('ekonomi')
    expect(first.text).toMatch(/^Pengarna finns\.\n\n\*\*Kalkyl 1, Köpa\*\*\n/)
    expect(first.text).toContain('| Summa | 2 300 000 | 103 500 | 2 403 500 |')
    expect(first.text).toContain('utkast, version 1.')

    const text = `${first.text}\n\nMer text efteråt.`
    await saveSection(place.officer, { ...memo, key: 'ekonomi', revision: first.revision, text })
    const changed = {
      municipalityId: 'm',
      caseSlug: place.slug,
      number: 1,
      revision: 1,
      name: 'Köpa',
      kind: 'plan' as const,
    }
    await changeCalculation(place.officer, { ...changed, input: { ...input, lifeMonths: 120 } })
    expect(await fetch()).toMatchObject({ ok: true })
    const second = await sectionOf('ekonomi')
    expect(second.text).toContain('version 2.')
    expect(second.text.match(/Kronor\. Kalkyl/g)).toHaveLength(1)
    expect(second.text).toMatch(/^Pengarna finns\./)
    expect(second.text).toMatch(/Mer text efteråt\.$/)
  })

  it('is only for sections about money and for calculations that are there', async () => {
    expect(await fetch('bedomning')).toMatchObject({ refusal: 'section-not-found' })
    expect(await fetch('ekonomi', 7)).toMatchObject({ refusal: 'calculation-not-found' })
  })
})
