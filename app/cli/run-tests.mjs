/** `npm test`: static checks, then every test; the last line tells how many passed and how many failed. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'

const project = join(dirname(fileURLToPath(import.meta.url)), '../..')
const report = join(project, '.cache/test-results.json')

const checks = [
  { name: 'Typer', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'Kodregler', args: ['node_modules/@biomejs/biome/bin/biome', 'lint', '.'] },
  { name: 'Formatering', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'Död kod', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
]

/** @returns {Promise<{ code: number, output: string }>} */
const quietly = (args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (part) => {
      output += part
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })

const aloud = (args, env) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: project,
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })

/** Runs the checks two at a time; tells how many failed. */
async function runChecks() {
  const waiting = [...checks]
  let failed = 0
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = Date.now()
      const { code, output } = await quietly(check.args)
      console.log(`${code === 0 ? '✓' : '✗'} ${check.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
      if (code === 0) continue
      failed += 1
      console.log(output.trimEnd())
    }
  }
  await Promise.all([worker(), worker()])
  return failed
}

/** What vitest wrote down. A file that could not be loaded, and a run that ended badly in some other way, count as one failed each. */
function readReport(code) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    )
    const failed = numFailedTests + unloaded.length
    return {
      passed: numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
    }
  } catch {
    console.log('✗ Testerna avbröts innan resultatet var skrivet.')
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

async function runVitest(args, chromium) {
  rmSync(report, { force: true })
  mkdirSync(dirname(report), { recursive: true })
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const withoutBrowser = chromium ? [] : ['--project=!e2e']
  const env = { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) }
  const code = await aloud(
    ['node_modules/vitest/vitest.mjs', 'run', ...options, ...withoutBrowser, ...args],
    env,
  )
  return readReport(code)
}

const noChromium = `✗ Ingen webbläsare att testa i: varken CHROMIUM_PATH, systemet, Playwright eller npm-paketet
  @sparticuz/chromium gav en Chromium som startar. Installera chromium eller peka ut den med CHROMIUM_PATH.`

/**
 * @param {string[]} args passed on to vitest
 * @param {() => Promise<void>} build builds what is missing
 * @returns {Promise<number>} the exit code
 */
export async function runTests(args, build) {
  let passed = 0
  let failed = 0
  try {
    await build()
  } catch (error) {
    failed += 1
    console.log(`✗ ${error.message}`)
  }
  console.log('Statiska kontroller …')
  const failedChecks = await runChecks()
  failed += failedChecks
  passed += checks.length - failedChecks

  const chromium = findChromium(project)
  if (!chromium) {
    failed += 1
    console.log(noChromium)
  }
  console.log(`Tester …${chromium ? ` (webbläsare: ${chromium})` : ''}`)
  const tests = await runVitest(args, chromium)
  passed += tests.passed
  failed += tests.failed

  if (tests.skipped > 0) console.log(`${tests.skipped} överhoppade`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
