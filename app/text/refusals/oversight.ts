import { memoRefusals } from './memos'

/** Why an answer cannot be drafted, in words that say what to do. */
export const draftRefusals = {
  'case-not-found': { field: 'arende', text: 'Välj ärendet som svaret hör till.' },
  forbidden: { field: 'arende', text: 'Din roll ger inte rätt att skriva i det ärendet. Välj ett annat.' },
  'template-unknown': memoRefusals['template-unknown'],
  'memo-title-missing': { field: 'title', text: 'Skriv en rubrik.' },
  'memo-title-long': memoRefusals['memo-title-long'],
  'questions-missing': { field: 'fraga', text: 'Välj minst en fråga.' },
}
