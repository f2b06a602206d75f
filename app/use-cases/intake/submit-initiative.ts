import { may } from '../../domain/access'
import { type HandedIn, isHandedInKind, LONGEST, signersOf } from '../../domain/cases/handed-in'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { handInText, paperName, paperText, signature } from '../../text/hand-in'
import type { HandInRefusal } from '../../text/refusals/hand-in'
import { accountsWithRole } from '#db/queries/desk'
import { councilAt, partyIn, receivingBody, waitingInitiatives } from '#db/queries/handed-in'
import { noteFile } from '#db/repositories/documents'
import { insertIntake } from '#db/repositories/intakes'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'
import type { Draft } from './draft'
import { type ReadFile, receiveFile } from './receive-file'

export type SubmitInitiativeInput = {
  municipality: { id: string; slug: string; name: string }
  kind: string
  title: string
  text: string
  /** Whom an interpellation or a question is put to. */
  to: string
  /** Those who sign together with the one who hands in, one a line: "Namn (PARTI)". */
  signers: string
}

/**
 * The council that the actor may hand in to, in the acting role: each elected member's right, a deputy's only while
 * serving (INIT-02, KL 4:19 and 4:22), which the meeting knows and the portal does not.
 */
export async function councilOf(
  ctx: Context,
  municipalityId: string,
): Promise<Result<{ id: string; name: string }, 'forbidden' | 'deputy-not-held' | 'council-not-held'>> {
  const { actor } = ctx
  if (actor.kind !== 'account' || actor.municipalityId !== municipalityId) return refuse('forbidden')
  const { bodyId } = actor
  const council = bodyId === null ? null : await councilAt(ctx.database.read, { municipalityId, bodyId })
  if (actor.role === 'deputy') return refuse(council ? 'deputy-not-held' : 'council-not-held')
  if (actor.role === 'group_leader') return refuse('council-not-held')
  if (!may(actor, 'initiative.submit', { municipalityId, bodyId })) return refuse('forbidden')
  return council ? ok(council) : refuse('council-not-held')
}

/**
 * Hands in a motion, an interpellation or a question (rules 12.1 and 12.2, draft to submitted). It becomes a paper of
 * its own, read as any other, in an intake that waits for a clerk, and the clerks are told. The same paper sent twice
 * is handed in once.
 */
export async function submitInitiative(
  ctx: Context,
  readFile: ReadFile,
  input: SubmitInitiativeInput,
): Promise<Result<{ intakeId: string }, HandInRefusal>> {
  const { actor, today } = ctx
  const { municipality } = input
  const municipalityId = municipality.id
  const council = await councilOf(ctx, municipalityId)
  if (!council.ok) return council
  if (actor.kind !== 'account') return refuse('forbidden')
  const { kind } = input
  const title = input.title.replace(/\s+/g, ' ').trim()
  const text = input.text.replaceAll('\r\n', '\n').trim()
  const to = kind === 'motion' ? '' : input.to.replace(/\s+/g, ' ').trim()
  const others = signersOf(input.signers)
  if (!isHandedInKind(kind)) return refuse('kind-missing')
  if (title === '') return refuse('title-missing')
  if (title.length > LONGEST.title) return refuse('title-too-long')
  if (kind !== 'motion' && to === '') return refuse('to-missing')
  if (to.length > LONGEST.to) return refuse('to-too-long')
  if (text === '') return refuse('text-missing')
  if (text.length > LONGEST.text) return refuse('text-too-long')
  if (!others) return refuse('signers-form')
  if (others.length > LONGEST.signers) return refuse('signers-too-many')

  const { read } = ctx.database
  const { accountId, name } = actor
  const party = await partyIn(read, { accountId, bodyId: council.value.id, today })
  const signers = [{ name, party }, ...others]
  const paper = paperText({
    ...{ municipality: municipality.name, council: council.value.name, kind, title, text, to, signers },
    day: today,
  })
  const received = await receiveFile(ctx, readFile, paperName(kind, title), once(Buffer.from(paper, 'utf8')))
  if (!received.ok) return refuse('paper-refused')
  const { line, size, mime } = received.value
  const fileHash = line.fileHash ?? ''
  const waiting = await waitingInitiatives(read, { municipalityId, byAccountId: accountId })
  const same = waiting.find((each) => each.fileHash === fileHash)
  if (same) return ok({ intakeId: same.intakeId })

  const intakeId = ctx.newId()
  const handedIn: HandedIn = { accountId, name, kind, title, day: today, fileHash }
  // What the member said need not be guessed from the text.
  const said: Partial<Draft> = {
    ...{ kind, title, sender: signers.map(signature).join(', '), decidingBody: council.value.name },
    persons: [
      ...signers.map((each) => ({ name: each.name, party: each.party ?? '', role: 'proposer', hidden: '' })),
    ],
  }
  const bodyId = (await receivingBody(read, municipalityId, today)) ?? council.value.id
  await ctx.database.transaction(async (tx) => {
    await noteFile(tx, { hash: fileHash, size, mime, storedAt: ctx.now() })
    await insertIntake(
      tx,
      {
        ...{ id: intakeId, municipalityId, accountId, state: 'open', caseId: null, createdAt: ctx.now() },
        draft: { handedIn, ...said },
      },
      [line],
    )
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'initiative.submit', entity: 'intake', entityId: intakeId },
      detail: { kind },
    })
    const clerks = await accountsWithRole(tx, {
      ...{ municipalityId, bodyId, roles: ['registrar', 'board_secretary'], today },
    })
    for (const account of clerks)
      await notify(ctx, tx, {
        ...{ municipalityId, account, kind: 'handed-in', onceKey: `handed-in:${intakeId}` },
        text: handInText.notice(name, kind),
        href: paths.register(municipality.slug),
      })
  })
  return ok({ intakeId })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
