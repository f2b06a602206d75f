import { indicatorsOf } from './indicator'

/** Nytta (index.md 8). */
export const benefits = indicatorsOf('nytta', {
  benefit_realisation_rate: {
    label: 'Realiserad nytta i förhållande till planerad nytta',
    ...{ unit: '%', source: 'P', goal: [0, 100], target: 80, weight: 20 },
    text: 'Realiserad nytta av den nytta som var planerad till och med året, för initiativ som följs upp, under tre år. Räknas som högst 150 %.',
  },
  hours_released_per_fte: {
    label: 'Frigjord tid per årsarbetare',
    ...{ unit: 'timmar/år', source: 'E', goal: [0, 20], target: 10, weight: 15 },
    text: 'Frigjorda timmar under året som den mottagande chefen har bekräftat, per årsarbetare.',
  },
  benefit_followed_up_share: {
    label: 'Avslutade initiativ med uppföljd nytta inom tolv månader',
    ...{ unit: '%', source: 'P', goal: [0, 100], target: 90, weight: 10 },
    text: 'Initiativ som avslutades för 12–24 månader sedan och vars nytta följdes upp inom tolv månader, av alla som avslutades då.',
  },
  case_handling_days_median: {
    label: 'Handläggningstid i median för de tio största e-tjänsterna',
    ...{ unit: 'dagar', source: 'E', goal: [30, 5], target: 10, weight: 10 },
    text: 'Median av kalenderdagar från inkommet ärende till beslut i de tio största e-tjänsterna.',
  },
  answers_work_well_share: {
    label: 'Invånare som tycker att det fungerar bra att få svar på frågor',
    ...{ unit: '%', source: 'K', goal: [45, 80], target: 65, weight: 15, kolada: ['N00647'] },
    text: 'SCB:s medborgarundersökning. Deltagandet är frivilligt.',
  },
  business_efficiency_index: {
    label: 'Företagens bedömning av kommunens effektivitet',
    ...{ unit: 'index', source: 'K', goal: [55, 85], target: 75, weight: 10, kolada: ['U07513'] },
    text: 'Nöjd kund-index för effektivitet i Insikt. Mätningen är frivillig.',
  },
  insight_influence_share: {
    label: 'Invånare som tycker att möjligheten till insyn och inflytande är bra',
    ...{ unit: '%', source: 'K', goal: [10, 50], target: 35, weight: 10, kolada: ['N00669'] },
    text: 'SCB:s medborgarundersökning. Deltagandet är frivilligt.',
  },
  support_fte_per_1000: {
    label: 'Årsarbetare inom ledning, utveckling och stöd per 1 000 invånare',
    ...{ unit: 'antal', source: 'K', goal: [14, 6], target: 8, weight: 10 },
    kolada: { ids: ['N00112', 'N01951'], combine: 'quotient', factor: 1000 },
    text: 'Mäter resurser, inte nytta i sig, och tas därför med försiktighet. Bolag och kommunalförbund är inte med.',
  },
})
