/** Kinds whose text can be read, and kinds that can be kept with a case though nothing is read from them. */
export type ReadableKind = 'txt' | 'md' | 'pdf' | 'docx'
type StoredOnlyKind =
  | 'eml'
  | 'msg'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'csv'
  | 'doc'
  | 'odt'
  | 'rtf'
  | 'pptx'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'webp'
  | 'gif'
export type DocumentKind = ReadableKind | StoredOnlyKind

/**
 * What a file is, judged by its content. `refused` covers everything that is not on the list of allowed kinds.
 * `mime` is the type to store and serve the file with, never the one the sender claimed.
 */
export type FileKind = {
  kind: DocumentKind | 'refused'
  mime: string
  readable: boolean
  storable: boolean
}

const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

const mimes: Record<DocumentKind, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  pdf: 'application/pdf',
  docx: `${openXml}.wordprocessingml.document`,
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  xlsx: `${openXml}.spreadsheetml.sheet`,
  xls: 'application/vnd.ms-excel',
  ods: `${openDocument}.spreadsheet`,
  csv: 'text/csv',
  doc: 'application/msword',
  odt: `${openDocument}.text`,
  rtf: 'application/rtf',
  pptx: `${openXml}.presentationml.presentation`,
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  webp: 'image/webp',
  gif: 'image/gif',
}

const readableKinds: ReadonlySet<string> = new Set<ReadableKind>(['txt', 'md', 'pdf', 'docx'])

/** Whether text can be read from a file of this kind. */
export const isReadable = (kind: string): kind is ReadableKind => readableKinds.has(kind)

/** The allowed kind with its media type. */
export const allowed = (kind: DocumentKind): FileKind => ({
  kind,
  mime: mimes[kind],
  readable: isReadable(kind),
  storable: true,
})

/** A file that is neither read nor stored. */
export const refused: FileKind = {
  kind: 'refused',
  mime: 'application/octet-stream',
  readable: false,
  storable: false,
}
