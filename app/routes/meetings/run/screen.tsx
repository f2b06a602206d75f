import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { screenOf } from '#db/queries/meetings/screen'
import { endingText, phaseText, proposalKindText } from '~/text/meetings/run'
import { requireMeeting } from '../require-meeting'

const REFRESH_MS = 4_000

/** The room's screen: for those who may read the meeting, and for all while it is held in public. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting, allowed } = await requireMeeting(args)
  const running = meeting.state === 'in_session' || meeting.state === 'adjourned'
  const inPublic = running && (meeting.body.kind === 'council' || meeting.openToPublic === true)
  const screen = allowed('meeting.read') || inPublic ? await screenOf(ctx.database.read, meeting.id) : null
  if (!screen || meeting.state === null) throw new Response(null, { status: 404 })
  return { screen, bodyName: meeting.body.name }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.bodyName} – pågående sammanträde – Rådslag` : 'Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export default function ScreenPage() {
  const { screen, bodyName } = useLoaderData<typeof loader>()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(revalidate, REFRESH_MS)
    return () => clearInterval(timer)
  }, [revalidate])
  const { phase, quorum, chair, closed, item } = screen
  return (
    <main className="screen" id="innehall">
      <noscript>
        <meta httpEquiv="refresh" content="8" />
      </noscript>
      <header className="screen-head">
        <p>{bodyName}</p>
        <p>
          {phase === 'in_session' ? (
            <>
              {quorum.present} av {screen.seats} tjänstgör
            </>
          ) : (
            phaseText[phase]
          )}
        </p>
      </header>
      {closed ? (
        <h1 className="screen-still">Slutna dörrar</h1>
      ) : item && phase === 'in_session' ? (
        <Item screen={screen} item={item} />
      ) : (
        <h1 className="screen-still">
          {phase === 'adjourned'
            ? 'Paus'
            : phase === 'closed'
              ? 'Sammanträdet är avslutat'
              : phase === 'not_opened'
                ? 'Sammanträdet börjar snart'
                : bodyName}
        </h1>
      )}
      <footer className="screen-foot">{chair && <p>Ordförande: {chair}</p>}</footer>
    </main>
  )
}

type Screen = Awaited<ReturnType<typeof loader>>['screen']

function Item({ screen, item }: { screen: Screen; item: NonNullable<Screen['item']> }) {
  const { proposals, vote, ending } = screen
  return (
    <div className="screen-item">
      <p className="screen-number">Punkt {item.number}</p>
      <h1>{item.title}</h1>
      {ending && <p className="screen-ending">{endingText[ending]}</p>}
      {vote ? (
        <section className="screen-vote" aria-label="Omröstning">
          <Side count={vote.yes} word="Ja" means={vote.yesMeans} won={vote.carried === 'yes'} />
          <Side count={vote.no} word="Nej" means={vote.noMeans} won={vote.carried === 'no'} />
          <p className="screen-rest">
            {vote.abstained} avstår, {vote.absent} frånvarande
            {vote.secret && ' · sluten omröstning'}
            {vote.byCasting && ' · ordförandens utslagsröst'}
          </p>
        </section>
      ) : proposals.length > 0 ? (
        <ul className="screen-proposals">
          {proposals.map(({ id, kind, text, by, found }) => (
            <li key={id} className={found ? 'found' : undefined}>
              <p className="screen-by">
                {proposalKindText[kind]}
                {by && ` · ${by}`}
                {found && ' · Bifallet'}
              </p>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      ) : (
        item.points.length > 0 && (
          <ol className="screen-points">
            {item.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        )
      )}
    </div>
  )
}

function Side({ count, word, means, won }: { count: number; word: string; means: string; won: boolean }) {
  return (
    <div className={won ? 'screen-side won' : 'screen-side'}>
      <p className="screen-count">
        <span>{word}</span> {count}
      </p>
      <p>{means}</p>
      {won && <p className="screen-won">Vann omröstningen</p>}
    </div>
  )
}
