import { MarkedText, type MarkedPassage } from '../case/marked-text'
import { Checkbox, CheckboxGroup, RadioGroup } from '../forms/choices'
import { ErrorSummary } from '../forms/error-summary'
import { DateField, Select, TextArea, TextField } from '../forms/fields'
import { FileField } from '../forms/file-field'
import { FieldRow, Proposal, ReadValue } from '../forms/form-layout'
import { Section } from '../frame/sections'
import { Actions, Button, LinkButton } from '../words/button'
import { Highlight } from '../words/highlight'
import { ProgressLine } from '../words/progress-line'

const text = `Plattform för automatisering och beslutsstöd

Förslag till beslut
1. Kommunstyrelsens arbetsutskott anslår 2,3 miljoner kronor.

Ekonomi
Förstudien kostar 250 000 kronor och upphandlingen 50 000 kronor. En reserv på 15 % motsvarar 350 000 kronor.`

function passage(words: string, number: number, fieldId: string, fieldLabel: string): MarkedPassage {
  const start = text.indexOf(words)
  return { start, end: start + words.length, number, fieldId, fieldLabel }
}

const passages: MarkedPassage[] = [
  passage('Plattform för automatisering och beslutsstöd', 1, 'forslag-rubrik', 'Rubrik'),
  passage('Kommunstyrelsens arbetsutskott', 2, 'forslag-organ', 'Organ som beslutar'),
  passage('250 000 kronor', 3, 'forslag-kostnader', 'Kostnader'),
  passage('upphandlingen 50 000 kronor', 3, 'forslag-kostnader', 'Kostnader'),
  {
    ...passage('En reserv på 15 % motsvarar 350 000 kronor', 4, 'forslag-reserv', 'Reserv'),
    tone: 'warning',
  },
]

/** A document and the registration read from it. */
export function ProposalShowcase() {
  return (
    <Section id="forslag-registrering" title="Registrera ur en handling">
      <ProgressLine label="Läser it-investering-2019.pdf" value={4} max={6} note="Sida 4 av 6" />
      <ProgressLine label="Läser fler handlingar" />
      <form>
        <Proposal document={<MarkedText label="Handlingens text" text={text} passages={passages} />}>
          <TextField
            name="title"
            id="forslag-rubrik"
            label="Rubrik"
            defaultValue="Plattform för automatisering och beslutsstöd"
            evidence={{ number: 1, href: '#passage-1' }}
          />
          <Select
            name="body"
            id="forslag-organ"
            label="Organ som beslutar"
            choices={[{ value: 'au', label: 'Kommunstyrelsens arbetsutskott' }]}
            evidence={{ number: 2, href: '#passage-2' }}
          />
          <ReadValue id="forslag-kostnader" label="Kostnader" evidence={{ number: 3, href: '#passage-3' }}>
            4 poster, 1 950 000 kr · <a href="#kostnader">visa</a>
          </ReadValue>
          <TextField
            name="reserve"
            id="forslag-reserv"
            label="Reserv · kontrollera"
            defaultValue="350 000"
            suffix="kr"
            width="short"
            inputMode="numeric"
            evidence={{
              number: 4,
              href: '#passage-4',
              warning:
                '15 procent stämmer med totalen (15,2), inte med delsumman (17,9). Handlingens uppgift sparas som den står.',
            }}
          />
          <Actions>
            <Button type="button">Registrera KS 2019/1043</Button>
            <a href="#utkast">Spara som utkast</a>
            <a href="#avbryt">Avbryt</a>
          </Actions>
        </Proposal>
      </form>
    </Section>
  )
}

/** Every field in every state. */
export function FormShowcase() {
  return (
    <Section id="falt" title="Fält och formulär">
      <ErrorSummary
        errors={[
          { fieldId: 'fel-rubrik', message: 'Skriv en rubrik' },
          { fieldId: 'fel-dag', message: 'Sista dag kan inte ligga före ankomstdagen' },
        ]}
      />
      <form>
        <TextField
          name="fel-rubrik"
          label="Rubrik"
          hint="Så att den kan förstås av den som inte har läst handlingen."
          error="Skriv en rubrik"
        />
        <FieldRow>
          <DateField name="dag" label="Inkom" defaultValue="2026-11-20" />
          <DateField
            name="fel-dag"
            label="Sista dag"
            defaultValue="2026-11-01"
            error="Sista dag kan inte ligga före ankomstdagen"
          />
        </FieldRow>
        <FieldRow>
          <Select
            name="typ"
            label="Ärendetyp"
            placeholder="Välj"
            choices={[{ value: 'm', label: 'Motion' }]}
          />
          <TextField
            name="belopp"
            label="Belopp"
            suffix="kr"
            inputMode="numeric"
            defaultValue="2 300 000"
            width="short"
          />
        </FieldRow>
        <TextArea name="text" label="Sammanfattning" optional hint="Högst 500 tecken." rows={3} />
        <FileField
          name="filer"
          label="Handlingar"
          hint="Dra hit en eller flera filer, eller välj dem. PDF, Word eller text, högst 50 MB."
          accept=".pdf,.docx,.txt"
          multiple
        />
        <RadioGroup
          name="sekretess"
          label="Är handlingen offentlig?"
          defaultValue="ja"
          choices={[
            { value: 'ja', label: 'Ja, den kan visas på webben' },
            {
              value: 'nej',
              label: 'Nej, den innehåller uppgifter med sekretess',
              hint: 'Du väljer paragraf i nästa steg.',
            },
          ]}
        />
        <CheckboxGroup
          name="kopior"
          label="Skicka kopia till"
          inline
          error="Välj minst en mottagare"
          choices={[
            { value: 'ks', label: 'Kommunstyrelsen' },
            { value: 'sn', label: 'Socialnämnden' },
          ]}
        />
        <Checkbox name="intyg" label="Jag har kontrollerat uppgifterna mot handlingen" />
        <TextField name="last" label="Diarienummer" defaultValue="KS 2026/118" readOnly width="short" />
        <Actions>
          <Button type="button">Spara</Button>
          <Button type="button" variant="secondary">
            Förhandsgranska
          </Button>
          <Button type="button" variant="quiet">
            Avbryt
          </Button>
          <Button type="button" variant="danger">
            Ta bort utkastet
          </Button>
          <Button type="button" disabled>
            Väntar
          </Button>
          <LinkButton href="#skriv-ut" variant="secondary">
            Skriv ut
          </LinkButton>
        </Actions>
      </form>
      <h3>Träffar i en sökning</h3>
      <p>
        <Highlight
          text="Beslutsstöd för orosanmälningar, ett AI-system i drift."
          hits={[
            { start: 0, end: 11 },
            { start: 37, end: 46 },
          ]}
        />
      </p>
    </Section>
  )
}
