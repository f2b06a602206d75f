import { actorName, may } from '../../domain/access'
import { caseDeadlines } from '../../domain/cases/deadlines'
import type { CaseKind } from '../../domain/cases/kinds'
import { firstState, isTerminal, statesOf } from '../../domain/cases/lifecycle'
import type { NewDocument, Particulars } from '../../domain/cases/particulars'
import { formatRegistrationNumber } from '../../domain/cases/registration-number'
import { slugOf } from '../../domain/cases/slug'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { personalNumbersIn } from '../../domain/shared/personal-number'
import { sortKey } from '../../domain/shared/swedish'
import { wordedDeadline } from '../deadlines/worded'
import { eventText } from '../../text/events'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { insertCase, insertCaseNumbers, insertEvents, numberTaken, slugTaken } from '#db/repositories/cases'
import { nextNumber, raiseSeries } from '#db/repositories/counters'
import { insertDeadlines } from '#db/repositories/deadlines'
import { insertParticulars } from '#db/repositories/particulars'
import { insertMarkings } from '#db/repositories/register-care'
import { findRegister, type RegisterPlace } from '#db/repositories/registers'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { addDocumentRows } from './document-rows'
import { indexCase } from './index-case'
import { keepTask } from './keep-task'
import { nextInitiativeNumber } from './initiative-number'
import { registeredMarking } from './registered-marking'

export type RegisterCaseInput = {
  municipalityId: string
  registerId: string
  kind: CaseKind
  publicTitle: string
  protectedTitle?: string | null
  /** OSL 5:2: the day it was received or drawn up; not necessarily today. Unknown only for what is taken over. */
  receivedDay: string | null
  raisedDay?: string | null
  state?: string
  statusLine?: string | null
  summary?: string | null
  decidingBody?: string | null
  responsibleAccountId?: string | null
  responsibleUnit?: string | null
  publicParty?: string | null
  protectedParty?: string | null
  secrecyProvision?: string | null
  /** Further numbers that the documents print: the sender's, another authority's. */
  furtherNumbers?: { number: string; holder: string | null }[]
  /** A number taken over from an older register; only for the program itself. */
  takenOver?: { year: number; serial: number }
  asOf?: string | null
  sourceNote?: string | null
  particulars?: Particulars
  documents?: NewDocument[]
}

export type RegisterCaseRefusal =
  | 'forbidden'
  | 'register-not-found'
  | 'register-closed'
  | 'title-missing'
  | 'received-day-invalid'
  | 'received-day-in-future'
  | 'state-unknown'
  | 'number-taken'

export type RegisteredCase = { caseId: string; number: string; slug: string }

/**
 * Registers a case (OSL 5:1–2) with its documents and particulars: number from the register's gap-free
 * series, statutory deadlines of the kind, history, audit and search, all in one transaction.
 */
export async function registerCase(
  ctx: Context,
  input: RegisterCaseInput,
): Promise<Result<RegisteredCase, RegisterCaseRefusal>> {
  const register = await findRegister(ctx.database.read, input.municipalityId, input.registerId)
  const judged = judgeRegistration(ctx, input, register)
  if (!judged.ok) return judged
  return ctx.database.transaction((tx) => writeCase(ctx, tx, input, judged.value))
}

/** Whether the actor may register this here and now; answers with the register. */
export function judgeRegistration(
  ctx: Context,
  input: RegisterCaseInput,
  register: RegisterPlace | null,
): Result<RegisterPlace, RegisterCaseRefusal> {
  const place = { municipalityId: input.municipalityId, bodyId: register?.bodyId ?? null }
  if (!may(ctx.actor, 'case.register', place)) return refuse('forbidden')
  if (register === null) return refuse('register-not-found')
  if (register.closedOn !== null && register.closedOn <= ctx.today) return refuse('register-closed')
  if (input.takenOver !== undefined && ctx.actor.kind !== 'system') return refuse('forbidden')
  if (input.publicTitle.trim() === '') return refuse('title-missing')
  if (input.receivedDay === null ? input.takenOver === undefined : !isDay(input.receivedDay))
    return refuse('received-day-invalid')
  if (input.receivedDay !== null && input.receivedDay > ctx.today) return refuse('received-day-in-future')
  if (input.state !== undefined && !statesOf(input.kind).includes(input.state)) return refuse('state-unknown')
  return ok(register)
}

