import { and, asc, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { handedInOf } from '../../app/domain/cases/handed-in'
import type { ProposedRegistration } from '../../app/domain/reading/proposed-registration'
import type { Read } from '../connection'
import { accounts, appointments, bodies, cases, counters, intakeFiles, intakes, registers } from '../schema'

export type OpenIntake = {
  id: string
  createdAt: string
  /** The title typed so far; empty when no draft was saved. */
  title: string
  fileNames: string[]
  /** Handed in by an elected member: it is registered, never thrown away. */
  handedIn: boolean
}

/** What an account has begun to register and not finished, newest first. */
export async function openIntakes(
  read: Read,
  owner: { municipalityId: string; accountId: string },
): Promise<OpenIntake[]> {
  const rows = await read
    .select({
      id: intakes.id,
      createdAt: intakes.createdAt,
      draft: intakes.draft,
      fileName: intakeFiles.fileName,
    })
    .from(intakes)
    .leftJoin(intakeFiles, eq(intakeFiles.intakeId, intakes.id))
    .where(
      and(
        eq(intakes.accountId, owner.accountId),
        eq(intakes.municipalityId, owner.municipalityId),
        eq(intakes.state, 'open'),
      ),
    )
    .orderBy(desc(intakes.createdAt), desc(intakes.id), asc(intakeFiles.position))
  const found = new Map<string, OpenIntake>()
  for (const { id, createdAt, draft, fileName } of rows) {
    const title = (draft as { title?: string } | null)?.title ?? handedInOf(draft)?.title ?? ''
    const intake = found.get(id) ?? {
      ...{ id, createdAt, title, fileNames: [] },
      handedIn: handedInOf(draft) !== null,
    }
    if (fileName !== null) intake.fileNames.push(fileName)
    found.set(id, intake)
  }
  return [...found.values()]
}

export type IntakeFile = {
  id: string
  fileName: string
  /** Null for a file that was not taken in; `problem` then tells why. */
  fileHash: string | null
  pages: number | null
  text: string | null
  proposal: ProposedRegistration | null
  problem: string | null
}

export type OwnIntake = {
  id: string
  state: (typeof intakes.$inferSelect)['state']
  /** What the clerk saved, as it was saved; null when nothing was. */
  draft: unknown
  /** In the order they came. */
  files: IntakeFile[]
}

/** An account's own intake with its files; nobody else's is ever found. */
export async function ownIntake(
  read: Read,
  place: { intakeId: string; municipalityId: string; accountId: string },
): Promise<OwnIntake | null> {
  const [intake] = await read
    .select({ id: intakes.id, state: intakes.state, draft: intakes.draft })
    .from(intakes)
    .where(
      and(
        eq(intakes.id, place.intakeId),
        eq(intakes.municipalityId, place.municipalityId),
        eq(intakes.accountId, place.accountId),
      ),
    )
  if (!intake) return null
  const rows = await read
    .select()
    .from(intakeFiles)
    .where(eq(intakeFiles.intakeId, intake.id))
    .orderBy(asc(intakeFiles.position))
  const files = rows.map(({ id, fileName, fileHash, pages, text, proposal, problem }) => ({
    id,
    fileName,
    fileHash,
    pages,
    text,
    // The reader wrote it in this form; it is stored as it was.
    proposal: (proposal ?? null) as ProposedRegistration | null,
    problem,
  }))
  return { ...intake, files }
}

/** The address of the case that an intake became, if it did. */
export async function caseOfIntake(
  read: Read,
  intakeId: string,
): Promise<{ number: string; slug: string } | null> {
  const [row] = await read
    .select({ number: cases.number, slug: cases.slug })
    .from(intakes)
    .innerJoin(cases, eq(cases.id, intakes.caseId))
    .where(eq(intakes.id, intakeId))
  return row ?? null
}

export type OpenRegister = {
  id: string
  bodyId: string
  bodyName: string
  code: string
  name: string
  numberPattern: string
  /** The serial that would be given now; another registration may take it first. */
  nextSerial: number
}

/** Registers that take new cases on a day; the demonstration's own series come last. */
export async function openRegisters(
  read: Read,
  municipalityId: string,
  today: string,
): Promise<OpenRegister[]> {
  const rows = await read
    .select({
      id: registers.id,
      bodyId: registers.bodyId,
      bodyName: bodies.name,
      code: registers.code,
      name: registers.name,
      numberPattern: registers.numberPattern,
    })
    .from(registers)
    .innerJoin(bodies, eq(bodies.id, registers.bodyId))
    .where(
      and(
        eq(registers.municipalityId, municipalityId),
        or(isNull(registers.closedOn), gt(registers.closedOn, today)),
      ),
    )
    .orderBy(asc(registers.demonstration), asc(registers.code))
  const seriesOf = (registerId: string) => `case:${registerId}:${today.slice(0, 4)}`
  const series = await read
    .select()
    .from(counters)
    .where(inArray(counters.id, ['', ...rows.map(({ id }) => seriesOf(id))]))
  const last = new Map(series.map(({ id, value }) => [id, value]))
  return rows.map((row) => ({ ...row, nextSerial: (last.get(seriesOf(row.id)) ?? 0) + 1 }))
}

/** Names of a municipality's bodies, for choosing who decides. */
export const bodyNames = async (read: Read, municipalityId: string): Promise<string[]> => {
  const rows = await read
    .select({ name: bodies.name })
    .from(bodies)
    .where(eq(bodies.municipalityId, municipalityId))
    .orderBy(asc(bodies.sortKey))
  return rows.map(({ name }) => name)
}

/** Accounts that can be responsible for a matter: the active ones with an appointment. */
export const responsibleAccounts = (
  read: Read,
  municipalityId: string,
): Promise<{ id: string; name: string }[]> =>
  read
    .selectDistinct({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .innerJoin(appointments, eq(appointments.accountId, accounts.id))
    .where(and(eq(accounts.municipalityId, municipalityId), eq(accounts.status, 'active')))
    .orderBy(asc(accounts.name))
