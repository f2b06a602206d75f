import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type Role, roles } from '~/domain/access'
import { setApplication } from '~/server/application'
import { readEnv } from '~/server/env'
import { createLog } from '~/server/log'
import type { SignedIn } from '~/server/session'
import { closeAccount, reopenAccount } from '~/use-cases/accounts/account-status'
import { addAppointment, stopAppointment } from '~/use-cases/accounts/appointments'
import { createAccount, resetPassword } from '~/use-cases/accounts/create-account'
import { inviteAccount } from '~/use-cases/accounts/invite-account'
import { sendLink } from '~/use-cases/accounts/send-link'
import { addParty } from '~/use-cases/administration/add-party'
import { decideLocalRule } from '~/use-cases/administration/decide-local-rule'
import { addMandate, endMandate } from '~/use-cases/administration/mandates'
import { addBody, saveBody } from '~/use-cases/administration/save-body'
import { saveMunicipality } from '~/use-cases/administration/save-municipality'
import { addPerson, savePerson } from '~/use-cases/administration/save-person'
import { addRegister, saveRegister } from '~/use-cases/administration/save-register'
import { setCrest } from '~/use-cases/administration/set-crest'
import type { Context } from '~/use-cases/context'
import { publicActor } from '../accounts/actors'
import { testPortal, type TestPortal } from '../accounts/portal'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  const { database, folder } = portal
  const files = portal.ctx(publicActor).files
  setApplication({
    env: readEnv({ NODE_ENV: 'test' }),
    root: folder,
    database,
    files,
    log: createLog('silent'),
    secretOf: () => '',
    cipher: { seal: () => '', open: () => null },
  })
})
afterAll(() => portal.dispose())

type Verb = (
  ctx: Context,
  municipalityId: string,
  accountId: string,
) => Promise<{ ok: boolean; refusal?: string }>
const body = { kind: 'board', name: 'Nämnd', shortName: '', parentId: '', email: '', from: '', to: '' }
const person = { name: 'Eva Ek', title: '', email: '' }
const mandate = { bodyId: 'x', post: 'member', partyCode: '', from: '', to: '' }

const verbs: Record<string, Verb> = {
  saveMunicipality: (ctx, municipalityId) =>
    saveMunicipality(ctx, {
      municipalityId,
      municipalityName: 'N',
      displayName: 'N',
      municipalityCode: '',
      accent: '#000000',
      published: true,
    }),
  setCrest: (ctx, municipalityId) => setCrest(ctx, { municipalityId, bytes: null }),
  addBody: (ctx, municipalityId) => addBody(ctx, municipalityId, body),
  saveBody: (ctx, municipalityId) => saveBody(ctx, { municipalityId, bodyId: 'x' }, body),
  addRegister: (ctx, municipalityId) =>
    addRegister(ctx, municipalityId, { code: 'A', name: 'A', numberPattern: '{year}/{serial}', bodyId: 'x' }),
  saveRegister: (ctx, municipalityId) =>
    saveRegister(ctx, { municipalityId, registerId: 'x' }, { name: 'A', numberPattern: 'x', closedOn: '' }),
  addParty: (ctx, municipalityId) => addParty(ctx, municipalityId, { code: 'X', name: 'X' }),
  addPerson: (ctx, municipalityId) => addPerson(ctx, municipalityId, person),
  savePerson: (ctx, municipalityId) => savePerson(ctx, { municipalityId, personId: 'x' }, person),
  addMandate: (ctx, municipalityId) => addMandate(ctx, { municipalityId, personId: 'x' }, mandate),
  endMandate: (ctx, municipalityId) =>
    endMandate(ctx, { municipalityId, personId: 'x' }, { mandateId: 'x', to: '2026-12-31' }),
  decideLocalRule: (ctx, municipalityId) =>
    decideLocalRule(ctx, {
      municipalityId,
      key: 'referralReplyMonths',
      value: '2',
      decidedBy: 'KF',
      validFrom: '2026-01-01',
    }),
  inviteAccount: (ctx, municipalityId) =>
    inviteAccount(ctx, {
      municipalityId,
      name: 'A',
      email: 'a@x.se',
      appointment: { role: 'registrar' },
      delivery: 'show',
    }),
  sendLink: (ctx, municipalityId, accountId) =>
    sendLink(ctx, { municipalityId, accountId, delivery: 'show' }),
  addAppointment: (ctx, municipalityId, accountId) =>
    addAppointment(ctx, { municipalityId, accountId, role: 'dpo' }),
  stopAppointment: (ctx, municipalityId, accountId) =>
    stopAppointment(ctx, { municipalityId, accountId, appointmentId: 'x', validTo: '2026-12-31' }),
  closeAccount: (ctx, municipalityId, accountId) => closeAccount(ctx, { municipalityId, accountId }),
  reopenAccount: (ctx, municipalityId, accountId) => reopenAccount(ctx, { municipalityId, accountId }),
}

const others = roles.filter((role) => role !== 'system_owner_admin')

