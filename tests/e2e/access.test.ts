import { beforeAll, describe, expect, it } from 'vitest'
import routes from '~/routes'
import { demoAccounts, demonstrationPassword } from '#db/demo/accounts'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()

/** Values for the parts of an address that vary; a route with a part that is not here is a test to write. */
const parts: Record<string, string> = {
  ':kommun': 'norrtalje',
  ':nummer': 'demo-2019-1',
  ':nr': '1',
  ':intake': '00000000-0000-7000-8000-000000000000',
  ':organ': 'kommunstyrelsen',
  ':datum': '2019-08-21',
  ':forum': 'strategiska-radet',
  ':guide': 'registrera',
  ':op': 'sum_parts',
  ':dokument': 'ai-vagledning',
  ':id': '00000000-0000-7000-8000-000000000000',
  ':regel': 'MOT-03',
  ':token': 'x'.repeat(40),
  ':hemlighet': 'x'.repeat(43),
  ':korning': '00000000-0000-7000-8000-000000000000',
  ':skrivelse': '00000000-0000-7000-8000-000000000000',
  ':uppgift': '00000000-0000-7000-8000-000000000000',
  ':remiss': '00000000-0000-7000-8000-000000000000',
  ':handelse': 'salla',
  ':format': 'pdf',
  ':handling': '00000000-0000-7000-8000-000000000000',
  ':kod': 'KS',
  ':mandat': '00000000-0000-7000-8000-000000000000',
  ':person': '00000000-0000-7000-8000-000000000000',
  ':paragraf': '1',
  ':version': '2023-1',
  ':punkt': '00000000-0000-7000-8000-000000000000',
  ':anslag': '00000000-0000-7000-8000-000000000000',
  ':overklagande': '00000000-0000-7000-8000-000000000000',
  ':system': 'ai-2026-0001',
  ':grupp': 'grunduppgifter',
  ':beslut': '00000000-0000-7000-8000-000000000000',
  ':slag': 'kapitalkostnad',
  ':filtyp': 'csv',
  ':ar': '2026',
  ':forvaltning': 'buf',
  ':scenario': '1',
  ':inlasning': '1',
  ':tillgang': '1',
  ':nytta': '1',
  ':kalkyl': '1',
  ':ram': 'kommunstyrelsens-anslag-for-it-investeringar-2019',
  ':ansprak': '00000000-0000-7000-8000-000000000000',
  ':omrade': 'a1',
  ':indikator': 'broadband_1gbit_share',
  ':tema': 'ai',
  ':matt': 'i_bruk',
  ':uppdrag': 'ks-2019-9999',
  ':tertial': 't1',
  ':effekt': '00000000-0000-7000-8000-000000000000',
}

const here = demoAccounts.filter(({ place }) => place === 'norrtalje').map(({ mailbox }) => mailbox)
const readsTheLog = ['revisor', 'systemforvaltare', 'dataskyddsombud', 'informationssakerhet']
const clerks = ['registrator', 'namndsekreterare']
const officers = [...clerks, 'handlaggare']
const handlers = [...officers, 'chef']
const staff = [...handlers, 'arkivarie', 'direktor', 'controller']

const forumLeads = ['namndsekreterare', 'handlaggare', 'chef', 'direktor', 'controller']

/** Whom a delegation order can name; the order itself says who decides what. */
const delegates = [
  ...['namndsekreterare', 'handlaggare', 'chef', 'direktor', 'controller'],
  ...['ordforande', 'vice.ordforande', 'ledamot'],
]

const registersAi = [
  'handlaggare',
  'chef',
  'direktor',
  'controller',
  'dataskyddsombud',
  'informationssakerhet',
]
const readsAi = [...staff, ...readsTheLog]

type Guarded = { pattern: RegExp; roles: string[] }

