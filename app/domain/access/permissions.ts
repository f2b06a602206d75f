import type { AccountActor, Actor } from './actor'
import { type Role, roles } from './roles'

/** Everything a person can do in the portal, apart from reading. */
export const actions = [
  'case.register',
  'case.correct',
  'document.add',
  'document.release',
  'secrecy.set',
  'case.calculate',
  'case.assign',
  'case.void',
  'case.merge',
  'case.split',
  'case.link',
  'case.export',
  'document.version',
  'document.void',
  'deadline.move',
  'referral.send',
  'referral.receive',
  'referral.answer',
  'memo.read',
  'memo.write',
  'memo.approve',
  'records.handle',
  'records.refuse',
  'report.motions',
  'post_list.read',
  'task.give',
  'unit.see',
  'register.import',
  'register.export',
  'outbox.read',
  'administration.settings',
  'administration.accounts',
  'audit.read',
  'initiative.submit',
  'meeting.plan',
  'meeting.propose',
  'meeting.agenda',
  'meeting.publish',
  'meeting.run',
  'meeting.read',
  'minutes.write',
  'minutes.sign',
  'notice.post',
  'appeal.handle',
  'extract.send',
  'decision.follow',
  'delegation.order',
  'delegation.decide',
  'mandate.change',
  'meeting.prepare',
  'forum.lead',
  'forum.read',
  'agreement.decide',
  'economy.read',
  'economy.figures',
  'calculation.decide',
  'appropriation.change',
  'ledger.import',
  'asset.activate',
  'benefit.plan',
  'benefit.report',
  'price.work',
  'price.decide',
  'ai.read',
  'ai.register',
  'ai.decide',
  'assignment.follow',
  'assignment.close',
  'index.work',
  'index.decide',
  'theme.mark',
  'governing.keep',
  'workday.see',
] as const
export type Action = (typeof actions)[number]

/** Where the action happens: a municipality, and the body whose register or matter it is. */
export type Place = {
  municipalityId: string
  bodyId?: string | null
  /** Who answers for the matter, where that counts: an officer acts on own matters and on those nobody has. */
  responsibleAccountId?: string | null
}

const staff = [
  'registrar',
  'archivist',
  'board_secretary',
  'case_officer',
  'manager',
  'municipal_director',
  'controller',
] as const