describe('who may change settings (rules 13)', () => {
  it.each(Object.keys(verbs))(
    '%s is refused for every other role, the public, and another municipality',
    async (name) => {
      const verb = verbs[name]
      if (!verb) throw new Error(name)
      const { id } = portal.municipality
      const refusedFor = (actor: Actor) => verb(portal.ctx(actor), id, portal.administratorId)
      for (const role of others)
        expect(await refusedFor(portal.actorOf(role)), role).toEqual({ ok: false, refusal: 'forbidden' })
      expect(await refusedFor(publicActor)).toEqual({ ok: false, refusal: 'forbidden' })
      const outsider = portal.actorOf('system_owner_admin', portal.otherId)
      expect(await refusedFor(outsider)).toEqual({ ok: false, refusal: 'forbidden' })
    },
  )

  it('lets an administrator of one municipality reach nothing of another through its own', async () => {
    const elsewhere = await portal.account('strangnas@strangnas.se', 'registrar', portal.otherId)
    const ctx = portal.ctx(portal.administrator)
    const { id } = portal.municipality
    for (const verb of [verbs.sendLink, verbs.addAppointment, verbs.closeAccount, verbs.reopenAccount])
      expect(await verb?.(ctx, id, elsewhere)).toEqual({ ok: false, refusal: 'account-not-found' })
  })

  it('keeps what the operator does away from everyone who is signed in', async () => {
    const ctx = portal.ctx(portal.administrator)
    const input = { municipalityId: portal.municipality.id, name: 'A', email: 'a@x.se', appointments: [] }
    const password = 'ett långt lösenord'
    expect(await createAccount(ctx, portal.passwords, { ...input, password })).toMatchObject({
      refusal: 'forbidden',
    })
    expect(
      await resetPassword(ctx, portal.passwords, { email: 'anna@norrtalje.se', password }),
    ).toMatchObject({
      refusal: 'forbidden',
    })
  })
})

const rooms = {
  layout: () => import('~/routes/settings/layout'),
  index: () => import('~/routes/settings/index'),
  kommun: () => import('~/routes/settings/municipality'),
  organ: () => import('~/routes/settings/bodies'),
  'organ/x': () => import('~/routes/settings/body'),
  diarier: () => import('~/routes/settings/registers'),
  'diarier/x': () => import('~/routes/settings/register'),
  partier: () => import('~/routes/settings/parties'),
  personer: () => import('~/routes/settings/persons'),
  'personer/x': () => import('~/routes/settings/person'),
  konton: () => import('~/routes/settings/accounts'),
  'konton/x': () => import('~/routes/settings/account'),
  'lokala-regler': () => import('~/routes/settings/local-rules'),
  'lokala-regler/referralReplyMonths': () => import('~/routes/settings/local-rule'),
  logg: () => import('~/routes/settings/audit'),
}

type Handler = (args: ActionFunctionArgs) => Promise<unknown>
const auditors: Role[] = ['auditor', 'dpo', 'ciso']
const auditRooms = ['layout', 'index', 'logg']

/** The status that a loader or action answers with, thrown or not. */
async function statusOf(
  handler: Handler,
  room: string,
  actor: Actor,
  method: 'GET' | 'POST',
): Promise<number> {
  const signedIn =
    actor.kind === 'account'
      ? ({
          sessionId: 's',
          email: '',
          actor,
          acting: { key: '', role: actor.role, bodyId: null, bodyName: null },
          roles: [],
        } satisfies SignedIn)
      : null
  const context: AppLoadContext = { nonce: '', address: '', cookies: [], session: Promise.resolve(signedIn) }
  const url = `http://localhost/norrtalje/installningar/${room}`
  const request = new Request(url, { method, body: method === 'POST' ? new URLSearchParams({}) : undefined })
  const params = { kommun: 'norrtalje', id: room.split('/')[1] }
  try {
    await handler({ request, params, context })
    return 200
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status
    throw thrown
  }
}

describe('the settings pages', () => {
  it.each(Object.entries(rooms))('%s answers 403 to every role that may not be there', async (room, load) => {
    const module = await load()
    const handlers: ['GET' | 'POST', Handler][] = [['GET', module.loader]]
    if ('action' in module) handlers.push(['POST', module.action])
    for (const [method, handler] of handlers) {
      for (const role of others) {
        const expected = method === 'GET' && auditRooms.includes(room) && auditors.includes(role) ? 200 : 403
        expect(await statusOf(handler, room, portal.actorOf(role), method), `${method} ${role}`).toBe(
          expected,
        )
      }
      const outsider = portal.actorOf('system_owner_admin', portal.otherId)
      expect(await statusOf(handler, room, outsider, method), method).toBe(403)
      expect(await statusOf(handler, room, publicActor, method), method).toBe(method === 'GET' ? 302 : 403)
      const own = await statusOf(handler, room, portal.administrator, method)
      expect(own === 200 || (own === 404 && room.endsWith('/x')), `${method} ${own}`).toBe(true)
    }
  })
})
