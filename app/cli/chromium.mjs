/** Finds a Chromium that runs on this machine, for the tests in a real browser. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...macApplications]
}

const inside = {
  linux: ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-linux/headless_shell'],
  darwin: ['chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-mac/headless_shell'],
  win32: ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
}

/** What Playwright has downloaded for anyone on this account, the newest first. */
function fromPlaywright() {
  const caches = {
    linux: join(homedir(), '.cache/ms-playwright'),
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(homedir(), 'AppData/Local/ms-playwright'),
  }
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? caches[process.platform] ?? ''
  if (!existsSync(cache)) return []
  const revision = (folder) => Number(folder.split('-').at(-1))
  const folders = readdirSync(cache).filter((name) => name.startsWith('chromium'))
  return folders
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((folder) => (inside[process.platform] ?? []).map((file) => join(cache, folder, file)))
}

function runs(path) {
  if (!existsSync(path)) return false
  // Chrome on Windows opens a window instead of telling its version.
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

const unpack =
  "import('@sparticuz/chromium').then(async ({ default: it }) => console.log(await it.executablePath()))"

/**
 * The Chromium that an npm package carries. It is unpacked into the project's cache, with the libraries that a
 * bare machine lacks: the package unpacks those only where it believes itself to be on Lambda.
 */
function fromPackage(project) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const folder = join(project, '.cache/chromium')
  const browser = join(folder, 'chromium')
  const wrapper = join(folder, 'run')
  if (!existsSync(wrapper)) {
    mkdirSync(folder, { recursive: true })
    const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    const unpacked = spawnSync(process.execPath, ['-e', unpack], {
      cwd: project,
      env,
      stdio: ['ignore', 'ignore', 2],
    })
    if (unpacked.status !== 0) return []
    const fonts = existsSync('/etc/fonts/fonts.conf') ? '' : `export FONTCONFIG_PATH='${folder}/fonts'\n`
    const libraries = `export LD_LIBRARY_PATH='${folder}/al2023/lib'\n`
    const script = `#!/bin/sh\n${fonts}${runs(browser) ? '' : libraries}exec '${browser}' "$@"\n`
    writeFileSync(wrapper, script, { mode: 0o755 })
  }
  return [wrapper]
}

/**
 * The path of a Chromium that answers, or null. Tried in turn: CHROMIUM_PATH (which, when set, must work), the
 * system's, Playwright's, the npm package's.
 * @param {string} project the project's folder
 * @returns {string | null}
 */
export function findChromium(project) {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return runs(chosen) ? chosen : null
  for (const source of [onPath, fromPlaywright, () => fromPackage(project)]) {
    const found = source().find(runs)
    if (found) return found
  }
  return null
}
