/** Why an import was not taken in, changed or published. */
export const importRefusal: Record<string, string> = {
  forbidden: 'Din roll får inte läsa in ärenden i det här diariet.',
  'register-not-found': 'Välj diarium.',
  'source-missing': 'Skriv vilket system filen kommer från.',
  'source-long': 'Systemets namn får ha högst 60 tecken.',
  'no-file': 'Välj en CSV-fil eller ett ZIP-arkiv.',
  'file-too-large': 'Filen är större än 1 GB. Dela upp den.',
  'not-a-table':
    'Filen innehåller ingen tabell som går att läsa. Spara den som CSV med rubriker på första raden.',
  'no-cases': 'Det finns ingen tabell med ärenden. Döp filen till arenden.csv.',
  'too-many-rows': 'Högst 200 000 rader kan läsas in åt gången. Dela upp filen.',
  'broken-off': 'Överföringen avbröts innan filen kommit fram. Försök igen.',
  'import-not-found': 'Inläsningen finns inte.',
  'wrong-state': 'Inläsningen har hunnit ändra läge. Sidan visar hur det är nu.',
  'not-mapped': 'Peka ut en kolumn för varje fält som krävs.',
  'has-faults': 'Rätta felen i filen och lämna den på nytt. Allt läses in, eller inget.',
  'nothing-new': 'Alla rader finns redan.',
}
