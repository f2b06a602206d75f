import { Actions, BlockedAction, Button, Checkbox, Icon, Section, Select, TextArea, TextField } from '~/ui'
import type { MemoAnswer } from './memo-action.server'
import type { MemoPage } from './memo-page.server'

export type RemarkView = {
  key: string
  must: boolean
  section: string | null
  heading: string | null
  text: string
}

type Given = { page: MemoPage; answer: MemoAnswer | undefined }

const errorOf = (answer: MemoAnswer | undefined, field: string) =>
  answer?.refusal.field === field ? answer.refusal.text : undefined

/** Title, and whether money is decided. */
export function Details({ page, answer }: Given) {
  const { memo } = page
  return (
    <details
      className="memo-details"
      id="avsnitt-uppgifter"
      open={errorOf(answer, 'title') ? true : undefined}
    >
      <summary>Uppgifter</summary>
      <TextField
        name="title"
        form="memo"
        label="Rubrik"
        defaultValue={answer?.values.title ?? memo.title}
        error={errorOf(answer, 'title')}
        maxLength={300}
        autoComplete="off"
        required
      />
      <Checkbox
        name="decidesMoney"
        form="memo"
        label="Beslutet innebär en utgift"
        hint="Då ska skrivelsen ange finansieringen (11 kap. 15 § kommunallagen)."
        defaultChecked={answer ? answer.values.decidesMoney === 'on' : memo.decidesMoney}
        autoComplete="off"
      />
      <Button variant="secondary" form="memo" name="intent" value="save:uppgifter">
        Spara uppgifter
      </Button>
    </details>
  )
}

/** What is left before approval, each line leading to its section. */
export function Remarks({ remarks, href }: { remarks: RemarkView[]; href: (section: string) => string }) {
  const must = remarks.filter((remark) => remark.must)
  const should = remarks.filter((remark) => !remark.must)
  return (
    <Section id="kvar" title="Kvar att göra före godkännande" count={must.length || undefined}>
      <div aria-live="polite">
        {must.length === 0 && (
          <p className="memo-clear">
            <Icon name="check" /> Inget hindrar ett godkännande.
          </p>
        )}
        <RemarkList remarks={must} href={href} icon="circle" />
        {should.length > 0 && (
          <>
            <h3 className="memo-remarks-head">Att se över</h3>
            <p className="note">Den som godkänner får se det här.</p>
            <RemarkList remarks={should} href={href} icon="info" />
          </>
        )}
      </div>
    </Section>
  )
}

