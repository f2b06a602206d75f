import { describe, expect, it } from 'vitest'
import { localPath, reader } from '~/routes/account/form'

describe('where to go on to after signing in', () => {
  it.each(['/norrtalje/arbete', '/norrtalje/arenden?q=a%20b&typ=motion', '/'])(
    '%s is the portal’s',
    (path) => {
      expect(localPath(path)).toBe(path)
    },
  )

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    '/%2e//elsewhere.example',
    'javascript:alert(1)',
    'norrtalje',
    '',
    null,
  ])('%j is not', (text) => {
    expect(localPath(text)).toBeNull()
  })
})

it('a field far longer than any name is refused and not kept', () => {
  const field = reader(new URLSearchParams({ name: 'x'.repeat(501), email: 'x'.repeat(500) }))
  expect(field('email')).toHaveLength(500)
  expect(() => field('name')).toThrow()
})
