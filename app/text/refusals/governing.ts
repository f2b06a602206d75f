import type { RefusalText } from './accounts'

const text = (words: string, field: string | null = null): RefusalText => ({ field, text: words })

/** Why a governing document cannot be kept as it was typed, in words that say what to do. */
export const governingRefusals = {
  forbidden: text('Din roll ger inte rätt att ändra styrdokument.'),
  'governing-not-found': text('Styrdokumentet finns inte.'),
  'kind-unknown': text('Välj vilket slag av styrdokument det är.', 'kind'),
  'title-missing': text('Skriv en titel.', 'title'),
  'title-taken': text(
    'Det finns redan ett styrdokument med den titeln. Ändra det, eller skriv en annan titel.',
    'title',
  ),
  'text-too-long': text('Ett fält får ha högst 300 tecken, beskrivningen högst 2 000.'),
  'decided-invalid': text('Skriv en dag som 2026-09-14.', 'decidedDay'),
  'from-invalid': text('Skriv en dag som 2026-09-14.', 'validFrom'),
  'to-invalid': text('Skriv en dag som 2026-09-14.', 'validTo'),
  'review-invalid': text('Skriv en dag som 2026-09-14.', 'reviewDay'),
  'ends-before': text('Sista dagen måste vara efter den första.', 'validTo'),
  'case-unknown': text(
    'Ärendet finns inte. Skriv som i ärendets adress, till exempel ks-2026-14.',
    'caseSlug',
  ),
}

export const followRefusals = {
  forbidden: governingRefusals.forbidden,
  'governing-not-found': governingRefusals['governing-not-found'],
  'target-unknown': text('Välj ett system, ett uppdrag eller ett ärende.', 'target'),
  'follows-taken': text('Det står redan bland det som följer av dokumentet.', 'target'),
  'text-too-long': text('Anteckningen får ha högst 300 tecken.', 'note'),
}
