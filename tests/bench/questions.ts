import { paths } from '~/paths'
import type { Filled } from './fill'
import type { Question } from './load'

const filters = [
  'typ=motion',
  'status=pagar',
  'organ=kommunstyrelsen',
  'fran=2020-03-01&till=2020-04-30',
  'forsenade=1',
]
const commonWords = ['beslutet', 'avskrivning', 'motion', 'nämnden', 'kostnaden för investeringen']

const pick = <Item>(items: readonly Item[], nth: number): Item => {
  const item = items[nth % items.length]
  if (item === undefined) throw new Error('There is nothing to pick from')
  return item
}

/** Everything the portal is asked while it is measured. */
export function questionsFor({
  slug: m,
  sample,
  cookie,
  cookieOfBegun,
  registerId,
  intakeIds,
}: Filled): Question[] {
  const headers = { cookie }
  const page = (name: string, path: (nth: number) => string, signedIn = false): Question => ({
    name,
    request: (nth) => ({ path: path(nth), ...(signedIn ? { headers } : {}) }),
    status: 200,
  })
  // Odd steps through the sample, so that neighbours in time are not neighbours in the register.
  const anyCase = (nth: number) => paths.case(m, pick(sample, nth * 7).slug)
  const search = (words: string) => `${paths.municipalitySearch(m)}?q=${encodeURIComponent(words)}`
  let registered = 0
  const register: Question = {
    name: 'Registrering',
    request: (nth) => ({
      method: 'POST',
      path: paths.intake(m, pick(intakeIds, registered++)),
      headers: {
        cookie: cookieOfBegun,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        kind: 'motion',
        title: `Motion om belysningen på gångväg ${nth}`,
        register: registerId,
        receivedDay: '2025-06-02',
        sender: 'Folke Provsson',
      }).toString(),
    }),
    status: 302,
  }
  return [
    page('Startsida', () => paths.home),
    page('Översikt', () => paths.municipality(m)),
    { ...page('Ärendelista', () => paths.cases(m)), rendered: true },
    page('Ärendelista, filtrerad', (nth) => `${paths.cases(m)}?${pick(filters, nth)}`),
    { ...page('Ärendesida', anyCase), rendered: true },
    page('Ärendesida, inloggad', anyCase, true),
    page('Min dag', () => paths.workday(m), true),
    page('Sökning, vanligt ord', (nth) => search(pick(commonWords, nth))),
    page('Sökning, ovanligt ord', (nth) => search(pick(sample, nth * 7).words)),
    page('Sökning, hel rubrik', (nth) => search(pick(sample, nth * 7).title)),
    page('Ärendelista som JSON', () => paths.casesJson(m)),
    register,
  ]
}
