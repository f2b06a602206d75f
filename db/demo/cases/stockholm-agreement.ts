import { agreementAreas } from './agreement-areas'
import { agreementFacts } from './agreement-facts'
import { agreementForums } from './agreement-forums'
import { agreementLeadTimes, agreementRatings, agreementYearWheel } from './agreement-model'
import { agreementSections } from './agreement-text'
import type { DemoCase } from './demo-case'

const source =
  'Styrdokument verksamhetsområde Ekonomi (Uppdragsbeskrivning gemensam ekonomiadministration 2023), serviceförvaltningen, Stockholms stad, inför 2023'
const listNote =
  'Varje aktivitet har ansvarig, klardag och vid behov beslutande forum. Aktiviteterna räknas inte upp i handlingen.'

export const stockholmAgreement: DemoCase = {
  place: 'stockholm',
  register: 'DEMO',
  takenOver: { year: 2023, serial: 1 },
  kind: 'service_agreement',
  publicTitle: 'Styrdokument verksamhetsområde Ekonomi: uppdrag, prismodell och samverkan 2023',
  receivedDay: null,
  state: 'registered',
  statusLine:
    'Projektets förslag till uppdrag, prismodell och samverkan inför prislista 2023. Beslut framgår inte av handlingen.',
  summary:
    'Så ska stadsledningskontoret och serviceförvaltningen komma överens om fem ekonomitjänster: vad som ingår, hur självkostnaden räknas och fördelas, och i vilka forum tjänsterna styrs.',
  decidingBody: null,
  responsibleUnit: 'Serviceförvaltningen',
  publicParty: 'Stadsledningskontoret och serviceförvaltningen',
  asOf: 'Läget enligt handlingen, inför prislista 2023',
  sourceNote: `Återgiven i sammandrag efter: ${source}`,
  documents: [
    {
      fileName: 'stockholm-styrdokument-ekonomi.md',
      kind: 'service_agreement',
      direction: 'drawn_up',
      publicTitle: 'Styrdokument verksamhetsområde Ekonomi',
      day: null,
      dayText: 'Inför 2023',
      publicParty: 'Serviceförvaltningen',
      sourceNote: `Återgiven i sammandrag efter: ${source}`,
    },
  ],
  particulars: {
    agreement: {
      areas: agreementAreas,
      leadTimes: agreementLeadTimes,
      keySourceRatings: agreementRatings,
      forums: agreementForums,
      yearWheel: agreementYearWheel,
      inForce: {
        year: 2023,
        sections: agreementSections,
        note: 'Övertagen ur styrdokumentet inför 2023. Hur forumen behandlade den framgår inte av handlingen.',
      },
    },
    actionLists: [
      {
        name: 'Restlista till beredningsgruppen',
        owner: 'Beredningsgruppen',
        statedCount: 10,
        note: listNote,
        forum: 'Beredningsgrupp',
      },
      {
        name: 'Restlista till serviceförvaltningen',
        owner: 'Serviceförvaltningen',
        statedCount: 22,
        note: listNote,
        activities: [{ activity: 'Kommunicera prislista 2023 i flera forum' }],
      },
    ],
    facts: agreementFacts,
  },
}
