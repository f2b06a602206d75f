import { answeredWithText, stanceLabel } from '../../text/referrals'
import { statementsOf, type Statement } from '#db/queries/referrals/statements'
import { formatDate } from '../../text/format'
import type { Read } from '#db/connection'

/**
 * The statements of a referral round as Markdown, ready to go on from in a memo: one heading of level 3 for each
 * recipient in the order of the sending list, the stance, and the words of the statement; last, who did not answer.
 * Headings inside a statement become bold lines, so that the memo keeps one outline.
 */
export function compileStatements(statements: readonly Statement[]): string {
  const asked = statements.filter(({ kind }) => kind !== 'information')
  const given = asked.filter(({ answeredDay, state }) => answeredDay !== null || state === 'declined')
  const missing = asked.filter((each) => !given.includes(each))
  const parts = given.map((each) =>
    [
      `### ${each.recipient}`,
      answeredWithText(each),
      ...(each.text ? [withoutHeadings(each.text)] : []),
      ...(each.documentNumber !== null && !each.text
        ? [`Yttrandet finns i handling ${each.caseNumber}-${each.documentNumber}.`]
        : []),
    ].join('\n\n'),
  )
  const without = missing.map(({ recipient, replyDay }) =>
    replyDay ? `- ${recipient}, svarstid den ${formatDate(replyDay)}` : `- ${recipient}`,
  )
  return [
    ...(given.length > 0 ? [summary(given), ...parts] : []),
    ...(without.length > 0 ? [['Yttrande har inte kommit in från:', ...without].join('\n')] : []),
  ].join('\n\n')
}

function summary(given: readonly Statement[]): string {
  const counted = Object.entries(stanceLabel).flatMap(([stance, label]) => {
    const names = given.filter((each) => each.stance === stance).map(({ recipient }) => recipient)
    return names.length > 0 ? [`- ${label}: ${names.join(', ')}`] : []
  })
  return counted.length > 0
    ? ['Sammanfattning av yttrandena:', '', ...counted].join('\n')
    : 'Yttranden har kommit in.'
}

const withoutHeadings = (markdown: string): string =>
  markdown
    .trim()
    .replace(/^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$/gm, '**$1**')
    .replace(/^(\S.*)\n {0,3}(?:=+|-{2,})[ \t]*$/gm, '**$1**')

/** The compilation of a case's statements; empty when the case has not been referred. The caller has judged that its reader may read the case's statements. */
export async function compiledStatements(read: Read, caseId: string): Promise<string> {
  return compileStatements(await statementsOf(read, caseId))
}
