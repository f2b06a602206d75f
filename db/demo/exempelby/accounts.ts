import type { DemoAccount } from '../accounts'

const place = 'exempelby'
const council = 'Kommunfullmäktige'
const board = 'Kommunstyrelsen'
const committee = 'Kommunstyrelsens arbetsutskott'
const schools = 'Bildningsnämnden'

type Appointed = NonNullable<DemoAccount['appointed']>
type Elected = NonNullable<DemoAccount['elected']>

const official = (name: string, mailbox: string, ...appointed: Appointed): DemoAccount => ({
  ...{ place, name, mailbox, appointed },
})
const sitting = (name: string, mailbox: string, ...elected: Elected): DemoAccount => ({
  ...{ place, name, mailbox, elected, sits: true },
})

/** The administration, and some of those who sit: what they hold on the day is in `mandates.ts`. */
export const exempelbyAccounts: DemoAccount[] = [
  // The secretary of the municipality serves every body.
  official('Ingegerd Hallvret', 'kf.sekreterare', { role: 'board_secretary' }),
  official(
    'Mattias Klubbvik',
    'namndsekreterare',
    { role: 'board_secretary', body: board },
    { role: 'board_secretary', body: committee },
  ),
  official('Torun Sandhaga', 'bildning.sekreterare', { role: 'board_secretary', body: schools }),
  official('Ulrika Pennvret', 'registrator', { role: 'registrar' }),
  official('Valter Gömmesta', 'arkivarie', { role: 'archivist' }),
  official('Elias Utåker', 'handlaggare', { role: 'case_officer', body: board }),
  official('Nadja Skolvret', 'bildning.handlaggare', { role: 'case_officer', body: schools }),
  official('Marianne Silltorpa', 'controller', { role: 'controller' }),
  official('Björn Lednäs', 'chef', { role: 'manager', body: board }),
  official('Josefin Klassåsa', 'bildning.chef', { role: 'manager', body: schools }),
  official('Katarina Toppvad', 'direktor', { role: 'municipal_director' }),
  official('Alf Granskesta', 'revisor', { role: 'auditor' }),
  official('Disa Systerby', 'systemforvaltare', { role: 'system_owner_admin' }),
  official('Emil Skärmvik', 'politisk.sekreterare', { role: 'political_secretary' }),
  official('Pernilla Fackåker', 'personalforetradare', { role: 'staff_rep' }),
  official('Hillevi Skyddsvret', 'dataskyddsombud', { role: 'dpo' }),
  official('Ossian Låshult', 'informationssakerhet', { role: 'ciso' }),
  sitting(
    'Cecilia Vintersjö',
    'kf.ordforande',
    { role: 'chair', body: council },
    { role: 'deputy', body: schools },
  ),
  sitting('Håkan Brovik', 'kf.vice', { role: 'vice_chair', body: council }),
  sitting(
    'Maj-Britt Ängslund',
    'ordforande',
    { role: 'chair', body: board },
    { role: 'chair', body: committee },
    { role: 'member', body: council },
  ),
  sitting(
    'Claes Rosenhed',
    'vice.ordforande',
    { role: 'vice_chair', body: board },
    { role: 'vice_chair', body: committee },
    { role: 'member', body: council },
  ),
  sitting(
    'Leila Sandvret',
    'bildning.ordforande',
    { role: 'chair', body: schools },
    { role: 'member', body: council },
  ),
  sitting(
    'Örjan Fallholm',
    'ledamot',
    { role: 'member', body: council },
    { role: 'member', body: board },
    { role: 'member', body: committee },
  ),
  sitting('Louise Herrevad', 'ledamot.m', { role: 'member', body: council }, { role: 'deputy', body: board }),
  sitting('Rosa Stigfors', 'ledamot.v', { role: 'member', body: council }, { role: 'member', body: board }),
  // Led the council before the shift: has no role until minutes name him as a signer.
  sitting('Lennart Ugglemark', 'tidigare.ordforande', { role: 'chair', body: council }),
  sitting('Siv Tjärnholm', 'ersattare', { role: 'deputy', body: council }),
  {
    ...sitting(
      'Petra Vikåker',
      'gruppledare',
      { role: 'member', body: council },
      { role: 'member', body: board },
    ),
    appointed: [{ role: 'group_leader' }],
  },
  {
    ...sitting(
      'Charlotta Almgården',
      'gruppledare.m',
      { role: 'member', body: council },
      { role: 'member', body: board },
    ),
    appointed: [{ role: 'group_leader' }],
  },
]
