import type { Transaction } from '#db/connection'
import { searchableCase } from '#db/queries/searchable-case'
import { indexWords } from '#db/search'

/**
 * Indexes a case and its documents anew. The public words are the register's public set and the texts of
 * released documents; the protected words are found only by those who may see the fields they stand in.
 */
export async function indexCase(tx: Transaction, caseId: string): Promise<void> {
  const texts = await searchableCase(tx, caseId)
  if (texts) await indexWords(tx, [texts])
}
