import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, publicActor } from '~/domain/access'
import type { FieldValue, SystemFields } from '~/domain/ai-act/register/field'
import { registerFields } from '~/domain/ai-act/register/fields'
import { openFileStore } from '~/documents/store'
import { setApplication } from '~/server/application'
import { readEnv } from '~/server/env'
import { createLog } from '~/server/log'
import {
  closeIncident,
  linkSystem,
  reportIncident,
  stepObligation,
} from '~/use-cases/ai-register/follow-system'
import { askForReview, exemptSystem } from '~/use-cases/ai-register/publish-system'
import { remark } from '~/use-cases/ai-register/remark'
import type { Context } from '~/use-cases/context'
import { aiSystemsOf, aiSystemsOfCase, incidentsOf } from '#db/queries/ai-register/systems'
import { projectRoot } from '#tests/support/project-root'
import { addresses, answerOf } from '../register-care/addresses'
import { addCase, makeOffice, type Office } from '../work/office'
import { botAnswers, botFields, newSystem, publishedSystem, value } from './register'

/** What is looked for, and what is searched with, since pages repeat what they are asked. */
const WORD = 'plantordet'
const SECRET = `hemligast ${WORD}`
/** Is public in an exempted system's stub. */
const BOARD = 'responsible_board'

let office: Office
let manager: Context
let municipalityId: string
let outsiders: Record<string, Actor>
let shownCase: { id: string; slug: string }
const slugs: string[] = []

/** A system's fields with the word in every field that takes words and that `where` points out. */
const planted = (where: (field: (typeof registerFields)[number]) => boolean): SystemFields => ({
  ...botFields,
  ...Object.fromEntries(
    registerFields.filter(where).flatMap((field): [string, FieldValue][] => {
      if (field.kind === 'text' || field.kind === 'long') return [[field.key, `${SECRET} ${field.key}`]]
      if (field.kind === 'rows')
        return [[field.key, [Object.fromEntries(field.columns.map(({ key }) => [key, `${SECRET} ${key}`]))]]]
      return []
    }),
  ),
})

/** Everything internal that hangs on a system. */
async function plantAround(system: Awaited<ReturnType<typeof newSystem>>) {
  const place = system.place()
  value(
    await stepObligation(manager, place, {
      ...{
        obligation: 'A4',
        status: 'met',
        responsible: `${SECRET} ansvarig`,
        evidence: `${SECRET} underlag`,
      },
    }),
  )
  const incident = { day: '2026-05-01', severity: 'minor', description: SECRET, reportedTo: SECRET }
  value(await reportIncident(manager, place, incident))
  const [{ id = '' } = {}] = await aiSystemsOf(
    office.database.read,
    manager.actor,
    municipalityId,
    system.number,
  )
  const [reported] = await incidentsOf(office.database.read, [id])
  value(await closeIncident(manager, place, { id: reported?.id ?? '', note: SECRET }))
  value(await remark(manager, { municipalityId, systemId: id, text: SECRET, contact: SECRET }))
}

beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  manager = office.by('disa')
  shownCase = await addCase(office.database, office.place, 1, { published: true })
  const { account: stranger } = { account: office.actor('linn') }
  outsiders = {
    public: publicActor,
    'an officer of another municipality': { ...stranger, municipalityId: 'annan' } as Actor,
    'a politician': { ...stranger, accountId: 'polly', role: 'member' } as Actor,
  }

  const draft = await newSystem(
    manager,
    municipalityId,
    planted(() => true),
  )
  await draft.assess(botAnswers, { ai_system: SECRET })
  value(await askForReview(manager, draft.place()))

  const published = await publishedSystem(
    manager,
    municipalityId,
    planted(({ visibility }) => visibility !== 'public'),
  )
  await published.save(
    planted(() => true),
    SECRET,
  )
  await published.assess(botAnswers, { ai_system: SECRET })

  // Published with what was secret, exempted when it was seen, handed in for review anew.
  const exempted = await publishedSystem(
    manager,
    municipalityId,
    planted(({ key }) => key !== BOARD),
  )
  const withhold = { exemption: 'secrecy', note: SECRET }
  exempted.went(await exemptSystem(manager, exempted.place(), withhold))

  const reviewed = await publishedSystem(
    manager,
    municipalityId,
    planted(({ key }) => key !== BOARD),
  )
  reviewed.went(await exemptSystem(manager, reviewed.place(), withhold))
  reviewed.went(await askForReview(manager, reviewed.place()))

  // Published again without what was secret: the first publication is not shown in its history.
  const again = await publishedSystem(
    manager,
    municipalityId,
    planted(({ key }) => key !== BOARD),
  )
  again.went(await exemptSystem(manager, again.place(), withhold))
  await again.save(botFields)
  await again.publish()

  for (const system of [draft, published, exempted, reviewed, again]) {
    await plantAround(system)
    value(
      await linkSystem(
        manager,
        system.place(),
        { kind: 'investment', caseSlug: shownCase.slug },
        async () => shownCase.id,
      ),
    )
    slugs.push(system.slug)
  }
  setApplication({
    ...{ env: readEnv({ NODE_ENV: 'test' }), root: projectRoot, database: office.database },
    ...{ files: openFileStore('/nonexistent'), log: createLog('silent'), secretOf: () => '' },
    cipher: { seal: () => '', open: () => null },
  })
})
afterAll(() => office.dispose())

