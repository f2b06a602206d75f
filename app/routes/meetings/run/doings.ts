/** What can be noted: the word in the address, the key, the label, and where it belongs. */
export type Doing = {
  key: string
  letter: string
  label: string
  where: 'item' | 'meeting'
  /** Kinds of items that it is for; all when left out. */
  kinds?: readonly string[]
  /** Always in sight; the others come under More. With kinds: for those items only. */
  main?: true | readonly string[]
  /** Items for which it stays under More all the same. */
  asideFor?: readonly string[]
}

/** Items in which nothing is proposed or decided as a rule. */
const formal = ['opening', 'roll_call', 'adjusters', 'closing'] as const

export const doings: readonly Doing[] = [
  { key: 'yrkande', letter: 'y', label: 'Yrkande', where: 'item', main: true, asideFor: formal },
  { key: 'omrostning', letter: 'o', label: 'Omröstning', where: 'item', main: true, asideFor: formal },
  { key: 'beslut', letter: 'b', label: 'Beslut', where: 'item', main: true, asideFor: formal },
  { key: 'reservation', letter: 'r', label: 'Reservation', where: 'item', main: true, asideFor: formal },
  { key: 'jav', letter: 'j', label: 'Jäv', where: 'item', main: true, asideFor: formal },
  { key: 'anteckning', letter: 't', label: 'Anteckning', where: 'item', main: true },
  {
    key: 'interpellation',
    letter: 'i',
    label: 'Svar och debatt',
    where: 'item',
    kinds: ['interpellation', 'question'],
    main: true,
  },
  {
    key: 'val',
    letter: 'v',
    label: 'Val och lottning',
    where: 'item',
    kinds: ['election', 'other', 'case'],
    main: ['election'],
  },
  { key: 'propositionsordning', letter: 'p', label: 'Propositionsordning', where: 'item' },
  { key: 'minoritet', letter: 'm', label: 'Minoritet begär', where: 'item' },
  { key: 'talare', letter: 'a', label: 'Talare', where: 'item' },
  { key: 'yttrande', letter: 's', label: 'Särskilt yttrande', where: 'item' },
  { key: 'dorrar', letter: 'd', label: 'Slutna dörrar', where: 'item' },
  { key: 'narvaro', letter: 'k', label: 'Kommer och går', where: 'meeting', main: true },
  { key: 'ovriga', letter: 'u', label: 'Övriga närvarande', where: 'meeting' },
  { key: 'justerare', letter: 'e', label: 'Justerare', where: 'meeting', main: ['adjusters'] },
  { key: 'ordforande', letter: 'l', label: 'Byt ordförande', where: 'meeting' },
]

export const doingsFor = (kind: string | null): Doing[] =>
  doings.filter(
    ({ where, kinds }) => where === 'meeting' || (kind !== null && (!kinds || kinds.includes(kind))),
  )

/** Whether it is in sight for an item of a kind, or under More. */
export const isMain = ({ main, asideFor = [] }: Doing, kind: string | null): boolean =>
  main === true ? !asideFor.includes(kind ?? '') : (main?.includes(kind ?? '') ?? false)
