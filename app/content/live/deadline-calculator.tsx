import { useSearchParams } from '@remix-run/react'
import { computeDeadline, type DeadlineKey, deadlineRules } from '~/domain/calendar/deadlines'
import { parseDay } from '~/domain/shared/day'
import { deadlineLabel, deadlineStepText, paragraphText } from '~/text/deadlines'
import { Actions, Button, DateField, DateText, FieldRow, Select } from '~/ui'

/** Deadlines that the law sets, and the event whose day each is counted from. */
const events = {
  appeal: 'Protokollets justering tillkännagavs på anslagstavlan',
  appeal_after_receipt: 'Beslutet togs emot',
  motion: 'Motionen väcktes',
  citizen_proposal: 'Medborgarförslaget väcktes',
  council_summons: 'Fullmäktige sammanträder',
  minutes_approval: 'Sammanträdet hölls',
  announcement: 'Protokollet justerades',
} satisfies Partial<Record<DeadlineKey, string>>

const keys = Object.keys(events) as (keyof typeof events)[]
const field = { key: 'rakna', day: 'fran' } as const

/** Counts a statutory day from what the address asks for, so that it works without script and can be linked to. */
export function DeadlineCalculator() {
  const [search] = useSearchParams()
  const key = keys.find((each) => each === search.get(field.key)) ?? 'appeal'
  const typed = search.get(field.day)
  const from = typed === null ? null : parseDay(typed)
  return (
    <section className="live" aria-label="Räkna ut ett datum">
      <form method="get">
        <Select
          name={field.key}
          label="Räkna från"
          choices={keys.map((value) => ({ value, label: events[value] }))}
          defaultValue={key}
        />
        <FieldRow>
          <DateField
            name={field.day}
            label="Dagen"
            defaultValue={typed ?? ''}
            error={from?.ok === false ? 'Skriv en dag som finns, till exempel 2026-09-14.' : undefined}
          />
        </FieldRow>
        <Actions>
          <Button variant="secondary">Räkna ut</Button>
        </Actions>
      </form>
      {from?.ok && <Answer deadlineKey={key} from={from.value} />}
    </section>
  )
}

function Answer({ deadlineKey, from }: { deadlineKey: keyof typeof events; from: string }) {
  const { due, steps } = computeDeadline(deadlineKey, from)
  const { paragraph } = deadlineRules[deadlineKey]
  return (
    <div className="live-answer" role="status">
      <p>
        {deadlineLabel[deadlineKey]}:{' '}
        <strong>
          <DateText value={due} />
        </strong>
      </p>
      <ol>
        {steps.map((step) => (
          <li key={step.from}>{deadlineStepText(step)}</li>
        ))}
      </ol>
      {paragraph && <p className="note">{paragraphText(paragraph)}</p>}
    </div>
  )
}
