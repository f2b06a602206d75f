import { may } from '../../domain/access'
import { scopeOf } from '../../domain/access'
import {
  afterAgreementEvent,
  type AgreementEvent,
  type AgreementHindrance,
  agreementHindrances,
  type AgreementSection,
  forumOfState,
  versionIsOpen,
} from '../../domain/forums/agreement'
import { slugOf } from '../../domain/cases/slug'
import { addDays, isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { agreementEventLabel, agreementStepLabel } from '../../text/forums'
import type { Transaction } from '#db/connection'
import { type CaseAt, caseAt } from '#db/queries/case-at'
import {
  type AgreementVersion,
  heldVersion,
  insertAgreementStep,
  insertVersion,
  moveVersion,
  saveSections,
  versionsOf,
} from '#db/repositories/agreements'
import { forumsOf, meetingsOfForums } from '#db/repositories/forums'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { actingAccount, leadsForums, type Municipality } from '../forums/in-hand'

export type AgreementPlace = { municipality: Municipality; caseSlug: string }

export type AgreementRefusal =
  | 'forbidden'
  | 'agreement-not-found'
  | 'version-not-found'
  | 'version-locked'
  | 'version-open-taken'
  | 'year-invalid'
  | 'section-heading-missing'
  | 'notes-too-long'
  | 'conflict'
  | 'day-invalid'
  | AgreementHindrance

async function agreementCase(
  ctx: Context,
  tx: Transaction,
  { municipality, caseSlug }: AgreementPlace,
): Promise<CaseAt | null> {
  return caseAt(tx, scopeOf(ctx.actor), { municipalityId: municipality.id, slug: caseSlug })
}

/** What a version begins with that is based on none. */
const emptySections = [
  'Uppdrag',
  'Tjänster',
  'Ledtider',
  'Prismodell och prislista',
  'Styrning och samverkan',
  'Uppföljning',
]

/**
 * Begins a new version for a year, with the text of another or with empty sections. One version a year is on its way
 * at a time, so that the forums never speak of two.
 */
export async function startVersion(
  ctx: Context,
  { year, basedOnId, ...place }: AgreementPlace & { year: number; basedOnId: string | null },
): Promise<Result<{ versionId: string }, AgreementRefusal>> {
  const municipalityId = place.municipality.id
  if (!leadsForums(ctx, municipalityId)) return refuse('forbidden')
  if (!Number.isInteger(year) || year < 2000 || year > 2100) return refuse('year-invalid')
  return ctx.database.transaction(async (tx) => {
    const matter = await agreementCase(ctx, tx, place)
    if (!matter) return refuse('agreement-not-found')
    const known = await versionsOf(tx, matter.id)
    if (known.some((each) => each.year === year && versionIsOpen(each.state)))
      return refuse('version-open-taken')
    const base = basedOnId === null ? null : (known.find(({ id }) => id === basedOnId) ?? null)
    if (basedOnId !== null && !base) return refuse('version-not-found')
    const versionId = ctx.newId()
    const sections =
      base?.sections ?? emptySections.map((heading) => ({ key: slugOf(heading), heading, text: '' }))
    const version = await insertVersion(tx, {
      ...{ id: versionId, caseId: matter.id, year, sections, basedOnId: base?.id ?? null },
      ...{ createdAt: ctx.now(), createdBy: actingAccount(ctx) },
    })
    await step(ctx, tx, { versionId, step: 'started' })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'agreement.start', entity: 'agreement_version', entityId: versionId },
      detail: { number: matter.number, year, version },
    })
    return ok({ versionId })
  })
}

const step = (
  ctx: Context,
  tx: Transaction,
  row: {
    versionId: string
    step: string
    forumId?: string | null
    meetingId?: string | null
    text?: string | null
  },
) =>
  insertAgreementStep(tx, {
    ...{ ...row, id: ctx.newId(), day: ctx.today, at: ctx.now(), accountId: actingAccount(ctx) },
  })

type VersionPlace = AgreementPlace & { versionId: string }

async function inHand(ctx: Context, tx: Transaction, place: VersionPlace) {
  const matter = await agreementCase(ctx, tx, place)
  if (!matter) return refuse('agreement-not-found')
  const version = await heldVersion(tx, { id: place.versionId, caseId: matter.id })
  return version ? ok({ matter, version }) : refuse('version-not-found')
}

const LONGEST_SECTION = 100_000