function RemarkList({
  remarks,
  href,
  icon,
}: {
  remarks: RemarkView[]
  href: (section: string) => string
  icon: 'circle' | 'info'
}) {
  if (remarks.length === 0) return null
  return (
    <ul className="memo-remarks">
      {remarks.map(({ key, section, heading, text }) => (
        <li key={key}>
          <Icon name={icon} />
          <span>
            {section && heading && (
              <>
                <a href={href(section)}>{heading}</a>
                {': '}
              </>
            )}
            {text}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The way to approval: handing over, taking back, approving, sending back. */
export function Approval({ page, answer, remarks }: Given & { remarks: RemarkView[] }) {
  const { memo, rights } = page
  if (memo.state === 'approved') return null
  return (
    <Section id="godkannande" title="Godkännande">
      {memo.state === 'draft' && rights.writes && <HandOver page={page} answer={answer} />}
      {memo.state === 'draft' && !rights.writes && (
        <p>Skrivelsen är ett utkast. Den som skriver lämnar den för godkännande.</p>
      )}
      {memo.state === 'for_approval' && (
        <>
          <p>
            {memo.authorName} har lämnat skrivelsen till {memo.approverName ?? 'en chef'} för godkännande.
          </p>
          {rights.approves && <Approve page={page} answer={answer} remarks={remarks} />}
          {rights.writes && !rights.approves && (
            <Actions>
              <Button variant="secondary" form="memo" name="intent" value="take-back">
                Ta tillbaka och fortsätt skriva
              </Button>
            </Actions>
          )}
        </>
      )}
    </Section>
  )
}

function HandOver({ page, answer }: Given) {
  if (page.approvers.length === 0)
    return (
      <BlockedAction
        label="Lämna för godkännande"
        reason="Ingen annan chef i kommunen kan godkänna den här skrivelsen. Be systemförvaltaren om en roll för den som ska godkänna."
      />
    )
  return (
    <>
      <Select
        name="approver"
        form="memo"
        label="Vem ska godkänna?"
        hint="Den du väljer får veta det på Min dag och med e-post. Texten är låst för dig medan den ligger där."
        placeholder={page.approvers.length === 1 ? undefined : 'Välj person'}
        choices={page.approvers.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={answer?.values.approver}
        error={errorOf(answer, 'approver')}
        width="medium"
      />
      <Actions>
        <Button form="memo" name="intent" value="submit">
          Lämna för godkännande
        </Button>
      </Actions>
    </>
  )
}

function Approve({ page, answer, remarks }: Given & { remarks: RemarkView[] }) {
  const { rights } = page
  return (
    <>
      {rights.ownMemo ? (
        <BlockedAction
          label="Godkänn"
          reason="Du har skrivit texten själv, och kommunen kräver att någon annan godkänner den."
        />
      ) : (
        <>
          {remarks.some(({ must }) => !must) && (
            <Checkbox
              name="confirmed"
              form="memo"
              label="Jag har läst det som står under Att se över"
              error={errorOf(answer, 'confirmed')}
              autoComplete="off"
            />
          )}
          <p className="note">
            När du godkänner låses texten, ärendets uppgifter i den fryses och skrivelsen registreras som en
            upprättad handling.
          </p>
          <Actions>
            <Button form="memo" name="intent" value="approve">
              Godkänn och registrera
            </Button>
          </Actions>
        </>
      )}
      <details className="memo-send-back" open={errorOf(answer, 'note') ? true : undefined}>
        <summary>Skicka tillbaka</summary>
        <TextArea
          name="note"
          form="memo"
          label="Vad behöver ändras?"
          rows={3}
          maxLength={4000}
          defaultValue={answer?.values.note}
          error={errorOf(answer, 'note')}
          autoComplete="off"
        />
        <Button variant="secondary" form="memo" name="intent" value="send-back">
          Skicka tillbaka till {page.memo.authorName ?? 'författaren'}
        </Button>
      </details>
    </>
  )
}

/** Laying a draft aside asks once more, in a place of its own. */
export function Discard({ page }: { page: MemoPage }) {
  if (page.memo.state === 'approved' || !page.rights.writes) return null
  return (
    <details className="memo-discard">
      <summary>Lägg skrivelsen åt sidan</summary>
      <p>Den försvinner ur ärendets lista. Inget registreras och ingen handling tas bort.</p>
      <Button variant="danger" form="memo" name="intent" value="discard">
        Lägg åt sidan
      </Button>
    </details>
  )
}

/** The keys that the editor knows. */
export function Shortcuts() {
  const keys: [string, string][] = [
    ['Ctrl + S', 'Spara nu'],
    ['Ctrl + B', 'Fet'],
    ['Ctrl + I', 'Kursiv'],
    ['Ctrl + K', 'Länk'],
    ['Ctrl + Skift + 8', 'Punktlista'],
    ['Ctrl + Skift + 7', 'Numrerad lista'],
    ['Enter i en lista', 'Nästa punkt; en gång till avslutar listan'],
    ['Alt + pil ned eller upp', 'Nästa eller föregående avsnitt'],
    ['Ctrl + Z', 'Ångra, även det som verktygen gjorde'],
    ['Piltangenter i verktygsraden', 'Gå mellan verktygen'],
  ]
  return (
    <details className="memo-shortcuts">
      <summary>Kortkommandon och skrivsätt</summary>
      <p>På Mac används ⌘ i stället för Ctrl.</p>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>
        Utan verktyg: <code>**fet**</code>, <code>*kursiv*</code>, <code>### Underrubrik</code>,{' '}
        <code>- punkt</code>, <code>1. nummer</code>, <code>[text](https://…)</code>, och ett fält som{' '}
        <code>{'{{diarienummer}}'}</code>.
      </p>
    </details>
  )
}
