import { actorName } from '../../domain/access'
import type { Change } from '../../domain/cases/corrections'
import {
  coversContent,
  judgeMarking,
  type MarkingRefusal,
  type MarkingWish,
} from '../../domain/cases/secrecy'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { sortKey } from '../../domain/shared/swedish'
import { careEvent, markedParts } from '../../text/register-care'
import type { Transaction } from '#db/connection'
import {
  type CaseRow,
  changeCase,
  changeDocument,
  type DocumentRow,
  documentRow,
  documentRows,
  insertMarkings,
  lockCase,
  markingsInForce,
  protectParties,
  withdrawReleases,
} from '#db/repositories/register-care'
import { indexCase } from '../cases/index-case'
import type { Context } from '../context'
import { withholdParagraphsOfCase } from '../meetings/minutes/withhold'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { type CareInput, carePlace, type CareRefusal, entryNumber, entryOf } from './care-place'
import { noteCorrections } from './corrected'

export type SetSecrecyInput = CareInput & MarkingWish & { unpublish: boolean }

export type SetSecrecyRefusal = CareRefusal | MarkingRefusal | 'already-marked'

/**
 * Marks a case or a document as secret (OSL 5:5, REG-07): its content, its title, its sender. Released files are taken
 * off the web, and what the marking covers leaves every public field for the protected set (OSL 5:2 st 2, REG-04).
 */
export async function setSecrecy(
  ctx: Context,
  input: SetSecrecyInput,
): Promise<Result<{ withdrawn: number[] }, SetSecrecyRefusal>> {
  const found = await carePlace(ctx, input, 'secrecy.set')
  if (!found.ok) return found
  const { matter, document } = found.value
  const wrong = judgeMarking(input, ctx.today)
  if (wrong) return refuse(wrong)

  return ctx.database.transaction(async (tx): Promise<Result<{ withdrawn: number[] }, SetSecrecyRefusal>> => {
    const row = await lockCase(tx, matter.id)
    const line = document ? await documentRow(tx, matter.id, document.number) : null
    const entry = line ?? row
    const inForce = await markingsInForce(tx, matter.id, line?.id ?? null)
    const again =
      (input.whole && (entry.secrecyProvision !== null || inForce.some(coversContent))) ||
      (input.title && inForce.some(({ title }) => title)) ||
      (input.party && inForce.some(({ party }) => party))
    if (again) return refuse('already-marked')

    await insertMarkings(tx, markingRows(ctx, input, { caseId: row.id, documentId: line?.id ?? null }))
    const changes = keptApart(entry, input)
    await change(tx, row, line, {
      ...Object.fromEntries(changes.map(({ field, after }) => [field, after])),
      ...(input.whole ? { secrecyProvision: input.provision } : {}),
    })
    if (!line)
      await changeCase(tx, row.id, {
        ...(input.whole ? { secrecySetDay: ctx.today } : {}),
        ...(input.title ? { titleSortKey: sortKey(input.neutralTitle) } : {}),
        ...(input.unpublish ? { published: false } : {}),
      })
    if (!line) await keepDocumentsApart(ctx, tx, row, input)
    if (!line && input.whole) await withholdParagraphsOfCase(tx, row.id)
    if (input.party && entry.publicParty !== null) await protectParties(tx, row.id, entry.publicParty)
    const withdrawn = await withdrawReleases(tx, row.id, line?.id ?? null)
    const place = { matter, document }
    const number = entryNumber(place)
    const shown = changes.filter(({ field }) => field.startsWith('public'))
    await noteCorrections(ctx, tx, { caseId: row.id, documentId: line?.id ?? null, number }, shown, {
      reason: input.provision,
      conceal: true,
    })
    await recordEvent(ctx, tx, {
      caseId: row.id,
      kind: 'secrecy-set',
      text: careEvent.marked(number, markedParts(input, line !== null), input.provision),
      public: true,
    })
    await indexCase(tx, row.id)
    await audit(ctx, tx, {
      municipalityId: input.municipalityId,
      action: 'secrecy.set',
      ...entryOf(place),
      detail: { number, provision: input.provision, parts: parts(input), withdrawn },
    })
    return ok({ withdrawn })
  })
}

const parts = ({ whole, title, party }: SetSecrecyInput) =>
  Object.entries({ whole, title, party }).flatMap(([name, marked]) => (marked ? [name] : []))

/** One row for the content and one for the fields of the line, so that either can be lifted by itself. */
function markingRows(
  ctx: Context,
  { whole, title, party, provision, until }: SetSecrecyInput,
  place: { caseId: string; documentId: string | null },
) {
  const row = () => ({
    id: ctx.newId(),
    ...place,
    provision,
    until: until === '' ? null : until,
    setDay: ctx.today,
    setBy: actorName(ctx.actor),
    setByAccountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  })
  return [
    ...(whole ? [{ ...row(), title: false, party: false }] : []),
    ...(title || party ? [{ ...row(), title, party }] : []),
  ]
}

type Kept = Pick<CaseRow, 'publicTitle' | 'protectedTitle' | 'publicParty' | 'protectedParty'>

/** The true words go to the protected set, neutral ones take their place in the public set. */
function keptApart(entry: Kept, input: SetSecrecyInput): Change<string>[] {
  const moved: Change<string>[] = []
  const move = (what: 'Title' | 'Party', neutral: string | null) => {
    const shown = entry[`public${what}`]
    moved.push({ field: `public${what}`, before: shown, after: neutral })
    if (entry[`protected${what}`] === null)
      moved.push({ field: `protected${what}`, before: null, after: shown })
  }
  if (input.title) move('Title', input.neutralTitle.trim())
  if (input.party) move('Party', input.neutralParty.trim() || 'Enskild')
  return moved
}

/**
 * Documents are often registered with the case's own title and sender. Those that carry the same words are marked with
 * it, or their lines would tell what the case's no longer does.
 */
async function keepDocumentsApart(
  ctx: Context,
  tx: Transaction,
  row: CaseRow,
  input: SetSecrecyInput,
): Promise<void> {
  for (const line of await documentRows(tx, row.id)) {
    const title = input.title && line.publicTitle === row.publicTitle
    const party = input.party && line.publicParty !== null && line.publicParty === row.publicParty
    if (!title && !party) continue
    const same = { ...input, whole: false, title, party }
    await insertMarkings(tx, markingRows(ctx, same, { caseId: row.id, documentId: line.id }))
    const changes = keptApart(line, same)
    await changeDocument(tx, line.id, Object.fromEntries(changes.map(({ field, after }) => [field, after])))
    await noteCorrections(
      ctx,
      tx,
      { caseId: row.id, documentId: line.id, number: `${row.number}-${line.number}` },
      changes.filter(({ field }) => field.startsWith('public')),
      { reason: input.provision, conceal: true },
    )
  }
}

async function change(
  tx: Transaction,
  row: CaseRow,
  line: DocumentRow | null,
  set: Partial<CaseRow & DocumentRow>,
): Promise<void> {
  if (Object.keys(set).length === 0) return
  if (line) await changeDocument(tx, line.id, set as Partial<DocumentRow>)
  else await changeCase(tx, row.id, set as Partial<CaseRow>)
}
