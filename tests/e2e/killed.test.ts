import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demonstrationPassword } from '#db/demo/accounts'
import { type Portal, startPortal } from '#tests/support/portal'

let folder: string
let portal: Portal
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'radslag-killed-'))
  portal = await startPortal({ DATA_DIR: folder })
})
afterAll(async () => {
  await portal.stop()
  rmSync(folder, { recursive: true, force: true })
})

const post = (address: string, cookie: string, fields: Record<string, string>) =>
  fetch(`${portal.base}${address}`, {
    method: 'POST',
    headers: { origin: portal.base, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

async function signIn(): Promise<string> {
  const email = 'registrator@norrtalje.exempel'
  const answer = await post('/logga-in', '', { email, password: demonstrationPassword })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const splitOff = '/norrtalje/arenden/demo-2019-1/handlingar/1/eget-arende'

/** The register's id, as the form offers it. */
async function registerId(cookie: string): Promise<string> {
  const page = await (await fetch(`${portal.base}${splitOff}`, { headers: { cookie } })).text()
  const [, id] = /<option value="([^"]+)"[^>]*>KS, /.exec(page) ?? []
  expect(id).toBeDefined()
  return id ?? ''
}

it('the serving process killed while it registers: all that was answered as saved is there, without holes (NUM-04)', async () => {
  const saved: string[] = []
  for (const after of [4, 9]) {
    const cookie = await signIn()
    const register = await registerId(cookie)
    let killed = false
    const one = async () => {
      while (!killed) {
        const fields = {
          register,
          kind: 'other',
          publicTitle: 'Registrerad i stormen',
          receivedDay: '2026-11-20',
        }
        const answer = await post(splitOff, cookie, fields).catch(() => null)
        if (answer === null) return
        const there = answer.headers.get('location')
        expect(answer.status).toBe(302)
        if (there) saved.push(there.split('?')[0] ?? '')
      }
    }
    const clerks = [one(), one(), one(), one()]
    const enough = saved.length + after
    while (saved.length < enough) await new Promise((resolve) => setTimeout(resolve, 5))
    await portal.kill()
    killed = true
    await Promise.all(clerks)
    portal = await startPortal({ DATA_DIR: folder })
  }
  expect(new Set(saved).size).toBe(saved.length)
  for (const address of saved) expect((await fetch(`${portal.base}${address}`)).status, address).toBe(200)
  const cookie = await signIn()
  const last = await post(splitOff, cookie, {
    ...{ register: await registerId(cookie), kind: 'other' },
    ...{ publicTitle: 'Efter stormen', receivedDay: '2026-11-20' },
  })
  const highest = Number(/-(\d+)\?/.exec(last.headers.get('location') ?? '')?.[1])
  expect(highest).toBeGreaterThan(saved.length)
  const year = /ks-(\d{4})-/.exec(last.headers.get('location') ?? '')?.[1]
  for (let serial = 1; serial <= highest; serial++)
    expect((await fetch(`${portal.base}/norrtalje/arenden/ks-${year}-${serial}`)).status, `${serial}`).toBe(
      200,
    )
})
