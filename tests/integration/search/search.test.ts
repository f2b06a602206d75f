import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import { publicActor, type Role } from '~/domain/access'
import type { Database } from '#db/connection'
import { listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import { searchPortal } from '#db/queries/search'
import * as t from '#db/schema'
import { indexWords, searchWords } from '#db/search'
import { caseRow, type CaseMade, documentWithText } from '#tests/support/case-rows'
import { makePlace, type Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'

let database: Database
let dispose: () => Promise<void>
let ek: Place
let goteborg: Place
let made = 0

beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  ek = await makePlace(database, { slug: 'ek' })
  goteborg = await makePlace(database, { slug: 'goteborg', name: 'Göteborg' })
  await make(ek, { publicTitle: 'Motion om cykelbanor i Göteborg', number: 'KS 2024/539' })
  await make(
    ek,
    { publicTitle: 'Investering i nytt system' },
    'Avskrivningstiden är fem år och räntan 1,5 procent.',
  )
  await make(
    ek,
    { publicTitle: 'Yttrande över remiss', number: '0186/24' },
    'Motionssvaret sändes till nämnden.',
  )
  await make(goteborg, { publicTitle: 'Skrivelse om trafik', number: 'SLK-2023-01038' })
  await make(
    ek,
    {
      publicTitle: 'Ärende med skyddade uppgifter',
      protectedTitle: 'Hotbild mot Klara Viktorsson',
      secrecyProvision: 'OSL 21 kap. 7 §',
      published: false,
      bodyId: ek.bodyIds[1],
      responsibleAccountId: ek.accountIds[0],
    },
    'Polisanmälan bifogas.',
  )
})
afterAll(() => dispose())

async function make(place: Place, row: Partial<CaseMade>, text = ''): Promise<string> {
  made += 1
  const whole = caseRow(place, made, row)
  const secret = whole.secrecyProvision != null
  await database.transaction(async (tx) => {
    await tx.insert(t.cases).values(whole)
    if (text) await documentWithText(tx, place, whole.id, text, !secret)
    const publicText = [whole.number, secret ? '' : text].join('\n')
    const protectedText = secret ? [whole.protectedTitle, text].join('\n') : ''
    await indexWords(tx, [{ caseId: whole.id, publicText, protectedText }])
  })
  return whole.id
}

const account = (role: Role, bodyId: string | null = null, accountId = 'ek-officer-2'): Actor => ({
  ...{ kind: 'account', accountId, name: 'Någon', municipalityId: ek.municipalityId, role, bodyId },
})

async function titles(query: string, reader: Actor = publicActor, municipalityId: string | null = null) {
  const { items } = await searchPortal(database.read, reader, { query, municipalityId, page: 1 })
  return items.map((item) => item.title)
}