/** Who may open which address; what matches nothing is open to all. In the order of rules.md 13. */
const guarded: Guarded[] = [
  { pattern: /\/atgard\/salla$/, roles: [...clerks, 'chef', 'direktor', 'controller'] },
  { pattern: /\/arbete\/registrera/, roles: clerks },
  { pattern: /\/arbete\/las-in/, roles: ['registrator', 'arkivarie'] },
  { pattern: /\/diarier\/[^/]+\/(export|handlingar)\.csv$/, roles: ['registrator', 'arkivarie'] },
  { pattern: /\/export\.zip$/, roles: [...clerks, 'arkivarie'] },
  { pattern: /\/ny-handling$/, roles: officers },
  { pattern: /\/ansvarig$/, roles: [...clerks, 'chef'] },
  { pattern: /\/(?:makulera|sammanfor|eget-arende)$/, roles: clerks },
  { pattern: /\/ratta-laget$/, roles: clerks },
  { pattern: /\/arenden\/[^/]+\/dagordning$/, roles: [...handlers, 'direktor'] },
  { pattern: /\/sammantraden\/.*\/dagordning/, roles: ['namndsekreterare'] },
  // Who is named in the minutes, whatever their role; here nobody is.
  { pattern: /\/sammantraden\/.*\/(?:justering|spara)$/, roles: [] },
  { pattern: /\/sammantraden\/.*\/ledning/, roles: ['namndsekreterare'] },
  {
    pattern: /\/sammantraden\/.*\/forbered/,
    roles: ['namndsekreterare', 'ordforande', 'vice.ordforande', 'ledamot', 'ersattare', 'gruppledare'],
  },
  { pattern: /\/sammantradesplan\/(?:ny|serie)$/, roles: clerks },
  { pattern: /\/sammantraden\/.*\/andra$/, roles: clerks },
  {
    pattern: /\/forum\/nytt$|\/forum\/.*\/andra$|\/(?:fragor|restlistor)\/ny$|\/arshjul\/skapa$/,
    roles: forumLeads,
  },
  { pattern: /\/forumarbete\/(?:fragor|restlistor)/, roles: [...staff, 'revisor'] },
  { pattern: /\/anslagstavla\/nytt$/, roles: ['namndsekreterare'] },
  { pattern: /\/overklaganden/, roles: clerks },
  { pattern: /\/protokoll\/expediering$/, roles: clerks },
  { pattern: /\/delegationsordning\/punkt$/, roles: ['namndsekreterare'] },
  { pattern: /\/delegationsordning\/punkt\/|\/delegationsbeslut\/nytt$/, roles: delegates },
  { pattern: /\/koppla$/, roles: officers },
  { pattern: /\/arenden\/.*\/ratta$/, roles: officers },
  { pattern: /\/(?:sekretess|publicering)$/, roles: handlers },
  { pattern: /\/arenden\/[^/]+\/remiss(?:\/[0-9a-f-]+)?$/, roles: handlers },
  { pattern: /\/remisser/, roles: handlers },
  { pattern: /\/skrivelser/, roles: staff },
  { pattern: /\/begaranden/, roles: [...handlers, 'arkivarie', 'direktor', 'ordforande'] },
  // Members of the council also sit elsewhere, and begin there: they change role first.
  { pattern: /\/arbete\/lamna-in$/, roles: [] },
  { pattern: /\/arbete\/enhet$/, roles: ['chef', 'direktor'] },
  { pattern: /\/arbete(?:\/(?:notiser|bevakningar|kalender))?$/, roles: here },
  { pattern: /\/franvaro$/, roles: staff },
  { pattern: /\/uppgift(?:\/|$)/, roles: staff },
  {
    pattern: /\/ekonomi\/anslag\/(?:nytt$|fran-beslut\/|[^/]+\/(?:rad|ansprak)(?:\/|$))/,
    roles: ['controller'],
  },
  {
    pattern: /\/kalkyler\/[^/]+\/besluta$/,
    roles: ['namndsekreterare', 'chef', 'direktor', 'controller'],
  },
  { pattern: /\/kalkyler\/(?:ny|[^/]+\/andra)$/, roles: [...handlers, 'direktor', 'controller'] },
  // Decided ones are open to all; here they are drafts.
  { pattern: /\/kalkyler\/\d+/, roles: [...staff, 'revisor'] },
  { pattern: /\/ekonomi\/utfall\/(?:ny|projekt)$/, roles: ['controller'] },
  { pattern: /\/ekonomi\/utfall/, roles: [...staff, 'revisor'] },
  { pattern: /\/arenden\/[^/]+\/utfall\/(?:aktivera|prognos)$/, roles: ['controller'] },
  {
    pattern: /\/arenden\/[^/]+\/nyttor\/(?:ny|[^/]+\/andra)$/,
    roles: ['handlaggare', 'chef', 'direktor', 'controller'],
  },
  { pattern: /\/prismodell\/(?:ny$|[^/]+\/volymer\/)/, roles: ['controller', 'chef'] },
  { pattern: /\/prismodell\/[^/]+\/(?:steg|scenarier)/, roles: [...staff, 'revisor'] },
  { pattern: /\/prislista\/[^/]+\/omrakna$/, roles: ['controller', 'chef'] },
  { pattern: /\/installningar\/utkorg$/, roles: ['systemforvaltare'] },
  { pattern: /\/installningar(?:\/logg)?$/, roles: readsTheLog },
  { pattern: /\/installningar\//, roles: ['systemforvaltare'] },
  {
    pattern: /\/organ\/(?:skifte|[^/]+\/(?:andra|las-in|uppdrag\/.*))$/,
    roles: [...clerks, 'systemforvaltare'],
  },
  { pattern: /\/teman\/(?:nytt|[^/]+\/(?:andra|forslag))$|\/arenden\/[^/]+\/teman$/, roles: handlers },
  { pattern: /\/uppsikt\/revision$/, roles: readsAi },
  { pattern: /\/styrdokument\/(?:nytt|.*\/andra)$/, roles: [...clerks, 'chef'] },
  { pattern: /\/ai-register\/(?:ny|.*\/(?:andra\/.*|fragor|publicera))$/, roles: registersAi },
  { pattern: /\/ai-register\/.*\/skyldigheter$/, roles: readsAi },
  { pattern: /\/ai-register\/(?:anmarkningar|uppfoljning|revision\.json)$/, roles: readsAi },
  { pattern: /\/index\/(?:varden|definition)/, roles: ['chef', 'direktor', 'controller'] },
  { pattern: /^\/roll$/, roles: ['*'] },
]

type Visitor = { name: string; cookie: string }

const visitors: Visitor[] = []

beforeAll(async () => {
  visitors.push({ name: 'allmänheten', cookie: '' })
  for (const mailbox of here)
    visitors.push({ name: mailbox, cookie: await signIn(`${mailbox}@norrtalje.exempel`) })
  visitors.push({
    name: 'registrator i en annan kommun',
    cookie: await signIn('registrator@strangnas.exempel'),
  })
})

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${portal}/logga-in`, {
    method: 'POST',
    headers: { origin: portal, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password: demonstrationPassword }),
    redirect: 'manual',
  })
  expect(answer.status, email).toBe(302)
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('radslag_session='))
  expect(cookie, email).toMatch(/HttpOnly/)
  expect(cookie, email).toMatch(/SameSite=Lax/)
  return cookie?.split(';')[0] ?? ''
}

type Entry = { id?: string; path?: string; file: string; children?: Entry[] }

const flat = (entries: readonly Entry[], above = ''): { pattern: string; page: boolean; id: string }[] =>
  entries.flatMap(({ id, path, file, children }) => {
    const own = path === undefined ? above : `${above}/${path}`
    const leaf = { pattern: own === '' ? '/' : own, page: file.endsWith('.tsx') }
    return children ? flat(children, own) : [{ ...leaf, id: id ?? file.replace(/\.tsx?$/, '') }]
  })

const placed = flat(routes as readonly Entry[]).map(({ pattern, ...leaf }) => ({
  ...leaf,
  address: pattern.replace(/:[a-z]+/g, (part) => parts[part] ?? part),
}))
const addresses = [...new Set(placed.map(({ address }) => address))]
/** address of a page → its route */
const pages = new Map(placed.filter(({ page }) => page).map(({ address, id }) => [address, id]))

/** Who is shown every page as a page. */
const seesPages = new Set(['allmänheten', 'controller'])

/**
 * A page as its own data only, which the same loader and action give to the same rules: what takes the time is to make
 * a page of it, once for each role. Whoever asks for data may leave out the routes above, so each must judge by itself.
 */
async function visit(visitor: Visitor, path: string, more: RequestInit = {}): Promise<Answer> {
  const asData =
    pages.has(path) && path !== '/' && (more.method !== undefined || !seesPages.has(visitor.name))
  const only = more.method ? '' : `?_routes=${encodeURIComponent(pages.get(path) ?? '')}`
  const answer = await fetch(`${portal}${path}${asData ? `.data${only}` : ''}`, {
    ...more,
    headers: { cookie: visitor.cookie, ...more.headers },
    redirect: 'manual',
  })
  const text = await answer.text()
  if (!asData || answer.status !== 202)
    return { status: answer.status, location: answer.headers.get('location') ?? '' }
  return { status: 302, location: /"redirect","([^"]*)"/.exec(text)?.[1] ?? '' }
}

type Answer = { status: number; location: string }

const refusedTo = (path: string, { name }: Visitor): boolean => {
  const rule = guarded.find(({ pattern }) => pattern.test(path))
  if (!rule) return false
  return rule.roles[0] === '*' ? name === 'allmänheten' : !rule.roles.includes(name)
}

/** A refusal is 403, a page that is not there for this reader or in this way, or the way to sign in. */
const isRefusal = ({ status, location }: Answer) =>
  status === 403 || status === 404 || status === 405 || (status === 302 && location.startsWith('/logga-in'))

describe('every address as every role, and from another municipality', { timeout: 180_000 }, () => {
  it('knows a value for every part of every address', () => {
    expect(addresses.filter((address) => address.includes(':'))).toEqual([])
    expect(addresses.length).toBeGreaterThan(30)
  })

  it('opens to those who may and to no one else', async () => {
    const wrong: string[] = []
    const opened = new Set<string>()
    for (const visitor of visitors)
      for (const path of addresses) {
        const answer = await visit(visitor, path)
        if (answer.status < 400) opened.add(path)
        if (answer.status >= 500) wrong.push(`${visitor.name} ${path}: ${answer.status}`)
        if (refusedTo(path, visitor) && !isRefusal(answer))
          wrong.push(`${visitor.name} ${path}: ${answer.status}, borde nekas`)
        if (!refusedTo(path, visitor) && answer.status === 403)
          wrong.push(`${visitor.name} ${path}: 403, borde få`)
      }
    expect(wrong).toEqual([])
    // Asked with POST only, or not in this municipality of the demonstration: its crest, its forums and meetings, a
    // second version. Handing in is done in another role than the one that a person begins in.
    const missing =
      /\/(?:\*$|0{8}-|x{40}|api\/|installation$|vapen$|bevaka$|jamfor$|lamna-in$|sammantraden\/k|forum\/s|ai-register\/ai-|utfall\.xlsx|nyttor\.xlsx|tillgang\/1$|nyttor\/1|inlasning\/1$|prislista\/(?:2026|jamfor)|fragor\/1$|prismodell\/2|tjanster\/a1|overenskommelser\/d|styrdokument\/a|uppdrag\/ks-)/
    const nobody = addresses.filter((path) => !opened.has(path) && !missing.test(path))
    expect(nobody, 'addresses that nobody could open').toEqual([])
  })

  it('changes nothing for those who may not, and answers bad input in words', async () => {
    const wrong: string[] = []
    // One of those who may the same; that each may just that, the walk above has seen.
    const rights = (visitor: Visitor) => addresses.filter((path) => refusedTo(path, visitor)).join()
    const kinds = [...new Map(visitors.map((visitor) => [rights(visitor), visitor])).values()]
    expect(kinds.length).toBeGreaterThan(8)
    for (const visitor of kinds)
      for (const path of addresses) {
        if (path === '/logga-ut') continue
        const answer = await visit(visitor, path, {
          method: 'POST',
          headers: { origin: portal, 'content-type': 'application/x-www-form-urlencoded' },
          body: 'okant=1',
        })
        if (answer.status >= 500) wrong.push(`POST ${visitor.name} ${path}: ${answer.status}`)
        if (refusedTo(path, visitor) && !isRefusal(answer))
          wrong.push(`POST ${visitor.name} ${path}: ${answer.status}, borde nekas`)
      }
    expect(wrong).toEqual([])
  })

  it('takes no change from another site', async () => {
    const clerk = visitors.find(({ name }) => name === 'registrator')
    for (const path of addresses) {
      // Reads no cookie and changes nothing.
      if (path.startsWith('/api/')) continue
      const answer = await fetch(`${portal}${path}`, {
        method: 'POST',
        headers: {
          cookie: clerk?.cookie ?? '',
          origin: 'https://annan.example',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: '',
        redirect: 'manual',
      })
      expect(answer.status, path).toBe(403)
    }
  })
})
