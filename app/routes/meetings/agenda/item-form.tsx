import { preparations, type Preparation } from '~/domain/meetings/preparation'
import { staffRepWords } from '~/domain/meetings/agenda-openness'
import { documentKindLabel } from '~/text/cases'
import { itemKindLabel, kindsInForm, staffRepLabel } from '~/text/meetings/agenda'
import { exemptionLaw, preparationLabel } from '~/text/meetings/preparation'
import {
  Actions,
  Button,
  Checkbox,
  DateField,
  FieldRow,
  FieldSet,
  Notice,
  Section,
  Select,
  TextArea,
  TextField,
} from '~/ui'
import type { ItemAnswer } from './item'
import type { ItemPageData } from './item.server'

type Props = { page: ItemPageData; answer: ItemAnswer | undefined }

/** What an item says. What was typed stands after a refusal; on a conflict the next save is on what is stored now. */
export function ItemForm({ page, answer }: Props) {
  const { item, meeting } = page
  const value = (name: string, stored: string | number | null) => answer?.values[name] ?? String(stored ?? '')
  const error = (name: string) => (answer?.error.field === name ? answer.error.text : undefined)
  const council = meeting.bodyKind === 'council'
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="revision" value={item.revision} />
      <Section id="punkten" title="Punkten">
        <TextField
          name="title"
          label="Rubrik"
          hint={
            item.case?.secret
              ? 'Ärendet är sekretessmarkerat. Rubriken blir offentlig och får inte röja något.'
              : 'Rubriken är offentlig.'
          }
          defaultValue={value('title', item.title)}
          error={error('title')}
        />
        <FieldRow>
          <Select
            name="kind"
            label="Slag"
            defaultValue={value('kind', item.kind)}
            choices={[...new Set([item.kind, ...kindsInForm])].map((kind) => ({
              value: kind,
              label: itemKindLabel[kind],
            }))}
          />
          <TextField
            name="minutes"
            label="Beräknad tid"
            suffix="minuter"
            inputMode="numeric"
            width="short"
            optional
            defaultValue={value('minutes', item.minutes)}
            error={error('minutes')}
          />
        </FieldRow>
        <TextField
          name="presenter"
          label="Föredragande"
          optional
          defaultValue={value('presenter', item.presenter)}
        />
      </Section>
      <Section id="forslag" title="Förslag till beslut">
        <TextArea
          name="proposal"
          label="Beslutspunkter"
          hint="En punkt på varje rad. Skriv det som kommer efter att, till exempel bifalla motionen."
          rows={6}
          optional
          defaultValue={value('proposal', item.proposal.join('\n'))}
          error={error('proposal')}
        />
        <TextField
          name="proposalFrom"
          label="Vems förslag"
          hint="Till exempel Kommunstyrelsens förslag 2026-11-11 § 214."
          optional
          defaultValue={value('proposalFrom', item.proposalFrom)}
        />
      </Section>
      {council && <PreparationFields page={page} value={value} error={error} />}
      {(item.late || council) && (
        <Section id="bradskande" title="Brådskande">
          <TextArea
            name="urgentReason"
            label="Skäl till att ärendet är brådskande"
            hint="Behövs för ärenden som tillkommer efter kungörelsen eller inte är beredda (5 kap. 14, 33 och 52 §§ kommunallagen)."
            rows={3}
            optional
            defaultValue={value('urgentReason', item.urgentReason)}
            error={error('urgentReason')}
          />
        </Section>
      )}
      <OpennessFields page={page} answer={answer} />
      <DocumentFields page={page} answer={answer} />
      <Actions>
        <Button>Spara punkten</Button>
        <a href={page.agendaHref}>Tillbaka till dagordningen</a>
      </Actions>
    </form>
  )
}

type Fields = {
  page: ItemPageData
  value: (name: string, stored: string | null) => string
  error: (name: string) => string | undefined
}

const withLaw = (preparation: Preparation) => {
  const law = exemptionLaw[preparation]
  return law ? `${preparationLabel[preparation]} (${law})` : preparationLabel[preparation]
}

