import { createHash } from 'node:crypto'
import type { RenderPdf } from '../../../documents/writing/model'
import { keepPaperJob } from '../../../jobs/definitions'
import type { Transaction } from '#db/connection'
import { keptPaper, paperById } from '#db/queries/meetings/packs'
import { noteFile } from '#db/repositories/documents'
import { enqueue } from '#db/repositories/jobs'
import { changePaper, insertPaper } from '#db/repositories/meetings/papers'
import type { Context } from '../../context'
import { letterheadOf } from '../../shared/letterhead'
import { type Papers, papersOf } from './papers-of'
import { noticeDocument, summonsDocument } from './written-papers'

export type KeptKind = 'notice' | 'summons'

const documentOf = { notice: noticeDocument, summons: summonsDocument }

/** Orders the papers that were just sent to be kept as files. The caller holds the meeting's row. */
export async function keepPapersIn(
  ctx: Context,
  tx: Transaction,
  { meetingId, agendaVersion, announced }: { meetingId: string; agendaVersion: number; announced: boolean },
): Promise<void> {
  const kinds: readonly KeptKind[] = announced ? ['summons', 'notice'] : ['summons']
  for (const kind of kinds) {
    const id = ctx.newId()
    const at = ctx.now()
    await insertPaper(tx, {
      ...{ id, meetingId, kind, state: 'waiting', agendaVersion, createdAt: at },
      createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await enqueue(tx, { id: ctx.newId(), runAt: at, createdAt: at, ...keepPaperJob({ paperId: id }) })
  }
}

/**
 * Writes a notice or summons as it was sent and keeps the file. A job: what is kept is not kept again. One whose agenda has
 * been published anew meanwhile is given up, since what was sent can no longer be told apart from what came after.
 */
export async function keepPaper(ctx: Context, renderPdf: RenderPdf, paperId: string): Promise<void> {
  const paper = await paperById(ctx.database.read, paperId)
  if (paper?.state !== 'waiting' || (paper.kind !== 'notice' && paper.kind !== 'summons')) return
  const papers = await papersOf(ctx.database.read, paper.meetingId)
  const meeting = papers?.place.meeting
  if (!papers || meeting?.agendaVersion !== paper.agendaVersion || meeting.state === 'cancelled') {
    await ctx.database.transaction((tx) =>
      changePaper(tx, paperId, ['waiting'], {
        ...{ state: 'failed', problem: 'superseded', finishedAt: ctx.now() },
      }),
    )
    return
  }
  const file = await ctx.files.keep(Buffer.from(await writtenPaper(ctx, renderPdf, papers, paper.kind)))
  await ctx.database.transaction(async (tx) => {
    const at = ctx.now()
    await noteFile(tx, { hash: file.hash, size: file.size, mime: 'application/pdf', storedAt: at })
    await changePaper(tx, paperId, ['waiting'], {
      ...{ state: 'ready', fileHash: file.hash, contentKey: wordsOf(papers), finishedAt: at },
    })
  })
}

/**
 * The notice or summons: the file as it was sent, or written now for one that has not been, or whose public words have been
 * changed since, as when a case became secret (OSL 5:2).
 */
export async function sentPaper(
  ctx: Context,
  renderPdf: RenderPdf,
  papers: Papers,
  kind: KeptKind,
): Promise<Uint8Array> {
  const { id, agendaVersion, state } = papers.place.meeting
  const kept =
    agendaVersion === null || state === 'cancelled'
      ? null
      : await keptPaper(ctx.database.read, { meetingId: id, kind, agendaVersion })
  return kept?.fileHash && kept.contentKey === wordsOf(papers)
    ? ctx.files.read(kept.fileHash)
    : writtenPaper(ctx, renderPdf, papers, kind)
}

async function writtenPaper(ctx: Context, renderPdf: RenderPdf, papers: Papers, kind: KeptKind) {
  const { meeting, body } = papers.place
  const letterhead = await letterheadOf(ctx, meeting.municipalityId, body.name)
  return renderPdf(documentOf[kind](papers, letterhead, ctx.today))
}

/** What the papers say of the agenda, as a key. */
const wordsOf = ({ agenda }: Papers): string =>
  createHash('sha256')
    .update(JSON.stringify(agenda.map(({ number, title, caseNumber }) => [number, title, caseNumber])))
    .digest('hex')
