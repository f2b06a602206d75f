import { readFileSync, writeFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import { fragmentBytes } from './fragment'
import { makeFragment, type PackingProblem } from './make-fragment'
import type { PartSource } from './model'

export type MadePart = { ok: true; pages: number } | { ok: false; problem: PackingProblem }

/** Reads a file and writes its fragment to another. */
export async function makePart({ file, kind, leads }: PartSource, target: string): Promise<MadePart> {
  const bytes = readFileSync(file)
  const pdf = kind === 'pdf' ? bytes : await pictureAsPdf(bytes, kind)
  const made = pdf ? await makeFragment(pdf, leads) : ({ ok: false, problem: 'damaged' } as const)
  if (!made.ok) return made
  writeFileSync(target, fragmentBytes(made.fragment))
  return { ok: true, pages: made.fragment.head.pages.length }
}

/** Points: A4 with a margin, as a picture is printed. */
const [shorter, longer, margin] = [595.28, 841.89, 42]

/** A picture on a page of its own, upright or wide as the picture is, never larger than it was made for. */
async function pictureAsPdf(bytes: Uint8Array, kind: 'png' | 'jpeg'): Promise<Uint8Array | null> {
  try {
    const document = await PDFDocument.create({ updateMetadata: false })
    const picture = kind === 'png' ? await document.embedPng(bytes) : await document.embedJpg(bytes)
    const [width, height] = picture.width > picture.height ? [longer, shorter] : [shorter, longer]
    const scale = Math.min((width - 2 * margin) / picture.width, (height - 2 * margin) / picture.height, 0.75)
    const [w, h] = [picture.width * scale, picture.height * scale]
    document
      .addPage([width, height])
      .drawImage(picture, { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h })
    return await document.save({ useObjectStreams: false })
  } catch {
    return null
  }
}
