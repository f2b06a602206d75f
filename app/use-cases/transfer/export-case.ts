import type { Readable } from 'node:stream'
import { createHash } from 'node:crypto'
import type { RenderPdf, WrittenDocument } from '../../documents/writing/model'
import { missingSigns } from '../../documents/writing/signs'
import { xmlOf } from '../../documents/writing/xml'
import { fileNameOf, type ZipEntry, zipStream } from '../../documents/writing/zip'
import { may, scopeOf } from '../../domain/access'
import { type Block, paragraph } from '../../domain/shared/rich-text'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { cardWords } from '../../text/transfer-export'
import { municipalityById } from '#db/queries/administration/municipality'
import { type CasePage, casePage } from '#db/queries/case-page'
import { filesOfDocuments } from '#db/queries/transfer-export'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { letterheadOf } from '../shared/letterhead'
import { caseCard } from './case-card'
import { caseRecord, type ExportedFile } from './case-record'

const namespace = 'urn:radslag:arende:1'

/**
 * A case as one archive: `arende.json` and `arende.xml` with everything the register knows of it, `arendekort.pdf`
 * (PDF/A-2a), every version of its documents as it came, and `kontrollsummor.sha256` over all of them in the form of
 * `sha256sum --check`. It holds what its reader may see, and the export is noted.
 */
export async function exportCase(
  ctx: Context,
  renderPdf: RenderPdf,
  input: { municipalityId: string; slug: string },
): Promise<Result<{ name: string; content: Readable }, 'case-not-found' | 'forbidden'>> {
  const { municipalityId } = input
  const { read } = ctx.database
  const page = await casePage(read, ctx.actor, municipalityId, input.slug)
  if (!page) return refuse('case-not-found')
  if (!may(ctx.actor, 'case.export', page.head)) return refuse('forbidden')
  const municipality = await municipalityById(read, municipalityId)
  if (!municipality) return refuse('case-not-found')

  const folder = page.head.slug
  const files = await exportedFiles(ctx, page)
  const at = ctx.now()
  const record = caseRecord(page, files, {
    at,
    municipality: municipality.displayName,
    municipalityCode: municipality.code,
  })
  const card = caseCard(page, await letterheadOf(ctx, municipalityId, page.head.bodyName), ctx.today)
  const written = [
    { name: 'arende.json', bytes: textBytes(`${JSON.stringify(record, null, 2)}\n`) },
    { name: 'arende.xml', bytes: textBytes(xmlOf('case', record, { namespace, itemName })) },
    { name: 'arendekort.pdf', bytes: await renderPdf(writable(card)) },
  ]
  const received = files.flatMap(({ path, ...file }) => (path === null ? [] : [{ ...file, path }]))
  const sums = [
    ...written.map(({ name, bytes }) => ({ name, sum: createHash('sha256').update(bytes).digest('hex') })),
    ...received.map(({ path, hash }) => ({ name: path, sum: hash })),
  ]
  const list = textBytes(sums.map(({ name, sum }) => `${sum}  ${name}\n`).join(''))
  const entries: ZipEntry[] = [
    ...[...written, { name: 'kontrollsummor.sha256', bytes: list }].map(({ name, bytes }) => ({
      name: `${folder}/${name}`,
      at,
      bytes,
    })),
    ...received.map(({ path, hash, createdAt }) => ({
      name: `${folder}/${path}`,
      at: createdAt,
      open: () => ctx.files.stream(hash),
    })),
  ]
  await note(ctx, page, files.length)
  return ok({ name: `${folder}.zip`, content: zipStream(entries) })
}

const textBytes = (text: string) => new TextEncoder().encode(text)

/** The export is a reading of everything in it; what was secret is named, for those who read the log. */
const note = (ctx: Context, page: CasePage, files: number): Promise<void> =>
  ctx.database.transaction((tx) =>
    audit(ctx, tx, {
      municipalityId: page.head.municipalityId,
      action: 'case.export',
      entity: 'case',
      entityId: page.head.id,
      detail: {
        number: page.head.number,
        files,
        secret: page.showsSecret,
        secretDocuments: page.documents
          .filter(({ secrecyProvision, file }) => secrecyProvision !== null && file !== null)
          .map(({ number }) => number),
      },
    }),
  )

/** Files of the documents that the reader may open, named by document and version. */
async function exportedFiles(ctx: Context, page: CasePage): Promise<ExportedFile[]> {
  const opened = page.documents.filter(({ file }) => file !== null)
  const rows = await filesOfDocuments(
    ctx.database.read,
    opened.map(({ id }) => id),
  )
  // Outsiders have no right to what came before the published version (TF 2:12); whoever may export works here.
  const scope = scopeOf(ctx.actor)
  const all = scope.everything || scope.municipalityId === page.head.municipalityId
  return Promise.all(
    rows
      .filter(
        ({ documentId, version }) =>
          all || opened.some((each) => each.id === documentId && each.file?.version === version),
      )
      .map(async (row): Promise<ExportedFile> => {
        const document = opened.find(({ id }) => id === row.documentId)
        const several = rows.filter(({ documentId }) => documentId === row.documentId).length > 1
        const number = String(document?.number ?? 0).padStart(3, '0')
        const ending = /\.[A-Za-z0-9]{1,8}$/.exec(row.fileName)?.[0] ?? ''
        const name = `${number}${several ? ` v${row.version}` : ''} ${fileNameOf(document?.title ?? '')}${ending}`
        return { ...row, path: (await ctx.files.has(row.hash)) ? `handlingar/${name}` : null }
      }),
  )
}

const singular: Record<string, string> = {
  parties: 'party',
  numbers: 'furtherNumber',
  secretDocuments: 'number',
}

const itemName = (list: string): string =>
  singular[list] ?? (list.endsWith('s') ? list.slice(0, -1) : `${list}Item`)

/** The card with signs that no font has shown as question marks, and a line that says so. */
function writable(card: WrittenDocument): WrittenDocument {
  const signs = missingSigns(JSON.stringify([card.title, card.meta, card.blocks]))
  if (signs.length === 0) return card
  const lacking = new Set(signs)
  const shown = (text: string) =>
    [...text.normalize('NFC')].map((sign) => (lacking.has(sign) ? '?' : sign)).join('')
  const codes = signs.map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(', ')
  const blocks = JSON.parse(shown(JSON.stringify(card.blocks))) as Block[]
  return { ...card, title: shown(card.title), blocks: [...blocks, paragraph(cardWords.unwritable(codes))] }
}
