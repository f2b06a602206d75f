import { readFileInWorker } from '~/server/reading'
import type { RequestContext } from '~/server/context'
import { carriesFiles, partText, readFields, UploadError, uploadParts } from '~/server/uploads'
import { type FileRefusal, receiveFile } from '~/use-cases/intake/receive-file'
import type { KeptFile } from '~/use-cases/referrals/files'

/** A form with at most one file: its fields, and the file as it is kept, or why it is not. */
export type SentForm = {
  fields: URLSearchParams
  file: KeptFile | null
  problem: FileRefusal | 'broken-off' | null
}

const bareName = (name: string): string => name.replaceAll('\0', '').split(/[/\\]/).at(-1)?.slice(-200) ?? ''

/** Reads a form that may carry one file; the file is read to text within the limits of the intake. */
export async function sentForm(ctx: RequestContext, request: Request): Promise<SentForm> {
  if (!carriesFiles(request)) return { fields: await readFields(request), file: null, problem: null }
  const fields = new URLSearchParams()
  let file: KeptFile | null = null
  let problem: SentForm['problem'] = null
  try {
    for await (const part of uploadParts(request)) {
      if (part.fileName === null) fields.append(part.name, (await partText(part)).replaceAll('\0', ''))
      else if (part.fileName !== '' && !file) {
        const received = await receiveFile(ctx, readFileInWorker, bareName(part.fileName), part.content)
        if (!received.ok) problem = received.refusal
        else {
          const { line, size, mime } = received.value
          const { fileHash, fileName, pages, text } = line
          if (fileHash)
            file = { hash: fileHash, size, mime, fileName, pages: pages ?? null, text: text ?? null }
        }
      }
    }
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    problem = 'broken-off'
  }
  return { fields, file, problem }
}

/** A field's text without blanks around it, or null when there is none. */
export const filled = (fields: URLSearchParams, name: string): string | null => {
  const text = (fields.get(name) ?? '').trim()
  return text === '' ? null : text
}
