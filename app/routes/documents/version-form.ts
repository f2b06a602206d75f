import { partText, UploadError, uploadParts } from '~/server/uploads'
import type { ArrivingFile } from '~/use-cases/intake/open-intake'
import { bareName } from '../register/arriving'

/**
 * The fields of a form that ends with one file, and that file still on its way. Fields after the file are passed over,
 * so the form keeps its file last.
 */
export async function versionForm(
  request: Request,
): Promise<{ note: string; basedOn: number; file: ArrivingFile | null }> {
  const fields = new Map<string, string>()
  let file: ArrivingFile | null = null
  const parts = uploadParts(request)
  for (;;) {
    const { done, value: part } = await parts.next()
    if (done) break
    if (part.fileName) {
      file = { fileName: bareName(part.fileName), content: part.content }
      break
    }
    fields.set(part.name, (await partText(part)).replaceAll('\0', ''))
  }
  const basedOn = Number(fields.get('basedOn'))
  if (!Number.isInteger(basedOn)) throw new UploadError('The form does not say which version it is based on')
  return { note: fields.get('note') ?? '', basedOn, file }
}
