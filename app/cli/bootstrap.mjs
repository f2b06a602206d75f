#!/usr/bin/env node
/**
 * The only file that runs before anything is installed: plain JavaScript without dependencies. It installs and
 * builds what is missing or stale, then starts the portal, runs the tests or hands over to the `radslag` command.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const project = join(dirname(fileURLToPath(import.meta.url)), '../..')
const inProject = (path) => join(project, path)
const say = (text) => process.stderr.write(`${text}\n`)

/** What went wrong in words for the operator; shown without a stack. */
class Stop extends Error {}

const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: project, stdio: ['ignore', 2, 2], ...options })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })

/** Runs a step that may take long, saying so at the start and every ten seconds; gives its exit code. */
async function step(label, work) {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  say(`${label} …`)
  const ticking = setInterval(() => say(`${label} … ${seconds()} s`), 10_000)
  try {
    const code = await work()
    if (code === 0) say(`${label}: klart på ${seconds()} s.`)
    return code
  } finally {
    clearInterval(ticking)
  }
}

/** One process at a time installs or builds in this folder; the others wait and then look again. */
async function alone(work) {
  const lock = inProject('build/.lock')
  mkdirSync(dirname(lock), { recursive: true })
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isRunning(lock)) rmSync(lock, { force: true })
      else if (!waited) say('Väntar på en annan installation eller ett annat bygge …')
      await sleep(200)
    }
  }
  const unlock = () => rmSync(lock, { force: true })
  process.once('exit', unlock)
  try {
    return await work()
  } finally {
    unlock()
    process.off('exit', unlock)
  }
}

function isRunning(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

// Packages

const marker = inProject('node_modules/.radslag-lock')
const platform = `${process.platform}-${process.arch} abi${process.versions.modules}`

/** Whether every package of the lock file is in place; optional ones and, on request, those for building are left out. */
function packagesInPlace(withDev) {
  const wanted = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(inProject('node_modules/.package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || (entry.dev && !withDev) || entry.version === present[path]?.version,
  )
}

function readOr(path, missing) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return missing
  }
}

function npm(args) {
  const cli = process.env.npm_execpath
  const env = { ...process.env, npm_config_loglevel: 'error' }
  delete env.npm_config_omit
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], { env })
  return run('npm', args, { env, shell: process.platform === 'win32' })
}

const remedy = `Installationen misslyckades; felet står ovan. Om det gäller better-sqlite3 saknas troligen en C++-kompilator eller Python.
På Debian och Ubuntu: apt-get install build-essential python3. På macOS: xcode-select --install.
Kör sedan samma kommando igen.`

/** Remembers the answer, so that the next start need not compare; a folder that may not be written to is no fault. */
function remember(text) {
  try {
    writeFileSync(marker, text)
  } catch {
    // Comparing again the next time costs a few milliseconds.
  }
}

async function installed({ withDev }) {
  // An installed package has no lock file: whoever installed it has answered for its packages.
  if (!existsSync(inProject('package-lock.json'))) return
  const lockHash = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex')
  const mark = (dev) => `${lockHash} ${platform} ${dev ? 'alla' : 'drift'}`
  const hasPackages = () => existsSync(inProject('node_modules/.package-lock.json'))
  const isMarked = () => hasPackages() && [mark(true), mark(withDev)].includes(readOr(marker, ''))
  const otherNode = () => !readOr(marker, platform).includes(platform)
  if (isMarked()) return
  if (hasPackages() && !otherNode() && packagesInPlace(withDev)) return remember(mark(withDev))
  await alone(async () => {
    if (isMarked()) return
    if (!hasPackages() || !packagesInPlace(withDev)) {
      say(
        'Om better-sqlite3 inte finns färdigbyggt för den här datorn kompileras det, vilket tar ungefär en minut.',
      )
      const code = await step('Installerar paket', () =>
        npm(['ci', '--include=dev', '--no-audit', '--no-fund']),
      )
      if (code !== 0) throw new Stop(remedy)
      return remember(mark(true))
    }
    const code = await step('Bygger om better-sqlite3 för den här versionen av Node', () =>
      npm(['rebuild', 'better-sqlite3']),
    )
    if (code !== 0) throw new Stop(remedy)
    remember(mark(withDev))
  })
}

