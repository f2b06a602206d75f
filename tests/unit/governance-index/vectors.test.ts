import { describe, expect, it } from 'vitest'
import { answerIndex } from '~/cli/verbs/governance-index'
import vectors from './vectors.json'

const { expected, comparison_example: comparison, edge_cases: edges, ...input } = vectors

/** Numbers may differ by the tolerance of the vectors; everything else is the same. */
function near(found: unknown, wanted: unknown, place = ''): void {
  if (typeof wanted === 'number') {
    expect(typeof found, place).toBe('number')
    expect(
      Math.abs((found as number) - wanted),
      `${place}: ${found}, ska vara ${wanted}`,
    ).toBeLessThanOrEqual(2e-6)
    return
  }
  if (typeof wanted !== 'object' || wanted === null) {
    expect(found, place).toEqual(wanted)
    return
  }
  const has = (found ?? {}) as Record<string, unknown>
  expect(Object.keys(has).sort(), place).toEqual(Object.keys(wanted).sort())
  for (const [key, value] of Object.entries(wanted)) near(has[key], value, `${place}/${key}`)
}

describe('digitaliseringsindex, the worked example (index.md 10)', () => {
  const answer = answerIndex(input) as Record<string, unknown>

  it.each(Object.keys(expected))('%s', (key) => {
    near(answer[key], expected[key as keyof typeof expected], key)
  })

  it('the comparison index of one year', () => near(answerIndex(comparison), comparison.expected))

  it.each(edges.map((edge) => [edge.id, edge] as const))('%s', (_id, edge) => {
    const found = answerIndex({ type: edge.type, input: edge.input })
    if (edge.expected === 'error') expect(found).toMatchObject({ error: 'GOALPOSTS_EQUAL' })
    else near(found, edge.expected)
  })
})