const register = addresses.filter(({ pattern }) => pattern.includes('ai-register'))

const told = async (actor: Actor, pages: typeof addresses, query = '') => {
  const found: string[] = []
  for (const page of pages)
    for (const system of page.pattern.includes(':system') ? slugs : slugs.slice(0, 1)) {
      const values = { kommun: 'ek', system, grupp: 'grunduppgifter', nummer: shownCase.slug }
      const answer = await answerOf(page, actor, values, query)
      const at = answer.toLowerCase().indexOf(WORD)
      if (at >= 0) found.push(`${page.pattern} ${system}: ${answer.slice(Math.max(0, at - 80), at + 40)}`)
    }
  return found
}

describe('what is not public of an AI system (ai-governance.md 3.2: I, G and drafts)', () => {
  it('is on the pages for those inside', async () => {
    const pages = (await told(manager.actor, register)).map((page) => page.split(' ')[0])
    expect(new Set(pages)).toEqual(
      new Set(
        [
          ...['', '.json', '.csv', '/tidslinje', '/anmarkningar', '/:system', '/uppfoljning'],
          ...['/:system/andra/:grupp', '/:system/fragor', '/:system/skyldigheter', '/:system/publicera'],
          ...['/:system/historik', '/revision.json'],
        ].map((end) => `/:kommun/ai-register${end}`),
      ),
    )
  })

  it('is told to no outsider by any page, list or file of the register, or by searching it', async () => {
    for (const [who, actor] of Object.entries(outsiders))
      for (const query of ['', '?q=hemligast', `?system=${slugs[0]}`, '?dag=2026-12-31'])
        expect(await told(actor, register, query), `${who} ${query}`).toEqual([])
  })

  it('is told to the public by no page that systems are found from either', { timeout: 60_000 }, async () => {
    const near =
      /^\/:kommun(?:\/?$|\/(?:sok|arenden|uppsikt|teman|uppdrag|beslut|styrdokument|index)(?:\b|$))/
    const others = addresses.filter((page) => !register.includes(page) && near.test(page.pattern))
    expect(others.length).toBeGreaterThan(20)
    expect(await told(publicActor, others, '?q=hemligast')).toEqual([])
  })

  it('leaves a draft unknown, a published system by its published version, and stubs of the exempted', async () => {
    const seen = await aiSystemsOf(office.database.read, publicActor, municipalityId)
    expect(seen.map(({ number, stub }) => [number.toLowerCase(), stub])).toEqual([
      [slugs[1], false],
      [slugs[2], true],
      [slugs[3], true],
      [slugs[4], false],
    ])
    const [, stub] = seen
    expect(stub?.version).toMatchObject({
      fields: { responsible_board: 'Kommunstyrelsen' },
      ...{ exemption: 'secrecy', riskClass: 'TRANSPARENCY', riskTags: [], answers: {}, assessedOn: null },
    })
    expect(Object.keys(stub?.version.fields ?? {})).toEqual([BOARD])
    const [first] = seen
    expect(first?.version.answers).toEqual({
      ...{ ai_system: 'ja', roles: ['tillhandahallare'], annex3: ['inget'], gpai: 'ja' },
      transparency: ['interagerar', 'genererar'],
    })
  })

  it('does not tie a withheld system to its case', async () => {
    const about = { municipalityId, caseId: shownCase.id }
    const numbers = async (reader: Actor) =>
      (await aiSystemsOfCase(office.database.read, reader, about)).map(({ number }) => number.toLowerCase())
    expect(await numbers(publicActor)).toEqual([slugs[1], slugs[4]])
    expect(await numbers(manager.actor)).toEqual(slugs)
  })

  it('shows texts that need it once their secrecy has been judged', async () => {
    const system = await newSystem(manager, municipalityId, botFields)
    await system.assess()
    await system.save(botFields)
    await system.publish(true)
    const [found] = await aiSystemsOf(office.database.read, publicActor, municipalityId, system.number)
    expect(found?.version.fields.risks).toEqual(botFields.risks)
    expect(found?.version.fields).not.toHaveProperty('contract_ref')
    expect(found?.version.fields).not.toHaveProperty('system_owner_person')
  })
})
