import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderPdf } from '~/documents/writing'
import { type Actor, publicActor } from '~/domain/access'
import { exportCase } from '~/use-cases/transfer/export-case'
import {
  type DocumentExportLine,
  exportDocuments,
  exportRegister,
  type RegisterExportLine,
} from '~/use-cases/transfer/export-register'
import * as t from '#db/schema'
import { readPdf, zipFiles } from '#tests/support/read-files'
import { document, registered } from '../register-care/cases'
import { municipalityWithClerk, type Place } from '../register/place'

let place: Place
let secret: Awaited<ReturnType<typeof registered>>
let plain: Awaited<ReturnType<typeof registered>>

/** A word that stands nowhere but in what is secret. */
const SECRET = 'Zyxvarg'

beforeAll(async () => {
  place = await municipalityWithClerk()
  secret = await registered(place.clerk, {
    ...{ publicTitle: 'Ansökan', protectedTitle: SECRET, protectedParty: SECRET, summary: SECRET },
    secrecyProvision: '26 kap. 1 § OSL',
    particulars: { parties: [{ role: 'proposer', name: `${SECRET} Ek`, protected: true }] },
  })
  const { hash } = await place.clerk.files.keep(Buffer.from('Skrivelsen som den kom.'))
  await place.database.transaction((tx) =>
    tx.insert(t.files).values({ hash, size: 23, mime: 'text/plain', storedAt: place.clerk.now() }),
  )
  const file = { hash, fileName: '../../Skrivelse?.TXT', pages: 1, text: 'Skrivelsen' }
  plain = await registered(place.clerk, {
    publicTitle: 'Belysning & <bänkar> "på" Åkervägen 😀',
    particulars: {
      parties: [{ role: 'proposer', name: 'Åsa Öberg', party: 'X' }],
      points: [{ kind: 'claim', text: 'att bänkarna lagas' }],
    },
    documents: [document({ publicTitle: 'Skrivelse: bänkar/lampor', file }), document({ file: undefined })],
  })
})
afterAll(() => place.dispose())

const exported = async (actor: Actor, slug: string) => {
  const done = await exportCase(place.as(actor), renderPdf, { municipalityId: 'm', slug })
  if (!done.ok) return done.refusal
  const files = zipFiles(await buffer(done.value.content))
  const inside = (name: string) => files[`${slug}/${name}`] ?? Buffer.from('')
  return { name: done.value.name, files, inside, record: JSON.parse(inside('arende.json').toString()) }
}
const asClerk = async (slug: string) => {
  const done = await exported(place.account('registrar'), slug)
  if (typeof done === 'string') throw new Error(done)
  return done
}

describe('a case as an archive', () => {
  it('holds its data twice, its card, its files, and a sum of each', async () => {
    const { name, files, inside } = await asClerk(plain.slug)
    expect(name).toBe(`${plain.slug}.zip`)
    expect(Object.keys(files).map((each) => each.slice(plain.slug.length + 1))).toEqual([
      'arende.json',
      'arende.xml',
      'arendekort.pdf',
      'kontrollsummor.sha256',
      'handlingar/001 Skrivelse bänkar lampor.TXT',
    ])
    expect(inside('handlingar/001 Skrivelse bänkar lampor.TXT').toString()).toBe('Skrivelsen som den kom.')
    const sums = inside('kontrollsummor.sha256').toString().trim().split('\n')
    expect(sums).toHaveLength(4)
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ')
      expect(createHash('sha256').update(inside(path)).digest('hex'), path).toBe(sum)
    }
  })

  it('tells the register line, parties, points, documents and history, and no key of ours', async () => {
    const { record } = await asClerk(plain.slug)
    expect(record).toMatchObject({
      format: 'radslag-case',
      number: plain.number,
      title: 'Belysning & <bänkar> "på" Åkervägen 😀',
      authority: 'Kommunstyrelsen',
      receivedDay: '2026-11-19',
      parties: [{ role: 'proposer', name: 'Åsa Öberg', party: 'X' }],
      points: [{ text: 'att bänkarna lagas' }],
      documents: [
        {
          number: 1,
          title: 'Skrivelse: bänkar/lampor',
          versions: [{ version: 1, mime: 'text/plain', isLatest: true }],
        },
        { number: 2, versions: [] },
      ],
    })
    expect(record.documents[0].versions[0].sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(record.events.length).toBeGreaterThan(0)
    expect(JSON.stringify(record)).not.toMatch(/"(id|caseId|actorAccountId|replySecretHash|titleSortKey)"/)
  })

  it('is the same in XML, with every sign in its place', async () => {
    const { inside } = await asClerk(plain.slug)
    const xml = inside('arende.xml').toString()
    expect(xml).toContain('<case xmlns="urn:radslag:arende:1">')
    expect(xml).toContain('<title>Belysning &amp; &lt;bänkar&gt; "på" Åkervägen 😀</title>')
    expect(xml).toMatch(/<parties>\s*<party>\s*<position>\d+<\/position>/)
    expect(xml.match(/<document>/g)).toHaveLength(2)
    expect(xml.match(/<[a-zA-Z]+[ >]/g)?.length).toBe(xml.match(/<\/[a-zA-Z]+>/g)?.length)
  })

  it('has a card as PDF/A that says which signs it could not show', async () => {
    const { inside } = await asClerk(plain.slug)
    const { xmp, pages } = await readPdf(inside('arendekort.pdf'))
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    const text = pages.join(' ').replace(/\s+/g, ' ')
    expect(text).toContain(`Belysning & <bänkar> "på" Åkervägen ?`)
    expect(text).toContain('U+1F600')
    expect(text).toContain('Åsa Öberg (X)')
  })

  it('goes on without a file that the store has lost, and says so', async () => {
    const hash = 'e'.repeat(64)
    await place.database.transaction((tx) =>
      tx.insert(t.files).values({ hash, size: 1, mime: 'text/plain', storedAt: place.clerk.now() }),
    )
    const lost = await registered(place.clerk, {
      documents: [document({ file: { hash, fileName: 'a.txt', pages: 1, text: '' } })],
    })
    const { record, files } = await asClerk(lost.slug)
    expect(record.documents[0].versions).toMatchObject([{ sha256: hash, path: null }])
    expect(Object.keys(files)).toHaveLength(4)
  })

  it('is noted in the log, with what was secret in it', async () => {
    await asClerk(secret.slug)
    const notes = await place.database.read
      .select()
      .from(t.auditEntries)
      .where(eq(t.auditEntries.action, 'case.export'))
    expect(notes.at(-1)).toMatchObject({ actorName: 'clerk', entityId: secret.caseId })
    expect(String(notes.at(-1)?.detail)).toContain('"secret":true')
  })
})

