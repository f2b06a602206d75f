import { memoFieldNames, plainMarkdown } from '../domain/memos/fields'
import { formatDate, formatKr } from './format'

/** What each field is called where it is chosen. */
export const memoFieldLabel = memoFieldNames

type CostRow = {
  label: string
  depreciationOre: number | null
  interestOre: number | null
  costOre: number | null
}

const cell = (text: string) => plainMarkdown(text)
const ore = (amount: number | null) => (amount === null ? '' : formatKr(amount, { unit: false }))
const total = (amounts: (number | null)[]) =>
  amounts.includes(null) ? null : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)

/** How the facts of a case are written as fields: plain words, or Markdown for lists and tables. */
export const memoFieldText = {
  day: (day: string | null) => (day === null ? '' : formatDate(day)),
  kronor: (amount: number) => formatKr(amount),
  /** The documents number their years 1, 2, 3. */
  year: (year: number) => (year < 1900 ? `År ${year}` : String(year)),
  listed: (names: string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`,
  numbered: (lines: string[]) => lines.map((line, at) => `${at + 1}. ${cell(line)}`).join('\n'),
  recipients: (referrals: { recipient: string; answeredDay: string | null; replyDay: string | null }[]) =>
    referrals
      .map(({ recipient, answeredDay, replyDay }) => {
        const when = answeredDay
          ? `, svarade den ${formatDate(answeredDay)}`
          : replyDay
            ? `, svarar senast den ${formatDate(replyDay)}`
            : ''
        return `- ${cell(recipient)}${when}`
      })
      .join('\n'),
  documents: (documents: { number: string; title: string; day: string | null }[]) =>
    documents
      .map(
        ({ number, title, day }) => `- ${cell(title)}${day ? `, ${formatDate(day)}` : ''} (${cell(number)})`,
      )
      .join('\n'),
  capitalCost: (rows: CostRow[]) =>
    rows.length === 0
      ? ''
      : [
          '| År | Avskrivning, kr | Ränta, kr | Kostnad, kr |',
          '| :-- | --: | --: | --: |',
          ...rows.map(
            ({ label, depreciationOre, interestOre, costOre }) =>
              `| ${cell(label)} | ${ore(depreciationOre)} | ${ore(interestOre)} | ${ore(costOre)} |`,
          ),
          `| **Summa** | **${ore(total(rows.map((row) => row.depreciationOre)))}** | **${ore(total(rows.map((row) => row.interestOre)))}** | **${ore(total(rows.map((row) => row.costOre)))}** |`.replaceAll(
            '****',
            '',
          ),
        ].join('\n'),
} as const
