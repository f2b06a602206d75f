import type { LoaderFunctionArgs } from '@remix-run/node'
import { blocksFromMarkdown } from '~/domain/shared/markdown'
import { type Block, heading, list } from '~/domain/shared/rich-text'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { formatDate } from '~/text/format'
import { agreementStateLabel, agreementStepLabel } from '~/text/forums'
import { letterheadOf } from '~/use-cases/shared/letterhead'
import { requireVersion } from './agreement.server'
import { versionName } from './agreement-text'

/** A version of an agreement as PDF/A, with its way through the forums for those who may read of it. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, agreement, version } = await requireVersion(args)
  const steps = agreement.steps.filter(({ versionId, meetingDay }) => versionId === version.id && meetingDay)
  const blocks: Block[] = [
    ...version.sections.flatMap((section) => [
      heading(2, section.heading),
      ...blocksFromMarkdown(section.text, { headingFrom: 1 }),
    ]),
    ...(steps.length > 0
      ? [
          heading(2, 'Behandling i forumen'),
          list(
            steps.map(
              ({ step, forum, meetingDay, text }) =>
                `${agreementStepLabel[step] ?? step}${forum && meetingDay ? `, ${forum} ${formatDate(meetingDay)}` : ''}${text ? `: ${text}` : ''}`,
            ),
          ),
        ]
      : []),
  ]
  const { validFrom, validTo } = version
  const bytes = await renderPdf({
    ...{ layout: 'list', language: 'sv', kind: 'Överenskommelse', number: agreement.number, blocks },
    title: `${agreement.title}, ${versionName(version)}`,
    day: validFrom ?? version.createdAt.slice(0, 10),
    letterhead: await letterheadOf(ctx, municipality.id),
    meta: [
      { label: 'Läge', value: agreementStateLabel[version.state] },
      ...(validFrom
        ? [
            {
              label: 'Gäller',
              value: `${formatDate(validFrom)}${validTo ? `–${formatDate(validTo)}` : ' och tills vidare'}`,
            },
          ]
        : []),
    ],
  })
  return fileAnswer(bytes, {
    name: `${agreement.number} ${versionName(version)}.pdf`,
    ...{ type: 'pdf', disposition: 'inline' },
  })
}
