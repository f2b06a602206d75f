import type { Role } from '../domain/access/roles'

export const roleLabel: Record<Role, string> = {
  registrar: 'Registrator',
  archivist: 'Arkivarie',
  board_secretary: 'Nämndsekreterare',
  case_officer: 'Handläggare',
  manager: 'Chef',
  municipal_director: 'Kommundirektör',
  chair: 'Ordförande',
  vice_chair: 'Vice ordförande',
  member: 'Ledamot',
  deputy: 'Ersättare',
  group_leader: 'Gruppledare',
  political_secretary: 'Politisk sekreterare',
  auditor: 'Revisor',
  staff_rep: 'Personalföreträdare',
  controller: 'Controller',
  system_owner_admin: 'Systemförvaltare',
  dpo: 'Dataskyddsombud',
  ciso: 'Informationssäkerhetsansvarig',
  adjuster: 'Undertecknar protokoll',
}

/** "Registrator, Kommunstyrelsen" */
export const roleName = (role: Role, body: string | null): string =>
  body ? `${roleLabel[role]}, ${body}` : roleLabel[role]
