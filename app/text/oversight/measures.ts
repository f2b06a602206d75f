import type { MeasureKey } from '../../domain/oversight/measures'

/** What each measure is called, and exactly what it counts. */
export const measureText: Record<MeasureKey, { label: string; definition: string }> = {
  i_bruk: {
    label: 'AI-system i drift eller pilot',
    definition: 'System i registret med status I drift eller Pilot.',
  },
  hog_risk: {
    label: 'Hög risk',
    definition: 'System i drift eller pilot som enligt AI-förordningens frågor är hög risk.',
  },
  nya: {
    label: 'Nya detta kvartal',
    definition: 'System i drift eller pilot som togs i bruk under kvartalet.',
  },
  avvecklade: { label: 'Avvecklade detta kvartal', definition: 'System som avvecklades under kvartalet.' },
  beslutad_klass: {
    label: 'Beslutad riskklass',
    definition: 'System i drift eller pilot där riskklassen är beslutad och inte preliminär.',
  },
  utan_beslutad_klass: {
    label: 'Utan beslutad riskklass',
    definition: 'System i drift eller pilot där riskklassen inte är beslutad, eller är preliminär.',
  },
  bedom_igen: {
    label: 'Ska bedömas igen',
    definition: 'Syfte, modell, leverantör, version eller lag har ändrats sedan frågorna besvarades.',
  },
  forbjudna_eller_oklara: {
    label: 'Förbjuden eller oklar användning',
    definition: 'System i drift eller pilot som är förbjudna, inte bedömda eller bara preliminärt bedömda.',
  },
  forsenade_skyldigheter: {
    label: 'Försenade skyldigheter',
    definition:
      'Skyldigheter enligt AI-förordningen och dataskyddet vars dag har passerat och som inte är uppfyllda.',
  },
  skyldigheter_ett_ar: {
    label: 'Skyldigheter inom ett år',
    definition: 'Skyldigheter som inte är uppfyllda och ska vara det inom tolv månader.',
  },
  dpia_klara: {
    label: 'Bedömning av dataskydd klar',
    definition: 'Av systemen med personuppgifter, om bedömningen inte är undantagen.',
  },
  dpia_saknas: {
    label: 'Bedömning av dataskydd saknas',
    definition: 'System med personuppgifter där bedömningen inte är klar.',
  },
  fria_klara: {
    label: 'Bedömning av grundläggande rättigheter klar',
    definition: 'Av systemen med hög risk.',
  },
  fria_saknas: {
    label: 'Bedömning av grundläggande rättigheter saknas',
    definition: 'System med hög risk där bedömningen inte är klar.',
  },
  automatiserade: {
    label: 'Automatiserade beslut',
    definition: 'System i drift eller pilot som fattar beslut utan en människa.',
  },
  automatiserade_med_delegation: {
    label: 'Automatiserade beslut med delegation',
    definition: 'Av systemen som fattar beslut utan en människa.',
  },
  automatiserade_utan_delegation: {
    label: 'Automatiserade beslut utan delegation',
    definition: 'System som fattar beslut utan en människa och saknar delegationsbeslut.',
  },
  i_beslut: {
    label: 'Används i beslut',
    definition: 'System i drift eller pilot som är stöd för beslut eller fattar dem.',
  },
  utan_rattelse: {
    label: 'Saknar uppgift om rättelse',
    definition: 'System som används i beslut utan uppgift om rättelse, klagomål och överklagande.',
  },
  utan_grund: {
    label: 'Saknar rättslig grund',
    definition: 'System som påverkar enskilda direkt utan uppgift om rättslig grund.',
  },
  ej_bedomd_diskriminering: {
    label: 'Risk för diskriminering inte bedömd',
    definition: 'System som påverkar enskilda direkt där risken inte är bedömd.',
  },
  utan_manniska: {
    label: 'Mänsklig kontroll inte beskriven',
    definition: 'System som används i beslut utan beskrivning av den mänskliga kontrollen.',
  },
  utan_tillsynsroll: {
    label: 'Ansvarig för kontrollen saknas',
    definition: 'System med hög risk utan utpekad ansvarig för mänsklig kontroll.',
  },
  sekretess: {
    label: 'Med sekretess',
    definition: 'System där sekretess gäller eller kan förekomma.',
  },
  sekretess_utanfor: {
    label: 'Sekretess utanför EU/EES eller på okänd plats',
    definition: 'System med sekretess vars uppgifter behandlas utanför EU/EES, eller där platsen är okänd.',
  },
  personuppgifter: {
    label: 'Med personuppgifter',
    definition: 'System i drift eller pilot som behandlar personuppgifter.',
  },
  tranar_leverantor: {
    label: 'Uppgifter kan träna leverantörens modell',
    definition: 'System där leverantören tränar på kommunens uppgifter, eller där det är okänt.',
  },
  klassade: { label: 'Informationsklassade', definition: 'Av systemen i drift eller pilot.' },
  ej_klassade: {
    label: 'Inte informationsklassade',
    definition: 'System i drift eller pilot utan informationsklassning.',
  },
  utan_ai_villkor: {
    label: 'Utan AI-villkor i avtalet',
    definition: 'System från en leverantör där avtalet saknar villkor om AI.',
  },
  avtal_ett_ar: {
    label: 'Avtal som löper ut inom ett år',
    definition: 'System vars avtal slutar inom tolv månader.',
  },
  utbildade: {
    label: 'Utbildade användare',
    definition:
      'System där minst 80 procent av användarna har gått utbildningen, av dem i drift eller pilot.',
  },
  ej_utbildade: {
    label: 'För få utbildade',
    definition:
      'System där färre än 80 procent av användarna har gått utbildningen, eller där det inte är känt.',
  },
  incidenter: { label: 'Incidenter', definition: 'Alla incidenter som har anmälts.' },
  oppna_incidenter: {
    label: 'Öppna mer än 30 dagar',
    definition: 'Incidenter som inte är avslutade efter 30 dagar.',
  },
  granskning_passerad: {
    label: 'Granskning försenad eller inte planerad',
    definition: 'System i drift eller pilot där dagen för nästa granskning har passerat eller saknas.',
  },
  granskade: {
    label: 'Granskning planerad',
    definition: 'System i drift eller pilot där nästa granskning är planerad och inte försenad.',
  },
  kompletta: {
    label: 'Fullständigt beskrivna',
    definition: 'System i drift eller pilot där alla fält som krävs är ifyllda.',
  },
  ofullstandiga: {
    label: 'Ofullständigt beskrivna',
    definition: 'System i registret där något fält som krävs är tomt.',
  },
  publicerade: {
    label: 'Publicerade i registret',
    definition: 'System vars beskrivning allmänheten kan läsa.',
  },
  undantagna: {
    label: 'Undantagna från publicering',
    definition: 'System som inte beskrivs offentligt. Skälet står på systemets sida.',
  },
  opublicerade: {
    label: 'Inte publicerade än',
    definition: 'System som varken är publicerade eller undantagna.',
  },
  nytta_matt: { label: 'Nyttor som har följts upp', definition: 'Av de nyttor som är planerade i ärendena.' },
  nytta_ej_matt: {
    label: 'Nyttor som inte har följts upp',
    definition: 'Planerade nyttor utan uppföljning.',
  },
  styrdokument_galler: {
    label: 'Styrdokument som gäller',
    definition: 'Styrdokument vars giltighet inte har gått ut.',
  },
  styrdokument_att_se_over: {
    label: 'Styrdokument att se över',
    definition: 'Styrdokument vars giltighet eller dag för översyn har passerat.',
  },
  uppdrag: { label: 'Uppdrag', definition: 'Alla uppdrag i portalen.' },
  uppdrag_pagar: {
    label: 'Uppdrag som pågår',
    definition: 'Uppdrag som inte är slutredovisade eller avslutade.',
  },
  uppdrag_forsenade: {
    label: 'Försenade uppdrag',
    definition: 'Uppdrag som är försenade enligt sina datum.',
  },
  arenden: {
    label: 'Initiativ om AI och digitalisering',
    definition:
      'Motioner, interpellationer, frågor och medborgarförslag vars rubrik handlar om AI eller digitalisering.',
  },
  arenden_oppna: {
    label: 'Initiativ som inte är besvarade',
    definition: 'Initiativ om AI och digitalisering som inte är avslutade.',
  },
  redovisningar: {
    label: 'Svar och redovisningar till fullmäktige',
    definition: 'Interpellationssvar och årsredovisningar om AI som skrivits i portalen.',
  },
}
