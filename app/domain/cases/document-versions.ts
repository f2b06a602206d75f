import type { Direction } from './kinds'

/** A document as far as a new version of it is concerned. */
export type VersionedDocument = {
  direction: Direction
  finalDay: string | null
  voidedDay: string | null
  /** Its file is shown on the web. */
  released: boolean
  caseOpen: boolean
}

/** Why no version can be added: each is a moment at which the document became an official record, or left the register. */
export type VersionObstacle = 'received' | 'dispatched' | 'final' | 'published' | 'case-closed' | 'voided'

/**
 * What stands in the way of a new version (rules 6.1, TF 2:9–10). What was received is kept as it came. What is drawn
 * up here may change until it is finished, sent or published, or its case ends; after that a change is a new document.
 */
export function versionObstacles(document: VersionedDocument): VersionObstacle[] {
  const obstacles: VersionObstacle[] = []
  if (document.voidedDay !== null) obstacles.push('voided')
  if (document.direction === 'incoming') obstacles.push('received')
  if (document.direction === 'outgoing') obstacles.push('dispatched')
  if (document.finalDay !== null) obstacles.push('final')
  if (document.released) obstacles.push('published')
  if (!document.caseOpen) obstacles.push('case-closed')
  return obstacles
}
