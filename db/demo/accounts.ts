import type { appointmentRoles, MandateRole } from '../../app/domain/access/roles'
import { demoMunicipalities, type DemoPlace } from './municipalities'
import { roleName } from '../../app/text/roles'
import { exempelbyAccounts } from './exempelby/accounts'

export { demonstrationPassword } from '../../app/domain/access/demonstration'

/** An invented person with an account: appointed, or elected (no party: none is put in an invented mouth). */
export type DemoAccount = {
  place: DemoPlace
  name: string
  /** The part of the address before the @. */
  mailbox: string
  appointed?: { role: (typeof appointmentRoles)[number]; body?: string }[]
  elected?: { role: MandateRole; body: string }[]
  /** One of those whose mandates the municipality already has; `elected` is then what they hold, as listed. */
  sits?: true
}

const board = 'Kommunstyrelsen'
const council = 'Kommunfullmäktige'

/** The roles that a matter passes through; held by different people in two municipalities. */
function casework(
  place: DemoPlace,
  secondBoard: string,
  names: [string, string, string, string, string, string, string, string, string],
): DemoAccount[] {
  const [registrar, secretary, officer, controller, manager, chair, member, auditor, administrator] = names
  return [
    { place, name: registrar, mailbox: 'registrator', appointed: [{ role: 'registrar' }] },
    {
      place,
      name: secretary,
      mailbox: 'namndsekreterare',
      appointed: [{ role: 'board_secretary', body: board }],
    },
    { place, name: officer, mailbox: 'handlaggare', appointed: [{ role: 'case_officer', body: board }] },
    { place, name: controller, mailbox: 'controller', appointed: [{ role: 'controller' }] },
    { place, name: manager, mailbox: 'chef', appointed: [{ role: 'manager', body: board }] },
    {
      place,
      name: chair,
      mailbox: 'ordforande',
      elected: [
        { role: 'chair', body: secondBoard },
        { role: 'member', body: council },
      ],
    },
    {
      place,
      name: member,
      mailbox: 'ledamot',
      elected: [
        { role: 'member', body: board },
        { role: 'member', body: council },
      ],
    },
    { place, name: auditor, mailbox: 'revisor', appointed: [{ role: 'auditor' }] },
    {
      place,
      name: administrator,
      mailbox: 'systemforvaltare',
      appointed: [{ role: 'system_owner_admin' }],
    },
  ]
}

/** Everyone here is invented. The first municipality has every role of the portal. */
export const demoAccounts: DemoAccount[] = [
  ...casework('norrtalje', board, [
    'Vera Skärlund',
    'Hjalmar Nordvik',
    'Linnea Roslund',
    'Tage Ekdunge',
    'Disa Fjärdstrand',
    'Birger Åkerholm',
    'Majken Vretblad',
    'Sixten Granehed',
    'Alva Sundkvarn',
  ]),
  { place: 'norrtalje', name: 'Ture Ljungvall', mailbox: 'arkivarie', appointed: [{ role: 'archivist' }] },
  {
    place: 'norrtalje',
    name: 'Signe Bergsjö',
    mailbox: 'direktor',
    appointed: [{ role: 'municipal_director' }],
  },
  {
    place: 'norrtalje',
    name: 'Ragnar Tallåsen',
    mailbox: 'vice.ordforande',
    elected: [{ role: 'vice_chair', body: board }],
  },
  {
    place: 'norrtalje',
    name: 'Ebba Strömnäs',
    mailbox: 'ersattare',
    elected: [{ role: 'deputy', body: board }],
  },
  {
    place: 'norrtalje',
    name: 'Folke Hagelund',
    mailbox: 'gruppledare',
    appointed: [{ role: 'group_leader' }],
    elected: [{ role: 'member', body: council }],
  },
  {
    place: 'norrtalje',
    name: 'Tuva Kvarnby',
    mailbox: 'politisk.sekreterare',
    appointed: [{ role: 'political_secretary' }],
  },
  {
    place: 'norrtalje',
    name: 'Arvid Sjöhed',
    mailbox: 'personalforetradare',
    appointed: [{ role: 'staff_rep' }],
  },
  { place: 'norrtalje', name: 'Hedda Lindmo', mailbox: 'dataskyddsombud', appointed: [{ role: 'dpo' }] },
  {
    place: 'norrtalje',
    name: 'Olle Brunnsäter',
    mailbox: 'informationssakerhet',
    appointed: [{ role: 'ciso' }],
  },
  ...casework('stockholm', 'Servicenämnden', [
    'Siri Holmstrand',
    'Axel Bjurfors',
    'Nora Tegelvik',
    'Gustav Malmskog',
    'Elin Årevall',
    'Hilding Stenrud',
    'Astrid Lövhamn',
    'Torsten Ängsvik',
    'Juni Rosendahl',
  ]),
  {
    place: 'goteborg',
    name: 'Kerstin Västergren',
    mailbox: 'registrator',
    appointed: [{ role: 'registrar' }],
  },
  {
    place: 'goteborg',
    name: 'Malte Hamnqvist',
    mailbox: 'systemforvaltare',
    appointed: [{ role: 'system_owner_admin' }],
  },
  { place: 'strangnas', name: 'Inga Domarstig', mailbox: 'registrator', appointed: [{ role: 'registrar' }] },
  {
    place: 'strangnas',
    name: 'Love Mälarvik',
    mailbox: 'systemforvaltare',
    appointed: [{ role: 'system_owner_admin' }],
  },
  ...exempelbyAccounts,
]

/** `registrator@norrtalje.exempel`: a top domain that does not exist, so nothing can be sent there. */
export const emailOf = ({ mailbox, place }: DemoAccount): string => `${mailbox}@${place}.exempel`

/** The accounts as the sign-in page lists them. */
export const demonstrationAccounts = demoAccounts.map((account) => ({
  name: account.name,
  email: emailOf(account),
  municipality: demoMunicipalities[account.place].displayName,
  roles: [...(account.appointed ?? []), ...(account.elected ?? [])]
    .map(({ role, body }) => roleName(role, body ?? null))
    .join(' · '),
}))
