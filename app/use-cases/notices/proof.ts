import type { WrittenDocument } from '../../documents/writing/model'
import { actorName, may } from '../../domain/access'
import { definitions, heading, paragraph, table } from '../../domain/shared/rich-text'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { formatDate, formatDateTime } from '../../text/format'
import {
  noticeEventText,
  noticeKindLabel,
  outageVerdict,
  proofWords as words,
} from '../../text/meetings/notice-board'
import { noticeLog, noticeOutagesOf, noticePage } from '#db/queries/meetings/notice-board'
import type { Context } from '../context'
import { letterheadOf } from '../shared/letterhead'

/**
 * ANS-08, KL 8:10: proof that a notice was posted, for whoever asks: when, how long, every outage and what was judged of
 * it. Drawn from the notice's log, also long after it has come down.
 */
export async function proofOfPosting(
  ctx: Context,
  { municipalityId, noticeId }: { municipalityId: string; noticeId: string },
): Promise<Result<WrittenDocument, 'notice-not-found' | 'not-posted'>> {
  const { read } = ctx.database
  const staff = may(ctx.actor, 'notice.post', { municipalityId })
  const notice = await noticePage(read, { municipalityId, id: noticeId, staff })
  if (!notice) return refuse('notice-not-found')
  if (notice.postedAt === null) return refuse('not-posted')
  const log = await noticeLog(read, noticeId)
  const outages = await noticeOutagesOf(read, noticeId)
  const removal = log.findLast(({ event }) => event === 'remove')
  const facts: [string, string][] = [
    [words.what, notice.title],
    [words.kind, noticeKindLabel[notice.kind]],
    ...(notice.bodyName ? [[words.body, notice.bodyName] as [string, string]] : []),
    ...(notice.meetingDay && notice.minutesId
      ? [[words.meetingDay, formatDate(notice.meetingDay)] as [string, string]]
      : []),
    ...(notice.paragraphs ? [[words.paragraphs, notice.paragraphs] as [string, string]] : []),
    ...(notice.approvalDay ? [[words.approvalDay, formatDate(notice.approvalDay)] as [string, string]] : []),
    [words.posted, formatDateTime(notice.postedAt)],
    ...(notice.periodFrom && notice.periodFrom !== notice.postedDay
      ? [[words.periodFrom, formatDate(notice.periodFrom)] as [string, string]]
      : []),
    ...(notice.appealLastDay
      ? [[words.appealLastDay, formatDate(notice.appealLastDay)] as [string, string]]
      : []),
    ...(notice.earliestRemoval
      ? [[words.earliestRemoval, formatDate(notice.earliestRemoval)] as [string, string]]
      : []),
    [words.removed, removal ? formatDateTime(removal.at) : words.stillUp(formatDateTime(ctx.now()))],
  ]
  return ok({
    layout: 'letter',
    title: words.title,
    language: 'sv',
    kind: words.kindOfDocument,
    day: ctx.today,
    letterhead: await letterheadOf(ctx, municipalityId, notice.bodyName ?? undefined),
    meta: [{ label: words.issued, value: formatDate(ctx.today) }],
    blocks: [
      paragraph(removal ? words.leadRemoved : words.leadUp),
      definitions(facts),
      heading(2, words.outages),
      ...(outages.length === 0
        ? [paragraph(words.noOutages)]
        : [
            table(
              words.outageColumns,
              outages.map(({ fromAt, toAt, cause, judged, judgedBy, judgedDay }) => [
                formatDateTime(fromAt),
                toAt ? formatDateTime(toAt) : words.goesOn,
                cause,
                outageVerdict({ judged, judgedBy, judgedDay }),
              ]),
            ),
          ]),
      heading(2, words.log),
      table(
        words.logColumns,
        log
          .filter(({ event }) => event !== 'draft')
          .map(({ at, event, text }) => [formatDateTime(at), noticeEventText[event] ?? event, text ?? '']),
      ),
      paragraph(words.law),
    ],
    signatures: staff && ctx.actor.kind === 'account' ? [{ name: actorName(ctx.actor) }] : [],
  })
}
