import { eq, type SQL, sql } from 'drizzle-orm'
import type { Read } from '../connection'
import { prepared } from '../connection/prepared'
import * as t from '../schema'

const parts = {
  numbers: t.caseNumbers,
  deadlines: t.deadlines,
  parties: t.caseParties,
  points: t.casePoints,
  questions: t.caseQuestions,
  amounts: t.caseAmounts,
  facts: t.caseFacts,
  links: t.caseLinks,
  corrections: t.corrections,
  referrals: t.referrals,
  meetings: t.agendaItems,
  decisions: t.decisions,
  investment: t.investments,
  assignment: t.assignments,
  areas: t.serviceAreas,
  forums: t.forums,
  actionLists: t.actionLists,
  governingDocuments: t.governingDocuments,
}

/** Which of the many things that a case can have this one has. */
export type CaseHas = Record<keyof typeof parts | 'linkedFrom', boolean>

const having = prepared(['caseId'], (read, { caseId }) => {
  const exists = Object.entries(parts).map(([name, table]) => [
    name,
    sql`exists (select 1 from ${table} where ${table.caseId} = ${caseId})`.mapWith(Boolean),
  ])
  const linkedFrom = sql`exists (select 1 from ${t.caseLinks} where ${t.caseLinks.toCaseId} = ${caseId})`
  exists.push(['linkedFrom', linkedFrom.mapWith(Boolean)])
  return read
    .select(Object.fromEntries(exists) as Record<keyof CaseHas, SQL<boolean>>)
    .from(t.cases)
    .where(eq(t.cases.id, caseId))
})

/** Most cases have few of these, so one question tells which of the others to ask. */
export async function whatCaseHas(read: Read, caseId: string): Promise<CaseHas> {
  const [found] = await having(read, { caseId })
  if (!found) throw new Error(`Case ${caseId} was not found`)
  return found
}
