import path from 'node:path'
import type { RenderDocx, RenderPdf } from '../documents/writing/model'
import {
  renderDocxInWorker,
  renderPdfInWorker,
  renderWorkbookInWorker,
} from '../documents/writing/render-in-worker'
import type { RenderWorkbook } from '../documents/writing/workbook/model'
import { application } from './application'

const worker = () => path.join(application().root, 'build', 'tools', 'writing-worker.mjs')

/** Tagged PDF, written in the worker of the running program. Throws `WritingError`. */
export const renderPdf: RenderPdf = (document, standard) => renderPdfInWorker(worker(), document, standard)

/** An editable Word file, written in the worker of the running program. */
export const renderDocx: RenderDocx = (document) => renderDocxInWorker(worker(), document)

/** A workbook with living formulas (.xlsx), written in the worker of the running program. */
export const renderWorkbook: RenderWorkbook = (workbook) => renderWorkbookInWorker(worker(), workbook)
