import { inventedMunicipalityCode } from '../../../app/domain/access/demonstration'
import type { DemoMunicipality } from '../municipalities'

const usual = '{unit} {year}/{serial}'

/** A municipality that does not exist, with everything a council, a board and their meetings need. */
export const exempelby: DemoMunicipality = {
  slug: 'exempelby',
  name: 'Exempelby',
  displayName: 'Exempelby kommun',
  code: inventedMunicipalityCode,
  accent: '#8A4B2F',
  bodies: [
    { kind: 'council', name: 'Kommunfullmäktige', shortName: 'KF' },
    { kind: 'executive_board', name: 'Kommunstyrelsen', shortName: 'KS' },
    {
      kind: 'working_committee',
      name: 'Kommunstyrelsens arbetsutskott',
      shortName: 'KSAU',
      parent: 'Kommunstyrelsen',
    },
    { kind: 'board', name: 'Bildningsnämnden', shortName: 'BIN' },
    {
      kind: 'administration',
      name: 'Kommunstyrelsens förvaltning',
      shortName: 'KSF',
      parent: 'Kommunstyrelsen',
    },
    { kind: 'administration', name: 'Bildningsförvaltningen', shortName: 'BIF', parent: 'Bildningsnämnden' },
    { kind: 'company', name: 'Exempelby Energi AB', shortName: 'EEAB' },
  ],
  registers: [
    { code: 'KS', name: 'Kommunstyrelsens diarium', body: 'Kommunstyrelsen', numberPattern: usual },
    { code: 'BIN', name: 'Bildningsnämndens diarium', body: 'Bildningsnämnden', numberPattern: usual },
  ],
  localParties: [{ code: 'EXB', name: 'Exempelbypartiet' }],
}