// Builds

const configuration = ['package.json', 'package-lock.json', 'tsconfig.json', 'remix.config.js']

const builds = {
  tools: {
    label: 'Bygger kommandot radslag',
    sources: ['app', 'db', 'tests/bench', 'tests/support', ...configuration],
    leaveOut: ['app/routes', 'app/ui'],
    result: 'build/tools/radslag.mjs',
    args: ['app/cli/build-tools.mjs'],
  },
  portal: {
    label: 'Bygger portalen',
    sources: ['app', 'db', 'content', 'public', ...configuration],
    leaveOut: ['app/cli'],
    result: 'build/portal/server/index.js',
    args: ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--config', 'remix.config.js'],
  },
}

/** A hash of the names, sizes and times of the sources: quick to make, and new whenever one of them is saved. */
function sourceHash({ sources, leaveOut }) {
  const hash = createHash('sha256')
  const visit = (path) => {
    if (leaveOut.includes(path)) return
    const found = statSync(inProject(path), { throwIfNoEntry: false })
    if (!found) return
    if (!found.isDirectory()) return hash.update(`${path} ${found.size} ${found.mtimeMs}\n`)
    for (const name of readdirSync(inProject(path)).sort()) visit(`${path}/${name}`)
  }
  for (const source of sources) visit(source)
  return hash.digest('hex')
}

const stampOf = (name) => inProject(`build/.stamp-${name}`)

const isFresh = (name) =>
  existsSync(inProject(builds[name].result)) && readOr(stampOf(name), '') === sourceHash(builds[name])

async function built(...names) {
  const stale = names.filter((name) => !isFresh(name))
  // A finished build needs no tools for building, so a server may be installed without them.
  await installed({ withDev: stale.length > 0 })
  if (stale.length === 0) return
  await alone(async () => {
    for (const name of stale.filter((each) => !isFresh(each))) {
      const hash = sourceHash(builds[name])
      rmSync(stampOf(name), { force: true })
      const env = { ...process.env, NODE_ENV: 'production' }
      const code = await step(builds[name].label, () => run(process.execPath, builds[name].args, { env }))
      if (code !== 0) throw new Stop(`${builds[name].label}: misslyckades. Felet står ovan.`)
      mkdirSync(inProject('build'), { recursive: true })
      writeFileSync(stampOf(name), hash)
    }
  })
}

// Commands

/** Runs a program in this one's place: its input and output, its signals, its exit code. */
function become(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    // A terminal sends Ctrl-C to both; this process only has to outlive the other to tell its exit code.
    process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
    child.on('error', () => resolve(1))
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
  })
}

const commands = {
  async start(args) {
    await built('portal', 'tools')
    return become([inProject('app/server/main.mjs'), ...args], { NODE_ENV: 'production' })
  },
  async build() {
    await built('portal', 'tools')
    return 0
  },
  async bench(args) {
    await built('portal', 'tools')
    return become([inProject('build/tools/bench.mjs'), ...args], { NODE_ENV: 'production' })
  },
  async test(args) {
    await installed({ withDev: true })
    const { runTests } = await import('./run-tests.mjs')
    return runTests(args, () => built('portal', 'tools'))
  },
  async 'check-formats'(args) {
    await installed({ withDev: true })
    const config = ['--config', 'tests/formats/vitest.config.ts']
    return become([inProject('node_modules/vitest/vitest.mjs'), 'run', ...config, ...args])
  },
}

async function verb(args) {
  await built('tools')
  const { main } = await import(pathToFileURL(inProject(builds.tools.result)).href)
  return main(args)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Stop(
    `Rådslag behöver Node 20.19 eller senare; här finns ${process.versions.node}. Hämta på https://nodejs.org`,
  )
}

try {
  checkNode()
  const [name = '', ...args] = process.argv.slice(2)
  process.exitCode = Object.hasOwn(commands, name)
    ? await commands[name](args)
    : await verb(process.argv.slice(2))
} catch (error) {
  say(error instanceof Stop ? error.message : error.stack)
  process.exitCode = 1
}
