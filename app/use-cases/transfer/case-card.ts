import type { CasePage } from '#db/queries/case-page'
import type { Letterhead, WrittenDocument } from '../../documents/writing/model'
import {
  type Block,
  decision,
  definitions,
  heading,
  paragraph,
  table,
  type Words,
} from '../../domain/shared/rich-text'
import {
  caseKindLabel,
  caseStateText,
  directionLabel,
  documentKindLabel,
  partyRoleLabel,
} from '../../text/cases'
import { deadlineStanding } from '../../text/deadlines'
import { formatDate, formatDateTime } from '../../text/format'
import { cardWords as words } from '../../text/transfer-export'

/** A heading and what stands under it, or nothing where there is nothing to show. */
const section = (title: string, rows: readonly unknown[], ...blocks: Block[]): Block[] =>
  rows.length === 0 ? [] : [heading(2, title), ...blocks]

/** The case as a card for paper and archive: its register line, parties, days, documents, decisions and history. */
export function caseCard(page: CasePage, letterhead: Letterhead, today: string): WrittenDocument {
  const { head } = page
  const dated = (day: string | null) => (day === null ? null : formatDate(day))
  const line: [string, string | null][] = [
    [words.register, head.registerName],
    [words.kind, caseKindLabel[head.kind]],
    [words.state, caseStateText(head)],
    [words.received, dated(head.receivedDay)],
    [words.registered, formatDateTime(head.registeredAt)],
    [words.closed, dated(head.closedDay)],
    [words.party, head.party],
    [words.responsible, [head.responsibleName, head.responsibleUnit].filter(Boolean).join(', ') || null],
    [words.secrecy, head.secrecyProvision],
    [
      words.voided,
      head.voidedDay && `${formatDate(head.voidedDay)}${head.voidReason ? `: ${head.voidReason}` : ''}`,
    ],
    ...page.numbers.map(({ number, holder }): [string, string] => [holder ?? words.otherNumber, number]),
  ]
  const blocks: Block[] = [
    definitions(line.filter((row): row is [string, string] => row[1] !== null && row[1] !== '')),
    ...(head.summary ? [paragraph(head.summary)] : []),
    ...section(
      words.parties,
      page.parties,
      table(
        [words.role, words.name],
        page.parties.map(({ role, name, party, title }) => [
          partyRoleLabel[role],
          [party ? `${name} (${party})` : name, title].filter(Boolean).join(', '),
        ]),
      ),
    ),
    ...section(
      words.documents,
      page.documents,
      table(
        [words.no, words.document, words.direction, words.day, words.party],
        page.documents.map((document): Words[] => [
          String(document.number),
          [`${document.title} (${documentKindLabel[document.kind].toLowerCase()})`, secrecyNote(document)]
            .filter(Boolean)
            .join('. '),
          directionLabel[document.direction],
          document.dayText ?? document.day ?? '',
          document.publicParty ?? '',
        ]),
      ),
    ),
    ...section(
      words.days,
      page.deadlines,
      table(
        [words.day, words.what, words.basis, words.state],
        page.deadlines.map((deadline) => [
          deadline.day,
          deadline.label,
          deadline.basis ?? '',
          deadline.metDay
            ? words.met(deadline.metDay)
            : (deadlineStanding(deadline, today, head.asOf).stateText ?? words.toKeep),
        ]),
      ),
    ),
    ...page.decisions.flatMap((each): Block[] => [
      heading(2, words.decision(each.bodyName, dated(each.day) ?? each.dayText, each.paragraph)),
      ...(each.points.length > 0 ? [decision('numbered', each.points)] : [paragraph(each.heading)]),
    ]),
    ...section(
      words.history,
      page.events,
      table(
        [words.when, words.what, words.who],
        page.events.map((event) => [
          event.dayText ?? event.legalDay ?? event.at.slice(0, 10),
          event.text,
          event.actorName ?? '',
        ]),
      ),
    ),
  ]
  return {
    layout: 'list',
    language: 'sv',
    kind: words.title,
    title: head.title,
    number: head.number,
    letterhead,
    meta: [
      { label: words.number, value: head.number },
      { label: words.made, value: formatDate(today) },
    ],
    blocks,
    ...(head.secrecyProvision ? { footer: words.secrecyFooter(head.secrecyProvision) } : {}),
    day: today,
  }
}

const secrecyNote = ({ secrecyProvision }: { secrecyProvision: string | null }): string | null =>
  secrecyProvision === null ? null : words.secrecyFooter(secrecyProvision)
