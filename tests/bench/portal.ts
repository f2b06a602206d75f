import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type Portal = {
  base: string
  /** From starting the program to its first answer. */
  coldStartMs: number
  /** The most memory that a process of the portal has held, in bytes; null where the system does not tell. */
  memory: () => number | null
  stop: () => Promise<void>
}

/** Starts the built portal, or another program in its place, on a folder of its own. */
export async function startPortal(
  root: string,
  folder: string,
  { program = 'app/server/main.mjs', processes = 1 } = {},
): Promise<Portal> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, [path.join(root, program)], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      DEMO: 'off',
      LOG_LEVEL: 'error',
      WEB_CONCURRENCY: String(processes),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // Whoever breaks off the measuring must not leave a portal behind.
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  await answering(`${base}/healthz`, child)
  return {
    base,
    coldStartMs: performance.now() - began,
    memory: () => largestPeak(child.pid),
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      process.off('exit', end)
    },
  }
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 6000; attempt++) {
    if (child.exitCode !== null) throw new Error(`The portal stopped with code ${child.exitCode}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await pause(5)
  }
  child.kill('SIGKILL')
  throw new Error('The portal did not answer within thirty seconds')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const port = typeof address === 'object' && address ? address.port : 0
  probe.close()
  await once(probe, 'close')
  return port
}

/** The peak of a process and of those that it forked, from Linux's own account of them. */
function largestPeak(parent: number | undefined): number | null {
  if (process.platform !== 'linux') return null
  const peaks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statusOf(name))
    .filter(({ pid, ppid }) => pid === parent || ppid === parent)
    .map(({ peak }) => peak)
  return peaks.length === 0 ? null : Math.max(...peaks)
}

function statusOf(pid: string): { pid: number; ppid: number; peak: number } {
  let status = ''
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    // The process ended while the list was read.
  }
  const field = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  return { pid: Number(pid), ppid: field('PPid'), peak: field('VmHWM') * 1024 }
}
