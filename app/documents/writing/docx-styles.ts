import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import { mm } from './docx-blocks'

const ink = '2b2a27'
const soft = '5b5954'
/** Faces that Word and LibreOffice have or stand in for; those of the PDF are on few computers. */
const serif = 'Georgia'
const sans = 'Calibri'

/** Points as Word counts them: half points for type, twentieths for distances. */
const type = (points: number) => Math.round(points * 2)
const space = (points: number) => Math.round(points * 20)

/** Distance between lines in parts of 240 of a line. */
const lines = (line: number) => ({ line, lineRule: 'auto' as const })

const small = { font: sans, size: type(9), color: soft }

const style = (
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'] = {},
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph })

/**
 * The styles of a Word file: Word's own names where it has them, so that they are found and translated there.
 * @param dense for lists: smaller type
 */
export function docxStyles(dense: boolean): IStylesOptions {
  const size = type(dense ? 9.5 : 10.5)
  const heading = (points: number, before: number, after: number) => ({
    run: { font: sans, bold: true, color: ink, size: type(dense ? points * 0.8 : points) },
    paragraph: {
      spacing: { before: space(before), after: space(after), ...lines(250) },
      keepNext: true,
      keepLines: true,
    },
  })
  return {
    default: {
      document: {
        run: { font: serif, size, color: ink, language: { value: 'sv-SE' } },
        paragraph: { spacing: { after: space(7), ...lines(300) } },
      },
      heading1: heading(20, 0, 10),
      heading2: heading(14, 18, 5),
      heading3: heading(12, 14, 4),
      heading4: heading(11, 12, 3),
      hyperlink: { run: { color: '0f5c63', underline: {} } },
    },
    paragraphStyles: [
      style('Quote', 'Quote', { color: soft }, { indent: { left: mm(8) } }),
      style(
        'Caption',
        'caption',
        { font: sans, bold: true, size: type(10), color: ink },
        {
          spacing: { before: space(10), after: space(4) },
        },
      ),
      style('Signature', 'Signature', { font: sans }, { spacing: { before: space(36), after: 0 } }),
      style(
        'Att',
        'Att-sats',
        {},
        {
          indent: { left: mm(12), hanging: mm(7) },
        },
      ),
      style(
        'Definition',
        'Definition',
        {},
        {
          indent: { left: mm(40), hanging: mm(40) },
          contextualSpacing: true,
        },
      ),
      style(
        'TableText',
        'Tabelltext',
        { font: sans, size: type(dense ? 8.5 : 9.5) },
        { spacing: { after: 0, ...lines(250) } },
      ),
      style('AfterTable', 'Efter tabell', { size: type(6) }, { spacing: { after: space(4), ...lines(240) } }),
      style('Running', 'Sidhuvud och sidfot', small, { spacing: { after: 0, ...lines(240) } }),
      style(
        'Sender',
        'Avsändare',
        { font: sans, size: type(10.5) },
        { spacing: { after: 0, ...lines(250) } },
      ),
      style('FactLabel', 'Uppgift, ledtext', small, { spacing: { after: 0, ...lines(240) } }),
      style('Fact', 'Uppgift', { font: sans, size: type(10) }, { spacing: { after: 0, ...lines(250) } }),
      style(
        'Recipient',
        'Mottagare',
        { font: sans, size: type(11) },
        { spacing: { after: space(6), ...lines(260) } },
      ),
      style(
        'Kind',
        'Handlingstyp',
        { font: sans, bold: true, size: type(10), color: soft },
        {
          spacing: { before: space(10), after: space(2) },
          keepNext: true,
        },
      ),
    ],
    characterStyles: [{ id: 'Code', name: 'Kod', run: { font: 'Consolas' } }],
  }
}
