import type { CaseKind } from '~/domain/cases/kinds'

/** A number from 0 up to but not including 1. */
export type Draw = () => number

/** The same numbers for the same seed, on every machine (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[Math.floor(draw() * items.length)]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

/** Early words are drawn much more often than late ones, as in running text. */
const common = (draw: Draw, items: readonly string[]): string =>
  items[Math.floor(items.length * draw() ** 3)] ?? ''

const beginnings = [
  ...[
    'kommun',
    'verksamhets',
    'digitaliserings',
    'budget',
    'skol',
    'miljö',
    'energi',
    'trafik',
    'bygg',
    'vatten',
  ],
  ...['social', 'omsorgs', 'kultur', 'fritids', 'biblioteks', 'lokal', 'fastighets', 'gatu', 'park', 'hamn'],
  ...[
    'närings',
    'arbets',
    'utbildnings',
    'gymnasie',
    'förskole',
    'måltids',
    'äldre',
    'barn',
    'ungdoms',
    'integrations',
  ],
  ...[
    'informations',
    'säkerhets',
    'beredskaps',
    'räddnings',
    'plan',
    'mark',
    'exploaterings',
    'bostads',
    'avfalls',
    'cykel',
  ],
]
const endings = [
  ...['plan', 'nämnd', 'strategi', 'budget', 'utredning', 'avtal', 'program', 'projekt', 'system', 'tjänst'],
  ...[
    'förvaltning',
    'stöd',
    'uppföljning',
    'avgift',
    'policy',
    'rapport',
    'underlag',
    'process',
    'plattform',
    'utveckling',
  ],
]
const compounds = beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending))
const verbs = [
  'föreslår',
  'bedömer',
  'konstaterar',
  'anser',
  'redovisar',
  'avser',
  'prövar',
  'granskar',
  'utreder',
  'beskriver',
]
const small = ['och', 'i', 'för', 'med', 'att', 'som', 'till', 'av', 'på', 'vid', 'efter', 'inom']
const things = [
  ...[
    'beslutet',
    'ärendet',
    'kostnaden',
    'avskrivningstiden',
    'motionssvaret',
    'investeringen',
    'nämnden',
    'förslaget',
  ],
  ...[
    'invånarna',
    'skolorna',
    'verksamheten',
    'ledningen',
    'leverantören',
    'tidplanen',
    'remissvaret',
    'uppdraget',
  ],
]
const places = [
  'Ängsvägen',
  'Åbyparken',
  'Storgatan',
  'Örtagården',
  'Norra hamnen',
  'Centralskolan',
  'Ekbacken',
  'Ljungheden',
]
const surnames = [
  'Åkesson',
  'Berglund',
  'Dahl',
  'Ek',
  'Forsman',
  'Gran',
  'Hedlund',
  'Ivarsson',
  'Öberg',
  'Sjögren',
]

const titles: Record<CaseKind, string> = {
  motion: 'Motion om',
  interpellation: 'Interpellation om',
  simple_question: 'Enkel fråga om',
  citizen_proposal: 'Medborgarförslag om',
  referral: 'Remiss om',
  investment: 'Investering i',
  assignment: 'Uppdrag om',
  minutes: 'Protokoll om',
  service_agreement: 'Överenskommelse om',
  other: 'Skrivelse om',
}

/** `Motion om skolplan vid Ängsvägen 14`. */
export const caseTitle = (draw: Draw, kind: CaseKind): string =>
  `${titles[kind]} ${pick(draw, compounds)} vid ${pick(draw, places)} ${1 + Math.floor(draw() * 400)}`

function sentence(draw: Draw): string {
  const words = [common(draw, things), pick(draw, verbs)]
  const length = 6 + Math.floor(draw() * 8)
  while (words.length < length)
    words.push(common(draw, small), common(draw, draw() < 0.4 ? things : compounds))
  const text = `${words.join(' ')} (${pick(draw, surnames)} ${Math.floor(draw() * 100_000)}).`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Running text of exactly so many characters. */
export function caseText(draw: Draw, characters: number): string {
  let text = ''
  while (text.length < characters) text += `${sentence(draw)} `
  return text.slice(0, characters)
}