describe('who may export (rules 13)', () => {
  const refusedTo: [string, () => Actor, string][] = [
    ['the public', () => publicActor, 'forbidden'],
    ['a case officer', () => place.account('case_officer'), 'forbidden'],
    ['the administrator', () => place.account('system_owner_admin'), 'forbidden'],
    [
      'the secretary of another board',
      () => place.account('board_secretary', { accountId: 'other', bodyId: 'sn' }),
      'forbidden',
    ],
    [
      'the clerk of another municipality',
      () => place.account('registrar', { accountId: 'stranger', municipalityId: 'n' }),
      'forbidden',
    ],
  ]
  it.each(refusedTo)('refuses %s', async (_, actor, refusal) => {
    expect(await exported(actor(), plain.slug)).toBe(refusal)
    expect(['forbidden', 'case-not-found']).toContain(await exported(actor(), secret.slug))
  })

  it('tells outsiders of a hidden case that there is none', async () =>
    expect(await exported(publicActor, secret.slug)).toBe('case-not-found'))

  it('gives what is secret to those with the right to it', async () => {
    for (const role of ['registrar', 'archivist', 'board_secretary'] as const) {
      const done = await exported(
        place.account(role, { bodyId: role === 'archivist' ? null : 'ks' }),
        secret.slug,
      )
      expect(JSON.stringify(typeof done === 'string' ? done : done.record)).toContain(SECRET)
    }
  })
})

const linesOf = async (actor: Actor, code = 'ks') => {
  const done = await exportRegister(place.as(actor), { municipalityId: 'm', code })
  if (!done.ok) return done.refusal
  const lines: RegisterExportLine[] = []
  for await (const line of done.value.lines) lines.push(line)
  return lines
}

describe('a whole register', () => {
  it('comes in the order of its numbers, with what its reader may see', async () => {
    const lines = await linesOf(place.account('archivist'))
    if (typeof lines === 'string') throw new Error(lines)
    const all = await place.database.read.select().from(t.cases).where(eq(t.cases.registerId, 'r-ks'))
    expect(lines.map(({ serial }) => serial)).toEqual(
      all.map(({ serial }) => serial).toSorted((a, b) => a - b),
    )
    expect(lines.find(({ slug }) => slug === plain.slug)).toMatchObject({
      documents: 2,
      bodyName: 'Kommunstyrelsen',
    })
    expect(lines.find(({ slug }) => slug === secret.slug)?.title).toBe(SECRET)
  })

  it('comes with its documents in their order, for the same readers', async () => {
    const done = await exportDocuments(place.as(place.account('archivist')), {
      municipalityId: 'm',
      code: 'ks',
    })
    if (!done.ok) throw new Error(done.refusal)
    const lines: DocumentExportLine[] = []
    for await (const line of done.value.lines) lines.push(line)
    const numbers = lines.filter(({ caseSlug }) => caseSlug === plain.slug).map(({ number }) => number)
    expect(numbers).toEqual([1, 2])
    expect(lines.map(({ serial }) => serial)).toEqual(
      lines.map(({ serial }) => serial).toSorted((a, b) => a - b),
    )
    expect(
      await exportDocuments(place.as(place.account('case_officer')), { municipalityId: 'm', code: 'ks' }),
    ).toMatchObject({ refusal: 'forbidden' })
  })

  it('is refused to everyone else, and to those of another municipality', async () => {
    expect(await linesOf(publicActor)).toBe('forbidden')
    expect(await linesOf(place.account('case_officer'))).toBe('forbidden')
    expect(await linesOf(place.account('registrar', { accountId: 'stranger', municipalityId: 'n' }))).toBe(
      'forbidden',
    )
    expect(await linesOf(place.account('registrar', { bodyId: 'sn' }))).toBe('forbidden')
    expect(await linesOf(place.account('registrar'), 'finns-inte')).toBe('register-not-found')
  })
})
