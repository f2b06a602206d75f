import type { Ending, ProposalKind } from '../record/entries'

/** The headings of a paragraph, in the customary order (rules 10.3). `decidedIn` finds the decision by its own. */
export const headings = {
  decision: 'Beslut',
  summary: 'Sammanfattning',
  proposal: 'Förslag till beslut',
  basis: 'Beslutsunderlag',
  disqualified: 'Jäv',
  debate: 'Inlägg',
  movers: 'Yrkanden',
  order: 'Propositionsordning',
  vote: 'Omröstning',
  election: 'Val',
  answer: 'Svar',
  tabledByMinority: 'Minoritetsbordläggning',
  referredBackByMinority: 'Minoritetsåterremiss',
  askedByMinority: 'Begäran utan tillräckligt stöd',
  reservation: 'Reservationer',
  statement: 'Särskilda yttranden',
  note: 'Protokollsanteckningar',
  receivers: 'Beslutet skickas till',
} as const

/** What a mover asks for when nothing else was written. */
export const asks: Record<ProposalKind, string> = {
  main: 'bifall till förslaget',
  counter: 'bifall till ett eget förslag',
  amendment: 'en ändring i förslaget',
  addition: 'ett tillägg till förslaget',
  rejection: 'avslag på förslaget',
  adjourn: 'att sammanträdet ajourneras',
  table: 'att ärendet bordläggs',
  refer_back: 'att ärendet återremitteras',
  other: 'det som framgår av ärendet',
}

/** The decision that an ending is, when no points were noted; without the word att. */
export const endings: Record<Exclude<Ending, 'decided' | 'withdrawn'>, string> = {
  tabled: 'bordlägga ärendet',
  referred_back: 'återremittera ärendet',
  remitted: 'remittera ärendet',
  noted: 'lägga ärendet till handlingarna',
}

/** A body's name inside a sentence: kommunfullmäktige. Names that begin with several capitals stand. */
export const inSentence = (name: string): string =>
  /^[A-ZÅÄÖ](?![A-ZÅÄÖ])/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** `A`, `A och B`, `A, B och C`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1)
  return words.length < 2 || last === undefined
    ? (last ?? '')
    : `${words.slice(0, -1).join(', ')} och ${last}`
}
