import type { Read } from '../../connection'

/** What a case has cost in a year according to the accounts, öre. */
export type ActualOfCase = { caseId: string; year: number; ore: number }

/** What the accounts tell of the cases of a municipality. */
export async function actualsOfCases(_read: Read, _municipalityId: string): Promise<ActualOfCase[]> {
  return []
}
