import { describe, expect, it } from 'vitest'
import type { Entry } from '~/domain/meetings/record/entries'
import { readEntry } from '~/domain/meetings/record/entry-schema'
import { entriesOfForm } from '~/routes/meetings/run/form-entries'
import { Ledger, type News, type Stored } from '~/routes/meetings/run/ledger'
import { Typed } from './sitting'

/** A browser's memory, and a portal that can be out of reach and that counts an id once. */
function table() {
  const kept = new Map<string, string>()
  const memory = {
    get length() {
      return kept.size
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const stored: Stored[] = []
  const portal = { reach: true, deaf: false, refuse: null as string | null, asked: 0 }
  const ask = async (after: number, entries: readonly Entry[]): Promise<News | 'unreachable'> => {
    portal.asked += 1
    if (!portal.reach) return 'unreachable'
    const refused = entries.flatMap(({ id }) => (portal.refuse === id ? [{ id, message: 'Nej.' }] : []))
    for (const entry of entries)
      if (!stored.some(({ id }) => id === entry.id) && portal.refuse !== entry.id)
        stored.push({ ...entry, sequence: stored.length + 1, by: 'jag' })
    if (portal.deaf) return 'unreachable'
    const news = stored.filter(({ sequence }) => sequence > after)
    return { now: '2026-11-26T18:00:00.000Z', sequence: stored.length, entries: news, refused }
  }
  const { entries: _entries, ...input } = new Typed().input
  const open = () => new Ledger(input, [], { ask, memory, place: 'p', clock: () => 1_000 })
  return { kept, stored, portal, open }
}

const typed = new Typed()
const arrival = (personId: string) => typed.make('arrived', { personId })
const settled = () => new Promise((resolve) => setTimeout(resolve, 1))

describe('the ledger of a run page', () => {
  it('keeps what is typed without a connection, also over a reload, and has it stored once', async () => {
    const { kept, stored, portal, open } = table()
    portal.reach = false
    const first = open()
    expect(first.note([arrival('m1'), arrival('m2')])).toBeNull()
    await settled()
    expect(first.snapshot()).toMatchObject({ contact: 'unreachable' })
    expect(kept.size).toBe(2)
    const reloaded = open()
    expect(reloaded.snapshot().queued).toHaveLength(2)
    portal.reach = true
    await reloaded.exchange()
    await first.exchange()
    expect(stored).toHaveLength(2)
    expect(reloaded.snapshot()).toMatchObject({ queued: [], contact: 'in-touch' })
    expect(kept.size).toBe(0)
  })

  it('sends again what was stored but not answered, and counts it once', async () => {
    const { stored, portal, open } = table()
    portal.deaf = true
    const ledger = open()
    ledger.note([arrival('m1')])
    await settled()
    expect(ledger.snapshot().queued).toHaveLength(1)
    portal.deaf = false
    await ledger.exchange()
    expect(ledger.snapshot()).toMatchObject({ queued: [] })
    expect(ledger.snapshot().stored).toHaveLength(1)
    expect(stored).toHaveLength(1)
  })

  it('tells at once what cannot be, and keeps what the portal turned away until it has been read', async () => {
    const { kept, portal, open } = table()
    const ledger = open()
    expect(
      ledger.note([typed.make('decision', { ending: 'decided', outcome: 'other', points: ['x'] }, 'i1')]),
    ).toMatch(/inte öppnat/)
    const away = arrival('m1')
    portal.refuse = away.id
    ledger.note([away])
    await settled()
    expect(ledger.snapshot().away).toMatchObject([{ message: 'Nej.' }])
    expect(open().snapshot().away).toHaveLength(1)
    ledger.dismiss(away.id)
    expect(kept.size).toBe(0)
  })

  it('never gives two entries the same time', () => {
    const ledger = table().open()
    const times = Array.from({ length: 50 }, () => ledger.now())
    expect(new Set(times).size).toBe(50)
    expect(times).toEqual(times.toSorted())
  })
})

const place = { nonce: 'form-1', happenedAt: '2026-11-26T18:00:00.000Z', entries: [] as Entry[] }

describe('the forms of the run page', () => {
  it('become entries with ids of the form, so that one sent twice counts once', () => {
    const fields = new URLSearchParams('do=next&item=i1&next=i2')
    expect(entriesOfForm(fields, place)).toMatchObject({
      entries: [
        { id: 'form-1-000', kind: 'item_ended', itemId: 'i1' },
        { id: 'form-1-001', kind: 'item_started', itemId: 'i2' },
      ],
    })
  })

  it('VOTE-08: a secret vote has counts alone, whatever else is in the form', () => {
    const fields = new URLSearchParams(
      'do=vote&item=i1&yesMeans=Ja&noMeans=Nej&secret=yes&yes=4&no=1&voter=m1&v:m1=yes&purpose=main',
    )
    const made = entriesOfForm(fields, place)
    expect(made).toMatchObject({
      entries: [{ data: { secret: true, counts: { yes: 4, no: 1, abstain: 0 } } }],
    })
    expect(JSON.stringify(made)).not.toContain('m1')
  })

  it('calls the roll by the difference: who came, and whose tick was a mistake', () => {
    const was = arrival('m2')
    const fields = new URLSearchParams(
      'do=rollcall&of=m1|absent|A&of=m2|present|B&of=m3|absent|A&p:m1=present&p:m2=absent&p:m3=absent',
    )
    expect(entriesOfForm(fields, { ...place, entries: [was] })).toMatchObject({
      entries: [
        { kind: 'arrived', data: { personId: 'm1' } },
        { kind: 'struck', data: { entryId: was.id } },
      ],
    })
    const party = new URLSearchParams('do=rollcall&party=A&of=m1|absent|A&of=m2|absent|B&of=m3|present|A')
    expect(entriesOfForm(party, place)).toMatchObject({ entries: [{ data: { personId: 'm1' } }] })
  })

  it('MOT-06: gives each claim an outcome of its own, or that of the whole', () => {
    const made = (query: string) =>
      entriesOfForm(new URLSearchParams(`do=decision&item=i1&points=x&${query}`), place)
    const claims = 'claim=c1&claim=c2&claim:c1=&claim:c2=bifall'
    expect(made(`ending=decided&outcome=answered&${claims}`)).toMatchObject({
      entries: [
        {
          data: {
            outcome: 'answered',
            claims: [
              { claimId: 'c1', outcome: 'besvarad' },
              { claimId: 'c2', outcome: 'bifall' },
            ],
          },
        },
      ],
    })
    expect(made(`ending=decided&outcome=other&${claims}`)).toMatchObject({
      entries: [{ data: { claims: [{ claimId: 'c2', outcome: 'bifall' }] } }],
    })
    expect(JSON.stringify(made(`ending=tabled&outcome=other&${claims}`))).not.toContain('claims')
  })

  it('takes another time for who came or left, as long as it lies within the meeting', () => {
    const entries = [{ ...arrival('m1'), kind: 'opened', data: {}, happenedAt: '2026-11-26T17:00:30.000Z' }]
    const at = (clock: string, more: Partial<typeof place> = {}) =>
      entriesOfForm(new URLSearchParams(`do=left&item=i1&person=m2&klockan=${clock}`), {
        ...{ ...place, happenedAt: '2026-11-26T20:15:00.000Z', entries: entries as Entry[] },
        ...more,
      })
    expect(at('19.05')).toMatchObject({ entries: [{ happenedAt: '2026-11-26T18:05:00.000Z', itemId: null }] })
    expect(at('')).toMatchObject({ entries: [{ happenedAt: '2026-11-26T20:15:00.000Z', itemId: 'i1' }] })
    expect(at('18.00')).toMatchObject({ entries: [{ happenedAt: '2026-11-26T17:00:30.000Z' }] })
    for (const wrong of ['17.59', '21.16', 'sju']) expect(at(wrong)).toMatchObject({ field: 'klockan' })
    expect(at('19.05', { entries: [] })).toMatchObject({ ok: false })
    const afterMidnight = { happenedAt: '2026-11-27T00:30:00.000Z' }
    expect(at('23.30', afterMidnight)).toMatchObject({
      entries: [{ happenedAt: '2026-11-26T22:30:00.000Z' }],
    })
    const closed = { ...arrival('m1'), kind: 'closed', data: {}, happenedAt: '2026-11-26T19:00:00.000Z' }
    const later = { happenedAt: '2026-11-28T09:00:00.000Z', entries: [...entries, closed] as Entry[] }
    expect(at('19.40', later)).toMatchObject({ entries: [{ happenedAt: '2026-11-26T18:40:00.000Z' }] })
    expect(at('20.01', later)).toMatchObject({ field: 'klockan' })
  })

  it('say in Swedish what is missing', () => {
    expect(entriesOfForm(new URLSearchParams('do=proposal&item=i1'), place)).toEqual({
      ...{ ok: false, field: 'text', message: 'Skriv yrkandet.' },
    })
    expect(entriesOfForm(new URLSearchParams('do=okant'), place)).toMatchObject({ ok: false })
  })
})

describe('an entry over the wire', () => {
  const good = {
    id: 'entry-0001',
    kind: 'note',
    itemId: null,
    happenedAt: '2026-11-26T19:00:00+01:00',
    data: { text: 'Ord' },
  }

  it('is read with its time in one way of writing', () => {
    expect(readEntry(good)).toMatchObject({ entry: { happenedAt: '2026-11-26T18:00:00.000Z' } })
  })

  it('is told in Swedish what is wrong with it', () => {
    const said = (given: object) => {
      const read = readEntry({ ...good, ...given })
      return read.ok ? null : read.message
    }
    expect(said({ kind: 'dans' })).toBe('Anteckningens slag är okänt.')
    expect(said({ data: { text: '  ' } })).toBe('Skriv anteckningen.')
    // Beyond four digits an instant is written with a sign, which stands before every day as a text.
    for (const happenedAt of [
      'i går',
      '9999-12-31T23:59:59-23:00',
      '0000-01-01T00:00:00+14:00',
      '1899-12-31T23:00:00Z',
    ])
      expect(said({ happenedAt }), happenedAt).toBe('Tiden går inte att läsa.')
    expect(said({ id: 'x' })).toBe('Anteckningens id går inte att använda.')
    expect(said({ kind: 'left', data: { personId: 'm1', reason: 'trött' } })).toBe(
      'Anteckningen går inte att läsa.',
    )
    expect(said({ data: { text: 'Ord', mer: 1 } })).toBe('Anteckningen går inte att läsa.')
    expect(readEntry(null)).toMatchObject({ ok: false, id: null })
  })
})
