import type { LoaderFunctionArgs } from '@remix-run/node'
import { decision, heading, paragraph } from '~/domain/shared/rich-text'
import type { Block } from '~/domain/shared/rich-text'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { formatDate } from '~/text/format'
import { forumMeetingStateLabel } from '~/text/forums'
import { letterheadOf } from '~/use-cases/shared/letterhead'
import { requireMeeting } from './meeting.server'

/** The agenda and notes of a meeting as PDF/A, as far as the reader may read them. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, forum, meeting } = await requireMeeting(args)
  const present = meeting.attendance.filter((each) => each.present).map(({ name }) => name)
  const blocks: Block[] = meeting.lines.flatMap((line, at): Block[] => [
    heading(2, `${at + 1}. ${line.title}`),
    ...(line.notes?.trim()
      ? line.notes
          .trim()
          .split(/\n{2,}/)
          .map((text) => paragraph(text))
      : []),
    ...(line.decision ? [decision('numbered', [line.decision], 'Beslut')] : []),
    ...(line.within ? [paragraph(`Inom beslutspunkten: ${line.within}`)] : []),
  ])
  const bytes = await renderPdf({
    ...{
      layout: 'list',
      language: 'sv',
      kind: meeting.state === 'agenda' ? 'Dagordning' : 'Mötesanteckningar',
    },
    title: `${forum.name}${meeting.section ? `, ${meeting.section}` : ''}`,
    day: meeting.day,
    letterhead: await letterheadOf(ctx, municipality.id, forum.name),
    meta: [
      { label: 'Möte', value: formatDate(meeting.day) },
      ...(meeting.place ? [{ label: 'Plats', value: meeting.place }] : []),
      {
        label: 'Läge',
        value: meeting.approvedDay
          ? `Godkända ${formatDate(meeting.approvedDay)}`
          : forumMeetingStateLabel[meeting.state],
      },
      ...(present.length > 0 ? [{ label: 'Närvarande', value: present.join(', ') }] : []),
    ],
    blocks: blocks.length > 0 ? blocks : [paragraph('Dagordningen är tom.')],
  })
  return fileAnswer(bytes, {
    name: `${forum.name} ${meeting.day}.pdf`,
    ...{ type: 'pdf', disposition: 'inline' },
  })
}
