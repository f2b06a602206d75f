import type { Scope } from '../../app/domain/access/visibility'

/**
 * The texts by which a case is found, its documents' included. The title is the case's own public title;
 * rights are taken from the case's row, so a case whose publication, secrecy, body or responsible changes is
 * indexed anew in the same transaction.
 */
export type CaseTexts = {
  caseId: string
  /** All that an outsider's search may match. */
  publicText: string
  /** What only those may match who may see the case's protected fields. */
  protectedText: string
}

export type SearchRequest = { query: string; scope: Scope; municipalityId: string | null }

/** The most cases one search answers with; what lies beyond is told as `more`, not counted. */
export const MOST_FOUND = 500

/** `caseIds`: those with every word in the title first, then the rest, both newest first. */
export type Found = { caseIds: string[]; more: boolean }
