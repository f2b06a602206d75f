import path from 'node:path'
import type { RenderDocx, RenderPdf } from '../documents/writing/model'
import { renderDocxInWorker, renderPdfInWorker } from '../documents/writing/render-in-worker'
import { application } from './application'

const worker = () => path.join(application().root, 'build', 'tools', 'writing-worker.mjs')

/** Tagged PDF, written in the worker of the running program. Throws `WritingError`. */
export const renderPdf: RenderPdf = (document, standard) => renderPdfInWorker(worker(), document, standard)

/** An editable Word file, written in the worker of the running program. */
export const renderDocx: RenderDocx = (document) => renderDocxInWorker(worker(), document)
