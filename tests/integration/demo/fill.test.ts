import { verify } from '@node-rs/argon2'
import { and, asc, eq, isNotNull, lt, ne, or } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationAccounts, demonstrationPassword } from '#db/demo/accounts'
import { casePage } from '#db/queries/case-page'
import { verifyAudit } from '#db/repositories/audit'
import { rolesHeld } from '#db/repositories/sessions'
import * as t from '#db/schema'
import { publicActor, roles, signerRole } from '~/domain/access'
import { registerCase } from '~/use-cases/cases/register-case'
import { type Demonstration, emptyPlace } from './filled'

let place: Demonstration
beforeAll(async () => {
  place = await emptyPlace()
  const filled = await place.fill()
  expect(filled.ok).toBe(true)
})
afterAll(() => place.dispose())

const five = [
  ['stockholm', 'ks-2024-539', 'KS 2024/539', 'motion'],
  ['goteborg', 'slk-2023-01038', 'SLK-2023-01038', 'assignment'],
  ['norrtalje', 'demo-2019-1', 'DEMO 2019/1', 'investment'],
  ['strangnas', 'demo-2026-1', 'DEMO 2026/1', 'interpellation'],
  ['stockholm', 'demo-2023-1', 'DEMO 2023/1', 'service_agreement'],
] as const

async function municipalityId(slug: string): Promise<string> {
  const [row] = await place.database.read
    .select()
    .from(t.municipalities)
    .where(eq(t.municipalities.slug, slug))
  if (!row) throw new Error(`no municipality ${slug}`)
  return row.id
}

/** The cities of the documents; the invented municipality has days of its own. */
async function inRealCities() {
  return ne(t.cases.municipalityId, await municipalityId('exempelby'))
}

describe('the demonstration', () => {
  it('is shown to the public, marked as a demonstration, with the documents as its source', async () => {
    for (const [municipality, slug, number, kind] of five) {
      const page = await casePage(place.database.read, publicActor, await municipalityId(municipality), slug)
      expect(page?.head).toMatchObject({ number, kind, published: true, receivedDay: null })
      expect(page?.head.asOf).toMatch(/^Läget enligt handlingen, /)
      expect(page?.head.sourceNote).toMatch(/^Återgiven i sammandrag efter: /)
      expect(page?.withheld).toBe(false)
      expect(page?.head.demonstrationNumber).toBe(number.startsWith('DEMO'))
    }
  })

  it('finds the assignment by its further number too', async () => {
    const id = await municipalityId('goteborg')
    const page = await casePage(place.database.read, publicActor, id, '0186-24')
    expect(page?.head.number).toBe('SLK-2023-01038')
    expect(page?.numbers).toEqual([{ number: '0186/24', holder: 'Nämnden för Intraservice' }])
  })

  it('shows no real city as late: nothing is watched', async () => {
    const watched = await place.database.read
      .select()
      .from(t.cases)
      .where(
        and(
          await inRealCities(),
          or(isNotNull(t.cases.nextDeadline), lt(t.cases.nextDeadline, '9999-12-31')),
        ),
      )
    expect(watched).toEqual([])
    const deadlines = await place.database.read
      .select({ day: t.deadlines.day, state: t.deadlines.state, rule: t.deadlines.rule })
      .from(t.deadlines)
      .innerJoin(t.cases, eq(t.cases.id, t.deadlines.caseId))
      .where(await inRealCities())
    expect(deadlines.map(({ day, state, rule }) => ({ day, state, rule }))).toEqual([
      { day: '2024-10-07', state: 'stated', rule: 'document' },
    ])
  })

  it('keeps the audit chain of every municipality and the history of every case', async () => {
    const municipalities = await place.database.read.select().from(t.municipalities)
    expect(
      municipalities.map(({ displayName, code, demonstration }) => [displayName, code, demonstration]).sort(),
    ).toEqual([
      ['Exempelby kommun', '0000', true],
      ['Göteborgs Stad', '1480', true],
      ['Norrtälje kommun', '0188', true],
      ['Stockholms stad', '0180', true],
      ['Strängnäs kommun', '0486', true],
    ])
    for (const { id } of municipalities) {
      const { links, brokenAt } = await verifyAudit(place.database.read, id)
      expect(brokenAt).toBeNull()
      expect(links).toBeGreaterThanOrEqual(2)
    }
    const registered = await place.database.read
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.kind, 'registered'))
    // Approved minutes are registered by whoever signs them last.
    const byOthers = registered.filter(({ actorName }) => actorName !== 'Demonstrationen')
    expect(byOthers.map(({ actorName }) => actorName)).toEqual(['Charlotta Almgården'])
    expect(registered).toHaveLength(16)
  })

  it('stores each rendition with its bytes, text and source', async () => {
    const rows = await place.database.read
      .select({ document: t.documents, version: t.documentVersions, text: t.documentTexts.text })
      .from(t.documents)
      .innerJoin(t.documentVersions, eq(t.documentVersions.documentId, t.documents.id))
      .innerJoin(t.documentTexts, eq(t.documentTexts.versionId, t.documentVersions.id))
      .innerJoin(t.cases, eq(t.cases.id, t.documents.caseId))
      .where(await inRealCities())
    expect(rows).toHaveLength(6)
    for (const { document, version, text } of rows) {
      expect(document.released).toBe(true)
      expect(document.sourceNote).toMatch(/^Återgiven i sammandrag efter: /)
      expect(text).toMatch(/^Återgiven i sammandrag efter: /)
      const bytes = Buffer.from(await place.ctx.files.read(version.fileHash)).toString('utf8')
      expect(bytes).toContain(text.split('\n')[0])
    }
  })

  it('refuses a database with content, and changes nothing then', async () => {
    expect(await place.fill()).toEqual({ ok: false, refusal: 'not-empty' })
    expect(await place.database.read.select().from(t.municipalities)).toHaveLength(5)
  })

  it('lets a clerk register on: numbers taken over are never given again', async () => {
    const [register] = await place.database.read.select().from(t.registers).where(eq(t.registers.code, 'SLK'))
    const input = {
      municipalityId: register?.municipalityId ?? '',
      registerId: register?.id ?? '',
      kind: 'other',
      publicTitle: 'Nytt ärende',
    } as const
    const next = await registerCase(place.ctx, { ...input, receivedDay: '2026-11-20' })
    expect(next.ok && next.value.number).toBe('SLK-2026-00001')
    const earlier = await registerCase(
      { ...place.ctx, today: '2023-12-01' },
      { ...input, receivedDay: '2023-12-01' },
    )
    expect(earlier.ok && earlier.value.number).toBe('SLK-2023-01039')
  })
})

