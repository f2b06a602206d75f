import { allowed, type FileKind, refused } from './kinds'
import { decodeText } from './read-text'

/** Endings a text may have: plain text, and allowed kinds whose ending turned out to be untrue. */
const textEndings =
  /^(?:|txt|text|asc|log|md|markdown|csv|tsv|eml|pdf|docx?|odt|rtf|xlsx?|ods|pptx|msg|png|jpe?g|tiff?|webp|gif)$/

/** Openings of mark-up and programs. Served with a wrong type, such a text would run in the reader's browser. */
const markup = /^<(?:[!?%]|[a-z][a-z0-9:-]{0,40}[\s>/])/i
const program =
  /^(?:#!|@echo\b|["']use strict["']|[(!;]\s{0,3}function\b|(?:async )?function\s+\w{1,60}\s{0,3}\(|(?:var|let|const)\s+\w{1,60}\s{0,3}=|import\s+[\w*{'"][^\n]{0,200}['"];?|#include\s{0,3}[<"]|on error resume next|dim \w{1,60}\s{0,3}(?:\n|$)|wscript\.|powershell\b|param\s{0,3}\()/i

const mailHeader = /^([A-Za-z][A-Za-z0-9-]{1,60}):/
const mailNames = new Set(['from', 'to', 'cc', 'subject', 'date', 'reply-to', 'sender'])
const transportNames = new Set([
  'received',
  'message-id',
  'mime-version',
  'return-path',
  'delivered-to',
  'content-type',
  'dkim-signature',
])

const looksLikeMail = (text: string, ending: string): boolean => {
  const names = new Set<string>()
  for (const line of text.split('\n', 200)) {
    if (line.trim() === '') break
    if (/^[ \t]/.test(line)) continue
    const name = mailHeader.exec(line)?.[1]
    if (!name) return false
    names.add(name.toLowerCase())
  }
  const addressed = [...names].filter((name) => mailNames.has(name)).length
  const carried = [...names].some((name) => transportNames.has(name))
  return addressed >= 2 && (carried || ending === 'eml')
}

/** Text, Markdown, CSV or e-mail; mark-up, programs and anything that is no text are refused. */
export const identifyText = (head: Uint8Array, ending: string): FileKind => {
  const decoded = decodeText(head)
  if (decoded === null || !textEndings.test(ending)) return refused
  const text = decoded.trimStart()
  if (markup.test(text) || program.test(text)) return refused
  if (looksLikeMail(text, ending)) return allowed('eml')
  if (ending === 'md' || ending === 'markdown') return allowed('md')
  if ((ending === 'csv' || ending === 'tsv') && text !== '') return allowed('csv')
  return allowed('txt')
}
