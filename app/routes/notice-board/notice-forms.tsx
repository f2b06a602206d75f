import type { ReactNode } from 'react'
import { formatCount, formatDate } from '~/text/format'
import { boardWords, outageVerdict } from '~/text/meetings/notice-board'
import {
  Actions,
  BlockedAction,
  Button,
  Checkbox,
  DateField,
  DateText,
  FieldRow,
  Section,
  StatusBadge,
  TextArea,
  TextField,
} from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'
import type { NoticeData } from './notice'

type Props = { page: NoticeData; state: FormState | undefined }

/** What those who keep the board can do with a notice now. */
export function NoticeForms({ page, state }: Props) {
  const { notice, today, due, outages, decisions } = page
  const { state: stands, earliestRemoval } = notice
  const up = stands === 'posted' || stands === 'removable'
  const early = earliestRemoval !== null && today < earliestRemoval
  const presumed = decisions.filter(({ legalForce }) => legalForce === 'presumed')
  return (
    <Section title="Sköta anslaget">
      {stands === 'drafted' && (
        <form method="post" className="step-form">
          {due && (
            <p>
              <StatusBadge tone={due < today ? 'danger' : 'warning'}>
                {boardWords.due(due, today)}
              </StatusBadge>
            </p>
          )}
          <Button name="intent" value="post">
            Sätt upp nu
          </Button>
        </form>
      )}
      {stands === 'interrupted' && <JudgeOutage page={page} state={state} />}
      {up &&
        (early ? (
          <BlockedAction
            label="Ta ned"
            reason={`Får tas ned tidigast ${formatDate(earliestRemoval)}${notice.appealLastDay ? ': tiden för att överklaga löper till och med dagen före' : ''}.`}
          />
        ) : (
          <form method="post" className="step-form">
            <Button
              name="intent"
              value="remove"
              variant={stands === 'removable' && presumed.length === 0 ? 'primary' : 'secondary'}
            >
              Ta ned
            </Button>
          </form>
        ))}
      {presumed.length > 0 && page.handlesAppeals && (
        <Confirm page={page} state={state} count={presumed.length} />
      )}
      {notice.bodyKind === 'joint_board' &&
        notice.minutesId &&
        stands !== 'drafted' &&
        stands !== 'removed' && <OtherPostings page={page} state={state} />}
      {(up || stands === 'interrupted') && <NoteOutage state={state} />}
      {outages.length > 0 && (
        <>
          <h3>Avbrott</h3>
          <ul>
            {outages.map((outage) => (
              <li key={outage.id}>
                <DateText value={outage.fromAt} />
                {outage.toAt ? (
                  <>
                    {' '}
                    till <DateText value={outage.toAt} />
                  </>
                ) : (
                  ' och pågår'
                )}
                . {outage.cause} <span className="note">{outageVerdict(outage)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function Fold({
  title,
  intents,
  state,
  open = false,
  children,
}: {
  title: string
  intents: readonly string[]
  state: FormState | undefined
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="disclosure" open={open || intents.includes(state?.intent ?? '')}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <form method="post">{children}</form>
    </details>
  )
}

function JudgeOutage({ page, state }: Props) {
  const { outages, today, name, ifReposted, notice, together } = page
  const goesOn = outages.some(({ toAt }) => toAt === null)
  const end = formView(state, 'end-outage')
  const intent = state?.intent === 'tolerate' ? 'tolerate' : 'repost'
  const { field } = formView(state, intent)
  if (goesOn)
    return (
      <Fold title="Avbrottet är slut" intents={['end-outage']} state={state} open>
        <FieldRow>
          <DateField {...end.field('endDay', today)} label="Dag" required />
          <TextField {...end.field('endTime')} type="time" label="Klockslag" width="short" required />
        </FieldRow>
        <Actions>
          <Button name="intent" value="end-outage">
            Anteckna
          </Button>
        </Actions>
      </Fold>
    )
  return (
    <Fold title="Bedöm avbrottet" intents={['tolerate', 'repost']} state={state} open>
      <p>
        Anslaget måste vara uppe hela tiden för att tiden för att överklaga ska löpa ut (13 kap. 5 §
        kommunallagen). Hur långt avbrott som kan godtas är inte avgjort. Är du osäker: sätt upp det på nytt.
      </p>
      <TextField
        {...field('judgedBy', name)}
        label="Bedömt av"
        hint="Namn och titel, till exempel kommunjuristen."
        required
      />
      <TextArea {...field('reason')} label="Skäl" rows={3} required />
      {together > 0 && (
        <Checkbox
          name="together"
          value="1"
          label={`Gäller också ${formatCount(together, 'annat anslag', 'andra anslag')} som var nere samtidigt`}
        />
      )}
      <Actions>
        <Button name="intent" value="repost">
          {ifReposted ? `Sätt upp på nytt, tid till ${formatDate(ifReposted)}` : 'Sätt upp på nytt'}
        </Button>
        <Button name="intent" value="tolerate" variant="secondary">
          {notice.appealLastDay
            ? `Låt tiden löpa till ${formatDate(notice.appealLastDay)}`
            : 'Låt anslaget stå kvar'}
        </Button>
      </Actions>
    </Fold>
  )
}

function NoteOutage({ state }: { state: FormState | undefined }) {
  const { field } = formView(state, 'outage')
  return (
    <Fold title="Anteckna ett avbrott" intents={['outage']} state={state}>
      <p>
        Portalen antecknar själv när den har varit nere. Skriv här om anslaget inte gick att nå av något annat
        skäl.
      </p>
      <FieldRow>
        <DateField {...field('fromDay')} label="Från dag" required />
        <TextField {...field('fromTime')} type="time" label="Klockslag" width="short" required />
      </FieldRow>
      <FieldRow>
        <DateField {...field('toDay')} label="Till dag" hint="Tomt om det pågår." optional />
        <TextField {...field('toTime')} type="time" label="Klockslag" width="short" optional />
      </FieldRow>
      <TextField {...field('cause')} label="Vad hände?" required />
      <Actions>
        <Button name="intent" value="outage" variant="secondary">
          Anteckna avbrottet
        </Button>
      </Actions>
    </Fold>
  )
}

function Confirm({ page, state, count }: Props & { count: number }) {
  const { confirmFrom, today } = page
  const { field, value } = formView(state, 'confirm')
  const passed = confirmFrom !== null && today >= confirmFrom
  return (
    <Fold title="Bekräfta laga kraft" intents={['confirm']} state={state} open>
      <p>
        {count === 1 ? 'Ett beslut antas' : `${count} beslut antas`} ha fått laga kraft. Överklaganden lämnas
        till domstolen.{' '}
        {passed
          ? 'Så lång tid har gått att laga kraft kan bekräftas utan att fråga den.'
          : `Fråga den, eller vänta till ${confirmFrom ? formatDate(confirmFrom) : 'senare'}.`}
      </p>
      <Checkbox
        name="courtAsked"
        value="1"
        label="Domstolen är tillfrågad och har inget överklagande"
        defaultChecked={value('courtAsked') === '1'}
      />
      <TextField {...field('note')} label="Vem svarade, och när?" optional={passed} />
      <Actions>
        <Button name="intent" value="confirm">
          Bekräfta
        </Button>
      </Actions>
    </Fold>
  )
}

const ROWS = [1, 2, 3, 4, 5, 6] as const

function OtherPostings({ page, state }: Props) {
  const told = page.notice.otherPostings ?? []
  const { field } = formView(state, 'postings')
  return (
    <Fold title="Anslag i de andra kommunerna" intents={['postings']} state={state} open={told.length === 0}>
      <p>
        För en gemensam nämnd räknas tiden från den dag då alla kommuner har anslagit (13 kap. 5 §
        kommunallagen). Laga kraft antas inte förrän dagarna är antecknade.
      </p>
      {ROWS.slice(0, Math.max(3, told.length + 1)).map((row) => (
        <FieldRow key={row}>
          <TextField {...field(`municipality${row}`, told[row - 1]?.municipality)} label={`Kommun ${row}`} />
          <DateField {...field(`day${row}`, told[row - 1]?.day)} label="Anslaget" />
        </FieldRow>
      ))}
      <Actions>
        <Button name="intent" value="postings" variant="secondary">
          Spara dagarna
        </Button>
      </Actions>
    </Fold>
  )
}