/** Saves the text of a version that is not in force, on the revision that it was written on. */
export async function saveVersion(
  ctx: Context,
  { sections: typed, revision, ...place }: VersionPlace & { sections: AgreementSection[]; revision: number },
): Promise<Result<{ revision: number }, AgreementRefusal>> {
  if (!leadsForums(ctx, place.municipality.id)) return refuse('forbidden')
  const sections = typed
    .map(({ key, heading, text }) => ({
      key,
      heading: heading.trim(),
      text: text.replace(/\r\n?/g, '\n').trim(),
    }))
    .filter(({ heading, text }) => heading !== '' || text !== '')
  if (sections.some(({ heading }) => heading === '')) return refuse('section-heading-missing')
  if (sections.some(({ text }) => text.length > LONGEST_SECTION)) return refuse('notes-too-long')
  return ctx.database.transaction(async (tx) => {
    const hand = await inHand(ctx, tx, place)
    if (!hand.ok) return hand
    const { version, matter } = hand.value
    if (!versionIsOpen(version.state)) return refuse('version-locked')
    const keyed = sections.map((section, at) => ({
      ...section,
      key: section.key || `${slugOf(section.heading) || 'avsnitt'}-${at + 1}`,
    }))
    if (!(await saveSections(tx, { id: version.id, revision, sections: keyed }))) return refuse('conflict')
    await audit(ctx, tx, {
      ...{ municipalityId: place.municipality.id, action: 'agreement.write', entity: 'agreement_version' },
      ...{
        entityId: version.id,
        detail: { number: matter.number, year: version.year, version: version.version },
      },
    })
    return ok({ revision: revision + 1 })
  })
}

export type StepVersionInput = VersionPlace & {
  event: Exclude<AgreementEvent, 'supersede'>
  /** The meeting that took it up, of the forum where the version lies. */
  meetingId: string
  text: string
  validFrom: string
  validTo: string
}

/**
 * Takes a version to the next forum, back to be rewritten, or into force. In force it is frozen, and what was in force
 * before ends the day before.
 */
export async function stepVersion(
  ctx: Context,
  input: StepVersionInput,
): Promise<Result<undefined, AgreementRefusal>> {
  const { event, municipality } = input
  const municipalityId = municipality.id
  const right = event === 'decide' ? 'agreement.decide' : 'forum.lead'
  if (!may(ctx.actor, right, { municipalityId })) return refuse('forbidden')
  if ([input.validFrom, input.validTo].some((day) => day !== '' && !isDay(day))) return refuse('day-invalid')
  return ctx.database.transaction(async (tx) => {
    const hand = await inHand(ctx, tx, input)
    if (!hand.ok) return hand
    const { matter, version } = hand.value
    const forum = forumOfState(version.state, await forumsOf(tx, municipalityId))
    const meeting = forum
      ? ((await meetingsOfForums(tx, [forum.id])).find(({ id }) => id === input.meetingId) ?? null)
      : null
    const [hindrance] = agreementHindrances(version.state, event, {
      written: version.sections.some(({ text }) => text.trim() !== ''),
      meeting: meeting && { held: meeting.state === 'held' || meeting.state === 'approved' },
      validFrom: input.validFrom || null,
      validTo: input.validTo || null,
    })
    if (hindrance) return refuse(hindrance)
    const state = afterAgreementEvent(version.state, event)
    await moveVersion(tx, version.id, {
      state,
      ...(event === 'decide' ? { validFrom: input.validFrom, validTo: input.validTo || null } : {}),
    })
    const text = input.text.trim().slice(0, 4000) || null
    await step(ctx, tx, {
      ...{ versionId: version.id, step: event, text },
      ...{ forumId: forum?.id ?? null, meetingId: meeting?.id ?? null },
    })
    if (event === 'decide') await supersede(ctx, tx, matter.id, version, input.validFrom)
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'agreement', public: event === 'decide' },
      text: `Överenskommelsen ${version.year}, version ${version.version}: ${(agreementStepLabel[event] ?? agreementEventLabel[event] ?? '').toLowerCase()}.`,
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: `agreement.${event}`, entity: 'agreement_version', entityId: version.id },
      detail: { number: matter.number, year: version.year, version: version.version },
    })
    return ok(undefined)
  })
}

async function supersede(
  ctx: Context,
  tx: Transaction,
  caseId: string,
  version: AgreementVersion,
  validFrom: string,
): Promise<void> {
  for (const before of await versionsOf(tx, caseId)) {
    if (before.id === version.id || before.state !== 'in_force') continue
    const last = addDays(validFrom, -1)
    const validTo = before.validTo !== null && before.validTo < last ? before.validTo : last
    await moveVersion(tx, before.id, { state: 'superseded', validTo })
    await step(ctx, tx, { versionId: before.id, step: 'supersede' })
  }
}