/** KL 5:26–34: how the duty of preparation is met, or why it does not apply. */
function PreparationFields({ page: { item, bodies }, value, error }: Fields) {
  return (
    <Section id="beredning" title="Beredning">
      <Select
        name="preparation"
        label="Hur ärendet är berett"
        defaultValue={value('preparation', item.preparation ?? 'none')}
        choices={preparations.map((preparation) => ({ value: preparation, label: withLaw(preparation) }))}
      />
      <FieldRow>
        <Select
          name="preparedByBodyId"
          label="Berett av"
          placeholder="Välj organ"
          optional
          defaultValue={value('preparedByBodyId', item.preparedBy?.id ?? null)}
          choices={bodies}
          error={error('preparedByBodyId')}
        />
        <DateField
          name="preparedDay"
          label="Dag"
          optional
          defaultValue={value('preparedDay', item.preparedDay)}
          error={error('preparedDay')}
        />
      </FieldRow>
      <FieldRow>
        <DateField
          name="executiveHeardDay"
          label="Kommunstyrelsen har yttrat sig"
          hint="Den ska alltid få tillfälle till det (5 kap. 28 §)."
          optional
          defaultValue={value('executiveHeardDay', item.executiveHeardDay)}
        />
        <DateField
          name="boardHeardDay"
          label="Berörd nämnd har yttrat sig"
          hint="När en fullmäktigeberedning har berett ärendet (5 kap. 27 §)."
          optional
          defaultValue={value('boardHeardDay', item.boardHeardDay)}
        />
      </FieldRow>
    </Section>
  )
}

/** MEET-08, MEET-09 and MEET-13: who may be in the room. */
function OpennessFields({ page, answer }: Props) {
  const { item, meeting, openness, openMeeting, staffReps } = page
  const checked = (name: string, stored: boolean) => (answer ? name in answer.values : stored)
  const council = meeting.bodyKind === 'council'
  return (
    <Section id="dorrar" title="Vem som får närvara">
      <FieldSet legend="Öppet eller stängt" id="oppenhet">
        {!openMeeting && (
          <p className="note">Sammanträdet är stängt för allmänheten (6 kap. 25 § kommunallagen).</p>
        )}
        {openness.forced && openMeeting && (
          <Notice tone="info" title="Alltid stängda dörrar">
            <p>
              Ärenden som rör myndighetsutövning eller innehåller sekretess behandlas aldrig öppet i en nämnd
              (6 kap. 25 § kommunallagen).
            </p>
          </Notice>
        )}
        {openMeeting && !openness.forced && (
          <Checkbox
            name="closedDoors"
            value="ja"
            label="Stängda dörrar vid den här punkten"
            hint={
              council
                ? 'Fullmäktige beslutar om det vid sammanträdet (5 kap. 42 § kommunallagen). Ersättare får vara kvar.'
                : undefined
            }
            defaultChecked={checked('closedDoors', item.closedDoors)}
          />
        )}
        {openness.forced && <input type="hidden" name="closedDoors" value="ja" />}
        <Checkbox
          name="exercisesAuthority"
          value="ja"
          label="Myndighetsutövning mot någon enskild"
          defaultChecked={checked('exercisesAuthority', item.exercisesAuthority)}
        />
      </FieldSet>
      {staffReps && (
        <Select
          name="staffRep"
          label="Personalföreträdare"
          hint="De får närvara vid det som rör kommunen som arbetsgivare, med sex undantag (7 kap. 10–18 §§ kommunallagen)."
          placeholder="Ärendet rör inte kommunen som arbetsgivare"
          defaultValue={answer?.values.staffRep ?? item.staffRep ?? ''}
          choices={staffRepWords.map((word) => ({ value: word, label: staffRepLabel[word] }))}
        />
      )}
    </Section>
  )
}

/** Which of the case's documents go with the item, and in which order. */
function DocumentFields({ page: { documents, item }, answer }: Props) {
  if (!item.case) return null
  return (
    <Section id="handlingar" title="Handlingar till punkten">
      {documents.length === 0 ? (
        <p className="note">Ärendet har inga handlingar med fil.</p>
      ) : (
        <FieldSet
          legend="Handlingar som följer med"
          id="handlingar-val"
          hint="Talet bestämmer ordningen i handlingarna. Det lägsta kommer först."
        >
          <div className="item-documents">
            {documents.map(({ id, number, title, kind, secret, place }) => (
              <div className="item-document" key={id}>
                <input
                  className="ds-input"
                  type="checkbox"
                  name="document"
                  value={id}
                  id={`handling-${number}`}
                  defaultChecked={answer ? answer.documents.includes(id) : place !== null}
                />
                <label htmlFor={`handling-${number}`}>
                  {title}
                  <span className="note block">
                    {[`Handling ${number}`, documentKindLabel[kind], secret && 'sekretess']
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </label>
                <input
                  className="ds-input"
                  type="number"
                  min={1}
                  max={999}
                  name={`place-${id}`}
                  aria-label={`Ordning för ${title}`}
                  defaultValue={answer?.values[`place-${id}`] ?? place ?? ''}
                />
              </div>
            ))}
          </div>
        </FieldSet>
      )}
    </Section>
  )
}
