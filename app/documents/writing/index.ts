export { renderDocx } from './docx'
export type { Letterhead, PdfStandard, RenderDocx, RenderPdf, WrittenDocument } from './model'
export { renderPdf } from './pdf'
export {
  renderDocxInWorker,
  renderPdfInWorker,
  renderWorkbookInWorker,
  stopWritingWorkers,
} from './render-in-worker'
export { missingSigns } from './signs'
export { WritingError } from './writing-error'