/** Writes a judged registration inside the caller's transaction. A refusal has written nothing. */
export async function writeCase(
  ctx: Context,
  tx: Transaction,
  input: RegisterCaseInput,
  register: RegisterPlace,
): Promise<Result<RegisteredCase, RegisterCaseRefusal>> {
  const { municipalityId, kind } = input
  const year = input.takenOver?.year ?? Number(ctx.today.slice(0, 4))
  const series = `case:${register.id}:${year}`
  if (input.takenOver && (await numberTaken(tx, register.id, year, input.takenOver.serial)))
    return refuse('number-taken')
  if (input.takenOver) await raiseSeries(tx, series, input.takenOver.serial)
  const serial = input.takenOver?.serial ?? (await nextNumber(tx, series))
  const number = formatRegistrationNumber(register.numberPattern, { unit: register.code, year, serial })
  const slug = await freeSlug(tx, municipalityId, slugOf(number), slugOf(register.code))

  const caseId = ctx.newId()
  const at = ctx.now()
  const state = input.state ?? firstState(kind)
  const open = !isTerminal(kind, state)
  const deadlines = open
    ? caseDeadlines(
        kind,
        { received: input.receivedDay, raised: input.raisedDay ?? null },
        input.particulars?.statedDeadlines ?? [],
        {
          motionRaised: await localRule(tx, municipalityId, 'motionRaised', ctx.today),
          referralRolls: await localRule(tx, municipalityId, 'referralRolls', ctx.today),
        },
      )
    : []
  const watched = deadlines.filter((deadline) => deadline.state === 'open').map((deadline) => deadline.day)
  await insertCase(tx, {
    id: caseId,
    municipalityId,
    registerId: register.id,
    bodyId: register.bodyId,
    year,
    serial,
    number,
    slug,
    kind,
    publicTitle: input.publicTitle.trim(),
    protectedTitle: input.protectedTitle ?? null,
    titleSortKey: sortKey(input.publicTitle),
    statusLine: input.statusLine ?? null,
    summary: input.summary ?? null,
    state,
    open,
    receivedDay: input.receivedDay,
    raisedDay: input.raisedDay ?? null,
    registeredAt: at,
    closedDay: open ? null : ctx.today,
    nextDeadline: input.asOf ? null : (watched.toSorted()[0] ?? null),
    decidingBody: input.decidingBody ?? null,
    responsibleAccountId: input.responsibleAccountId ?? null,
    responsibleUnit: input.responsibleUnit ?? null,
    publicParty: input.publicParty ?? null,
    protectedParty: input.protectedParty ?? null,
    published:
      register.municipalityPublished && (input.secrecyProvision ?? null) === null && !namesNumber(input),
    secrecyProvision: input.secrecyProvision ?? null,
    secrecySetDay: input.secrecyProvision ? ctx.today : null,
    initiativeNumber: input.takenOver ? null : await nextInitiativeNumber(ctx, tx, municipalityId, kind),
    asOf: input.asOf ?? null,
    sourceNote: input.sourceNote ?? null,
    updatedAt: at,
  })
  await insertCaseNumbers(
    tx,
    (input.furtherNumbers ?? [])
      .filter((further) => slugOf(further.number) !== '' && slugOf(further.number) !== slug)
      .map((further) => ({
        id: ctx.newId(),
        municipalityId,
        caseId,
        number: further.number,
        slug: slugOf(further.number),
        holder: further.holder,
      })),
  )
  await insertDeadlines(
    tx,
    deadlines.map((deadline) => ({
      id: ctx.newId(),
      municipalityId,
      caseId,
      createdAt: at,
      ...wordedDeadline(deadline),
    })),
  )
  await insertParticulars(
    tx,
    { caseId, municipalityId, newId: ctx.newId, at: ctx.now() },
    input.particulars ?? {},
  )
  await insertEvents(tx, [
    ...(input.particulars?.events ?? []).map((event) => ({
      id: ctx.newId(),
      caseId,
      at,
      legalDay: event.day ?? null,
      dayText: event.dayText ?? null,
      kind: event.kind,
      text: event.text,
      actorName: null,
      actorAccountId: null,
      public: true,
    })),
    {
      id: ctx.newId(),
      caseId,
      at,
      legalDay: ctx.today,
      dayText: null,
      kind: 'registered',
      text: eventText.registered(number),
      actorName: actorName(ctx.actor),
      actorAccountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
      public: true,
    },
  ])
  if (input.secrecyProvision)
    await insertMarkings(tx, [
      { ...registeredMarking(ctx, input.secrecyProvision), caseId, documentId: null },
    ])
  await addDocumentRows(ctx, tx, { caseId, municipalityId }, input.documents ?? [])
  if (!input.takenOver) await keepTask(ctx, tx, caseId)
  await indexCase(tx, caseId)
  await audit(ctx, tx, {
    municipalityId,
    action: 'case.register',
    entity: 'case',
    entityId: caseId,
    detail: { number, kind, receivedDay: input.receivedDay, documents: input.documents?.length ?? 0 },
  })
  return ok({ caseId, number, slug })
}

/** WEB-02: a line with a personal identity number waits for somebody who looks at it and publishes it. */
const namesNumber = ({ publicTitle, summary, publicParty, documents = [] }: RegisterCaseInput): boolean =>
  personalNumbersIn(
    [publicTitle, summary, publicParty, ...documents.flatMap((line) => [line.publicTitle, line.publicParty])]
      .filter((words) => typeof words === 'string')
      .join('\n'),
  ).length > 0

/** Two registers may print the same number; the later case then has the register's code in front (contracts, HTTP). */
async function freeSlug(
  tx: Transaction,
  municipalityId: string,
  slug: string,
  code: string,
): Promise<string> {
  if (!(await slugTaken(tx, municipalityId, slug))) return slug
  const withCode = `${code}-${slug}`
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? withCode : `${withCode}-${n}`
    if (!(await slugTaken(tx, municipalityId, candidate))) return candidate
  }
}