/** rules.md 13, the action table. What is not listed is refused. */
const allowed: Record<Action, readonly Role[]> = {
  'case.register': ['registrar', 'board_secretary'],
  'case.correct': ['registrar', 'board_secretary'],
  'document.add': ['registrar', 'board_secretary', 'case_officer'],
  'document.release': ['registrar', 'board_secretary', 'case_officer', 'manager'],
  'secrecy.set': ['registrar', 'board_secretary', 'case_officer', 'manager'],
  'case.calculate': [
    'controller',
    'case_officer',
    'manager',
    'registrar',
    'board_secretary',
    'municipal_director',
  ],
  'case.assign': ['registrar', 'board_secretary', 'manager'],
  'case.void': ['registrar', 'board_secretary'],
  'case.merge': ['registrar', 'board_secretary'],
  'case.split': ['registrar', 'board_secretary'],
  'case.link': ['registrar', 'board_secretary', 'case_officer'],
  'case.export': ['registrar', 'archivist', 'board_secretary'],
  'document.version': ['registrar', 'board_secretary', 'case_officer', 'manager'],
  'document.void': ['registrar', 'board_secretary'],
  'deadline.move': ['registrar', 'board_secretary', 'case_officer', 'manager'],
  'referral.send': ['registrar', 'board_secretary', 'case_officer', 'manager'],
  'referral.receive': ['registrar', 'board_secretary'],
  'referral.answer': ['registrar', 'board_secretary', 'case_officer', 'manager'],
  // A draft is no record yet: it is read, and remarked on, inside the administration only.
  'memo.read': staff,
  'memo.write': ['board_secretary', 'case_officer', 'manager', 'controller', 'municipal_director'],
  'memo.approve': ['manager', 'municipal_director'],
  'records.handle': ['registrar', 'archivist', 'board_secretary', 'case_officer', 'manager'],
  // PUB-05: the refusal is the authority's; whoever signs it acts on its delegation.
  'records.refuse': ['manager', 'municipal_director', 'chair'],
  'report.motions': ['registrar', 'board_secretary', 'case_officer', 'manager'],
  'post_list.read': staff,
  'task.give': staff,
  'unit.see': ['manager', 'municipal_director'],
  'register.import': ['registrar', 'archivist'],
  'register.export': ['registrar', 'archivist'],
  'outbox.read': ['system_owner_admin'],
  'administration.settings': ['system_owner_admin'],
  'administration.accounts': ['system_owner_admin'],
  'audit.read': ['auditor', 'system_owner_admin', 'dpo', 'ciso'],
  // INIT-02: in the council only, which the use case sees to; a deputy's right holds while serving.
  'initiative.submit': ['chair', 'vice_chair', 'member'],
  'meeting.plan': ['board_secretary', 'registrar'],
  // Whoever may put a matter on a coming agenda; the secretary accepts it.
  'meeting.propose': ['board_secretary', 'registrar', 'case_officer', 'manager', 'municipal_director'],
  'meeting.agenda': ['board_secretary'],
  // rules 13: the chair approves the agenda; the secretary does it at the chair's word.
  'meeting.publish': ['board_secretary', 'chair', 'vice_chair'],
  'meeting.run': ['board_secretary'],
  // What is not public yet: the agenda in the making, the record before the minutes are approved.
  'meeting.read': [...staff, 'chair', 'vice_chair', 'member', 'deputy', 'auditor'],
  'minutes.write': ['board_secretary'],
  // Who signs is named in the minutes, and keeps the right when the term has ended (14.3 #3): the use case sees to it.
  'minutes.sign': roles,
  'notice.post': ['board_secretary'],
  'appeal.handle': ['registrar', 'board_secretary'],
  'extract.send': ['registrar', 'board_secretary'],
  'decision.follow': ['registrar', 'board_secretary', 'manager', 'municipal_director', 'controller'],
  'delegation.order': ['board_secretary'],
  // DEL-02: who may decide under an item is the order's to say; the use case sees to it.
  'delegation.decide': [
    'board_secretary',
    'case_officer',
    'manager',
    'municipal_director',
    'controller',
    'chair',
    'vice_chair',
    'member',
  ],
  'mandate.change': ['board_secretary', 'registrar', 'system_owner_admin'],
  'meeting.prepare': ['chair', 'vice_chair', 'member', 'deputy', 'board_secretary', 'group_leader'],
  'forum.lead': ['board_secretary', 'case_officer', 'manager', 'municipal_director', 'controller'],
  'forum.read': [...staff, 'auditor'],
  'agreement.decide': ['manager', 'municipal_director', 'controller'],
  // What is not decided or published yet: drafts of calculations and price lists, postings of the ledger.
  'economy.read': [...staff, 'auditor'],
  'economy.figures': ['controller', 'municipal_director'],
  // Freezes a calculation when the body has decided; the decision itself is the meeting's.
  'calculation.decide': ['controller', 'board_secretary', 'manager', 'municipal_director'],
  'appropriation.change': ['controller'],
  'ledger.import': ['controller'],
  'asset.activate': ['controller'],
  'benefit.plan': ['controller', 'case_officer', 'manager', 'municipal_director'],
  'benefit.report': ['controller', 'case_officer', 'manager', 'municipal_director'],
  'price.work': ['controller', 'manager'],
  'price.decide': ['controller', 'manager', 'municipal_director'],
  // What is not public of a system: owners, contracts, classification, duties, drafts.
  'ai.read': [...staff, 'auditor', 'dpo', 'ciso', 'system_owner_admin'],
  'ai.register': ['case_officer', 'manager', 'municipal_director', 'controller', 'dpo', 'ciso'],
  // Publishing, and withholding from the public register.
  'ai.decide': ['manager', 'municipal_director'],
  // Reports, owners, next days; the giver alone says that an assignment is fulfilled or withdrawn.
  'assignment.follow': [
    'registrar',
    'board_secretary',
    'case_officer',
    'manager',
    'municipal_director',
    'controller',
  ],
  'assignment.close': ['board_secretary', 'registrar'],
  'index.work': ['controller', 'manager', 'municipal_director'],
  'index.decide': ['municipal_director', 'controller'],
  'theme.mark': ['registrar', 'board_secretary', 'case_officer', 'manager'],
  'governing.keep': ['registrar', 'board_secretary', 'manager'],
  'workday.see': [
    ...staff,
    'chair',
    'vice_chair',
    'member',
    'deputy',
    'auditor',
    'system_owner_admin',
    'group_leader',
    'political_secretary',
    'staff_rep',
    'dpo',
    'ciso',
    'adjuster',
  ],
}

/**
 * May the actor do this here? Access = role ∧ municipality ∧ body (rules.md 13); a role without a body holds
 * in the whole municipality. Default deny.
 */
export function may(actor: Actor, action: Action, place: Place): boolean {
  return mayAs(actor, allowed[action], place)
}

/** The same question where a table names the roles itself, as the lifecycles do for each transition. */
export function mayAs(actor: Actor, allowedRoles: readonly Role[], place: Place): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'public') return false
  if (actor.municipalityId !== place.municipalityId) return false
  if (!allowedRoles.includes(actor.role)) return false
  if (actor.role === 'case_officer' && !answersFor(actor, place.responsibleAccountId ?? null)) return false
  return (
    actor.bodyId === null ||
    place.bodyId === undefined ||
    place.bodyId === null ||
    actor.bodyId === place.bodyId
  )
}

/** rules.md 13: an officer has own matters; those of an absent colleague and those nobody has count as own. */
export const answersFor = (actor: AccountActor, responsibleAccountId: string | null): boolean =>
  responsibleAccountId === null ||
  responsibleAccountId === actor.accountId ||
  (actor.substitutesFor ?? []).includes(responsibleAccountId)
