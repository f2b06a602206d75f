import type { Letterhead, WrittenDocument } from '../../../documents/writing/model'
import { type Block, heading, inlines, paragraph, table } from '../../../domain/shared/rich-text'
import { formatDate } from '../../../text/format'
import { whenText } from '../../../text/meetings/papers'
import { showable } from './pack-sheets'
import type { Papers } from './papers-of'

const meta = ({ place: { meeting } }: Papers) => [
  { label: 'Tid', value: whenText(meeting) },
  ...(meeting.place ? [{ label: 'Plats', value: showable(meeting.place) }] : []),
]

const agendaTable = ({ agenda }: Papers): Block =>
  table(
    ['Nr', 'Ärende', 'Diarienummer'],
    agenda.map(({ number, title, late, caseNumber }) => [
      number === null ? '' : String(number),
      inlines(showable(title) + (late ? ' (tillkommet efter kallelsen)' : '')),
      caseNumber ?? '',
    ]),
  )

const ofBody = (name: string) => (name.endsWith('s') ? name : `${name}s`)

/** The chair stands for it; the day is when it left, and there is no line for a pen. */
const signed = (papers: Papers, sentDay: string | null) =>
  papers.chair
    ? [
        {
          name: papers.chair,
          role: 'Ordförande',
          note: sentDay ? formatDate(sentDay) : 'Utkast, inte utskickat',
        },
      ]
    : []

const cancelled = ({ place: { meeting } }: Papers): Block[] =>
  meeting.cancelledReason === null
    ? []
    : [
        paragraph([
          {
            kind: 'strong',
            content: inlines(`Sammanträdet är inställt. ${showable(meeting.cancelledReason)}`),
          },
        ]),
      ]

const base = (papers: Papers, letterhead: Letterhead, day: string) =>
  ({ layout: 'letter', language: 'sv', letterhead, meta: meta(papers), day }) as const

/** The summons as it is sent (KL 5:15, 6:23): time, place and every item. */
export function summonsDocument(papers: Papers, letterhead: Letterhead, today: string): WrittenDocument {
  const { meeting, body } = papers.place
  const day = meeting.summonedDay ?? today
  const council = body.kind === 'council'
  return {
    ...base(papers, letterhead, day),
    title: `Kallelse till ${ofBody(body.name.toLowerCase())} sammanträde ${formatDate(meeting.day)}`,
    kind: meeting.summonedDay === null ? 'Kallelse, utkast' : 'Kallelse',
    blocks: [
      ...cancelled(papers),
      paragraph(
        council
          ? 'Ledamöterna kallas till sammanträdet och ersättarna underrättas om det. Alla ärenden som ska behandlas står här.'
          : 'Ledamöterna kallas till sammanträdet. Ersättarna underrättas och har rätt att vara med även när de inte tjänstgör.',
      ),
      heading(2, 'Ärenden'),
      agendaTable(papers),
      heading(2, 'Handlingar'),
      paragraph(
        'Handlingarna finns i portalen Rådslag under sammanträdets sida, samlade i ett häfte och var för sig.',
      ),
      heading(2, 'Förhinder'),
      paragraph('Den som inte kan komma meddelar det snarast, så att en ersättare hinner kallas in.'),
    ],
    signatures: signed(papers, meeting.summonedDay),
  }
}

/** The notice of a council meeting (KL 5:13), or of a board's that is announced (KL 8:11). Issued by the chair. */
export function noticeDocument(papers: Papers, letterhead: Letterhead, today: string): WrittenDocument {
  const { meeting, body } = papers.place
  const day = meeting.noticePostedDay ?? today
  return {
    ...base(papers, letterhead, day),
    title: `${body.name} sammanträder ${formatDate(meeting.day)}`,
    kind: meeting.noticePostedDay === null ? 'Kungörelse, utkast' : 'Kungörelse',
    meta: [
      ...meta(papers),
      ...(meeting.noticePostedDay === null
        ? []
        : [{ label: 'Anslagen', value: formatDate(meeting.noticePostedDay) }]),
    ],
    blocks: [
      ...cancelled(papers),
      paragraph(
        `${body.name} sammanträder ${whenText(meeting)}${meeting.place ? ` i ${showable(meeting.place)}` : ''}. ${papers.open ? 'Sammanträdet är öppet för allmänheten.' : 'Sammanträdet är stängt för allmänheten.'}`,
      ),
      heading(2, 'Ärenden'),
      agendaTable(papers),
    ],
    signatures: signed(papers, meeting.noticePostedDay),
  }
}
