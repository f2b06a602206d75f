import { indicatorsOf } from './indicator'

/** Resultat (index.md 8). */
export const results = indicatorsOf('resultat', {
  assignments_on_time_share: {
    label: 'Uppdrag som har återrapporterats i tid',
    ...{ unit: '%', source: 'P', goal: [50, 95], target: 90, weight: 15 },
    text: 'Uppdrag från fullmäktige, styrelse eller nämnd som återrapporterades senast den beslutade dagen, av alla med sista dag under året. En ny dag räknas bara om den beslutades innan den gamla hade passerat. Ett uppdrag utan rapport är sent.',
  },
  end_to_end_digital_share: {
    label: 'Prioriterade ärendeflöden som är helt digitala',
    ...{ unit: '%', source: 'E', goal: [10, 80], target: 60, weight: 15 },
    text: 'Flöden där ansökan, handläggning, beslut och besked är digitala, av listan över prioriterade flöden (minst 20) som beslutas varje år.',
  },
  digital_application_share: {
    label: 'Ansökningar som kommer in digitalt',
    ...{ unit: '%', source: 'E', goal: [30, 95], target: 85, weight: 10 },
    text: 'Digitala ansökningar av alla ansökningar i de prioriterade flödena under året.',
  },
  dpia_completed_share: {
    label: 'AI-system med genomförd konsekvensbedömning där sådan krävs',
    ...{ unit: '%', source: 'P', goal: [0, 100], target: 100, weight: 15 },
    text: 'System i drift eller pilot vars konsekvensbedömning är klar, av dem där en sådan krävs den 31 december. Krävs ingen är indikatorn inte tillämplig.',
  },
  wcag_serious_issue_rate: {
    label: 'Digitala tjänster med kända allvarliga tillgänglighetsbrister',
    ...{ unit: '%', source: 'E', goal: [60, 0], target: 5, weight: 10 },
    text: 'Tjänster med en öppen blockerande eller allvarlig brist enligt WCAG i den senaste granskningen, av alla granskade (minst 10) den 31 december.',
  },
  automated_case_areas: {
    label: 'Verksamhetsområden inom socialtjänsten med automatiserad handläggning eller administration',
    ...{ unit: 'antal', source: 'K', goal: [0, 7], target: 4, weight: 10 },
    kolada: {
      ids: ['U20341', 'U26341', 'U28341', 'U30341', 'U31341', 'U33341', 'U35341'],
      combine: 'sum',
      factor: 1,
    },
    text: 'Antal av sju områden där kommunen har svarat ja till Socialstyrelsen.',
  },
  email_help_easy_index: {
    label: 'Enkelt att få hjälp med sin fråga via e-post',
    ...{ unit: 'index', source: 'K', goal: [50, 90], target: 80, weight: 15, kolada: ['N00674'] },
    text: 'Servicemätningens index. Mätningen är frivillig och kräver minst 30 svar.',
  },
  business_information_index: {
    label: 'Företagens bedömning av kommunens information',
    ...{ unit: 'index', source: 'K', goal: [55, 85], target: 75, weight: 10, kolada: ['U07509'] },
    text: 'Nöjd kund-index för information i Insikt, bland företag som har haft ärenden hos kommunen. Mätningen är frivillig.',
  },
})
