import { describe, expect, it } from 'vitest'
import { atom, feedUpdated, xml } from '~/server/atom'
import { calendarFile } from '~/server/calendar-file'
import { conditional } from '~/server/conditional'

const feed = {
  ...{
    self: 'https://radslag.exempel/ek/arenden.atom?typ=motion&q=a',
    page: 'https://radslag.exempel/ek/arenden',
  },
  ...{ title: 'Motioner <& "citat">', author: 'Eks kommun', since: '2026-01-01T00:00:00.000Z' },
  entries: [
    {
      ...{
        id: '0199aaaa-0000-7000-8000-000000000001',
        title: 'KS 2026/1, A & B\u0000',
        url: 'https://radslag.exempel/x',
      },
      ...{ published: '2026-02-01T08:00:00.000Z', updated: '2026-03-01T08:00:00.000Z', summary: null },
    },
  ],
}

describe('Atom', () => {
  it('writes what people typed as text, and leaves out what XML cannot hold', () => {
    expect(xml('<b a="1">&\u0007\ud800ok😀')).toBe('&lt;b a=&quot;1&quot;&gt;&amp;ok😀')
    const text = atom(feed)
    expect(text).toContain('<title>Motioner &lt;&amp; &quot;citat&quot;&gt;</title>')
    expect(text).toContain('<title>KS 2026/1, A &amp; B</title>')
    expect(text).toContain('<id>urn:uuid:0199aaaa-0000-7000-8000-000000000001</id>')
  })

  it('is updated when its newest entry is; an empty one when the municipality came in', () => {
    expect(feedUpdated(feed)).toBe('2026-03-01T08:00:00.000Z')
    expect(feedUpdated({ ...feed, entries: [] })).toBe('2026-01-01T00:00:00.000Z')
  })
})

describe('an answer that a reader may have already', () => {
  const file = { type: 'application/atom+xml', text: 'a', updated: '2026-03-01T08:00:00.400Z' }
  const ask = (headers: Record<string, string>) => conditional(new Request('http://x/', { headers }), file)

  it('is 304 for the same tag, or for nothing newer without a tag, and else whole', async () => {
    const first = ask({})
    const tag = first.headers.get('etag') ?? ''
    expect([first.status, await first.text()]).toEqual([200, 'a'])
    expect(ask({ 'if-none-match': `W/${tag}` }).status).toBe(304)
    expect(
      ask({ 'if-none-match': '"other"', 'if-modified-since': 'Sun, 01 Mar 2026 08:00:00 GMT' }).status,
    ).toBe(200)
    expect(ask({ 'if-modified-since': first.headers.get('last-modified') ?? '' }).status).toBe(304)
    expect(ask({ 'if-modified-since': 'Sun, 01 Mar 2026 07:59:59 GMT' }).status).toBe(200)
    expect(ask({ 'if-modified-since': 'inte ett datum' }).status).toBe(200)
  })
})

/** RFC 5545 as a reader needs it: CRLF, lines of at most 75 octets, folded lines, components that end. */
function parsed(text: string) {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const events: Record<string, string>[] = []
  const open: string[] = []
  for (const line of text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? []
    expect(name, line).not.toBe('')
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') expect(open.pop()).toBe(value)
    else if (open.at(-1) === 'VEVENT') Object.assign(events.at(-1) ?? {}, { [name]: value })
  }
  expect(open).toEqual([])
  return events
}

describe('iCalendar', () => {
  const day = {
    ...{
      id: 'day-1',
      day: '2026-12-24',
      note: 'KL 5 kap. 35 §',
      place: null,
      url: 'https://radslag.exempel/x',
    },
    ...{ title: `Svar; senast, ${'åäö'.repeat(40)}\nny rad`, updated: '2026-03-01T08:00:00.000Z' },
  }

  it('has a whole day, a stable id and stamp, and folds and escapes what is long or special', () => {
    const text = calendarFile('Ek', 'radslag.exempel', [day])
    const [event] = parsed(text)
    expect(event).toMatchObject({
      UID: 'day-1@radslag.exempel',
      DTSTART: '20261224',
      DTSTAMP: '20260301T080000Z',
    })
    expect(event?.SUMMARY).toContain('Svar\\; senast\\, åäö')
    expect(event?.SUMMARY).toContain('\\nny rad')
    expect(calendarFile('Ek', 'radslag.exempel', [day])).toBe(text)
  })
})
