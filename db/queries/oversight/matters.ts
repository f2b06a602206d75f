import { and, asc, desc, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, may, scopeOf } from '../../../app/domain/access'
import type { CaseKind } from '../../../app/domain/cases/kinds'
import type { Read } from '../../connection'
import { cases, memos } from '../../schema'
import { readableCases } from '../places-visible'

const initiatives: CaseKind[] = ['motion', 'interpellation', 'simple_question', 'citizen_proposal']

/** What initiatives about AI and digitalisation are called. The short one stands as a word of its own. */
const parts = ['artificiell', 'digitaliser', 'automatiser', ' ai ', ' ai-']

/** As many as a page tells of; a municipality has some tens. */
const MOST = 200

/** Motions, interpellations and citizen proposals about AI and digitalisation that the reader may read, the latest first. */
export const initiativesAboutAi = (read: Read, reader: Actor, municipalityId: string) =>
  read
    .select({
      id: cases.id,
      slug: cases.slug,
      number: cases.number,
      kind: cases.kind,
      title: cases.publicTitle,
      open: cases.open,
      raisedDay: cases.raisedDay,
      receivedDay: cases.receivedDay,
    })
    .from(cases)
    .where(
      and(
        eq(cases.municipalityId, municipalityId),
        inArray(cases.kind, initiatives),
        or(...parts.map(titleHolds)),
        readableCases(scopeOf(reader)),
      ),
    )
    .orderBy(desc(cases.registeredAt), desc(cases.id))
    .limit(MOST)

const titleHolds = (part: string): SQL => like(sql`' ' || lower(${cases.publicTitle}) || ' '`, `%${part}%`)

/** Open interpellations and questions, which an answer can be drafted for. */
export const questionsToAnswer = (read: Read, reader: Actor, municipalityId: string) =>
  read
    .select({
      slug: cases.slug,
      number: cases.number,
      kind: cases.kind,
      title: cases.publicTitle,
      bodyId: cases.bodyId,
      responsibleAccountId: cases.responsibleAccountId,
    })
    .from(cases)
    .where(
      and(
        eq(cases.municipalityId, municipalityId),
        inArray(cases.kind, ['interpellation', 'simple_question', 'other']),
        eq(cases.open, true),
        readableCases(scopeOf(reader)),
      ),
    )
    .orderBy(asc(cases.kind), desc(cases.registeredAt), desc(cases.id))
    .limit(MOST)

/** Answers to the council and yearly reports about AI: those approved, and for staff those being written. */
export const accountsToCouncil = (
  read: Read,
  reader: Actor,
  { municipalityId, templates }: { municipalityId: string; templates: readonly string[] },
) =>
  read
    .select({ id: memos.id, title: memos.title, state: memos.state, slug: cases.slug, number: cases.number })
    .from(memos)
    .innerJoin(cases, eq(cases.id, memos.caseId))
    .where(
      and(
        eq(memos.municipalityId, municipalityId),
        inArray(memos.template, [...templates]),
        inArray(
          memos.state,
          may(reader, 'memo.read', { municipalityId }) ? ['draft', 'for_approval', 'approved'] : ['approved'],
        ),
        readableCases(scopeOf(reader)),
      ),
    )
    .orderBy(desc(memos.updatedAt), desc(memos.id))
    .limit(MOST)
