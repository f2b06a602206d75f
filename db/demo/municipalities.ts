import type { bodyKinds } from '../schema'
import { exempelby } from './exempelby/municipality'

type BodyKind = (typeof bodyKinds)[number]

/** `parent` and a register's `body` name another body of the same municipality. */
export type DemoBody = { kind: BodyKind; name: string; shortName?: string; parent?: string }
export type DemoRegister = {
  code: string
  name: string
  body: string
  numberPattern: string
  demonstration?: true
}
export type DemoMunicipality = {
  slug: string
  name: string
  displayName: string
  code: string
  accent: string
  bodies: DemoBody[]
  registers: DemoRegister[]
  /** Local parties that the documents name, besides those of the Riksdag. */
  localParties: { code: string; name: string }[]
}

const usual = '{unit} {year}/{serial}'

const council: DemoBody = { kind: 'council', name: 'Kommunfullmäktige', shortName: 'KF' }
const executive: DemoBody = { kind: 'executive_board', name: 'Kommunstyrelsen', shortName: 'KS' }
const executiveRegister: DemoRegister = {
  code: 'KS',
  name: 'Kommunstyrelsens diarium',
  body: 'Kommunstyrelsen',
  numberPattern: usual,
}

/** For documents that print no number: what it gives is the demonstration's own. */
const demonstrationRegister = (body: string): DemoRegister => ({
  code: 'DEMO',
  name: 'Demonstrationens nummer',
  body,
  numberPattern: usual,
  demonstration: true,
})

/** The municipalities of the five documents, with the bodies that the documents name, and an invented one. */
export const demoMunicipalities = {
  stockholm: {
    slug: 'stockholm',
    name: 'Stockholm',
    displayName: 'Stockholms stad',
    code: '0180',
    accent: '#2F5D8A',
    bodies: [
      council,
      executive,
      { kind: 'board', name: 'Servicenämnden', shortName: 'SEN' },
      { kind: 'administration', name: 'Stadsledningskontoret', shortName: 'SLK', parent: 'Kommunstyrelsen' },
      { kind: 'administration', name: 'Serviceförvaltningen', shortName: 'SF', parent: 'Servicenämnden' },
    ],
    registers: [
      executiveRegister,
      { code: 'SEN', name: 'Servicenämndens diarium', body: 'Servicenämnden', numberPattern: usual },
      demonstrationRegister('Servicenämnden'),
    ],
    localParties: [],
  },
  goteborg: {
    slug: 'goteborg',
    name: 'Göteborg',
    displayName: 'Göteborgs Stad',
    code: '1480',
    accent: '#4A5A8C',
    bodies: [
      council,
      executive,
      { kind: 'board', name: 'Nämnden för Intraservice' },
      { kind: 'administration', name: 'Stadsledningskontoret', shortName: 'SLK', parent: 'Kommunstyrelsen' },
      { kind: 'administration', name: 'Intraservice', parent: 'Nämnden för Intraservice' },
    ],
    registers: [
      {
        code: 'SLK',
        name: 'Kommunstyrelsens diarium',
        body: 'Kommunstyrelsen',
        numberPattern: '{unit}-{year}-{serial:5}',
      },
      {
        code: 'INTRA',
        name: 'Diariet hos nämnden för Intraservice',
        body: 'Nämnden för Intraservice',
        numberPattern: '{serial:4}/{yy}',
      },
    ],
    localParties: [],
  },
  norrtalje: {
    slug: 'norrtalje',
    name: 'Norrtälje',
    displayName: 'Norrtälje kommun',
    code: '0188',
    accent: '#3E6B4F',
    bodies: [
      council,
      executive,
      {
        kind: 'working_committee',
        name: 'Kommunstyrelsens arbetsutskott',
        shortName: 'KSAU',
        parent: 'Kommunstyrelsen',
      },
      { kind: 'administration', name: 'Kommunstyrelsekontoret', parent: 'Kommunstyrelsen' },
      { kind: 'unit', name: 'IT-enheten', parent: 'Kommunstyrelsekontoret' },
      { kind: 'unit', name: 'Ekonomiavdelningen', parent: 'Kommunstyrelsekontoret' },
      { kind: 'unit', name: 'Kansliavdelningen', parent: 'Kommunstyrelsekontoret' },
      { kind: 'administration', name: 'Socialkontoret' },
    ],
    registers: [executiveRegister, demonstrationRegister('Kommunstyrelsen')],
    localParties: [],
  },
  strangnas: {
    slug: 'strangnas',
    name: 'Strängnäs',
    displayName: 'Strängnäs kommun',
    code: '0486',
    accent: '#7A4E6B',
    bodies: [council, executive],
    registers: [executiveRegister, demonstrationRegister('Kommunfullmäktige')],
    localParties: [{ code: 'LOK', name: 'Lokalpartiet' }],
  },
  exempelby,
} satisfies Record<string, DemoMunicipality>

export type DemoPlace = keyof typeof demoMunicipalities
export const demoPlaces = Object.keys(demoMunicipalities) as DemoPlace[]
