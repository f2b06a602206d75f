import { isDay } from '../domain/shared/day'
import { formatDate } from './format'
import type { AttentionKind } from '../domain/ai-act/register/attention'
import { questionnaire } from '../domain/ai-act'
import type { ActDate } from '../domain/ai-act/timeline'
import type { FieldGroup } from '../domain/ai-act/register/field'
import type { FieldFault } from '../domain/ai-act/register/judge'
import type { ReassessReason } from '../domain/ai-act/register/reassess'
import type {
  IncidentSeverity,
  LinkKind,
  ObligationStatus,
  PublicationExemption,
  PublicationState,
} from '../domain/ai-act/register/words'

export const fieldGroupLabel: Record<FieldGroup, string> = {
  identity: 'Grunduppgifter',
  responsibility: 'Ansvar',
  purpose: 'Syfte och påverkan',
  ai_act: 'AI-förordningen',
  data: 'Uppgifter, dataskydd och sekretess',
  technology: 'Teknik och leverantör',
  decisions: 'Beslut och kontroll',
  follow_up: 'Risk och uppföljning',
}

/** As they stand in addresses. */
export const fieldGroupSlug: Record<FieldGroup, string> = {
  identity: 'grunduppgifter',
  responsibility: 'ansvar',
  purpose: 'syfte',
  ai_act: 'ai-forordningen',
  data: 'uppgifter',
  technology: 'teknik',
  decisions: 'beslut',
  follow_up: 'uppfoljning',
}

export const publicationLabel: Record<PublicationState, string> = {
  draft: 'Utkast',
  in_review: 'Granskas',
  published: 'Publicerad',
  exempted: 'Undantagen',
}

export const exemptionLabel: Record<PublicationExemption, string> = {
  secrecy: 'Sekretess',
  security: 'Säkerhet',
  procurement: 'Pågående upphandling',
}

export const obligationStatusLabel: Record<ObligationStatus, string> = {
  not_begun: 'Inte påbörjad',
  under_way: 'Pågår',
  met: 'Uppfylld',
  not_applicable: 'Ej tillämplig',
}

export const severityLabel: Record<IncidentSeverity, string> = {
  minor: 'Mindre',
  serious: 'Allvarlig',
  critical: 'Kritisk',
}

export const linkKindLabel: Record<LinkKind, string> = {
  use_decision: 'Beslut om användning',
  investment: 'Investering',
  related: 'Hör ihop med',
}

const certaintyText: Record<string, string> = {
  partly_verified: 'Huvudinnehållet är bekräftat, inte varje detalj.',
  not_rechecked: 'Gällande rätt; ordalydelsen är inte kontrollerad på nytt.',
  policy: 'Kommunens egen regel, ingen rättslig skyldighet.',
  uncertain_date: 'Startdagen kan läsas på två sätt.',
}
/** What is to be known of how sure a duty is; null for what is confirmed. */
export const certaintyNote = (certainty: string): string | null => certaintyText[certainty] ?? null

const roleText: Record<string, string> = {
  tillhandahallare: 'tillhandahållaren',
  leverantor: 'leverantören',
  båda: 'både leverantören och tillhandahållaren',
}
/** Who the law or the rule turns to. */
export const dutyRoleLabel = (role: string): string => roleText[role] ?? role

/** When a duty holds: from a day, before use or at once. */
export const dutyDueText = (due: string): string => (isDay(due) ? `från ${formatDate(due)}` : due)

/** The class in words; what is not assessed says so. */
export const riskClassLabel = (code: string | null): string =>
  code === null ? 'Inte bedömd' : (questionnaire.classes.find((each) => each.code === code)?.label_sv ?? code)

export const riskTagLabel = (code: string): string =>
  questionnaire.tags.find((each) => each.code === code)?.label_sv ?? code

export const reassessText: Record<ReassessReason, string> = {
  law: 'frågorna har ändrats, eftersom lagen har ändrats',
  purpose: 'syftet har ändrats',
  model_name: 'modellen har bytts',
  supplier_name: 'leverantören har bytts',
  product_version: 'versionen har bytts',
}

