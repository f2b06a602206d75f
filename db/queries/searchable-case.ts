import { and, eq, isNull } from 'drizzle-orm'
import type { Read } from '../connection'
import type { CaseTexts } from '../search'
import * as t from '../schema'

/**
 * The texts of a case and its documents, split in what outsiders may find and what they may not; null without a case.
 * Nothing secret is found by anyone, since a hit would be a reading that nobody notes: of what is secret there is the
 * register line.
 */
export async function searchableCase(tx: Read, caseId: string): Promise<CaseTexts | null> {
  const [found] = await tx.select().from(t.cases).where(eq(t.cases.id, caseId))
  if (!found) return null
  const parties = await tx.select().from(t.caseParties).where(eq(t.caseParties.caseId, caseId))
  const furtherNumbers = (
    await tx
      .select({ number: t.caseNumbers.number })
      .from(t.caseNumbers)
      .where(eq(t.caseNumbers.caseId, caseId))
  ).map(({ number }) => number)
  const points = await tx
    .select({ text: t.casePoints.text })
    .from(t.casePoints)
    .where(eq(t.casePoints.caseId, caseId))
  const questions = await tx.select().from(t.caseQuestions).where(eq(t.caseQuestions.caseId, caseId))
  const facts = await tx.select().from(t.caseFacts).where(eq(t.caseFacts.caseId, caseId))
  const content = [
    found.summary,
    found.statusLine,
    ...points.map((point) => point.text),
    ...questions.flatMap((pair) => [pair.question, pair.answer]),
    ...facts.flatMap((fact) => [fact.label, fact.text]),
  ]
  const publicParties = parties.filter((party) => !party.protected).map((party) => party.name)
  const protectedParties = parties.filter((party) => party.protected).map((party) => party.name)
  const markedParties = await tx
    .select({ documentId: t.secrecyMarkings.documentId })
    .from(t.secrecyMarkings)
    .where(
      and(
        eq(t.secrecyMarkings.caseId, caseId),
        eq(t.secrecyMarkings.party, true),
        isNull(t.secrecyMarkings.liftedDay),
      ),
    )
  const partySecret = (documentId: string | null) =>
    markedParties.some((marking) => marking.documentId === documentId)
  // A secret case's content may be what the secrecy is about (REG-04).
  const secret = found.secrecyProvision !== null
  const documents = await tx
    .select({ document: t.documents, versionId: t.documentVersions.id, text: t.documentTexts.text })
    .from(t.documents)
    .leftJoin(t.documentVersions, eq(t.documentVersions.documentId, t.documents.id))
    .leftJoin(t.documentTexts, eq(t.documentTexts.versionId, t.documentVersions.id))
    .where(eq(t.documents.caseId, caseId))
    .orderBy(t.documents.number, t.documentVersions.version)
  const latest = [...new Map(documents.map((row) => [row.document.id, row])).values()]
  const isSecret = ({ document }: (typeof latest)[number]) => document.secrecyProvision !== null || secret
  const isOpen = (row: (typeof latest)[number]) => row.document.released && !isSecret(row)
  return {
    caseId,
    publicText: lines([
      found.publicTitle,
      found.number,
      found.publicParty,
      ...(secret ? [] : [...furtherNumbers, ...publicParties, ...content]),
      ...latest.flatMap((row) => [
        row.document.publicTitle,
        row.document.publicParty,
        isOpen(row) ? row.text : null,
      ]),
    ]),
    protectedText: lines([
      ...(secret || partySecret(null) ? [] : [found.protectedParty, ...protectedParties]),
      ...latest
        .filter((row) => !isSecret(row))
        .flatMap((row) => [
          partySecret(row.document.id) ? null : row.document.protectedParty,
          isOpen(row) ? null : row.text,
        ]),
    ]),
  }
}

const lines = (parts: (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n')
