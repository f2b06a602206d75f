import { caseKinds, type CaseKind } from '~/domain/cases/kinds'
import { firstState, isTerminal, lifecycles } from '~/domain/cases/lifecycle'
import { slugOf } from '~/domain/cases/slug'
import { sortKey } from '~/domain/shared/swedish'
import type { Database, Transaction } from '#db/connection'
import * as t from '#db/schema'
import { indexWords } from '#db/search'
import { caseText, caseTitle, type Draw, drawFrom, pick } from './swedish-words'

/** A municipality to put cases in. */
export type Place = {
  municipalityId: string
  slug: string
  registerId: string
  bodyIds: string[]
  accountIds: string[]
}

const START = '2020-01-02T08:00:00.000Z'

/** A municipality with three boards, one register and two officers; ids are made of the slug. */
export async function makePlace(
  database: Database,
  { slug, name = slug, published = true }: { slug: string; name?: string; published?: boolean },
): Promise<Place> {
  const id = (what: string) => `${slug}-${what}`
  const place = {
    municipalityId: id('municipality'),
    slug,
    registerId: id('register'),
    bodyIds: ['ks', 'bun', 'tn'].map(id),
    accountIds: ['officer-1', 'officer-2'].map(id),
  }
  const made = { municipalityId: place.municipalityId, createdAt: START }
  await database.transaction(async (tx) => {
    await tx.insert(t.municipalities).values({
      ...{ id: place.municipalityId, slug, name, displayName: `${name} kommun`, accent: '#0b6e69' },
      ...{ published, demonstration: false, createdAt: START },
    })
    const boards = ['Kommunstyrelsen', 'Barn- och utbildningsnämnden', 'Tekniska nämnden']
    await tx.insert(t.bodies).values(
      place.bodyIds.map((bodyId, at) => {
        const board = boards[at] ?? ''
        return {
          ...made,
          id: bodyId,
          slug: slugOf(board),
          kind: 'board' as const,
          name: board,
          sortKey: sortKey(board),
        }
      }),
    )
    await tx.insert(t.registers).values({
      ...made,
      ...{
        id: place.registerId,
        bodyId: place.bodyIds[0] ?? '',
        code: 'KS',
        name: 'Kommunstyrelsens diarium',
      },
      ...{ numberPattern: '{unit} {year}/{serial}', demonstration: false },
    })
    await tx.insert(t.accounts).values(
      place.accountIds.map((accountId, at) => {
        const email = `${accountId}@example.se`
        return {
          ...made,
          id: accountId,
          email,
          name: `Handläggare ${at + 1}`,
          status: 'active' as const,
          invented: true,
        }
      }),
    )
    await tx.insert(t.files).values({ hash: id('file'), size: 1500, mime: 'text/plain', storedAt: START })
  })
  return place
}

export type Making = {
  count: number
  place: Place
  /** Which numbers: a second call continues where the first ended. */
  first?: number
  /** Another seed gives other cases. */
  seed?: number
  /** Rows a statement: more is not faster. */
  chunk?: number
}

/**
 * Deterministic cases straight into the database: a Swedish title, a document with a text of 1 500
 * characters, events, a deadline while open, and what search needs. Every twentieth is secret, every seventh
 * open, ten a day in order of registration. The register's series continues after them.
 */
export async function makeCases(database: Database, making: Making): Promise<void> {
  const { count, first = 1, chunk = 200 } = making
  for (let from = first; from < first + count; from += chunk) {
    const made = Array.from({ length: Math.min(chunk, first + count - from) }, (_, at) =>
      makeCase(making, from + at),
    )
    await database.transaction((tx) => insertAll(tx, made))
  }
  await database.transaction((tx) => continueSeries(tx, making.place, first + count - 1))
}

type Made = ReturnType<typeof makeCase>

async function insertAll(tx: Transaction, made: Made[]): Promise<void> {
  const rows = <Key extends keyof Made>(key: Key) => made.map((each) => each[key])
  await tx.insert(t.cases).values(rows('row'))
  const deadlines = rows('deadline').filter((each) => each !== null)
  if (deadlines.length > 0) await tx.insert(t.deadlines).values(deadlines)
  await tx.insert(t.caseEvents).values(rows('events').flat())
  await tx.insert(t.documents).values(rows('document'))
  await tx.insert(t.documentVersions).values(rows('version'))
  await tx.insert(t.documentTexts).values(rows('text'))
  await tx.insert(t.counters).values(made.map(({ row }) => ({ id: `document:${row.id}`, value: 1 })))
  await indexWords(tx, rows('words'))
}

async function continueSeries(tx: Transaction, place: Place, last: number): Promise<void> {
  const { year, serial } = numberOf(last)
  await tx
    .insert(t.counters)
    .values({ id: `case:${place.registerId}:${year}`, value: serial })
    .onConflictDoUpdate({ target: t.counters.id, set: { value: serial } })
}

