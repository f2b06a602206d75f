import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/connection'
import { dialect } from '#db/dialect'
import { verifyAudit } from '#db/repositories/audit'
import { accounts } from '#db/schema'
import { backUp, NotEmptyError, restore } from '~/server/backup'
import { secretsOf } from '~/server/secret-key'
import { addParty } from '~/use-cases/administration/add-party'
import { testPortal, type TestPortal } from '../accounts/portal'

let portal: TestPortal
let folder: string
beforeAll(async () => {
  portal = await testPortal()
  folder = mkdtempSync(path.join(tmpdir(), 'radslag-backup-'))
})
afterAll(async () => {
  await portal.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const sqlite = dialect === 'sqlite'

describe('back-up and restore', () => {
  it('carries the stored files, and on SQLite the database, also while it is written to', async () => {
    const ctx = portal.ctx(portal.administrator)
    const kept = await ctx.files.keep(Buffer.alloc(70_000, 'ä'))
    await ctx.files.keep(Buffer.alloc(0))
    const address = secretsOf(portal.folder)('calendar', 'konto')
    const archive = path.join(folder, 'kopia.tar.gz')
    const [made] = await Promise.all([
      backUp(portal.database, portal.folder, archive),
      addParty(ctx, portal.municipality.id, { code: 'NY', name: 'Nytt parti' }),
    ])
    expect(made).toEqual({ files: 2 })
    expect(readdirSync(folder)).toEqual(['kopia.tar.gz'])
    const listed = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).trim().split('\n')
    expect(listed).toContain(`files/${kept.hash.slice(0, 2)}/${kept.hash.slice(2, 4)}/${kept.hash}`)
    expect(listed.includes('radslag.sqlite')).toBe(sqlite)

    const target = path.join(folder, 'ny')
    expect(await restore(archive, target)).toEqual({ files: 2 })
    const file = path.join(target, 'files', kept.hash.slice(0, 2), kept.hash.slice(2, 4), kept.hash)
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(kept.hash)
    expect(existsSync(path.join(target, 'radslag.sqlite'))).toBe(sqlite)
    expect(secretsOf(target)('calendar', 'konto'), 'secret addresses that people have').toBe(address)
    if (!sqlite) return
    const copy = openDatabase({ folder: target })
    expect(await copy.read.select().from(accounts)).toEqual(
      await portal.database.read.select().from(accounts),
    )
    expect((await verifyAudit(copy.read, portal.municipality.id)).brokenAt).toBeNull()
    await copy.close()
  })

  it('refuses a folder that is not empty, and leaves it as it was', async () => {
    const target = path.join(folder, 'full')
    mkdirSync(target)
    writeFileSync(path.join(target, 'radslag.sqlite'), 'i bruk')
    await expect(restore(path.join(folder, 'kopia.tar.gz'), target)).rejects.toThrow(NotEmptyError)
    expect(readFileSync(path.join(target, 'radslag.sqlite'), 'utf8')).toBe('i bruk')
  })

  it('leaves nothing behind when the archive is damaged, cut short or something else', async () => {
    const bytes = gunzipSync(readFileSync(path.join(folder, 'kopia.tar.gz')))
    const target = path.join(folder, 'tom')
    const tryWith = async (name: string, content: Buffer) => {
      const archive = path.join(folder, name)
      writeFileSync(archive, gzipSync(content))
      await expect(restore(archive, target), name).rejects.toThrow()
      expect(readdirSync(target), name).toEqual([])
    }
    await tryWith('kort.tar.gz', bytes.subarray(0, bytes.length - 3000))
    const at = bytes.indexOf(Buffer.from('ä').toString('latin1').repeat(10), 0, 'latin1')
    const damaged = Buffer.from(bytes)
    damaged[at] = 0
    await tryWith('skadad.tar.gz', damaged)
    await tryWith('annat.tar.gz', Buffer.alloc(2048, 'x'))
    const escaping = Buffer.from(bytes)
    escaping.write('../utanfor\0', 0)
    await tryWith('utanfor.tar.gz', escaping)
  })
})
