import type { Day } from '../../../domain/shared/day'
import { formatDate } from '../../../text/format'
import { questionText } from '../../../text/oversight/questions'
import type { Answered } from './index'

/** Signs that Markdown, or the fields of a template, would read as something else. */
const plain = (text: string): string =>
  text
    .replace(/[*_[\]`\\{}<>|#]/g, ' ')
    .replace(/[ \n\r\t]+/g, ' ')
    .trim()

const link = ({ label, href }: { label: string; href: string }, portal: string): string =>
  `[${plain(label)}](${portal}${href})`

/**
 * Answers as Markdown for a text that a person goes on with: each question as a heading, what the facts say, each thing
 * with its link, and the day. `portal` is the portal's own address.
 */
export function answersMarkdown(answers: readonly Answered[], portal: string, today: Day): string {
  const parts = answers.map(({ key, sentences, points, basis }) =>
    [
      `# ${questionText[key]}`,
      sentences.map(plain).join(' '),
      points
        .map(({ note, ...each }) => `- ${link(each, portal)}${note ? `: ${plain(note)}` : ''}`)
        .join('\n'),
      basis.length > 0 ? `Underlag: ${basis.map((each) => link(each, portal)).join(', ')}.` : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  )
  return [
    ...parts,
    `Uppgifterna hämtades ${formatDate(today)} och bygger på det som allmänheten kan läsa i portalen.`,
  ].join('\n\n')
}
