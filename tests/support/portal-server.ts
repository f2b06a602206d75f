import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { projectRoot } from './project-root'

declare module 'vitest' {
  export interface ProvidedContext {
    portal: string
  }
}

/** The built portal with the demonstration, in a folder of its own, for the journeys in a browser. */
export default async function startPortal(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(path.join(projectRoot, 'build', 'portal', 'server', 'index.js')))
    throw new Error('Build first: npm run build')
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-portal-'))
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
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await answering(`${base}/healthz`, () => server.exitCode)
  project.provide('portal', base)
  return async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function answering(url: string, exitCode: () => number | null): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (exitCode() !== null) throw new Error(`The portal stopped with code ${exitCode()}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await pause(50)
  }
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
