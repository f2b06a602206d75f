import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workbooks } from '#tests/support/workbooks'
import { differences, recalculated, type Values } from './recalculated'

const folder = mkdtempSync(path.join(tmpdir(), 'radslag-workbooks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let found: Record<string, Values> = {}
beforeAll(async () => {
  found = await recalculated(folder, workbooks)
}, 300_000)

describe.each(Object.entries(workbooks))('the workbook %s', (name, workbook) => {
  it('is counted to the same öre by LibreOffice, in every cell', () => {
    const values = found[name]
    expect(values).toBeDefined()
    if (values) expect(differences(workbook, values)).toEqual([])
  })

  it('has nothing left over in its checks', () => {
    for (const check of workbook.checks) expect(found[name]?.get(check.sheet)?.get(check.cell)).toBe(0)
  })
})
