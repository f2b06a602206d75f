import { caseKindPlural } from './cases'
import type { CaseKind } from '../domain/cases/kinds'
import { formatCount, formatShortDate } from './format'

/** A view of the case list in words: what is followed when a search is. */
export function viewText(view: {
  text: string | null
  kinds: readonly CaseKind[]
  open: boolean | null
  bodyName: string | null
  receivedFrom: string | null
  receivedTo: string | null
  overdue: boolean
}): string {
  const parts = [
    view.kinds.length > 0 ? view.kinds.map((kind) => caseKindPlural[kind]).join(', ') : 'Alla ärenden',
    ...(view.text === null ? [] : [`med ”${view.text}”`]),
    ...(view.open === null ? [] : [view.open ? 'som pågår' : 'som är avslutade']),
    ...(view.bodyName === null ? [] : [`hos ${view.bodyName}`]),
    ...(view.receivedFrom === null ? [] : [`från ${formatShortDate(view.receivedFrom)}`]),
    ...(view.receivedTo === null ? [] : [`till ${formatShortDate(view.receivedTo)}`]),
    ...(view.overdue ? ['som är försenade'] : []),
  ]
  return parts.join(' ')
}

export const POST_LIST_LABEL = 'Postlistan'

export const watchKindLabel = { case: 'Ärende', search: 'Sökning', post_list: 'Postlista' } as const

/** Asks whoever has the address whether the watch is theirs. `{watch:…}` becomes the secret when the mail leaves. */
export const confirmWatchMail = (watch: { label: string; municipality: string; address: string }) => ({
  subject: `Bekräfta din bevakning hos ${watch.municipality}`,
  text: [
    'Hej!',
    '',
    `Någon, troligen du, vill få e-post om det här hos ${watch.municipality}:`,
    '',
    watch.label,
    '',
    'Öppna sidan och bekräfta för att börja få e-post:',
    '',
    watch.address,
    '',
    'Har du inte bett om det behöver du inte göra något. Adressen tas bort om en vecka.',
    '',
  ].join('\n'),
})

export type WatchNews = { text: string; href: string }

/** What is new since the last mail, and how to stop. */
export function watchNewsMail(watch: {
  label: string
  municipality: string
  news: readonly WatchNews[]
  more: number
  stop: string
}) {
  const count = formatCount(watch.news.length + watch.more, 'nyhet', 'nyheter')
  return {
    subject: `${watch.label}: ${count}`,
    text: [
      `Det här är nytt i det du bevakar hos ${watch.municipality}: ${watch.label}.`,
      '',
      ...watch.news.flatMap(({ text, href }) => [`- ${text}`, `  {portal}${href}`, '']),
      ...(watch.more > 0 ? [`Och ${formatCount(watch.more, 'till', 'till')}.`, ''] : []),
      '-- ',
      'Du får e-posten för att du bevakar det. Sluta bevaka:',
      watch.stop,
      '',
    ].join('\n'),
  }
}
