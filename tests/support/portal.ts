import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from './project-root'

export type Portal = {
  base: string
  /** What it has written so far. */
  log: () => string
  stop: () => Promise<void>
  /** Ends it at once, in the middle of whatever it does; its data stays when DATA_DIR names the place. */
  kill: () => Promise<void>
}

/**
 * The built portal on a free port, with its data in a folder of its own that is removed when it stops. The demonstration
 * is copied from the portal that was filled for the whole run, unless a setting tells where or with what it begins.
 */
export async function startPortal(settings: Record<string, string> = {}): Promise<Portal> {
  if (!existsSync(path.join(projectRoot, 'build', 'portal', 'server', 'index.js')))
    throw new Error('Build first: npm run build')
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-portal-'))
  const filled = process.env.TEST_FILLED_PORTAL
  if (filled && Object.keys(settings).every((name) => name === 'LOG_LEVEL'))
    cpSync(filled, folder, { recursive: true })
  const port = await freePort()
  const base = `http://localhost:${port}`
  const server = spawn(process.execPath, [path.join(projectRoot, 'app', 'server', 'main.mjs')], {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written: string[] = []
  server.stdout.on('data', (piece: Buffer) => written.push(piece.toString()))
  server.stderr.on('data', (piece: Buffer) => written.push(piece.toString()))
  const log = () => written.join('')
  await answering(`${base}/healthz`, server, log)
  return {
    base,
    log,
    kill: async () => {
      server.kill('SIGKILL')
      await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
    stop: async () => {
      server.kill('SIGTERM')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answering(url: string, server: ChildProcess, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.exitCode !== null) throw new Error(`The portal stopped with code ${server.exitCode}: ${log()}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await pause(50)
  }
  throw new Error(`The portal did not answer within thirty seconds: ${log()}`)
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
