import { readCsv } from '../../documents/reading/csv'
import { compositionOn, overlaps, termOn } from '../../domain/meetings/composition'
import {
  type ElectedFault,
  electedHead,
  type ElectedLine,
  type ElectedRemark,
  electedRemarks,
  readElected,
} from '../../domain/meetings/elected-list'
import { addDays, isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { partiesOf } from '#db/queries/administration/municipality'
import { personsToChoose } from '#db/queries/mandates/bodies'
import { closeMandate, insertMandates, insertPersons } from '#db/repositories/mandates'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { familyNameKey } from './give-mandate'
import { bodyInHand, type BodyPlace } from './place'

export type ImportElectedInput = BodyPlace & {
  /** The file's bytes. */
  table: Uint8Array
  from: string
  to: string
  decidedIn: string
  /** Only judged and counted, nothing is written. */
  dryRun: boolean
}

export type ElectedImport = {
  lines: ElectedLine[]
  faults: ElectedFault[]
  remarks: ElectedRemark[]
  /** Names that nobody in the municipality has; they become new persons. */
  newNames: string[]
  written: boolean
}

export type ImportElectedRefusal =
  | 'forbidden'
  | 'body-not-found'
  | 'table-unreadable'
  | 'columns-missing'
  | 'from-invalid'
  | 'to-invalid'
  | 'elected-already'
  | 'rows-too-many'

const MOST_ROWS = 2_000

/**
 * Takes in the list of the elected (MAND-08): members and deputies with party, order and constituency, for a term. Tried
 * first; written whole or not at all. Whoever has the same name as somebody known is taken to be that person.
 */
export async function importElected(
  ctx: Context,
  input: ImportElectedInput,
): Promise<Result<ElectedImport, ImportElectedRefusal>> {
  const table = readCsv(input.table)
  const { municipalityId, from, dryRun } = input
  return ctx.database.transaction(async (tx): Promise<Result<ElectedImport, ImportElectedRefusal>> => {
    const hand = await bodyInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const { body, mandates, terms } = hand.value
    if (!isDay(from)) return refuse('from-invalid')
    const to = input.to || (termOn(terms, from)?.to ?? null)
    if (to !== null && (!isDay(to) || to < from)) return refuse('to-invalid')
    if (!table) return refuse('table-unreadable')
    if (table.rows.length > MOST_ROWS) return refuse('rows-too-many')
    const at = electedHead(table.columns)
    if (!at) return refuse('columns-missing')
    if (compositionOn(mandates, terms, from).members.some((each) => each.from === from))
      return refuse('elected-already')
    const parties = (await partiesOf(tx, municipalityId)).map(({ code }) => code)
    const { lines, faults } = readElected(table.rows, at, parties)
    const remarks = electedRemarks(lines, termOn(terms, from)?.seats ?? null)
    const known = new Map((await personsToChoose(tx, municipalityId)).map(({ id, name }) => [name, id]))
    const newNames = lines.map(({ name }) => name).filter((name) => !known.has(name))
    const answer = { lines, faults, remarks, newNames }
    if (dryRun || faults.length > 0 || lines.length === 0) return ok({ ...answer, written: false })
    const createdAt = ctx.now()
    const made = newNames.map((name) => [name, ctx.newId()] as const)
    await insertPersons(
      tx,
      made.map(([name, id]) => ({
        ...{ id, municipalityId, name, sortKey: familyNameKey(name), title: null, email: null },
        ...{ invented: false, createdAt },
      })),
    )
    for (const [name, id] of made) known.set(name, id)
    // Who was elected without a last day sat until the new ones came.
    for (const open of mandates.filter((each) => each.to === null && overlaps(each, { from, to })))
      await closeMandate(tx, open.id, { validTo: addDays(from, -1), endReason: 'term_ended' })
    await insertMandates(
      tx,
      lines.map(({ name, party, post, order, constituency }) => ({
        ...{ id: ctx.newId(), municipalityId, personId: known.get(name) ?? '', bodyId: body.id, post },
        ...{ partyCode: party, electedPartyCode: party, validFrom: from, validTo: to, deputyOrder: order },
        ...{ constituency, decidedIn: input.decidedIn.trim() || null, createdAt },
      })),
    )
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'mandate.import', entity: 'body', entityId: body.id },
      detail: { from, to, lines: lines.length, newPersons: newNames.length },
    })
    return ok({ ...answer, written: true })
  })
}
