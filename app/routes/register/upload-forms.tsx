import { useState } from 'react'
import { uploadRefusal } from '~/text/refusals/uploads'
import { Actions, Button, FileField, ProgressLine, TextArea } from '~/ui'
import type { RefusedFile } from '~/use-cases/intake/open-intake'

export const ACCEPTED =
  '.pdf,.docx,.txt,.md,.eml,.msg,.xlsx,.xls,.ods,.csv,.doc,.odt,.rtf,.pptx,.png,.jpg,.jpeg,.tif,.tiff,.webp,.gif'

/** Choose or drop files. Without script it is a plain form; with it, a line tells that the reading goes on. */
export function UploadForm({ error, submit }: { error?: string; submit: string }) {
  const [sending, setSending] = useState<number | null>(null)
  return (
    <form
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => {
        const input = event.currentTarget.elements.namedItem('filer')
        setSending(input instanceof HTMLInputElement ? (input.files?.length ?? 0) : 0)
      }}
    >
      <FileField
        name="filer"
        label="Handlingar"
        hint="Dra hit en eller flera filer, eller välj dem. PDF, Word och text läses; kalkylblad, e‑post och bilder sparas. Högst 50 MB per fil och 20 filer."
        accept={ACCEPTED}
        multiple
        required
        error={error}
      />
      {sending !== null && (
        <ProgressLine
          label={sending > 1 ? `Läser ${sending} handlingar` : 'Läser handlingen'}
          note="Sidan byts när läsningen är klar."
        />
      )}
      <Actions>
        <Button>{submit}</Button>
      </Actions>
    </form>
  )
}

/** Text pasted from a letter or a page. */
export function PasteForm({ error, text = '' }: { error?: string; text?: string }) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value="paste" />
      <TextArea name="text" label="Handlingens text" rows={7} defaultValue={text} error={error} />
      <Actions>
        <Button variant="secondary">Läs texten</Button>
      </Actions>
    </form>
  )
}

export const refusedLines = (refused: RefusedFile[]): string[] =>
  refused.map(({ fileName, refusal }) => `${fileName} ${uploadRefusal[refusal]}`)
