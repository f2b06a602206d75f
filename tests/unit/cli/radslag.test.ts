import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '~/cli/radslag'

const folder = mkdtempSync(join(tmpdir(), 'radslag-cli-'))
let printed = ''
let told = ''

beforeEach(() => {
  printed = ''
  told = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    printed += String(part)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    told += String(part)
    return true
  })
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  vi.restoreAllMocks()
})

const run = async (verb: string, content: string) => {
  const file = join(folder, 'in.json')
  writeFileSync(file, content)
  const code = await main([verb, file])
  return { code, answer: JSON.parse(printed) }
}

describe('radslag', () => {
  test('an object gives an object and exit 0', async () => {
    const { code, answer } = await run('number', '\uFEFF{"text":"KS 2024/539-12"}')
    expect(code).toBe(0)
    expect(answer).toMatchObject({ unit: 'KS', serial: 539, document: 12 })
  })
  test('a refused input gives an error on standard output and exit 2', async () => {
    const { code, answer } = await run('calendar', '{"op":"just","date":"igår"}')
    expect(code).toBe(2)
    expect(answer.error).toBe('INVALID_DATE')
  })
  test('a list gives a list in the same order, with errors in place, and exit 0', async () => {
    const { code, answer } = await run('number', '[{"text":"KS 24/1"},{"text":"?"},{"text":"2014/304"}]')
    expect(code).toBe(0)
    expect(answer.map((each: { error?: string; family?: string }) => each.error ?? each.family)).toEqual([
      'F6',
      'NOT_A_REGISTRATION_NUMBER',
      'F8',
    ])
  })
  test('text that is no JSON is refused', async () => {
    const { code, answer } = await run('finance', '{op:')
    expect(code).toBe(2)
    expect(answer.error).toBe('INVALID_JSON')
  })
  test('finance answers and refuses through its own operations', async () => {
    const { code, answer } = await run('finance', '{"op":"no such"}')
    expect([code, typeof answer.error]).toEqual([2, 'string'])
  })
  test('a file that is missing is a fault', async () => {
    expect(await main(['number', join(folder, 'missing.json')])).toBe(1)
    expect(printed).toBe('')
    expect(told).toContain('missing.json')
  })
  test('read refuses a file that is missing', async () => {
    expect(await main(['read', join(folder, 'missing.pdf')])).toBe(2)
    expect(JSON.parse(printed).error).toBe('FILE_NOT_FOUND')
  })
  test.each([[[]], [['nonsense']], [['toString']]])('%j prints the verbs and is a fault', async (args) => {
    expect(await main(args)).toBe(1)
    expect(told).toContain('radslag calendar')
    expect(printed).toBe('')
  })
})
