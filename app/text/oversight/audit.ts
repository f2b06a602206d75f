import type { AuditKey } from '../../domain/oversight/audit'
import type { CellState } from '../../domain/oversight/boards'

export const auditText: Record<AuditKey, { question: string; compare: string }> = {
  fullstandigt: {
    question: 'Är registret fullständigt?',
    compare:
      'Jämför registret med avtalsdatabasen, leverantörsreskontran, systemlistan och nätverkets loggar.',
  },
  riskklass: {
    question: 'Är varje systems riskklass beslutad på rätt nivå, med skäl, och prövad igen efter ändringar?',
    compare: 'Läs besluten i de kopplade ärendena och skälen på systemets historiksida.',
  },
  'rattslig-grund': {
    question: 'Finns rättslig grund, delegation och skäl för beslut där AI deltar?',
    compare: 'Jämför med delegationsordningen och ett urval av beslut.',
  },
  likabehandling: {
    question: 'Är likabehandling, förutsebarhet och dokumentation säkrade?',
    compare: 'Pröva ett urval av ärenden från olika grupper.',
  },
  'mansklig-kontroll': {
    question: 'Är den mänskliga kontrollen verklig och kunnig, och inte bara formell?',
    compare: 'Fråga dem som utövar den hur ofta de har ändrat ett förslag.',
  },
  konsekvensbedomningar: {
    question:
      'Går båda slagen av konsekvensbedömningar att följa var för sig, och är de aktuella och anmälda?',
    compare: 'Begär bedömningarna och jämför deras dagar med ändringarna i systemet.',
  },
  sekretess: {
    question: 'Är sekretess, klassning, leverantörsvillkor och överföringar i ordning?',
    compare: 'Läs avtalsvillkoren och registret över behandlingar.',
  },
  incidenter: {
    question: 'Avslutas incidenter, granskningar och åtgärder i tid?',
    compare: 'Jämför med it-stödets ärenden och anmälningarna till tillsynsmyndigheten.',
  },
  nytta: {
    question: 'Följs nyttan upp mot planen?',
    compare: 'Se om någon budget har sänkts där nyttan påstås vara pengar.',
  },
  uppsikt: {
    question: 'Använder kommunstyrelsen uppgifterna i sin uppsikt, och är det antecknat?',
    compare: 'Läs protokollen från de möten där svaren och redovisningarna behandlades.',
  },
}

export const boardColumnLabel = {
  policy: 'Styrdokument',
  register: 'Register',
  riskClass: 'Riskklass',
  dpia: 'Dataskydd',
  fria: 'Rättigheter',
  delegation: 'Delegation',
  training: 'Utbildning',
  incidents: 'Incidenter',
  review: 'Granskning',
} as const

export const cellStateLabel: Record<CellState, string> = {
  done: 'Klart',
  under_way: 'Pågår',
  late: 'Försenat',
  missing: 'Saknas',
  not_applicable: 'Ej tillämpligt',
}
