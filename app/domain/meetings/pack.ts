/** What a meeting's pack holds, and who may open it. Two editions: one for everyone, one with all that members are sent. */
import { maySeeFile, maySeeProtected, type Scope, type Shown } from '../access'

export const packEditions = ['public', 'full'] as const
export type PackEdition = (typeof packEditions)[number]

/** What was printed in a pack, by which it is judged each time someone opens it. */
export type PackContents = {
  items: { itemId: string; title: string }[]
  documents: { documentId: string; versionId: string; title: string }[]
}

/** A document that goes with an item, as far as visibility is concerned. */
export type Paper = {
  released: boolean
  /** The document itself is marked. */
  secret: boolean
  /** Registered by mistake (NUM-04). */
  voided: boolean
  matter: Shown
}

/** How much of the meeting the reader sees, and whose meeting it is. */
export type PaperReader = {
  scope: Scope
  insight: 'public' | 'members' | 'staff'
  meetingBodyId: string
}

/**
 * May the reader open a document on a meeting's agenda? Beside what is open to the reader anyhow, those who are sent the
 * agenda have what lies on it. What is secret is for those who may see protected fields of the body that has the
 * matter, or of the body that it now lies before (OSL 8:1, rules 13: own board).
 */
export function maySeePaper({ scope, insight, meetingBodyId }: PaperReader, paper: Paper): boolean {
  if (paper.voided) return false
  if (maySeeFile(scope, paper)) return true
  if (insight === 'public') return false
  if (!paper.secret && !paper.matter.secret) return true
  return maySeeProtected(scope, { ...paper.matter, bodyId: meetingBodyId })
}

/** What anyone may see: released files of published matters that hold nothing secret (WEB-03). */
export const isOpenPaper = ({ released, secret, voided, matter }: Paper): boolean =>
  !voided && released && !secret && matter.published && !matter.secret

/** The protected title goes with the protected content, never without it. */
export const mayReadProtectedTitle = (
  { scope, insight, meetingBodyId }: PaperReader,
  { matter }: Paper,
): boolean =>
  maySeeProtected(scope, matter) ||
  (insight !== 'public' && maySeeProtected(scope, { ...matter, bodyId: meetingBodyId }))
