import type { IndexRefusal } from '../domain/governance-index'

export const indexRefusalText: Record<IndexRefusal, string> = {
  GOALPOSTS_EQUAL: 'Sämsta och bästa värde för en indikator får inte vara lika.',
  WEIGHT_NOT_POSITIVE: 'Varje vikt ska vara större än noll.',
  PART_UNKNOWN: 'En indikator hör till en del som inte finns.',
  PART_EMPTY: 'Varje del ska ha minst en indikator.',
  ID_REPEATED: 'Samma id förekommer två gånger.',
  VALUE_NOT_A_NUMBER: 'Ett värde är inte ett tal.',
}
