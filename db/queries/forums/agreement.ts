import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import { versionIsPublic } from '../../../app/domain/forums/agreement'
import type { Read } from '../../connection'
import {
  accounts,
  agreementSteps,
  agreementVersions,
  cases,
  forumMeetings,
  forums,
  municipalities,
  yearWheel,
} from '../../schema'
import { caseAt } from '../case-at'
import { readableCases } from '../places-visible'
import { readsForums } from './work'

/** Agreements whose case the reader may read, with what is in force of each. */
export async function listAgreements(read: Read, reader: Actor, municipalityId: string) {
  return read
    .select({
      id: cases.id,
      slug: cases.slug,
      number: cases.number,
      title: cases.publicTitle,
      asOf: cases.asOf,
    })
    .from(cases)
    .innerJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .where(
      and(
        eq(cases.municipalityId, municipalityId),
        eq(cases.kind, 'service_agreement'),
        readableCases(scopeOf(reader)),
      ),
    )
    .orderBy(desc(cases.number))
}

export type AgreementPage = NonNullable<Awaited<ReturnType<typeof agreementAt>>>

/**
 * An agreement with its versions and their steps: all of them for the staff, those that are or were in force for
 * everybody else, without what the forums said of them.
 */
export async function agreementAt(
  read: Read,
  reader: Actor,
  place: { municipalityId: string; slug: string },
) {
  const matter = await caseAt(read, scopeOf(reader), place)
  if (!matter) return null
  const [kind] = await read
    .select({ kind: cases.kind, asOf: cases.asOf })
    .from(cases)
    .where(eq(cases.id, matter.id))
  if (kind?.kind !== 'service_agreement') return null
  const staff = readsForums(reader, place.municipalityId)
  const versions = (
    await read
      .select()
      .from(agreementVersions)
      .where(eq(agreementVersions.caseId, matter.id))
      .orderBy(desc(agreementVersions.year), desc(agreementVersions.version))
  ).filter(({ state }) => staff || versionIsPublic(state))
  const steps =
    versions.length === 0
      ? []
      : await read
          .select({
            id: agreementSteps.id,
            versionId: agreementSteps.versionId,
            step: agreementSteps.step,
            text: agreementSteps.text,
            day: agreementSteps.day,
            at: agreementSteps.at,
            by: accounts.name,
            forum: forums.name,
            forumSlug: forums.slug,
            meetingDay: forumMeetings.day,
            meetingSequence: forumMeetings.sequence,
          })
          .from(agreementSteps)
          .leftJoin(accounts, eq(accounts.id, agreementSteps.accountId))
          .leftJoin(forums, eq(forums.id, agreementSteps.forumId))
          .leftJoin(forumMeetings, eq(forumMeetings.id, agreementSteps.meetingId))
          .where(
            inArray(
              agreementSteps.versionId,
              versions.map(({ id }) => id),
            ),
          )
          .orderBy(asc(agreementSteps.at), asc(agreementSteps.id))
  return {
    ...{ id: matter.id, slug: matter.slug, number: matter.number, title: matter.title },
    ...{ asOf: kind.asOf, staff, versions },
    steps: steps.map((step) =>
      staff
        ? step
        : {
            ...step,
            by: null,
            meetingDay: null,
            meetingSequence: null,
            text: step.step === 'taken_over' ? step.text : null,
          },
    ),
  }
}

/** The stations of a municipality's agreements that the reader may read. */
export function listStations(read: Read, reader: Actor, municipalityId: string) {
  return read
    .select({
      id: yearWheel.id,
      caseId: yearWheel.caseId,
      caseSlug: cases.slug,
      text: yearWheel.text,
      forums: yearWheel.forums,
      month: yearWheel.month,
      interpreted: yearWheel.interpreted,
      station: yearWheel.station,
      position: yearWheel.position,
    })
    .from(yearWheel)
    .innerJoin(cases, eq(cases.id, yearWheel.caseId))
    .where(and(eq(cases.municipalityId, municipalityId), readableCases(scopeOf(reader))))
    .orderBy(asc(yearWheel.caseId), asc(yearWheel.position))
}
