import { eq } from 'drizzle-orm'
import { advanceCase } from '../../../app/use-cases/cases/advance-case'
import { addDocumentRows } from '../../../app/use-cases/cases/document-rows'
import { indexCase } from '../../../app/use-cases/cases/index-case'
import { registerCase } from '../../../app/use-cases/cases/register-case'
import type { Context } from '../../../app/use-cases/context'
import type { Transaction } from '../../connection'
import { insertLocalRule } from '../../repositories/administration'
import { noteFile } from '../../repositories/documents'
import { insertMemo } from '../../repositories/memos'
import { accounts, meetings } from '../../schema'
import { delegateInvented } from './delegation'
import { type InventedCase, inventedCases, type InventedMemo } from './cases'
import { pilotCase } from './pilot'

type Ids = { id: string; bodies: Map<string, string>; registers: Map<string, string> }
type Kept = { hash: string; size: number; text: string }
/** What a case is made of, with its papers stored. */
export type KeptCase = { about: InventedCase; paper: Kept | null; memo: Kept | null }

const source = 'Påhittad för demonstrationen'
/** The present council's first meeting, at which the presidium and the boards were chosen. */
const firstMeeting = '2026-10-22'

const writtenMemo = ({ title, sections }: InventedMemo) =>
  [`# ${title}`, ...sections.map(([, heading, text]) => `## ${heading}\n\n${text}`)].join('\n\n')

/** Stores the papers; outside the transaction, since files are no part of it. */
export const keepInvented = (ctx: Context): Promise<KeptCase[]> =>
  Promise.all(
    [...inventedCases, pilotCase].map(async (about) => {
      const keep = async (text: string): Promise<Kept> => ({
        ...(await ctx.files.keep(Buffer.from(`${source}.\n\n${text}\n`))),
        text,
      })
      return {
        about,
        paper: about.paper ? await keep(`# ${about.paper.title}\n\n${about.paper.text}`) : null,
        memo: about.memo ? await keep(writtenMemo(about.memo)) : null,
      }
    }),
  )

/**
 * Registers the invented matters and takes them to where they await a meeting, each act on its day. A portal that is
 * filled on an earlier day than the acts has them only as far as they had come.
 */
export async function registerInvented(
  ctx: Context,
  tx: Transaction,
  ids: Ids,
  accountIds: Map<string, string>,
  kept: KeptCase[],
): Promise<{ number: string; slug: string }[]> {
  await insertLocalRule(tx, {
    ...{ id: ctx.newId(), municipalityId: ids.id, rule: 'citizenProposals', value: 'yes' },
    ...{ decidedBy: 'KF 2022-12-15 § 160', validFrom: '2023-01-01', createdAt: ctx.now() },
  })
  await tx.insert(meetings).values({
    ...{ id: ctx.newId(), municipalityId: ids.id, bodyId: idOf(ids.bodies, 'Kommunfullmäktige') },
    ...{ day: firstMeeting, sequence: 1, place: 'Folkets hus' },
  })
  const account = (mailbox: string) => idOf(accountIds, `${mailbox}@exempelby.exempel`)
  const registered = []
  for (const { about, paper, memo } of kept) {
    const { register, responsible, paper: line, memo: _, course, receivedDay, ...input } = about
    const papers = line && paper ? [{ line, paper }] : []
    for (const file of [paper, memo])
      if (file)
        await noteFile(tx, { hash: file.hash, size: file.size, mime: 'text/markdown', storedAt: ctx.now() })
    const [began = ctx.today] = [receivedDay, ctx.today].toSorted()
    const on: Context = { ...ctx, today: began }
    const result = await registerCase(on, {
      ...input,
      receivedDay: began,
      municipalityId: ids.id,
      registerId: idOf(ids.registers, register),
      responsibleAccountId: account(responsible),
      sourceNote: `${source}.`,
      documents: papers.map(({ line: { kind, title }, paper: { hash, text } }) => ({
        ...{ kind, direction: 'incoming', publicTitle: title, day: began, released: true },
        publicParty: input.publicParty ?? null,
        sourceNote: `${source}.`,
        file: { hash, fileName: `${kind}.md`, pages: null, text },
      })),
    })
    if (!result.ok) throw new Error(`${input.publicTitle}: ${result.refusal}`)
    const { caseId, slug, number } = result.value
    registered.push({ number, slug })
    for (const step of course) {
      if (step === 'memo') {
        if (!about.memo || !memo || about.memo.day > ctx.today) break
        await approvedMemo(ctx, tx, { caseId, municipalityId: ids.id }, about.memo, memo, account)
        continue
      }
      if (step.day > ctx.today) break
      const { body } = step.given
      const taken = await advanceCase(
        { ...ctx, today: step.day },
        {
          ...{ municipalityId: ids.id, slug, event: step.event },
          given: { ...step.given, ...(body === undefined ? {} : { body: idOf(ids.bodies, body) }) },
        },
      )
      if (!taken.ok)
        throw new Error(`${number} ${step.event}: ${taken.refusal} ${JSON.stringify(taken.detail)}`)
    }
  }
  await delegateInvented(ctx, ids, accountIds)
  return registered
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`Exempelby names ${name}, which it does not have`)
  return id
}

/** A memo as it stands after its approval: its sections, and the document it became. */
async function approvedMemo(
  ctx: Context,
  tx: Transaction,
  place: { caseId: string; municipalityId: string },
  memo: InventedMemo,
  file: Kept,
  account: (mailbox: string) => string,
): Promise<void> {
  const at = `${memo.day}T09:00:00.000Z`
  const [document] = await addDocumentRows(ctx, tx, place, [
    {
      ...{ kind: memo.kind, direction: 'drawn_up', publicTitle: memo.title, day: memo.day },
      ...{ released: true, sourceNote: `${source}.` },
      file: { hash: file.hash, fileName: `${memo.template}.md`, pages: null, text: file.text },
    },
  ])
  const approver = account(memo.approver)
  const [approved] = await tx.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, approver))
  const memoId = ctx.newId()
  await insertMemo(
    tx,
    {
      ...{ id: memoId, ...place, template: memo.template, title: memo.title, state: 'approved' },
      ...{ authorAccountId: account(memo.author), approverAccountId: approver },
      ...{ approvedByName: approved?.name ?? null, approvedAt: at, approvedDay: memo.day },
      ...{ decidesMoney: memo.decidesMoney, documentId: document?.documentId ?? null },
      ...{ createdAt: at, updatedAt: at },
    },
    memo.sections.map(([section, heading, text], position) => ({
      ...{ id: ctx.newId(), memoId, section, position, heading, required: true, text },
      ...{ revision: 1, updatedAt: at },
    })),
  )
  await indexCase(tx, place.caseId)
}
