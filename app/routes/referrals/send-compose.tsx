import {
  Actions,
  Button,
  Checkbox,
  CheckboxGroup,
  DateField,
  FieldRow,
  FieldSet,
  Section,
  TextArea,
  TextField,
} from '~/ui'
import type { SendForm } from './send-form'
import type { sendChoices } from './send.server'

type Choices = Awaited<ReturnType<typeof sendChoices>>

/** The first step: to whom, about what, by when and with which documents. */
export function ComposeFields({
  form,
  choices,
  errorAt,
}: {
  form: SendForm
  choices: Choices
  errorAt: (field: string) => string | undefined
}) {
  const chosen = form.recipients.flatMap(({ bodyId }) => bodyId ?? [])
  const outside = form.recipients.filter(({ bodyId }) => bodyId === null)
  const municipalities = [...new Set(choices.others.map(({ municipality }) => municipality))]
  const secrets = choices.caseSecret || choices.documents.some(({ secret }) => secret)
  return (
    <>
      <Section id="mottagare" title="Till vem?">
        {choices.own.length > 0 && (
          <CheckboxGroup
            name="body"
            label="Nämnder och förvaltningar"
            hint="Nämnden får remissen i sitt eget diarium med eget nummer."
            error={errorAt('recipients')}
            defaultValues={chosen}
            choices={choices.own.map(({ id, name }) => ({ value: id, label: name }))}
            inline
          />
        )}
        {municipalities.map((municipality) => (
          <details
            className="disclosure"
            key={municipality}
            open={choices.others.some(
              (body) => body.municipality === municipality && chosen.includes(body.id),
            )}
          >
            <summary>
              <h3>{municipality}</h3>
            </summary>
            <CheckboxGroup
              name="body"
              id={`body-${municipality}`}
              label={`Nämnder i ${municipality}`}
              defaultValues={chosen}
              choices={choices.others
                .filter((body) => body.municipality === municipality)
                .map(({ id, name }) => ({ value: id, label: name }))}
              inline
            />
          </details>
        ))}
        <FieldSet
          legend="Andra, med e-post"
          id="externals"
          hint="Myndigheter, föreningar och företag får en länk där de läser och svarar utan att logga in."
          error={errorAt('externals')}
        >
          {Array.from({ length: form.lines }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name than their place
            <FieldRow key={at}>
              <TextField
                name="externalName"
                id={`externalName-${at}`}
                label={`Namn ${at + 1}`}
                optional
                defaultValue={outside[at]?.name}
                maxLength={200}
              />
              <TextField
                name="externalEmail"
                id={`externalEmail-${at}`}
                label={`E-post ${at + 1}`}
                optional
                type="email"
                defaultValue={outside[at]?.email}
                autoComplete="off"
              />
            </FieldRow>
          ))}
          <Button variant="quiet" name="intent" value="more" formNoValidate>
            Fler rader
          </Button>
        </FieldSet>
      </Section>
      <Section id="fragan" title="Vad gäller det?">
        <TextArea
          name="question"
          label="Vad ska yttrandet omfatta?"
          hint="Frågorna som mottagarna ska svara på. De syns hos alla mottagare."
          error={errorAt('question')}
          defaultValue={form.question}
          rows={5}
        />
        <TextArea
          name="background"
          label="Bakgrund"
          optional
          hint="Det som mottagarna behöver veta utöver handlingarna."
          defaultValue={form.background}
          rows={4}
        />
        <DateField
          name="replyDay"
          label="Svar senast"
          hint="Förslaget följer kommunens regel om svarstid. I nästa steg kan varje mottagare få en egen dag."
          error={errorAt('replyDay')}
          defaultValue={form.replyDay}
        />
        <TextField
          name="contact"
          label="Kontaktperson"
          optional
          hint="Utan uppgift står ditt namn i remissen."
          defaultValue={form.contact}
        />
      </Section>
      <Section id="handlingar" title="Vilka handlingar följer med?">
        {choices.documents.length > 0 ? (
          <CheckboxGroup
            name="document"
            label="Handlingar i ärendet"
            error={errorAt('documents')}
            defaultValues={form.documents.map(String)}
            choices={choices.documents.map(({ number, title, secret }) => ({
              value: String(number),
              label: `${number}. ${title}`,
              hint: secret ? 'Sekretessmarkerad. Välj den bara om mottagarna får ta del av den.' : undefined,
            }))}
          />
        ) : (
          <p>Ärendet har ingen fil att skicka. Remissen skickas ändå, med frågan och bakgrunden.</p>
        )}
        {secrets && (
          <Checkbox
            name="secretConfirmed"
            label="De valda handlingarna har sekretess. Jag har prövat att de får lämnas till alla mottagare."
            hint="Sekretess gäller också mellan myndigheter (8 kap. 1 § offentlighets- och sekretesslagen)."
            error={errorAt('secretConfirmed')}
            defaultChecked={form.secretConfirmed}
          />
        )}
      </Section>
      <Actions>
        <Button name="intent" value="review">
          Se över remissen
        </Button>
      </Actions>
    </>
  )
}

/** The first step's answers, carried through the second. */
export function HiddenCompose({ form }: { form: SendForm }) {
  const one = (name: string, value: string) => <input type="hidden" name={name} value={value} />
  return (
    <>
      {form.recipients.map(({ key, bodyId, name, email }) =>
        bodyId === null ? (
          <span key={key}>
            {one('externalName', name)}
            {one('externalEmail', email)}
          </span>
        ) : (
          <span key={key}>{one('body', bodyId)}</span>
        ),
      )}
      {one('question', form.question)}
      {one('background', form.background)}
      {one('contact', form.contact)}
      {one('replyDay', form.replyDay)}
      {form.documents.map((number) => (
        <span key={number}>{one('document', String(number))}</span>
      ))}
      {form.secretConfirmed && one('secretConfirmed', '1')}
    </>
  )
}
