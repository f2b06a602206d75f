import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'

/** A project of stubs: the real bootstrap, with builders and checkers that only note that they were called. */
const folders: string[] = []
let project = ''

const put = (path: string, content: string) => {
  const file = join(project, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const notes = () => readFileSync(join(project, 'notes'), 'utf8').trim().split('\n')

const note = (word: string) => `require('node:fs').appendFileSync('notes', '${word}\\n');`

const radslag = `export const main = async (args) => { console.log(JSON.stringify(args)); return 2 }`

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'radslag-bootstrap-'))
  folders.push(project)
  for (const file of ['bootstrap.mjs', 'run-tests.mjs', 'chromium.mjs']) {
    cpSync(join(process.cwd(), 'app/cli', file), join(project, 'app/cli', file), { recursive: true })
  }
  put('package.json', '{}')
  put('app/domain/day.ts', 'export {}')
  put(
    'app/cli/build-tools.mjs',
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
     appendFileSync('notes', 'tools\\n')
     mkdirSync('build/tools', { recursive: true })
     await new Promise((resolve) => setTimeout(resolve, 100))
     writeFileSync('build/tools/radslag.mjs', ${JSON.stringify(radslag)})`,
  )
  put(
    'node_modules/@remix-run/dev/dist/cli.js',
    `${note('portal')} require('node:fs').mkdirSync('build/portal/server', { recursive: true });
     require('node:fs').writeFileSync('build/portal/server/index.js', '')`,
  )
  put('app/server/main.mjs', `console.log(process.env.NODE_ENV); process.exit(7)`)
})

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function bootstrap(...args: string[]) {
  const env = { ...process.env, CHROMIUM_PATH: process.execPath }
  const child = spawn(process.execPath, [join(project, 'app/cli/bootstrap.mjs'), ...args], {
    cwd: project,
    env,
  })
  let out = ''
  let told = ''
  child.stdout.on('data', (part) => (out += part))
  child.stderr.on('data', (part) => (told += part))
  return new Promise<{ code: number | null; out: string; told: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, told })),
  )
}

describe('a verb', () => {
  test('builds the tools but not the portal, says so on standard error, and passes answer and exit code on', async () => {
    const first = await bootstrap('number', 'in.json')
    expect(first).toMatchObject({ code: 2, out: '["number","in.json"]\n' })
    expect(first.told).toContain('Bygger kommandot radslag')
    expect(notes()).toEqual(['tools'])
  })
  test('is silent and builds nothing when all is fresh, and builds again when a source was saved', async () => {
    await bootstrap('number')
    expect(await bootstrap('number')).toMatchObject({ told: '' })
    expect(notes()).toEqual(['tools'])
    put('app/domain/day.ts', 'export { }')
    await bootstrap('number')
    expect(notes()).toEqual(['tools', 'tools'])
  })
  test('builds once when two are called at the same time', async () => {
    const both = await Promise.all([bootstrap('number'), bootstrap('number')])
    expect(both.map(({ code }) => code)).toEqual([2, 2])
    expect(notes()).toEqual(['tools'])
  })
  test('does not wait for a process that has died while building', async () => {
    put('build/.lock', '999999999')
    expect(await bootstrap('number')).toMatchObject({ code: 2 })
  })
  test('a failing build is a fault and is tried again', async () => {
    put('app/cli/build-tools.mjs', 'process.exit(1)')
    expect(await bootstrap('number')).toMatchObject({ code: 1, out: '' })
    expect(await bootstrap('number')).toMatchObject({ code: 1, out: '' })
  })
})

test('start builds both, runs the server for production and ends with its code', async () => {
  expect(await bootstrap('start')).toMatchObject({ code: 7, out: 'production\n' })
  expect(notes().sort()).toEqual(['portal', 'tools'])
})

describe('test', () => {
  const vitest = (report: object | null, code: number) =>
    put(
      'node_modules/vitest/vitest.mjs',
      `import { writeFileSync } from 'node:fs'
       const file = process.argv.find((each) => each.startsWith('--outputFile.json=')).split('=')[1]
       const report = ${JSON.stringify(report)}
       if (report) writeFileSync(file, JSON.stringify(report))
       process.exit(${code})`,
    )
  const report = {
    numPassedTests: 10,
    numFailedTests: 0,
    numPendingTests: 3,
    numTodoTests: 0,
    testResults: [],
  }
  const checker = (path: string, code: number) =>
    put(`node_modules/${path}`, `console.log('sagt'); process.exit(${code})`)

  beforeEach(() => {
    checker('typescript/bin/tsc', 0)
    checker('@biomejs/biome/bin/biome', 0)
    checker('prettier/bin/prettier.cjs', 0)
    checker('knip/bin/knip.js', 0)
    vitest(report, 0)
  })

  const lastLine = async () => {
    const { code, out } = await bootstrap('test')
    return { code, last: out.trimEnd().split('\n').at(-1) }
  }

  test('counts checks and tests, leaves out what was skipped, and ends with the numbers', async () => {
    expect(await lastLine()).toEqual({ code: 0, last: '14 passed, 0 failed' })
  })
  test('a failing check counts and its output is shown', async () => {
    checker('knip/bin/knip.js', 1)
    const { code, out } = await bootstrap('test')
    expect(code).toBe(1)
    expect(out).toContain('sagt')
    expect(out).toMatch(/\n13 passed, 1 failed\n$/)
  })
  test('failing tests count, and so does a file that could not be loaded', async () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    vitest({ ...report, numFailedTests: 2, testResults: [unloaded] }, 1)
    expect(await lastLine()).toEqual({ code: 1, last: '14 passed, 3 failed' })
  })
  test('a run that crashed is a failure', async () => {
    vitest(null, 1)
    expect(await lastLine()).toEqual({ code: 1, last: '4 passed, 1 failed' })
    vitest(report, 1)
    expect(await lastLine()).toEqual({ code: 1, last: '14 passed, 1 failed' })
  })
  test('a build that fails is a failure', async () => {
    put('app/cli/build-tools.mjs', 'process.exit(1)')
    expect(await lastLine()).toEqual({ code: 1, last: '14 passed, 1 failed' })
  })
})
