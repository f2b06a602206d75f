import { renderPdf } from '~/server/writing'
import { motionReportDocument } from '~/use-cases/deadlines/motion-report'
import { letterheadOf } from '~/use-cases/shared/letterhead'
import type { motionsFor } from './motions.server'

/** The report to the council as PDF/A. */
export async function reportPdf({
  ctx,
  municipality,
  cutoff,
  citizenProposals,
  lines,
}: Awaited<ReturnType<typeof motionsFor>>): Promise<Buffer<ArrayBuffer>> {
  const letterhead = await letterheadOf(ctx, municipality.id, 'Kommunstyrelsen')
  return Buffer.from(await renderPdf(motionReportDocument({ letterhead, cutoff, citizenProposals, lines })))
}
