import type { CaseTask } from '../domain/cases/lifecycles/course'

/** What each task of a case's course is called. It names no case, so that it tells nothing of a secret one. */
export const caseTaskTitle: Record<CaseTask, string> = {
  prepare: 'Bered ärendet',
  write_memo: 'Skriv tjänsteskrivelsen',
  draft_statement: 'Skriv förslag till yttrande',
  send_statement: 'Skicka yttrandet',
  prepare_answer: 'Förbered svaret på interpellationen',
  dispatch: 'Skicka ut och publicera beslutet',
  plan: 'Planera uppdraget',
  carry_out: 'Genomför uppdraget och redovisa det',
  pre_study: 'Genomför förstudien',
  arrange_reviews: 'Ordna granskningarna av underlaget',
  follow_benefit: 'Följ upp nyttan',
}
