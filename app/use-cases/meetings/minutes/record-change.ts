import { compareTexts } from '../../../documents/comparing/compare-texts'

/** What the record gives now against what the text was built from; null when they are the same. */
export const recordChange = (built: string, now: string) =>
  now === built ? null : compareTexts(built, now).passages
