import { hasWords } from './clean'
import type { Extraction } from './extraction'
import { isReadable } from './kinds'
import { limits } from './limits'
import { readDocx } from './read-docx'
import { readPdf } from './read-pdf'
import { decodeText } from './read-text'

/**
 * The text of a file whose kind `identifyFile` has judged. Never throws for what a file contains. It may take long
 * and much memory on a file made to harm: use `readInWorker` for files from outside.
 */
export const extractText = async (file: Uint8Array, kind: string): Promise<Extraction> => {
  if (!isReadable(kind)) return { ok: false, problem: 'not-readable' }
  if (file.length > limits.fileBytes) return { ok: false, problem: 'too-large' }
  if (file.length === 0) return { ok: false, problem: 'empty' }
  const extraction = await readerOf[kind](file)
  if (extraction.ok && extraction.text.length > limits.textCharacters)
    return { ok: false, problem: 'too-large' }
  return extraction
}

/** The text as it stands, so that what is found in it can be pointed out in the file; only line breaks are made alike. */
const readPlainText = async (file: Uint8Array): Promise<Extraction> => {
  const decoded = decodeText(file)
  if (decoded === null) return { ok: false, problem: 'damaged' }
  const text = decoded.replace(/\r\n?/g, '\n')
  return hasWords(text) ? { ok: true, text, pages: null, pageStarts: [0] } : { ok: false, problem: 'empty' }
}

const readerOf = { txt: readPlainText, md: readPlainText, docx: readDocx, pdf: readPdf }
