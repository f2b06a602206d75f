import { indicatorsOf } from './indicator'

/** Förutsättningar (index.md 8). */
export const foundations = indicatorsOf('forutsattningar', {
  digital_maturity_capability: {
    label: 'Digital förmåga enligt självskattning',
    ...{ unit: '%', source: 'E', goal: [30, 75], target: 60, weight: 15 },
    text: 'Digital förmåga enligt DiMiOS, i procent av högsta möjliga, det år skattningen gjordes.',
  },
  ai_literacy_share: {
    label: 'Medarbetare som har genomfört grundutbildning i AI och informationssäkerhet',
    ...{ unit: '%', source: 'E', goal: [0, 90], target: 80, weight: 15 },
    text: 'Månadsavlönade som har genomfört grundutbildningen de senaste 24 månaderna, av alla månadsavlönade den 31 december.',
  },
  info_classified_share: {
    label: 'Verksamhetskritiska system med giltig informationsklassning',
    ...{ unit: '%', source: 'P', goal: [20, 100], target: 90, weight: 15 },
    text: 'System som är klassade enligt KLASSA de senaste 24 månaderna, av alla verksamhetskritiska system den 31 december.',
  },
  risk_class_decided_share: {
    label: 'AI-system med beslutad riskklass och utsedd systemägare',
    ...{ unit: '%', source: 'P', goal: [0, 100], target: 100, weight: 15 },
    text: 'System i drift eller pilot vars riskklass är beslutad och inte preliminär och som har en systemägare, av alla sådana system i AI-registret den 31 december.',
  },
  benefit_calculation_share: {
    label: 'Initiativ med nyttokalkyl före start',
    ...{ unit: '%', source: 'P', goal: [0, 100], target: 90, weight: 10 },
    text: 'Initiativ som startade under året med en godkänd nyttokalkyl före startbeslutet, av alla som startade.',
  },
  broadband_1gbit_share: {
    label: 'Hushåll med tillgång till eller möjlighet att ansluta till bredband om minst 1 Gbit/s',
    ...{ unit: '%', source: 'K', goal: [80, 100], target: 98, weight: 10, kolada: ['N07918'] },
    text: 'Andel hushåll enligt Post- och telestyrelsen. Kommunen påverkar värdet bara till en del, och vad som mäts ändrades 2014 och 2021.',
  },
  hme_steering_index: {
    label: 'Medarbetarengagemang, styrningsindex',
    ...{ unit: 'index', source: 'K', goal: [60, 90], target: 82, weight: 10, kolada: ['U00206'] },
    text: 'Hållbart medarbetarengagemang, delindex för styrning, senaste mätningen på tre år. Mätningen är frivillig.',
  },
  welfare_tech_management_share: {
    label: 'Uppfyllda delar av ledningssystem för välfärdsteknik',
    ...{ unit: '%', source: 'K', goal: [0, 100], target: 100, weight: 10 },
    kolada: {
      ids: ['U07353', 'U07360', 'U07361', 'U07362', 'U07363', 'U07364'],
      combine: 'mean',
      factor: 100,
    },
    text: 'Andel av sex ja- och nejfrågor som kommunen själv har svarat ja på till Socialstyrelsen. En följdfråga som inte ställdes efter ett nej räknas som nej.',
  },
})
