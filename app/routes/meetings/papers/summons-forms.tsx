import type { FormState } from '../../account/form'
import { formView } from '../../account/form-view'
import { lateConsequenceText } from '~/text/meetings/papers'
import { papersRefusals } from '~/text/refusals/papers'
import { Actions, Button, Checkbox, Notice, Section, TextArea } from '~/ui'
import type { Calling } from '~/use-cases/meetings/papers/papers-of'

type Given = {
  state: FormState | undefined
  calling: Calling | null
  meeting: { council: boolean; state: string | null; bodyName: string }
  hrefs: { agenda: string; overview: string; notice: string }
}

/** The command that calls to the meeting, or what must be done before it. */
export function SummonForm({ state, calling, meeting, hrefs }: Given) {
  const { problem, field } = formView(state, 'summon')
  if (!calling) return null
  const { hindrances, late, called } = calling
  const withMail = called.filter(({ email }) => email !== null).length
  return (
    <Section id="kalla" title="Kalla till sammanträdet">
      {problem}
      {hindrances.length > 0 ? (
        <Notice tone="info" title="Innan du kan kalla">
          <ul>
            {hindrances.map((each) => (
              <li key={each}>
                {papersRefusals[each].text}{' '}
                {(each === 'not-locked' || each === 'no-items') && (
                  <a href={hrefs.agenda}>Till dagordningen</a>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <form method="post" noValidate>
          <p>
            {called.length} personer kallas eller underrättas. {withMail} får brev med länk,{' '}
            {called.length - withMail} saknar e-postadress och får kallelsen på papper. Dagordningen blir
            offentlig
            {meeting.council ? ', kungörelsen sätts upp på anslagstavlan' : ''} och handlingarna sätts ihop.
          </p>
          {late.length > 0 && (
            <>
              {late.map((each) => (
                <Notice key={each} tone="warning" title="För sent">
                  {lateConsequenceText[each]}
                </Notice>
              ))}
              <TextArea
                {...field('lateReason')}
                label="Varför kallar du ändå?"
                hint="Skälet sparas i loggen."
                rows={3}
              />
            </>
          )}
          {!meeting.council && (
            <Checkbox
              name="postNotice"
              label="Sätt upp en kungörelse på anslagstavlan"
              hint="En nämnd får anslå sina sammanträden men behöver inte (8 kap. 11 § kommunallagen)."
            />
          )}
          <input type="hidden" name="intent" value="summon" />
          <Actions>
            <Button>Kalla till sammanträdet</Button>
          </Actions>
        </form>
      )}
    </Section>
  )
}

/** What has been published since everyone was told, and the command that tells them (MEET-03). */
export function SupplementForm({ state, calling, news, today }: Given & { news: string[]; today: string }) {
  const { problem } = formView(state, 'supplement')
  const late = calling?.dates.find(({ key }) => key === 'late_item')
  return (
    <Section id="tillagg" title="Tillägg till kallelsen">
      {problem}
      <p>Det här är publicerat sedan alla fick besked:</p>
      <ul>
        {news.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {late && late.latest < today && (
        <Notice tone="warning" title="För sent">
          {lateConsequenceText.late_item_late}
        </Notice>
      )}
      <form method="post">
        <input type="hidden" name="intent" value="supplement" />
        <Actions>
          <Button>Skicka tillägget till alla</Button>
        </Actions>
      </form>
    </Section>
  )
}

/** Cancelling, last on the page and folded away. */
export function CancelForm({ state, meeting }: Given) {
  const { problem, field } = formView(state, 'cancel')
  return (
    <details className="cancel-meeting" open={problem ? true : undefined}>
      <summary>Ställ in sammanträdet</summary>
      {problem}
      <form method="post" noValidate>
        <p>
          {meeting.state === 'summoned'
            ? 'Alla som kallats får besked med skälet, och anslaget ändras. Det går inte att ångra: planera ett nytt sammanträde i stället.'
            : 'Ingen är kallad än, så ingen får något brev. Det går inte att ångra: planera ett nytt sammanträde i stället.'}
        </p>
        <TextArea
          {...field('reason')}
          label="Skäl"
          hint="Läses av alla. Skriv inga personuppgifter."
          rows={3}
        />
        <input type="hidden" name="intent" value="cancel" />
        <Actions>
          <Button variant="danger">Ställ in sammanträdet</Button>
        </Actions>
      </form>
    </details>
  )
}