describe('search', () => {
  it.each([
    ['avskrivning', 'Investering i nytt system'],
    ['motion', 'Yttrande över remiss'],
    ['goteborg', 'Motion om cykelbanor i Göteborg'],
    ['GÖTEBORG', 'Motion om cykelbanor i Göteborg'],
    ['cykelbanorna', 'Motion om cykelbanor i Göteborg'],
    ['cyk', 'Motion om cykelbanor i Göteborg'],
    ['m cyk göt', 'Motion om cykelbanor i Göteborg'],
    ['nämnd motionssvar', 'Yttrande över remiss'],
    ['investering ränta', 'Investering i nytt system'],
  ])('%s finds %s', async (query, title) => {
    expect(await titles(query)).toContain(title)
  })

  it('asks for every word', async () => {
    expect(await titles('cykelbanor avskrivning')).toEqual([])
    expect(await titles('cykelbanor finnsinte')).toEqual([])
  })

  it('puts a hit in the title before a hit in a document, and otherwise the newest first', async () => {
    expect(await titles('motion')).toEqual(['Motion om cykelbanor i Göteborg', 'Yttrande över remiss'])
  })

  it.each(['KS 2024/539', 'ks-2024-539', '0186/24', 'SLK-2023-01038'])(
    'finds the number %s first',
    async (number) => {
      const { items } = await searchPortal(database.read, publicActor, {
        query: number,
        municipalityId: null,
        page: 1,
      })
      expect(items[0]?.slug).toBe(number.toLowerCase().replace(/[ /]/g, '-'))
    },
  )

  it('finds a case by a further number', async () => {
    const id = await make(ek, { publicTitle: 'Med två nummer' })
    const further = {
      id: 'further',
      municipalityId: ek.municipalityId,
      caseId: id,
      number: 'N-9/31',
      slug: 'n-9-31',
    }
    await database.transaction((tx) => tx.insert(t.caseNumbers).values(further))
    expect(await titles('N 9/31')).toEqual(['Med två nummer'])
  })

  it('keeps to a municipality', async () => {
    expect(await titles('trafik', publicActor, goteborg.municipalityId)).toEqual(['Skrivelse om trafik'])
    expect(await titles('trafik', publicActor, ek.municipalityId)).toEqual([])
  })

  it('shows which document answers, with the hit marked', async () => {
    const { items } = await searchPortal(database.read, publicActor, {
      query: 'avskrivningstid',
      municipalityId: null,
      page: 1,
    })
    const [document] = items[0]?.documents ?? []
    expect(document?.snippet?.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual([
      'Avskrivningstiden',
    ])
    expect(document?.snippet?.map((piece) => piece.text).join('')).toContain('fem år och räntan')
  })

  it.each([
    '"',
    "'",
    'a" OR "b',
    '* - ^ : ( ) { }',
    'NEAR(a b)',
    'title : x',
    "'; drop table cases; --",
    '\u0000',
    'текст 漢字 🙂',
    '',
  ])('takes %j as words and not as syntax', async (query) => {
    await expect(
      searchWords(database.read, { query, scope: { everything: true }, municipalityId: null }),
    ).resolves.toMatchObject({ more: false })
  })

  it('finds words of other alphabets', async () => {
    await make(ek, { publicTitle: 'Översättning: Київ' })
    expect(await titles('Киї')).toEqual(['Översättning: Київ'])
  })
})

describe('protected words', () => {
  const readers = (): [string, Actor, boolean][] => [
    ['the public', publicActor, false],
    ['the program', { kind: 'system', name: 'Demonstrationen' }, true],
    ['a registrar of the municipality', account('registrar'), true],
    ['a secretary of the body', account('board_secretary', ek.bodyIds[1]), true],
    ['a secretary of another body', account('board_secretary', ek.bodyIds[0]), false],
    ['the responsible officer', account('case_officer', null, ek.accountIds[0]), true],
    ['another officer', account('case_officer', null, ek.accountIds[1]), false],
    ['a controller', account('controller'), false],
    ['an auditor', account('auditor'), true],
    ['an administrator', account('system_owner_admin'), false],
    ['a member of the body', account('member', ek.bodyIds[1]), true],
    [
      'a registrar elsewhere',
      { ...account('registrar'), municipalityId: goteborg.municipalityId } as Actor,
      false,
    ],
  ]

  it.each(Array.from({ length: 12 }, (_, at) => at))(
    'are found by those who may see the fields only (%i)',
    async (at) => {
      const [name, reader, sees] = readers()[at] ?? ['nobody', publicActor, true]
      for (const query of ['Viktorsson', 'polisanm', 'hotbild klara', 'skyddade viktorsson']) {
        const hits = await searchPortal(database.read, reader, { query, municipalityId: null, page: 1 })
        expect([name, query, hits.total.count, hits.items.length]).toEqual([
          name,
          query,
          sees ? 1 : 0,
          sees ? 1 : 0,
        ])
        if (sees) expect(hits.items[0]?.title).toBe('Ärende med skyddade uppgifter')
      }
      const listed = await listCases(
        database.read,
        reader,
        { ...noCaseFilter, municipalityId: ek.municipalityId, text: 'Viktorsson' },
        newestFirst,
        null,
        10,
      )
      expect([name, listed.total.count, listed.rows.length]).toEqual([name, sees ? 1 : 0, sees ? 1 : 0])
    },
  )

  it('are never shown: a secret document’s text is read on its own page', async () => {
    const { items } = await searchPortal(database.read, account('registrar'), {
      query: 'polisanmälan',
      municipalityId: null,
      page: 1,
    })
    expect(items[0]?.documents).toEqual([])
    expect(await titles('skyddade uppgifter')).toEqual([])
  })

  it('stop being found at once when a case is withdrawn, even before it is indexed anew', async () => {
    const id = await make(ek, { publicTitle: 'Snart hemlig apelsin', responsibleAccountId: ek.accountIds[1] })
    expect(await titles('apelsin')).toEqual(['Snart hemlig apelsin'])
    await database.transaction((tx) =>
      tx
        .update(t.cases)
        .set({ published: false, secrecyProvision: 'OSL 21 kap. 7 §' })
        .where(eq(t.cases.id, id)),
    )
    expect(await titles('apelsin')).toEqual([])
  })

  it('follow the case when it is indexed anew, and old words are gone', async () => {
    const id = await make(ek, { publicTitle: 'Om päron' }, 'gammaldags')
    await database.transaction(async (tx) => {
      await tx.update(t.cases).set({ publicTitle: 'Om plommon' }).where(eq(t.cases.id, id))
      await indexWords(tx, [{ caseId: id, publicText: 'nymodig', protectedText: '' }])
    })
    expect(await titles('päron')).toEqual([])
    expect(await titles('gammaldags')).toEqual([])
    expect(await titles('plommon nymodig')).toEqual(['Om plommon'])
  })
})