/** What is wrong with a field, in words that say what to do. */
export function fieldFaultText(fault: FieldFault): string {
  switch (fault.fault) {
    case 'required':
      return fault.why ? `Fyll i fältet. Det behövs ${fault.why}.` : 'Fyll i fältet.'
    case 'too_long':
      return `Texten får ha högst ${fault.most} tecken.`
    case 'unknown_option':
      return 'Välj bland alternativen.'
    case 'not_a_month':
      return 'Skriv en månad som 2026-09.'
    case 'not_a_day':
      return 'Skriv en dag som 2026-09-14.'
    case 'not_an_address':
      return 'Skriv en adress som börjar med https://.'
    case 'not_a_contact':
      return 'Skriv en e-postadress eller en adress som börjar med https://.'
    case 'not_whole':
      return 'Skriv ett heltal med siffror, utan mellanslag.'
    case 'not_percent':
      return 'Skriv procent mellan 0 och 100, till exempel 85 eller 85.5.'
    case 'too_many_rows':
      return 'Det är för många rader.'
    case 'prohibited_in_use':
      return 'Systemet är förbjudet enligt artikel 5 och kan bara vara pausat eller avvecklat.'
    case 'class_preliminary':
      return 'Bedömningen är preliminär så länge något svar är osäkert. Då kan riskklassen inte vara beslutad.'
    case 'fria_due':
      return 'Bedömningen ska vara klar när systemet är i drift (artikel 27).'
    case 'registration_due':
      return 'Kommunens användning ska vara registrerad i EU:s databas (artikel 49.3).'
    case 'oversight_due':
      return 'Någon ska vara ansvarig för mänsklig kontroll (artikel 26.2).'
    case 'logs_too_short':
      return 'Loggar ska sparas i minst sex månader (artikel 26.6).'
    case 'retired_before_use':
      return 'Systemet kan inte avvecklas före den månad det togs i bruk.'
    case 'review_too_late':
      return 'Nästa granskning ska ske inom tolv månader, och inom sex vid hög risk.'
    case 'secret_abroad':
      return 'Sekretess kan gälla samtidigt som uppgifterna behandlas utanför EU/EES eller på okänd plats. Kontrollera.'
  }
}

export const actDateText: Record<ActDate, string> = {
  prohibitions: 'Förbuden i artikel 5 och kravet på AI-kunnighet i artikel 4.',
  gpai: 'Regler för AI-modeller för allmänna ändamål, tillsyn och sanktioner.',
  transparency: 'Transparenskraven i artikel 50 och förordningen i övrigt, utom reglerna om hög risk.',
  new_prohibitions:
    'De nya förbuden i artikel 5.1 ba och bb. System från före augusti 2026 ska märka AI-skapat innehåll.',
  gpai_legacy: 'AI-modeller från före augusti 2025 ska uppfylla reglerna.',
  annex_iii: 'Kraven på system med hög risk enligt bilaga III.',
  annex_i: 'Kraven på system med hög risk enligt bilaga I.',
  public_legacy: 'System med hög risk som myndigheter använde redan före kraven ska uppfylla dem.',
}

export const attentionTitle: Record<AttentionKind, string> = {
  duty: 'Skyldigheter',
  review: 'Granskningar',
  contract: 'Avtal som löper ut',
  terms: 'Avtal utan AI-villkor',
  reassess: 'Bedöm på nytt',
  incident: 'Öppna incidenter',
}

export const attentionIntro: Record<AttentionKind, string> = {
  duty: 'Försenade, och de vars dag kommer inom ett år.',
  review: 'De som skulle ha gjorts, och de som ska göras inom två månader.',
  contract: 'De som har löpt ut, och de som löper ut inom ett år.',
  terms: 'Leverantörsavtal där villkor om AI saknas eller bara finns delvis.',
  reassess: 'Frågorna om AI-förordningen ska besvaras på nytt när det som svaren vilar på har ändrats.',
  incident: 'En incident som har varit öppen mer än trettio dagar är försenad.',
}

export const attentionNone: Record<AttentionKind, string> = {
  duty: 'Inga skyldigheter är försenade eller nära sin dag.',
  review: 'Inget system behöver granskas än.',
  contract: 'Inget avtal löper ut inom ett år.',
  terms: 'Alla avtal har villkor om AI.',
  reassess: 'Inget system behöver bedömas på nytt.',
  incident: 'Inga incidenter är öppna.',
}

/** What the questions of the AI Act are about, by the groups of the questionnaire. */
const questionGroupText: Record<string, string> = {
  omfattning: 'Omfattas systemet?',
  roll: 'Kommunens roll',
  forbud: 'Förbjuden användning',
  hog_risk: 'Hög risk',
  transparens: 'Transparens',
  modell: 'AI-modellen',
  dataskydd: 'Personuppgifter',
  beslut: 'Beslut om enskilda',
  sekretess: 'Sekretess',
  arbete: 'Arbetsplatsen',
}
export const questionGroupLabel = (group: string): string => questionGroupText[group] ?? group
