import type { LoaderFunctionArgs } from '@remix-run/node'
import { motionsFor } from './motions.server'
import { reportPdf } from './report-pdf.server'

/** The report to the council as PDF/A, with the same filter as the page. */
export async function loader(args: LoaderFunctionArgs) {
  const report = await motionsFor(args)
  return new Response(await reportPdf(report), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="obesvarade-motioner-${report.cutoff}.pdf"`,
    },
  })
}
