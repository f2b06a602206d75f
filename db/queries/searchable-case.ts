import { eq } from 'drizzle-orm'
import type { Transaction } from '../connection'
import * as t from '../schema'

export type Searchable = {
  entryId: string
  municipalityId: string
  publicText: string
  protectedText: string
}

/**
 * The texts of a case and of each of its documents, split in what outsiders may find and what they may not.
 * Makes sure that each has its search entry. Runs inside the transaction that changed the case.
 */
export async function searchableCase(tx: Transaction, caseId: string): Promise<Searchable[]> {
  const [found] = await tx.select().from(t.cases).where(eq(t.cases.id, caseId))
  if (!found) return []
  const parties = await tx.select().from(t.caseParties).where(eq(t.caseParties.caseId, caseId))
  const numbers = await tx
    .select({ number: t.caseNumbers.number })
    .from(t.caseNumbers)
    .where(eq(t.caseNumbers.caseId, caseId))
  const points = await tx
    .select({ text: t.casePoints.text })
    .from(t.casePoints)
    .where(eq(t.casePoints.caseId, caseId))
  const questions = await tx.select().from(t.caseQuestions).where(eq(t.caseQuestions.caseId, caseId))
  const facts = await tx.select().from(t.caseFacts).where(eq(t.caseFacts.caseId, caseId))
  const content = [
    ...points.map((point) => point.text),
    ...questions.flatMap((pair) => [pair.question, pair.answer]),
    ...facts.flatMap((fact) => [fact.label, fact.text]),
  ]
  const publicParties = parties.filter((party) => !party.protected).map((party) => party.name)
  const protectedParties = parties.filter((party) => party.protected).map((party) => party.name)
  // A secret case's content may be what the secrecy is about, so outsiders match its register line only (REG-04).
  const secret = found.secrecyProvision !== null
  const entry = (entryId: string, kind: 'case' | 'document', documentId: string | null) =>
    tx
      .insert(t.searchEntries)
      .values({
        id: entryId,
        municipalityId: found.municipalityId,
        kind,
        caseId,
        documentId,
        published: found.published,
        updatedAt: found.updatedAt,
      })
      .onConflictDoUpdate({
        target: t.searchEntries.id,
        set: { published: found.published, updatedAt: found.updatedAt },
      })
  await entry(caseId, 'case', null)
  const result: Searchable[] = [
    {
      entryId: caseId,
      municipalityId: found.municipalityId,
      publicText: lines([
        found.publicTitle,
        found.number,
        ...numbers.map((each) => each.number),
        found.summary,
        found.statusLine,
        found.publicParty,
        ...(secret ? [] : [...publicParties, ...content]),
      ]),
      protectedText: lines([
        found.protectedTitle,
        found.protectedParty,
        ...protectedParties,
        ...(secret ? [...publicParties, ...content] : []),
      ]),
    },
  ]
  const documents = await tx
    .select({ document: t.documents, versionId: t.documentVersions.id, text: t.documentTexts.text })
    .from(t.documents)
    .leftJoin(t.documentVersions, eq(t.documentVersions.documentId, t.documents.id))
    .leftJoin(t.documentTexts, eq(t.documentTexts.versionId, t.documentVersions.id))
    .where(eq(t.documents.caseId, caseId))
    .orderBy(t.documents.number, t.documentVersions.version)
  const latest = new Map(documents.map((row) => [row.document.id, row]))
  for (const { document, text } of latest.values()) {
    await entry(document.id, 'document', document.id)
    const open = document.released && document.secrecyProvision === null && !secret
    result.push({
      entryId: document.id,
      municipalityId: found.municipalityId,
      publicText: lines([document.publicTitle, document.publicParty, open ? text : null]),
      protectedText: lines([document.protectedTitle, document.protectedParty, open ? null : text]),
    })
  }
  return result
}

const lines = (parts: (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n')
