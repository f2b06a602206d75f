import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { uuidv7 } from 'uuidv7'
import { extractText } from '~/documents/reading'
import { openFileStore } from '~/documents/store'
import type { Actor, Role } from '~/domain/access'
import type { ProposedRegistration } from '~/domain/reading/proposed-registration'
import { type CheckedDraft, checkDraft } from '~/use-cases/intake/checked-draft'
import type { Context } from '~/use-cases/context'
import { type Draft, draftOf } from '~/use-cases/intake/draft'
import { openIntake, type OpenIntakeInput } from '~/use-cases/intake/open-intake'
import type { ReadFile } from '~/use-cases/intake/receive-file'
import { filesOfIntake } from '#db/repositories/intakes'
import { accounts, appointments, bodies, municipalities, registers } from '#db/schema'
import { temporaryDatabase } from '#tests/support/database'

export const today = '2026-11-20'

/** What the reader would say of the text; tests of the reader itself are elsewhere. */
export const proposal: ProposedRegistration = {
  case_type: 'investment',
  document_kind: 'investment_request',
  municipality: 'Granköping',
  deciding_body: 'Kommunstyrelsen',
  registration_numbers: ['SN 2026/88'],
  title: 'Robot för fakturor',
  persons: [{ name: 'Eva Prov', party: 'X', role: 'proposer' }],
  dates: [{ date: '2026-12-01', meaning: 'meeting' }],
  deadline: '2027-01-15',
  proposed_decisions: ['Kommunstyrelsen anslår 200 000 kronor.', 'Medlen tas ur anslaget.'],
  questions: [],
  answers: [],
  amounts: [{ sek: 200000, meaning: 'projekt för införande' }],
  capital_cost: {
    principal_sek: 200000,
    interest_rate_percent: 1.5,
    years: 2,
    method: 'straight_line',
    year1_cost_sek: 103000,
    table: [{ year: 1, interest_sek: 3000, depreciation_sek: 100000, cost_sek: 103000 }],
  },
  paragraphs: [],
  addressees: ['Ekonomienheten'],
  service_agreement: null,
  evidence: {},
  warnings: [],
}

export const reader: ReadFile = async (file, kind) => {
  const extraction = await extractText(file, kind)
  return { extraction, proposal: extraction.ok ? proposal : null }
}

export type Place = Awaited<ReturnType<typeof municipalityWithClerk>>

/** A municipality with two boards and their registers, a clerk, and a folder for its files. */
export async function municipalityWithClerk() {
  const { database, dispose } = await temporaryDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-files-'))
  const createdAt = '2026-01-01T00:00:00.000Z'
  await database.transaction(async (tx) => {
    for (const [id, slug, published] of [
      ['m', 'grankoping', true],
      ['n', 'tallkoping', false],
    ] as const)
      await tx.insert(municipalities).values({
        id,
        slug,
        name: slug,
        displayName: slug,
        code: null,
        accent: '#0F5C63',
        crestFile: null,
        published,
        demonstration: false,
        createdAt,
      })
    for (const [id, name] of [
      ['ks', 'Kommunstyrelsen'],
      ['sn', 'Socialnämnden'],
    ] as const) {
      const body = { municipalityId: 'm', kind: 'board' as const, slug: id, sortKey: id, createdAt }
      await tx.insert(bodies).values({ id, name, ...body })
      await tx.insert(registers).values({
        id: `r-${id}`,
        municipalityId: 'm',
        bodyId: id,
        code: id.toUpperCase(),
        name: `${name}s diarium`,
        numberPattern: '{unit} {year}/{serial}',
        demonstration: false,
        closedOn: null,
        createdAt,
      })
    }
    for (const [id, municipalityId] of [
      ['clerk', 'm'],
      ['other', 'm'],
      ['stranger', 'n'],
    ] as const) {
      const account = { municipalityId, email: `${id}@exempel.se`, name: id, status: 'active' as const }
      await tx.insert(accounts).values({ id, ...account, invented: true, createdAt })
      await tx.insert(appointments).values({ id, accountId: id, role: 'registrar', createdAt })
    }
  })
  const account = (
    role: Role,
    { accountId = 'clerk', municipalityId = 'm', bodyId = null as string | null } = {},
  ): Actor => ({ kind: 'account', accountId, name: accountId, municipalityId, role, bodyId })
  const as = (actor: Actor): Context => ({
    actor,
    database,
    files: openFileStore(folder),
    today,
    now: () => new Date().toISOString(),
    newId: uuidv7,
    log: { info: () => undefined, warn: () => undefined },
  })
  return {
    database,
    account,
    as,
    clerk: as(account('registrar')),
    files: folder,
    dispose: async () => {
      await dispose()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Files arriving in small pieces, as from a network. */
export async function* arriving(
  files: Record<string, string | Uint8Array>,
): NonNullable<OpenIntakeInput['files']> &
  AsyncGenerator<{ fileName: string; content: AsyncIterable<Uint8Array> }> {
  for (const [fileName, content] of Object.entries(files))
    yield { fileName, content: pieces(Buffer.from(content)) }
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000)
}

/** An intake of one readable text, with the draft that the page would show, corrected as told. */
export async function begun(
  ctx: Context,
  text = 'Robot för fakturor. Kommunstyrelsen anslår medel.',
  correct: Partial<Draft> = {},
) {
  const opened = await openIntake(ctx, reader, {
    municipalityId: 'm',
    files: arriving({ 'begäran.txt': text }),
  })
  if (!opened.ok) throw new Error(opened.refusal)
  const { intakeId } = opened.value
  const files = (await filesOfIntake(ctx.database.read, intakeId)).map((file) => ({ ...file, proposal }))
  const draft = { ...draftOf(files, files[0] ?? null, { today, register: 'r-ks' }), ...correct }
  const checked = checkDraft(draft)
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors))
  const value: CheckedDraft = checked.value
  return { intakeId, draft, checked: value, fileId: files[0]?.id ?? '' }
}
