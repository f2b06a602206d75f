import { z } from 'zod'
import { amountOperations } from './amounts'
import { capitalCostOperations } from './capital-cost'
import { refused } from './operation'
import { priceOperations } from './prices'

const operations = { ...capitalCostOperations, ...amountOperations, ...priceOperations }

/** The names of all operations. */
export const financeOperations: readonly string[] = Object.keys(operations)

const hasOperation = z.object({ op: z.string() })

/**
 * Answers one question to the finance core: `op` names the operation, amounts are whole öre, rates and weights decimal
 * text, months `YYYY-MM`. A refused input gives `{ error, message }`: the code of the refusal and a Swedish sentence.
 * An unknown `op` is `OP_UNKNOWN`. Never throws.
 */
export const runFinance = (input: unknown): unknown => {
  const named = hasOperation.safeParse(input)
  if (!named.success) return refused('INPUT_INVALID', ' Kontrollera: op.')
  const { op } = named.data
  const answer = Object.hasOwn(operations, op) ? operations[op] : undefined
  return answer
    ? answer(input)
    : { error: 'OP_UNKNOWN', message: 'Beräkningen finns inte. Kontrollera namnet i op.' }
}
