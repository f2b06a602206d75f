import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assemble, makePart, type PackPart } from '~/documents/packs'
import { renderPdf } from '~/documents/writing'
import type { Papers } from '~/use-cases/meetings/papers/papers-of'
import { noticeDocument, summonsDocument } from '~/use-cases/meetings/papers/written-papers'
import { letterhead, longMemo } from '#tests/support/documents'
import { madePdf, type PdfMade } from '#tests/support/pdf-corpus'
import { run } from './tools'

const folder = mkdtempSync(path.join(tmpdir(), 'radslag-formats-packs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a pack', () => {
  const target = path.join(folder, 'pack.pdf')
  const kinds: PdfMade[] = [
    { pages: 3, pictureEvery: 2 },
    { pages: 2, seed: 2, lying: 'wide' },
    { pages: 2, seed: 3, lying: 'turned' },
  ]
  let pages = 0

  beforeAll(async () => {
    const sources = [await renderPdf(longMemo), ...(await Promise.all(kinds.map(madePdf)))]
    const parts: PackPart[] = []
    for (const [nth, bytes] of sources.entries()) {
      const file = path.join(folder, `${nth}.pdf`)
      writeFileSync(file, bytes)
      expect(await makePart({ file, kind: 'pdf' }, `${file}.part`)).toMatchObject({ ok: true })
      parts.push({ fragment: `${file}.part`, label: `Punkt ${nth + 1}, sida {sida}` })
    }
    const bookmarks = [
      { title: '1. Första', page: 1, children: [{ title: 'Åtgärder', page: 2, children: [] }] },
    ]
    const plan = { title: 'Handlingar till Fullmäktige', author: 'Ekvalla', at: '2026-11-21T10:00:00.000Z' }
    pages = assemble({ ...plan, parts, bookmarks }, target)
  })

  it('is whole according to qpdf, as the documents were apart', () => {
    expect(run('qpdf', '--check', target)).toContain('No syntax or stream encoding errors found')
  })

  it('has its pages, its title and no scripts according to pdfinfo', () => {
    const info = run('pdfinfo', target)
    expect(info).toMatch(new RegExp(`^Pages: +${pages}$`, 'm'))
    expect(info).toMatch(/^Title: +Handlingar till Fullmäktige$/m)
    expect(info).toMatch(/^JavaScript: +no(ne)?$/m)
  })

  it('can be drawn on every page, and read with its stamps', () => {
    expect(run('pdftoppm', '-r', '20', '-gray', target).length).toBeGreaterThan(1000)
    const text = run('pdftotext', '-enc', 'UTF-8', target, '-').split('\f')
    for (let page = 1; page <= pages; page++) expect(text[page - 1]).toContain(`${page} (${pages})`)
    expect(text[pages - 1]).toContain('Punkt 4, sida 2 (2)')
  })
})

describe.each([
  ['the notice', noticeDocument],
  ['the summons', summonsDocument],
] as const)('%s', (name, written) => {
  it('is tagged and whole, with time, place and every item', async () => {
    const item = { itemId: 'i', kind: 'case' as const, proposal: [], proposalFrom: null }
    const rest = { late: false, closedDoors: false, withdrawn: false }
    const papers = {
      ...{ chair: 'Anna Prov', open: true },
      agenda: [
        { ...item, ...rest, number: 1, title: 'Bibliotekens öppettider', caseNumber: 'KS 2026/14' },
        { ...item, ...rest, number: 2, title: 'Val av revisor', caseNumber: null },
      ],
      place: {
        body: { id: 'kf', name: 'Kommunfullmäktige', slug: 'kf', kind: 'council' },
        municipalitySlug: 'ekvalla',
        meeting: {
          ...{ day: '2026-11-26', startsAt: '18:00', place: 'Stora salen', cancelledReason: null },
          ...{ summonedDay: '2026-11-18', noticePostedDay: '2026-11-18' },
        },
      },
    } as unknown as Papers
    const file = path.join(folder, `${name}.pdf`)
    writeFileSync(file, await renderPdf(written(papers, letterhead, '2026-11-18')))
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
    expect(run('pdfinfo', file)).toMatch(/^Tagged: +yes$/m)
    const text = run('pdftotext', '-enc', 'UTF-8', '-layout', file, '-').replace(/\s+/g, ' ')
    for (const words of [
      'torsdag 26 november 2026 kl. 18.00',
      'Stora salen',
      'Bibliotekens öppettider',
      'Val av revisor',
    ])
      expect(text).toContain(words)
  })
})
