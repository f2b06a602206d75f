import { partText, uploadParts } from '~/server/uploads'
import type { ArrivingFile } from '~/use-cases/intake/open-intake'

/** The files of a multipart form as they arrive; fields without a chosen file are passed over. */
export async function* arrivingFiles(request: Request): AsyncGenerator<ArrivingFile> {
  for await (const part of uploadParts(request)) {
    if (part.fileName) yield { fileName: bareName(part.fileName), content: part.content }
    else await partText(part)
  }
}

/** Pasted text as a file of its own, so that the case keeps what was read. */
export async function* pastedFile(text: string): AsyncGenerator<ArrivingFile> {
  yield { fileName: 'Inklistrad text.txt', content: once(Buffer.from(text, 'utf8')) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Some browsers send the whole path; control characters have no place in a name. */
export const bareName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? name)
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .slice(-200)
    .replace(/^[\udc00-\udfff]/, '')
