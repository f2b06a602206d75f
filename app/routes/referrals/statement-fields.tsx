import { stances } from '~/domain/referrals/referral'
import { stanceLabel } from '~/text/referrals'
import { CheckboxGroup, DateField, FieldRow, FileField, RadioGroup, Select, TextArea, TextField } from '~/ui'

const statementAccept = '.pdf,.docx,.doc,.odt,.txt,.md,.rtf,.xlsx,.png,.jpg,.jpeg'

/** What has been typed in a statement; empty strings where nothing has. */
export type StatementTyped = {
  stance: string
  text: string
  document: string
  decidedDay: string
  paragraph: string
  together: string[]
}

export const nothingTyped: StatementTyped = {
  ...{ stance: '', text: '', document: '', decidedDay: '', paragraph: '', together: [] },
}

export const typedStatement = (fields: URLSearchParams): StatementTyped => ({
  stance: fields.get('stance') ?? '',
  text: fields.get('text') ?? '',
  document: fields.get('document') ?? '',
  decidedDay: fields.get('decidedDay') ?? '',
  paragraph: fields.get('paragraph') ?? '',
  together: fields.getAll('together'),
})

/** The fields of a statement: what it comes to, and the words, a file or a registered document. */
export function StatementFields({
  typed,
  errorAt,
  documents = [],
  together = [],
  decision,
}: {
  typed: StatementTyped
  errorAt: (field: string) => string | undefined
  documents?: readonly { number: number; title: string }[]
  /** Others who were asked the same and can answer with the same document (REM-08). */
  together?: readonly { id: string; name: string }[]
  /** Asks for the day and paragraph of the board's decision. */
  decision: boolean
}) {
  return (
    <>
      <RadioGroup
        name="stance"
        label="Ställningstagande"
        error={errorAt('stance')}
        defaultValue={typed.stance}
        choices={stances.map((stance) => ({ value: stance, label: stanceLabel[stance] }))}
      />
      {documents.length > 0 && (
        <Select
          name="document"
          label="Yttrandet finns registrerat som"
          optional
          hint="Välj handlingen om yttrandet redan ligger i ärendet. Annars skriver du eller väljer en fil här under."
          placeholder="Ingen registrerad handling"
          error={errorAt('documents')}
          defaultValue={typed.document}
          choices={documents.map(({ number, title }) => ({
            value: String(number),
            label: `${number}. ${title}`,
          }))}
        />
      )}
      <TextArea
        name="text"
        label="Yttrandet"
        hint="Skriv hela yttrandet, eller en sammanfattning om det kommer som fil."
        error={errorAt('text')}
        defaultValue={typed.text}
        rows={10}
      />
      <FileField
        name="file"
        label="Fil"
        optional
        hint="PDF, Word eller text. Högst 50 MB."
        accept={statementAccept}
        error={errorAt('file')}
      />
      {decision && (
        <FieldRow>
          <DateField
            name="decidedDay"
            label="Beslutat den"
            optional
            error={errorAt('decidedDay')}
            defaultValue={typed.decidedDay}
          />
          <TextField
            name="paragraph"
            label="Paragraf i protokollet"
            optional
            width="short"
            maxLength={50}
            defaultValue={typed.paragraph}
          />
        </FieldRow>
      )}
      {together.length > 0 && (
        <CheckboxGroup
          name="together"
          label="Svarar tillsammans med"
          hint="Ett gemensamt yttrande registreras som en handling för alla."
          defaultValues={typed.together}
          choices={together.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  )
}