const DAY_MS = 86_400_000
const A_DAY = 50
const instantOf = (nth: number) =>
  new Date(Date.parse(START) + Math.floor(nth / A_DAY) * DAY_MS + (nth % A_DAY) * 60_000)

/** Serials run on within the year of registration, from the first case of that year. */
function numberOf(nth: number): { year: number; serial: number } {
  const year = instantOf(nth).getUTCFullYear()
  const before = Math.floor((Date.UTC(year, 0, 1) - Date.parse(START)) / DAY_MS) + 1
  return { year, serial: year === 2020 ? nth : nth - before * A_DAY + 1 }
}

function makeCase({ place, seed = 1 }: Making, nth: number) {
  const draw = drawFrom(seed * 1_000_003 + nth)
  const { municipalityId, registerId } = place
  const id = (what: number) => uuid(`${place.slug}:${seed}`, nth, what)
  const caseId = id(0)
  const at = instantOf(nth).toISOString()
  const day = at.slice(0, 10)
  const { year, serial } = numberOf(nth)
  const number = `KS ${year}/${serial}`
  const kind = pick(draw, caseKinds)
  const state = stateOf(draw, kind, nth % 7 === 0)
  const open = !isTerminal(kind, state)
  const secret = nth % 20 === 0
  const publicTitle = secret ? 'Ärende med skyddade uppgifter' : caseTitle(draw, kind)
  const protectedTitle = secret ? caseTitle(draw, kind) : null
  const text = caseText(draw, 1500)
  const deadlineDay = open ? new Date(Date.parse(at) + 180 * DAY_MS).toISOString().slice(0, 10) : null
  const documentTitle = `Handling om ${publicTitle.toLowerCase()}`
  return {
    row: {
      ...{ id: caseId, municipalityId, registerId, bodyId: pick(draw, place.bodyIds), year, serial, number },
      ...{
        slug: slugOf(number),
        kind,
        publicTitle,
        protectedTitle,
        titleSortKey: sortKey(publicTitle),
        state,
        open,
      },
      ...{
        statusLine: open ? 'Ärendet bereds.' : 'Ärendet är avslutat.',
        receivedDay: day,
        registeredAt: at,
      },
      ...{ closedDay: open ? null : day, nextDeadline: deadlineDay, published: !secret, updatedAt: at },
      responsibleAccountId: pick(draw, place.accountIds),
      secrecyProvision: secret ? 'OSL 21 kap. 7 §' : null,
      secrecySetDay: secret ? day : null,
    },
    deadline:
      deadlineDay === null
        ? null
        : {
            ...{
              id: id(1),
              municipalityId,
              caseId,
              rule: 'document',
              label: 'Svar senast',
              rawDay: deadlineDay,
            },
            ...{ day: deadlineDay, steps: [], state: 'open' as const, createdAt: at },
          },
    events: [
      {
        id: id(2),
        caseId,
        at,
        legalDay: day,
        kind: 'registered',
        text: `Ärendet registrerades som ${number}`,
        public: true,
      },
      { id: id(3), caseId, at, legalDay: day, kind: 'document', text: 'En handling kom in', public: !secret },
    ],
    document: {
      ...{
        id: id(4),
        municipalityId,
        caseId,
        number: 1,
        kind: 'other' as const,
        direction: 'incoming' as const,
      },
      ...{ publicTitle: documentTitle, day, released: !secret, registeredAt: at },
    },
    version: {
      ...{
        id: id(5),
        documentId: id(4),
        version: 1,
        fileHash: `${place.slug}-file`,
        fileName: 'handling.txt',
      },
      ...{ pages: 1, createdAt: at },
    },
    text: { versionId: id(5), text },
    words: {
      caseId,
      publicText: [number, documentTitle, secret ? '' : text].join('\n'),
      protectedText: secret ? [protectedTitle, text].join('\n') : '',
    },
  }
}

function stateOf(draw: Draw, kind: CaseKind, open: boolean): string {
  const { steps, terminal } = lifecycles[kind]
  if (!open) return pick(draw, terminal)
  const running = steps.flatMap((step) => step.states).filter((state) => !isTerminal(kind, state))
  return running.length > 0 ? pick(draw, running) : firstState(kind)
}

/** In the form of a UUIDv7 whose time is the number, so that ids grow with registration. */
function uuid(series: string, nth: number, what: number): string {
  let hash = 2_166_136_261
  for (const letter of series) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619)
  const time = nth.toString(16).padStart(12, '0')
  const tail = (hash >>> 0).toString(16).padStart(8, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${what.toString(16).padStart(3, '0')}-8000-0000${tail}`
}