describe('its accounts', () => {
  it('are invented, share the password that the sign-in page shows, and hold the roles they are listed with', async () => {
    const accounts = await place.database.read.select().from(t.accounts).orderBy(asc(t.accounts.email))
    expect(accounts.map(({ email }) => email)).toEqual(demonstrationAccounts.map(({ email }) => email).sort())
    expect(accounts.every(({ invented, status }) => invented && status === 'active')).toBe(true)
    expect(new Set(accounts.map(({ passwordHash }) => passwordHash)).size).toBe(1)
    expect(await verify(accounts[0]?.passwordHash ?? '', demonstrationPassword)).toBe(true)
    const held = new Set<string>()
    for (const account of accounts) {
      const own = await rolesHeld(place.database.read, account, '2026-11-20')
      // The chair whose term has ended has no role, until minutes are to be signed.
      expect(own.length > 0, account.email).toBe(account.email !== 'tidigare.ordforande@exempelby.exempel')
      for (const { role } of own) held.add(role)
    }
    // A signer has no other role, and comes with minutes.
    expect([...held].sort()).toEqual(roles.filter((role) => role !== signerRole).sort())
  })

  it('leave real people to what the documents say of them', async () => {
    const people = await place.database.read.select().from(t.persons).where(eq(t.persons.invented, false))
    expect(people.map(({ name }) => name).sort()).toEqual([
      'Bawar Akrawi',
      'Carina Helgesson Björk',
      'Gabriel Kroon',
      'Jacob Högfeldt',
      'Lars Larsson',
      'Peter Söderström',
      'Ulla-Marie Hellenberg',
    ])
    const posts = await place.database.read
      .select({
        name: t.persons.name,
        post: t.mandates.post,
        party: t.mandates.partyCode,
        body: t.bodies.name,
      })
      .from(t.mandates)
      .innerJoin(t.persons, eq(t.persons.id, t.mandates.personId))
      .innerJoin(t.bodies, eq(t.bodies.id, t.mandates.bodyId))
      .where(eq(t.persons.invented, false))
      .orderBy(asc(t.persons.name))
    expect(posts).toEqual([
      { name: 'Jacob Högfeldt', post: 'chair', party: 'M', body: 'Kommunstyrelsen' },
      { name: 'Lars Larsson', post: 'member', party: 'LOK', body: 'Kommunfullmäktige' },
    ])
  })
})
