import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { mayBeKept } from '~/server/offline'
import { formatDate } from '~/text/format'
import { useKeptPages, useRenewed } from '../../offline/use-device'
import { ActionBar } from './actions'
import { ItemList } from './item-list'
import { ItemPane } from './item-pane'
import { Log } from './log'
import { EndControls, MeetingControls, RaiseItem } from './meeting-controls'
import { runAction } from './note-action.server'
import { Panel } from './panel'
import { addressOf, nameIn, type Run, RunProvider, type RunProblem } from './run-context'
import { runModel } from './run-model.server'
import { Shortcuts } from './shortcuts'
import { StatusBar, TurnedAwayList } from './status-bar'
import { useLedger } from './use-ledger'

export async function loader(args: LoaderFunctionArgs) {
  const { model, ctx } = await runModel(args)
  const query = new URL(args.request.url).searchParams
  const page = { model, asked: query.get('punkt'), doing: query.get('gor') }
  // A reload without a line gives the page back, unless something on it is secret.
  const secret = model.items.some((item) => item.secret)
  return data(page, { headers: secret ? {} : mayBeKept(ctx.actor) })
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const action = (args: ActionFunctionArgs) => runAction(args)

/** The page keeps itself: what is noted goes through its ledger, and a new answer would only take its place. */
export const shouldRevalidate = () => false

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Leda ${page.model.bodyName} ${formatDate(page.model.day)} – Rådslag` : 'Rådslag' },
  { name: 'robots', content: 'noindex' },
]

/** Running a meeting: the agenda at the side, the item in the middle, and everything that can be noted one key away. */
export default function RunPage() {
  const given = useLoaderData<typeof loader>()
  const model = given.model as Run['model']
  const answer = useActionData<typeof action>() as { problem: RunProblem } | undefined
  const ledgerView = useLedger(model)
  const { ledger, state, record, entries } = ledgerView
  const first = useCallback(
    () =>
      record.currentItemId ??
      model.items.find(({ id, withdrawn }) => !withdrawn && !record.items.get(id)?.ended)?.id ??
      model.items[0]?.id ??
      null,
    [record, model],
  )
  const [shown, setShown] = useState<{ itemId: string | null; doing: string | null }>(() => ({
    itemId: model.items.some(({ id }) => id === given.asked) ? given.asked : first(),
    doing: given.doing,
  }))
  const [problem, setProblem] = useState<RunProblem | null>(answer?.problem ?? null)
  const [said, tell] = useState('')
  const go = useCallback(
    (itemId: string | null, doing: string | null = null) => {
      setShown({ itemId, doing })
      setProblem(null)
      window.history.replaceState(window.history.state, '', addressOf(model.here, itemId, doing))
    },
    [model.here],
  )
  useLeaveWarning(state.queued.length, ledger !== null)
  useKeptPages(model.m)
  useRenewed(model.here, state.stored.length)
  const item = model.items.find(({ id }) => id === shown.itemId) ?? null
  const run: Run = useMemo(
    () => ({
      ...{ model, record, entries, state, ledger, item, doing: shown.doing },
      ...{ problem, setProblem, go, tell },
    }),
    [model, record, entries, state, ledger, item, shown.doing, problem, go],
  )
  const chair = record.chairPersonId ? nameIn(run)(record.chairPersonId) : null
  return (
    <RunProvider value={run}>
      <div className="run">
        <h1 className="visually-hidden">
          Leda {model.bodyName} {formatDate(model.day)}
        </h1>
        <StatusBar chair={chair} />
        <TurnedAwayList />
        <div className="run-columns">
          <div className="run-main">
            {record.phase !== 'in_session' && <MeetingControls />}
            <ItemPane />
            {record.phase !== 'closed' && model.runs && <ActionBar />}
            {model.runs && <Panel />}
            {record.phase === 'in_session' && <MeetingControls />}
            <Log of={(entry) => entry.itemId === null} title="Antecknat om sammanträdet" folded />
          </div>
          <div className="run-side">
            <ItemList />
            <p className="run-links">
              <a href={`${model.here}/upprop`}>Upprop</a>
              <a href={model.screenAddress} target="_blank" rel="noreferrer">
                Skärm i salen
              </a>
            </p>
            <RaiseItem />
            <EndControls />
            <Shortcuts />
          </div>
        </div>
        <p className="visually-hidden" aria-live="polite">
          {said}
        </p>
      </div>
    </RunProvider>
  )
}

/** Nothing is lost by leaving, but whoever leaves with something unsent should know. */
function useLeaveWarning(waiting: number, awake: boolean): void {
  useEffect(() => {
    if (!awake || waiting === 0) return
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', leaving)
    return () => window.removeEventListener('beforeunload', leaving)
  }, [waiting, awake])
}
