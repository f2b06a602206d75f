import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { localRule } from '#db/queries/administration/local-rules'
import { boardBehind, boardNow, type NoticeLine } from '#db/queries/meetings/notice-board'
import { may } from '~/domain/access'
import { computeDeadline } from '~/domain/calendar/deadlines'
import { type NoticeKind, noticeKinds } from '~/domain/meetings/public-notice'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { courtInText } from '~/text/courts'
import { formatDate } from '~/text/format'
import { boardWords, noticeKindHeading, noticeStateLabel } from '~/text/meetings/notice-board'
import { DateText, EmptyState, LinkButton, Notice, PageHeading, Section, StatusBadge } from '~/ui'
import type { FrameHandle } from '../municipality/frame'

const MOST_EARLIER = 200

export async function loader(args: LoaderFunctionArgs) {
  const { actor, database, today } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = database
  const staff = may(actor, 'notice.post', { municipalityId: municipality.id })
  const behind = staff ? await boardBehind(read, municipality.id, MOST_EARLIER) : null
  const rolls = await localRule(read, municipality.id, 'approvalRolls', today)
  return {
    m: municipality.slug,
    name: municipality.displayName,
    staff,
    today,
    court: courtInText(await localRule(read, municipality.id, 'administrativeCourt', today)),
    notices: (await boardNow(read, municipality.id)).map(lineOf),
    drafted: (behind?.drafted ?? []).map((row) => ({
      ...lineOf(row),
      due:
        row.approvalDay &&
        computeDeadline('announcement', row.approvalDay, { reading: { approvalRolls: rolls } }).due,
    })),
    removed: (behind?.removed ?? []).map(lineOf),
  }
}

/** What a line needs: the log and the long texts stay behind. */
const lineOf = ({ id, kind, state, title, postedDay, appealLastDay, removedDay, bodyName }: NoticeLine) => ({
  ...{ id, kind, state, title, postedDay, appealLastDay, removedDay, bodyName },
})
type Line = ReturnType<typeof lineOf>

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Anslagstavla – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Anslagstavla' }] }

export default function NoticeBoard() {
  const { m, name, staff, today, court, notices, drafted, removed } = useLoaderData<typeof loader>()
  const kinds = noticeKinds.filter((kind) => notices.some((notice) => notice.kind === kind))
  return (
    <>
      <PageHeading
        title="Anslagstavla"
        lede={`${name} tillkännager här sammanträden, justerade protokoll och annat som ska anslås enligt lag.`}
        actions={
          staff ? (
            <>
              <LinkButton href={paths.newNotice(m)}>Nytt anslag</LinkButton>
              <a href={paths.appeals(m)}>Överklaganden</a>
            </>
          ) : undefined
        }
      />
      {drafted.length > 0 && (
        <Section id="att-satta-upp" title="Att sätta upp" count={drafted.length}>
          <ul className="board">
            {drafted.map((notice) => (
              <li key={notice.id}>
                <a href={paths.publicNotice(m, notice.id)}>{notice.title}</a>
                {notice.due && (
                  <p className="note">
                    <StatusBadge tone={notice.due < today ? 'danger' : 'warning'}>
                      {boardWords.due(notice.due, today)}
                    </StatusBadge>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {notices.length === 0 && (
        <EmptyState title="Inget är anslaget just nu">
          Här visas nya anslag samma dag som de sätts upp.
        </EmptyState>
      )}
      {kinds.map((kind: NoticeKind) => {
        const own = notices.filter((notice) => notice.kind === kind)
        return (
          <Section key={kind} id={kind} title={noticeKindHeading[kind]} count={own.length}>
            <Lines m={m} today={today} staff={staff} lines={own} />
          </Section>
        )
      })}
      <Section id="overklaga" title="Hur man överklagar ett beslut">
        {boardWords.howToAppeal(court).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Section>
      <p className="note">
        <a href={paths.data(paths.noticeBoard(m), 'json')}>Anslagstavlan som data (JSON)</a>
      </p>
      {removed.length > 0 && (
        <Section id="tidigare" title="Tidigare anslag" count={removed.length}>
          <Notice tone="info" title="Visas bara för er som sköter anslagstavlan">
            Bevis om anslag kan utfärdas också sedan anslaget har tagits ned.
          </Notice>
          <Lines m={m} today={today} staff lines={removed} />
        </Section>
      )}
    </>
  )
}

function Lines({ m, today, staff, lines }: { m: string; today: string; staff: boolean; lines: Line[] }) {
  return (
    <ul className="board">
      {lines.map((notice) => (
        <li key={notice.id}>
          <a href={paths.publicNotice(m, notice.id)}>{notice.title}</a>
          <p className="note">
            {notice.bodyName && <span>{notice.bodyName}</span>}
            {notice.postedDay && (
              <span>
                Anslaget <DateText value={notice.postedDay} />
              </span>
            )}
            {notice.appealLastDay && notice.state !== 'removed' && (
              <span>{boardWords.appeal(notice.appealLastDay, today)}</span>
            )}
            {notice.removedDay && <span>Nedtaget {formatDate(notice.removedDay)}</span>}
            {staff && (notice.state === 'removable' || notice.state === 'interrupted') && (
              <StatusBadge tone={notice.state === 'removable' ? 'info' : 'warning'}>
                {noticeStateLabel[notice.state]}
              </StatusBadge>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
