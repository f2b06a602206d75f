import { and, type Column, desc, eq, exists, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import {
  agendaItems,
  assignments,
  bodies,
  cases,
  decisions,
  forums,
  meetings,
  municipalities,
  type themedKinds,
  themeMarks,
} from '../schema'
import { aiSystemsOf } from './ai-register/systems'
import { latestDay, readableCases, readableOrOwn } from './places-visible'

export type ThemedKind = (typeof themedKinds)[number]

/** Something that can belong to a theme, as the reader may know it. */
export type ThemedThing = {
  kind: ThemedKind
  id: string
  title: string
  /** What was decided, assigned or is done, in a sentence; it is looked through for the theme's words too. */
  note: string | null
  /** When it happened: registered, decided, given, published. Null for what has no day. */
  day: string | null
  /** As the document words the day, where it is not exactly known. */
  dayText: string | null
  /** The body, the giver or who answers. */
  place: string | null
  /** What its page is found by: the case's slug, the decision's id, the system's number, the forum's slug. */
  address: string
  bodyId: string | null
  responsibleAccountId: string | null
}

/**
 * Which things are asked for: those of a theme (a decision and an assignment also by their case), those that were never
 * marked with it, or one.
 */
export type Asked = { theme: string } | { notIn: string } | { id: string }

const MOST = 500

/** Things of a kind that the reader may read, the latest first. Never one in a case whose content is withheld. */
export function themedThings(
  read: Read,
  reader: Actor,
  { municipalityId, kind, asked }: { municipalityId: string; kind: ThemedKind; asked: Asked },
): Promise<ThemedThing[]> {
  const at = { read, reader, municipalityId, asked }
  if (kind === 'case') return casesAsked(at)
  if (kind === 'decision') return decisionsAsked(at)
  if (kind === 'assignment') return assignmentsAsked(at)
  return kind === 'forum' ? forumsAsked(at) : systemsAsked(at)
}

type At = { read: Read; reader: Actor; municipalityId: string; asked: Asked }

/** Whether a row is among those asked for. `ofCase` is where its case stands, when that counts for it too. */
function among({ read, asked }: At, kind: ThemedKind, id: Column, ofCase?: Column): SQL | undefined {
  const marked = (theme: string, as: ThemedKind, target: Column, live: boolean) =>
    exists(
      read
        .select({ one: sql`1` })
        .from(themeMarks)
        .where(
          and(
            eq(themeMarks.themeId, theme),
            eq(themeMarks.kind, as),
            eq(themeMarks.targetId, target),
            live ? isNull(themeMarks.endedAt) : undefined,
          ),
        ),
    )
  if ('id' in asked) return eq(id, asked.id)
  if ('theme' in asked)
    return or(
      marked(asked.theme, kind, id, true),
      ofCase ? marked(asked.theme, 'case', ofCase, true) : undefined,
    )
  return and(
    not(marked(asked.notIn, kind, id, false)),
    ofCase ? not(marked(asked.notIn, 'case', ofCase, true)) : undefined,
  )
}

/** Suggestions are looked for among everything; a theme's page shows its latest. */
const most = ({ asked }: At): number => ('notIn' in asked ? 100_000 : MOST)

const inCase = (reader: Actor) =>
  and(readableCases(scopeOf(reader)), isNull(cases.voidedDay), isNull(cases.mergedIntoId))

const caseColumns = { bodyId: cases.bodyId, responsibleAccountId: cases.responsibleAccountId }

async function casesAsked(at: At): Promise<ThemedThing[]> {
  const rows = await at.read
    .select({
      ...{ id: cases.id, title: cases.publicTitle, place: bodies.name, address: cases.slug },
      ...{ registeredAt: cases.registeredAt, receivedDay: cases.receivedDay, asOf: cases.asOf },
      ...caseColumns,
    })
    .from(cases)
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .where(and(eq(cases.municipalityId, at.municipalityId), inCase(at.reader), among(at, 'case', cases.id)))
    .orderBy(desc(cases.registeredAt), desc(cases.id))
    .limit(most(at))
  return rows.map(({ registeredAt, receivedDay, asOf, ...row }) => ({
    ...row,
    kind: 'case',
    note: null,
    // What a document tells of was not registered on the day that the portal was filled.
    day: receivedDay ?? (asOf === null ? registeredAt.slice(0, 10) : null),
    dayText: receivedDay === null ? asOf : null,
  }))
}

async function decisionsAsked(at: At): Promise<ThemedThing[]> {
  const rows = await at.read
    .select({
      ...{
        id: decisions.id,
        itemTitle: agendaItems.title,
        note: decisions.heading,
        title: cases.publicTitle,
        place: bodies.name,
      },
      ...{ day: decisions.day, meetingDay: meetings.day, dayText: decisions.dayText, ...caseColumns },
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .leftJoin(meetings, eq(meetings.id, decisions.meetingId))
    .leftJoin(agendaItems, eq(agendaItems.id, decisions.agendaItemId))
    .where(
      and(
        eq(decisions.municipalityId, at.municipalityId),
        inCase(at.reader),
        among(at, 'decision', decisions.id, decisions.caseId),
      ),
    )
    .orderBy(...latestDay(decisions.day), desc(decisions.id))
    .limit(most(at))
  return rows.map(({ itemTitle, title, day, meetingDay, ...row }) => ({
    ...row,
    kind: 'decision',
    title: itemTitle ?? title,
    day: day ?? meetingDay,
    address: row.id,
  }))
}

async function assignmentsAsked(at: At): Promise<ThemedThing[]> {
  const rows = await at.read
    .select({
      ...{
        id: assignments.id,
        title: cases.publicTitle,
        note: assignments.text,
        place: assignments.giver,
        day: assignments.givenDay,
      },
      ...{ address: cases.slug, ...caseColumns },
    })
    .from(assignments)
    .innerJoin(cases, eq(cases.id, assignments.caseId))
    .where(
      and(
        eq(assignments.municipalityId, at.municipalityId),
        inCase(at.reader),
        among(at, 'assignment', assignments.id, assignments.caseId),
      ),
    )
    .orderBy(...latestDay(assignments.givenDay), desc(assignments.id))
    .limit(most(at))
  return rows.map((row) => ({ ...row, kind: 'assignment', dayText: null }))
}

async function forumsAsked(at: At): Promise<ThemedThing[]> {
  const rows = await at.read
    .select({ id: forums.id, title: forums.name, address: forums.slug })
    .from(forums)
    .innerJoin(municipalities, eq(municipalities.id, forums.municipalityId))
    .leftJoin(cases, eq(cases.id, forums.caseId))
    .where(
      and(
        eq(forums.municipalityId, at.municipalityId),
        isNull(forums.endedDay),
        readableOrOwn(scopeOf(at.reader)),
        among(at, 'forum', forums.id),
      ),
    )
    .orderBy(forums.position, forums.id)
    .limit(most(at))
  return rows.map((row) => ({
    ...{ ...row, kind: 'forum', note: null, day: null, dayText: null, place: null },
    ...{ bodyId: null, responsibleAccountId: null },
  }))
}

/** What the reader may know of a system is judged by its versions, so they are read first and sifted after. */
async function systemsAsked({ read, reader, municipalityId, asked }: At): Promise<ThemedThing[]> {
  const systems = (await aiSystemsOf(read, reader, municipalityId)).filter(({ stub }) => !stub)
  const marks =
    'id' in asked
      ? []
      : await read
          .select({ targetId: themeMarks.targetId, endedAt: themeMarks.endedAt })
          .from(themeMarks)
          .where(
            and(
              eq(themeMarks.themeId, 'theme' in asked ? asked.theme : asked.notIn),
              eq(themeMarks.kind, 'ai_system'),
              inArray(themeMarks.targetId, ['', ...systems.map(({ id }) => id)]),
            ),
          )
  const isAsked = (id: string) => {
    if ('id' in asked) return id === asked.id
    const own = marks.filter(({ targetId }) => targetId === id)
    return 'theme' in asked ? own.some(({ endedAt }) => endedAt === null) : own.length === 0
  }
  return systems.flatMap(({ id, number, version, publishedAt }) => {
    const { name, summary_short: summary, responsible_board: board } = version.fields
    if (!isAsked(id)) return []
    return [
      {
        ...{ kind: 'ai_system' as const, id, title: typeof name === 'string' && name ? name : number },
        note: typeof summary === 'string' && summary ? summary : null,
        ...{ day: (publishedAt ?? version.savedAt).slice(0, 10), dayText: null },
        ...{ place: typeof board === 'string' && board ? board : null, address: number.toLowerCase() },
        ...{ bodyId: null, responsibleAccountId: null },
      },
    ]
  })
}
