import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Bookmark, PackPart, PackTools } from '../../../documents/packs'
import type { Letterhead, RenderPdf } from '../../../documents/writing/model'
import type { PackEdition } from '../../../domain/meetings/pack'
import { formatDate } from '../../../text/format'
import { itemLine } from '../../../text/meetings/papers'
import { paperById } from '#db/queries/meetings/packs'
import { noteFile } from '#db/repositories/documents'
import { changePaper } from '#db/repositories/meetings/papers'
import type { Context } from '../../context'
import { letterheadOf } from '../../shared/letterhead'
import { Cancelled, PartMaker } from './pack-parts'
import { type PackOf, packOf } from './pack-plan'
import { frontMatter, type Places } from './pack-sheets'

export type PackMaking = { tools: PackTools; renderPdf: RenderPdf }

/** The agenda may change while a pack is made: it is then made again, but not for ever. */
const mostRounds = 3
const tellEveryMs = 400

/**
 * Makes a pack that was ordered. Picked up again where it was when its process was killed, since every part is kept
 * as soon as it is made; ended without a trace when someone cancels it.
 */
export async function makePack(ctx: Context, making: PackMaking, paperId: string): Promise<void> {
  const paper = await paperById(ctx.database.read, paperId)
  if (!paper || (paper.state !== 'waiting' && paper.state !== 'working')) return
  const edition: PackEdition = paper.kind === 'pack_full' ? 'full' : 'public'
  const folder = await mkdtemp(path.join(tmpdir(), 'radslag-pack-'))
  try {
    for (let round = 1; ; round++) {
      const pack = await packOf(ctx.database.read, paper.meetingId, edition)
      if (!pack) return
      const made = await madeOf(ctx, making, paperId, pack, folder)
      const now = await packOf(ctx.database.read, paper.meetingId, edition)
      if (round < mostRounds && now && now.contentKey !== pack.contentKey) continue
      await finished(ctx, paperId, pack, made)
      return
    }
  } catch (error) {
    if (error instanceof Cancelled) return
    ctx.log.warn({ paper: paperId, error: String(error) }, 'Handlingarna kunde inte sättas ihop')
    await ctx.database.transaction((tx) =>
      changePaper(tx, paperId, ['waiting', 'working'], {
        ...{ state: 'failed', problem: 'fault', finishedAt: ctx.now() },
      }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Tells how far it has come, and finds out whether it is still wanted. */
function teller(ctx: Context, paperId: string, total: number) {
  let told = 0
  return async (done: number, always = false): Promise<void> => {
    if (!always && Date.now() - told < tellEveryMs) return
    told = Date.now()
    const wanted = await ctx.database.transaction((tx) =>
      changePaper(tx, paperId, ['waiting', 'working'], {
        ...{ state: 'working', pagesDone: Math.min(done, total), pagesTotal: total },
      }),
    )
    if (!wanted) throw new Cancelled()
  }
}

async function madeOf(
  ctx: Context,
  { tools, renderPdf }: PackMaking,
  paperId: string,
  pack: PackOf,
  folder: string,
): Promise<{ hash: string; size: number; pages: number }> {
  const letterhead = await letterheadOf(ctx, pack.meeting.municipalityId, pack.meeting.bodyName)
  const expected = pack.items
    .flatMap(({ documents }) => documents)
    .reduce((sum, { pages }) => sum + (pages ?? 1), 0)
  const tell = teller(ctx, paperId, expected)
  await tell(0, true)
  const maker = new PartMaker(ctx, { tools, renderPdf, letterhead, pack, folder })
  const parts = await maker.documents(tell)
  const front = await frontOf(maker, pack, letterhead, parts)
  const laid = layout(pack, parts, front.pages)
  await tell(expected, true)
  const target = path.join(folder, 'pack.pdf')
  const pages = await tools.pack(
    {
      title: `Handlingar till ${pack.meeting.bodyName} ${formatDate(pack.meeting.day)}`,
      author: letterhead.municipality,
      at: ctx.now(),
      parts: [{ fragment: front.fragment, label: null }, ...laid.parts],
      bookmarks: [{ title: 'Dagordning', page: Math.min(2, front.pages), children: [] }, ...laid.bookmarks],
    },
    target,
  )
  const incoming = await ctx.files.receive(createReadStream(target))
  await incoming.keep()
  return { hash: incoming.hash, size: incoming.size, pages }
}

type Part = { fragment: string; pages: number }

/** Where everything begins, once the pages of the front are known. */
function layout(pack: PackOf, parts: Part[][], frontPages: number) {
  let page = frontPages + 1
  const placed: PackPart[] = []
  const places: Places = []
  const bookmarks = pack.items.map(({ item, documents }, at): Bookmark => {
    const first = documents.length > 0 ? page : null
    const children = documents.map((document, nth): Bookmark => {
      const part = parts[at]?.[nth]
      const secret = document.paper.secret || document.paper.matter.secret
      const which = documents.length > 1 ? `, handling ${nth + 1}` : ''
      if (part)
        placed.push({
          fragment: part.fragment,
          label: `Punkt ${item.number ?? '-'}${which}, sida {sida}${secret ? ' - SEKRETESS' : ''}`,
        })
      const bookmark = { title: document.title, page, children: [] }
      page += part?.pages ?? 0
      return bookmark
    })
    places.push({ item: first, documents: children.map((child) => child.page) })
    return { title: itemLine(item), page: first ?? Math.min(2, frontPages), children }
  })
  return { parts: placed, places, bookmarks, total: page - 1 }
}

/** The front tells pages that depend on how many pages it has itself: set again until that is true. */
async function frontOf(
  maker: PartMaker,
  pack: PackOf,
  letterhead: Letterhead,
  parts: Part[][],
): Promise<Part> {
  let guess = 1 + Math.ceil((pack.items.length + parts.flat().length) / 34)
  for (let round = 1; ; round++) {
    const { places, total } = layout(pack, parts, guess)
    const front = await maker.front(frontMatter(pack, letterhead, places, total))
    if (front.pages === guess || round > 3) return front
    guess = front.pages
  }
}

async function finished(
  ctx: Context,
  paperId: string,
  pack: PackOf,
  { hash, size, pages }: { hash: string; size: number; pages: number },
): Promise<void> {
  const at = ctx.now()
  await ctx.database.transaction(async (tx) => {
    await noteFile(tx, { hash, size, mime: 'application/pdf', storedAt: at })
    await changePaper(tx, paperId, ['waiting', 'working'], {
      ...{ state: 'ready', fileHash: hash, pages, pagesDone: pages, pagesTotal: pages, problem: null },
      ...{ contentKey: pack.contentKey, contents: pack.contents, finishedAt: at },
      agendaVersion: pack.meeting.agendaVersion ?? 0,
    })
  })
}
