import type { IndexDefinition } from '../definition'
import { standardMethod } from '../types'
import { benefits } from './benefits'
import { foundations } from './foundations'
import { results } from './results'

const standardParts = [
  { id: 'forutsattningar', label: 'Förutsättningar', weight: 0.3 },
  { id: 'resultat', label: 'Resultat', weight: 0.35 },
  { id: 'nytta', label: 'Nytta', weight: 0.35 },
]

/**
 * The 24 indicators of index.md 8 with weights that add up to 100 in each part. Goalposts and targets are values to
 * begin with: the municipality decides its own.
 */
export const standardDefinition: IndexDefinition = {
  method: standardMethod,
  parts: standardParts,
  indicators: [...foundations, ...results, ...benefits],
}
