import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { arranged } from './arrange'
import { fontFiles } from './fonts'
import type { PdfStandard, RenderPdf, WrittenDocument } from './model'
import { refuseMissingSigns } from './signs'
import { template } from './template'
import { typstData } from './typst-data'
import { WritingError } from './writing-error'

/** A folder that does not exist, so that no file of this machine can be read; the crest is laid into it. */
const workspace = '/radslag'

let compiler: NodeCompiler | undefined

/** One compiler for the life of the thread: it holds the parsed fonts and what it has learnt of the template. */
const compilerOf = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontFiles() }] })
  return compiler
}

/** What is remembered of a text is forgotten when so many later ones have been written without it. */
const remembered = 4

/**
 * The document as tagged PDF. Takes the thread while it works (tens of milliseconds, more for long texts), so the
 * server does it in `renderInWorker`. Throws `WritingError`.
 */
export const renderPdf: RenderPdf = async (document, standard = 'a-2a') => compiled(document, standard)

function compiled(document: WrittenDocument, standard: PdfStandard): Uint8Array {
  const text = arranged(document)
  refuseMissingSigns(text)
  const typst = compilerOf()
  const { crest } = document.letterhead
  const crestFile = crest ? `crest.${crest.type}` : null
  if (crest) typst.mapShadow(`${workspace}/${crestFile}`, Buffer.from(crest.bytes))
  const work = {
    mainFileContent: template,
    inputs: { document: JSON.stringify(typstData(text, crestFile)) },
  }
  try {
    // In one call: a compiled document held here would keep its memory until the next collection.
    return new Uint8Array(typst.pdf(work, { pdfStandard: standard }))
  } catch (error) {
    // A decision is not kept from being written by the picture above it: one that is damaged is left out.
    if (crest)
      return compiled({ ...document, letterhead: { ...document.letterhead, crest: undefined } }, standard)
    throw new WritingError('typst', faultsOf(typst, work, error))
  } finally {
    if (crest) typst.unmapShadow(`${workspace}/${crestFile}`)
    typst.evictCache(remembered)
  }
}

/** Faults of the export come in the message; those of the text are told only when it is compiled by itself. */
function faultsOf(typst: NodeCompiler, work: CompileDocArgs, error: unknown): string[] {
  const fault = typst.compile(work).takeError()
  if (!fault) return [error instanceof Error ? error.message : String(error)]
  return typst
    .fetchDiagnostics(fault)
    .map((each: unknown) =>
      typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : String(each),
    )
}
