import { directions, documentKinds } from '~/domain/cases/kinds'
import { directionLabel, documentKindLabel } from '~/text/cases'
import { formatCount } from '~/text/format'
import { problemText, readingLabel } from '~/text/reading'
import { Checkbox, Notice } from '~/ui'
import type { DraftDocument } from '~/use-cases/intake/draft'
import { CheckCell, type FieldEvidence, Group, SelectCell, TextCell } from './row-group'

/** A file of an intake as the page knows it. */
export type FileView = {
  id: string
  fileName: string
  pages: number | null
  /** Why it was not read, when it was not. */
  problem: string | null
  personalNumbers: number
}

/** The files as documents of the case: what the register says of each, and whether it is shown on the web. */
export function DocumentFields({
  files,
  documents,
  errors,
  evidence,
  confirmed,
}: {
  files: FileView[]
  documents: DraftDocument[]
  errors: Record<string, string>
  evidence?: FieldEvidence
  confirmed: boolean
}) {
  const delicate = files.some(({ problem, personalNumbers }) => problem !== null || personalNumbers > 0)
  return (
    <Group id="documents" label={readingLabel.documents} evidence={evidence}>
      {documents.map((document, at) => {
        const file = files.find(({ id }) => id === document.file)
        return (
          file && (
            <fieldset className="row intake-document" key={file.id} id={`documents.${at}`} tabIndex={-1}>
              <legend>
                {file.fileName}
                {file.pages !== null && (
                  <span className="note"> {formatCount(file.pages, 'sida', 'sidor')}</span>
                )}
              </legend>
              <input type="hidden" name={`documents.${at}.file`} value={file.id} />
              {files.length > 1 ? (
                <CheckCell
                  name={`documents.${at}.include`}
                  label="Registrera filen"
                  value={document.include}
                />
              ) : (
                <input type="hidden" name={`documents.${at}.include`} value="on" />
              )}
              <TextCell
                name={`documents.${at}.title`}
                label="Handlingens rubrik"
                value={document.title}
                error={errors[`documents.${at}.title`]}
                wide
              />
              <SelectCell
                name={`documents.${at}.kind`}
                label="Handlingstyp"
                value={document.kind}
                error={errors[`documents.${at}.kind`]}
                choices={documentKinds.map((kind) => [kind, documentKindLabel[kind]] as const)}
              />
              <SelectCell
                name={`documents.${at}.direction`}
                label="Riktning"
                value={document.direction}
                error={errors[`documents.${at}.direction`]}
                choices={directions.map((direction) => [direction, directionLabel[direction]] as const)}
              />
              <TextCell
                name={`documents.${at}.day`}
                label="Dag"
                value={document.day}
                error={errors[`documents.${at}.day`]}
                date
              />
              <CheckCell
                name={`documents.${at}.released`}
                label="Visa filen på webben (annars syns bara raden i diariet)"
                value={document.released}
              />
              {file.problem && <p className="note row-note">{problemText[file.problem]}</p>}
              {file.personalNumbers > 0 && (
                <Notice tone="warning" title="Personnummer i handlingen">
                  {formatCount(file.personalNumbers, 'personnummer', 'personnummer')} hittades. Visa inte
                  filen på webben utan att ha granskat den.
                </Notice>
              )}
            </fieldset>
          )
        )
      })}
      {delicate && (
        <Checkbox
          name="releaseConfirmed"
          label="Filer som ska visas på webben är granskade och innehåller inget som ska skyddas"
          defaultChecked={confirmed}
          error={errors.releaseConfirmed}
        />
      )}
      {errors.documents && <p className="form-error">{errors.documents}</p>}
    </Group>
  )
}
