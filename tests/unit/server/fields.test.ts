import { expect, it } from 'vitest'
import { loggedPath } from '~/server/log'
import { readFields } from '~/server/uploads'

const form = (body: string) => new Request('http://portal.example/', { method: 'POST', body })

it('zero bytes, which PostgreSQL cannot keep, are taken out of names and values', async () => {
  expect([...(await readFields(form('na%00me=a%00b&other=%C3%A5')))]).toEqual([
    ['name', 'ab'],
    ['other', 'å'],
  ])
})

it('a form with more fields than any page has is refused, as is one that is too large', async () => {
  const many = Array.from({ length: 10_001 }, (_, at) => `a${at}=b`).join('&')
  await expect(readFields(form(many))).rejects.toMatchObject({ status: 413 })
  await expect(readFields(form(`a=${'x'.repeat(5 * 1024 * 1024)}`))).rejects.toMatchObject({ status: 413 })
})

it.each([
  ...['/engangslank/hemlig', '/ENGANGSLANK/hemlig.data', '/engangslank/a/hemlig'],
  ...['/norrtalje/bevakning/hemlig', '/norrtalje/kalender/hemlig.ics'],
  ...['/norrtalje/begar-handling/hemlig', '/norrtalje/begar-handling/hemlig/beslut'],
])('the token of %s is never logged', (path) => {
  expect(loggedPath(`http://portal.example${path}`)).not.toMatch(/hemlig/)
  expect(loggedPath('http://portal.example/norrtalje/arenden?q=a')).toBe('/norrtalje/arenden')
  expect(loggedPath('http://portal.example/norrtalje/begar-handling')).toBe('/norrtalje/begar-handling')
})
