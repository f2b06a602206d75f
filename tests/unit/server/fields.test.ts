import { expect, it } from 'vitest'
import { loggedPath } from '~/server/log'
import { readFields, readText } from '~/server/uploads'

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
  const large = `a=${'x'.repeat(5 * 1024 * 1024)}`
  await expect(readFields(form(large))).rejects.toMatchObject({ status: 413 })
  await expect(readText(form(large))).rejects.toMatchObject({ status: 413 })
  expect(await readText(form('{"a":"å"}'))).toBe('{"a":"å"}')
})

it.each([
  ...['/engangslank/hemlig', '/ENGANGSLANK/hemlig.data', '/engangslank/a/hemlig'],
  ...['/utdrag/hemlig', '/utdrag/hemlig/protokollsutdrag.pdf', '/Utdrag/hemlig.data'],
  ...['/norrtalje/bevakning/hemlig', '/norrtalje/kalender/hemlig.ics'],
  ...['/norrtalje/begar-handling/hemlig', '/norrtalje/begar-handling/hemlig/beslut'],
])('the token of %s is never logged', (path) => {
  expect(loggedPath(`http://portal.example${path}`)).not.toMatch(/hemlig/)
  expect(loggedPath('http://portal.example/norrtalje/arenden?q=a')).toBe('/norrtalje/arenden')
  expect(loggedPath('http://portal.example/norrtalje/begar-handling')).toBe('/norrtalje/begar-handling')
})
