import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq, getTableName } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor, Role } from '~/domain/access'
import { cipherOf } from '~/server/cipher'
import { summonMeeting } from '~/use-cases/meetings/papers/summon-meeting'
import type { Cipher } from '~/use-cases/preparing/cipher'
import { keepNote, markRead } from '~/use-cases/preparing/keep-note'
import { ownPapers } from '~/use-cases/preparing/own-papers'
import { statePosition } from '~/use-cases/preparing/state-position'
import { agendaOf } from '#db/queries/meetings/agenda'
import { groupPartyOf, openInterpellations } from '#db/queries/meetings/preparing'
import * as t from '#db/schema'
import { caseRow } from '#tests/support/case-rows'
import { makePlace } from '#tests/support/cases'
import { councilOf } from '#tests/support/composition'
import { MEETING, type PapersPlace, papersPlace } from './papers-place'

let place: PapersPlace
let folder: string
let cipher: Cipher
let itemId: string
beforeEach(async () => {
  place = await papersPlace()
  folder = mkdtempSync(path.join(tmpdir(), 'radslag-key-'))
  cipher = cipherOf(folder)
  itemId = (await place.item('Simhallens framtid', [])).itemId
  const summoned = await summonMeeting(place.secretary, {
    ...{ meetingId: MEETING, postNotice: false, lateReason: null },
  })
  if (!summoned.ok) throw new Error(summoned.refusal)
})
afterEach(async () => {
  await place.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const NOTE = 'Fråga efter kostnaden för blåmusslor'
const POSITION = 'Vi yrkar återremiss tillsammans med grannpartiet'

const meeting = () => ({
  ...{ id: MEETING, municipalityId: place.municipalityId, bodyId: place.council.bodyId },
})
type Account = Extract<Actor, { kind: 'account' }>
const account = (role: Role, accountId: string, about: Partial<Account> = {}): Account => ({
  ...{ kind: 'account', accountId, name: accountId, municipalityId: place.municipalityId, role },
  ...{ bodyId: place.council.bodyId, ...about },
})
/** A member by party and place in it, from 0. */
const member = (party: string, nth = 0) => {
  const sitter = place.council.members.filter((each) => each.party === party)[nth]
  if (!sitter) throw new Error(`No such member of ${party}`)
  return account(sitter.accountId === place.council.chair.accountId ? 'chair' : 'member', sitter.accountId)
}
const papers = (reader: Account) => ownPapers(place.as(reader), cipher, reader, meeting())
const note = (who: Account, text: string, since: string | null = null) =>
  keepNote(place.as(who), cipher, { itemId, text, since })
const position = (who: Account, text: string, since: string | null = null) =>
  statePosition(place.as(who), cipher, { itemId, text, since })

/** Everyone that a member's and a group's words are not for. */
async function strangers(): Promise<Account[]> {
  const other = await makePlace(place.database, { slug: 'ok', name: 'Ok' })
  const theirs = await councilOf(
    place.database,
    { municipalityId: other.municipalityId },
    { seats: { S: 2 } },
  )
  return [
    member('M'),
    member('M', 1),
    account('board_secretary', 'al-officer-1', { bodyId: null }),
    account('registrar', 'al-officer-2', { bodyId: null }),
    account('system_owner_admin', 'al-officer-2', { bodyId: null }),
    account('auditor', 'al-officer-2', { bodyId: null }),
    account('political_secretary', 'al-officer-2', { bodyId: null }),
    // The same account in a role of another body, and the same party in another municipality.
    { ...member('S', 1), bodyId: 'al-ks' },
    account('chair', theirs.chair.accountId, {
      ...{ municipalityId: other.municipalityId, bodyId: theirs.bodyId },
    }),
  ]
}

/** Everything in the database, as text. */
async function everything(): Promise<string> {
  const tables = Object.values(t).filter(
    (each): each is typeof t.cases =>
      typeof each === 'object' && each !== null && Symbol.for('drizzle:IsDrizzleTable') in each,
  )
  expect(tables.map((each) => getTableName(each))).toContain('private_notes')
  const rows = []
  for (const each of tables) rows.push(await place.database.read.select().from(each))
  return JSON.stringify(rows)
}

describe('private notes', () => {
  it('are their owner’s only, whoever else asks', async () => {
    const owner = member('S', 1)
    expect(await note(owner, NOTE)).toMatchObject({ ok: true, value: { text: NOTE } })
    await markRead(place.as(owner), { itemId, read: true })
    const own = await papers(owner)
    expect([own.notes.get(itemId)?.text, own.read]).toEqual([NOTE, [itemId]])
    for (const reader of [member('S'), member('S', 2), ...(await strangers())]) {
      if (reader.accountId === owner.accountId) continue
      const seen = await papers(reader)
      expect([seen.notes.size, seen.read], reader.role).toEqual([0, []])
      const agenda = await agendaOf(place.database.read, reader, await place.head(member('S')))
      expect(JSON.stringify(agenda)).not.toContain(NOTE)
    }
  })

  it('stand nowhere in plain words: no table, no log, no search', async () => {
    await note(member('S', 1), NOTE)
    await position(member('S', 1), POSITION)
    const stored = await everything()
    expect(stored).toContain('Simhallens framtid')
    for (const words of ['blåmusslor', 'återremiss']) expect(stored).not.toContain(words)
    const audit = await place.database.read.select().from(t.auditEntries)
    expect(audit.filter(({ action }) => /note|position|prepar/.test(action))).toEqual([])
  })

  it('do not open when they were changed, moved to another owner or item, or sealed with another key', async () => {
    const owner = member('S', 1)
    await note(owner, NOTE)
    const [row] = await place.database.read.select().from(t.privateNotes)
    if (!row) throw new Error('Nothing was kept')
    const of = [owner.accountId, itemId]
    expect(cipher.open('private-note', of, row.cipher)).toBe(NOTE)
    expect(cipher.open('private-note', [member('S').accountId, itemId], row.cipher)).toBeNull()
    expect(cipher.open('private-note', [owner.accountId, 'item-2'], row.cipher)).toBeNull()
    expect(cipher.open('group-position', of, row.cipher)).toBeNull()
    const other = mkdtempSync(path.join(tmpdir(), 'radslag-key-'))
    expect(cipherOf(other).open('private-note', of, row.cipher)).toBeNull()
    rmSync(other, { recursive: true })
    for (const broken of [
      '',
      '1.',
      '2.abcd',
      `${row.cipher.slice(0, -3)}AAA`,
      `1.AAAA${row.cipher.slice(6)}`,
    ])
      expect(cipher.open('private-note', of, broken), broken).toBeNull()
    expect(cipher.seal('private-note', of, NOTE)).not.toBe(cipher.seal('private-note', of, NOTE))
    await place.database.transaction((tx) =>
      tx.update(t.privateNotes).set({ cipher: `${row.cipher.slice(0, -3)}AAA` }),
    )
    expect(await papers(owner)).toMatchObject({ unreadable: 1 })
  })

  it('lose nothing that was written in two places, and go when they are emptied', async () => {
    const owner = member('S', 1)
    await note(owner, 'Från mobilen')
    const merged = await note(owner, 'Från datorn', null)
    expect(merged).toMatchObject({ ok: true, value: { text: 'Från mobilen\n\nFrån datorn' } })
    const since = merged.ok ? merged.value.updatedAt : null
    expect(await note(owner, 'Bara detta', since)).toMatchObject({ value: { text: 'Bara detta' } })
    const [row] = await place.database.read.select().from(t.privateNotes)
    await note(owner, '', row?.updatedAt ?? null)
    expect(await place.database.read.select().from(t.privateNotes)).toEqual([])
    expect(await note(owner, 'x'.repeat(20_001))).toEqual({ ok: false, refusal: 'note-too-long' })
  })

  it('are written by those who prepare the meeting, about what they may know of', async () => {
    const [, , secretary, registrar, admin, auditor, , elsewhere, abroad] = await strangers()
    for (const who of [registrar, admin, auditor, elsewhere, abroad])
      if (who) expect(await note(who, NOTE), who.role).toEqual({ ok: false, refusal: 'item-not-found' })
    if (secretary) expect(await note(secretary, NOTE)).toMatchObject({ ok: true })
    await place.database.transaction((tx) =>
      tx.update(t.agendaItems).set({ number: null, state: 'accepted' }).where(eq(t.agendaItems.id, itemId)),
    )
    expect(await note(member('S', 1), NOTE)).toEqual({ ok: false, refusal: 'item-not-found' })
    expect(await note(member('S', 0), NOTE), 'the chair, before it is published').toMatchObject({ ok: true })
  })
})

describe('the position of a party group', () => {
  it('is read and written by the elected of the party in that body, and by nobody else', async () => {
    expect(await position(member('S', 1), POSITION)).toMatchObject({ ok: true })
    const deputy = place.council.deputies.find(({ party }) => party === 'S')
    for (const reader of [member('S'), member('S', 2), account('deputy', deputy?.accountId ?? '')]) {
      const { group } = await papers(reader)
      expect([group?.party, group?.positions.get(itemId)?.text]).toEqual(['S', POSITION])
    }
    for (const reader of await strangers()) {
      const { group, unreadable } = await papers(reader)
      expect([group?.positions.size ?? 0, unreadable], reader.role).toEqual([0, 0])
      if (reader.role !== 'member') expect(await position(reader, 'x')).toMatchObject({ ok: false })
    }
    await position(member('M'), 'Bifall')
    expect((await papers(member('S'))).group?.positions.get(itemId)?.text).toBe(POSITION)
  })

  it('is a group leader’s by the party of the leader’s own seats, and of those who stand without a party nobody’s', async () => {
    await position(member('S', 1), POSITION)
    const leader = account('group_leader', member('S', 2).accountId, { bodyId: null })
    expect((await papers(leader)).group?.positions.get(itemId)?.text).toBe(POSITION)
    const official = account('group_leader', 'al-officer-2', { bodyId: null })
    expect(await groupPartyOf(place.database.read, official, meeting(), place.clock.today)).toBeNull()
    const left = place.council.members.filter(({ party }) => party === 'S')[3]
    await place.database.transaction((tx) =>
      tx
        .update(t.mandates)
        .set({ partyCode: '-' })
        .where(eq(t.mandates.personId, left?.personId ?? '')),
    )
    expect((await papers(member('S', 3))).group).toBeNull()
    expect(await position(member('S', 3), 'x')).toEqual({ ok: false, refusal: 'no-group' })
  })

  it('is not overwritten by who has not seen the last word', async () => {
    const first = await position(member('S', 1), POSITION)
    expect(await position(member('S', 2), 'Annat')).toEqual({ ok: false, refusal: 'position-changed' })
    const since = first.ok ? first.value.updatedAt : null
    expect(await position(member('S', 2), '', since)).toEqual({ ok: true, value: { updatedAt: null } })
    expect(await place.database.read.select().from(t.groupPositions)).toEqual([])
  })
})

it('interpellations without an answer are told, as far as the reader may read them', async () => {
  const made = [
    { id: 'open', kind: 'interpellation', state: 'registered', published: true },
    { id: 'hidden', kind: 'interpellation', state: 'registered', published: false },
    { id: 'answered', kind: 'interpellation', state: 'closed', published: true },
    { id: 'other', kind: 'motion', state: 'registered', published: true },
  ] as const
  await place.database.transaction(async (tx) => {
    for (const [at, given] of made.entries())
      await tx.insert(t.cases).values(caseRow(place.place, 50 + at, { ...given, publicTitle: given.id }))
  })
  const titles = async (reader: Account) =>
    (await openInterpellations(place.database.read, reader, place.municipalityId)).map(({ title }) => title)
  expect(await titles(member('M'))).toEqual(['open'])
  expect(await titles(account('board_secretary', 'al-officer-1', { bodyId: null }))).toEqual([
    'open',
    'hidden',
  ])
})
