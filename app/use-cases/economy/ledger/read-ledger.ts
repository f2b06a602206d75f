import type { ReadSie, ReadTable } from '../../../documents/reading/read-in-worker'
import { looksLikeSie, type SieFile } from '../../../documents/reading/sie'
import { faultText, judgeRows, type TableFault } from '../../../documents/reading/table'
import { outcomeKind } from '../../../domain/finance/outcome'
import { isDay } from '../../../domain/shared/day'
import { ok } from '../../../domain/shared/result'
import { sumOre } from '../../../domain/shared/money'

/** How a file is read: in this thread, or in a worker with limits. */
export type LedgerReaders = { readTable: ReadTable; readSie: ReadSie }

/** One posting. Cost positive, revenue negative. */
export type Posting = {
  day: string
  voucher: string | null
  account: string
  accountName: string | null
  project: string | null
  costCentre: string | null
  text: string | null
  amountOre: number
}

export type ReadLedger = {
  format: 'csv' | 'xlsx' | 'sie4'
  /** Postings with a project code, on accounts that make an outcome. */
  postings: Posting[]
  leftOut: { withoutProject: number; balanceSheet: number }
  fromDay: string
  toDay: string
  sumOre: number
  /** What the file says of itself. */
  company: string | null
}

export type LedgerRead = { ok: true; value: ReadLedger } | { ok: false; faults: string[] }

export const ledgerColumns = [
  {
    key: 'day',
    name: 'Datum',
    aliases: ['Bokföringsdatum', 'Bokf.datum', 'Ver.datum', 'Transaktionsdatum', 'Dag'],
    type: 'day',
    required: true,
  },
  {
    key: 'voucher',
    name: 'Verifikat',
    aliases: ['Verifikation', 'Verifikationsnummer', 'Ver.nr', 'Vernr', 'Ver'],
    type: 'text',
  },
  {
    key: 'account',
    name: 'Konto',
    aliases: ['Kontonummer', 'Kontonr'],
    type: 'whole',
    required: true,
    min: 10,
    max: 9_999_999_999,
  },
  { key: 'accountName', name: 'Kontonamn', aliases: ['Kontobenämning', 'Konto text'], type: 'text' },
  {
    key: 'project',
    name: 'Projekt',
    aliases: ['Projektkod', 'Projektnr', 'Projektnummer', 'Proj'],
    type: 'text',
  },
  { key: 'costCentre', name: 'Ansvar', aliases: ['Kostnadsställe', 'Kst', 'Enhet'], type: 'text' },
  {
    key: 'text',
    name: 'Text',
    aliases: ['Verifikationstext', 'Beskrivning'],
    type: 'text',
  },
  { key: 'amount', name: 'Belopp', aliases: ['Utfall', 'Belopp kr'], type: 'amount' },
  { key: 'debit', name: 'Debet', aliases: ['Debet kr'], type: 'amount' },
  { key: 'credit', name: 'Kredit', aliases: ['Kredit kr'], type: 'amount' },
] as const

/** Reads a file from the accounts: SIE 4, or a table with a line for each posting. Says of each fault where it stands. */
export async function readLedger(
  bytes: Uint8Array,
  name: string,
  { readTable, readSie }: LedgerReaders,
): Promise<LedgerRead> {
  if (looksLikeSie(bytes)) {
    const sie = await readSie(bytes)
    return sie.ok ? collected('sie4', postingsOfSie(sie.file), sie.file.company) : refused(sie.faults)
  }
  const read = await readTable(bytes, name)
  if (!read.ok) return { ok: false, faults: [read.message] }
  const { rows, faults } = judgeRows(read.table, ledgerColumns)
  if (faults.length > 0) return refused(faults)
  const postings: Posting[] = []
  const wrong: TableFault[] = []
  for (const { line, values } of rows) {
    const { amount, debit, credit, ...posting } = values
    if (amount === null && debit === null && credit === null)
      wrong.push({
        ...{ line, column: 'Belopp', found: null },
        remedy:
          'Beloppet saknas. Fyll i kolumnen Belopp, eller Debet och Kredit. Skriv 0 om det verkligen är noll.',
      })
    else
      postings.push({
        ...posting,
        account: String(posting.account),
        amountOre: amount ?? (debit ?? 0) - (credit ?? 0),
      })
  }
  return wrong.length > 0 ? refused(wrong) : collected(read.table.kind, postings, null)
}

const MOST_FAULTS = 60

const refused = (faults: readonly TableFault[]): LedgerRead => ({
  ok: false,
  faults: faults.slice(0, MOST_FAULTS).map(faultText),
})

/** The dimensions of the SIE standard: 1 is the cost centre, 6 the project; programs also name them. */
function postingsOfSie({ dimensions, accounts, vouchers }: SieFile): Posting[] {
  const dimension = (number: string, name: RegExp) =>
    new Set([number, ...dimensions.filter((each) => name.test(each.name)).map((each) => each.number)])
  const projects = dimension('6', /^projekt/i)
  const centres = dimension('1', /^(ansvar|kostnadsställe)/i)
  const names = new Map(accounts.map(({ number, name }) => [number, name]))
  return vouchers.flatMap(({ series, number, text, rows }) =>
    rows.map((row) => ({
      day: row.day,
      voucher: [series, number].filter(Boolean).join(' ') || null,
      account: row.account,
      accountName: names.get(row.account) ?? null,
      project: row.objects.find((each) => projects.has(each.dimension))?.number ?? null,
      costCentre: row.objects.find((each) => centres.has(each.dimension))?.number ?? null,
      text: row.text ?? text,
      amountOre: row.ore,
    })),
  )
}

function collected(format: ReadLedger['format'], all: Posting[], company: string | null): LedgerRead {
  const withProject = all.filter(({ project }) => project !== null && project.trim() !== '')
  const postings = withProject
    .filter(({ account }) => outcomeKind(account) !== null)
    .map((posting) => ({ ...posting, project: posting.project?.trim() ?? null }))
  const days = postings.map(({ day }) => day).sort()
  const [fromDay, toDay] = [days[0], days.at(-1)]
  const sum = sumOre(postings.map(({ amountOre }) => amountOre))
  if (fromDay === undefined || toDay === undefined)
    return {
      ok: false,
      faults: [
        'Filen har ingen rad med projektkod på ett kostnads-, intäkts- eller anläggningskonto. Kontrollera att kolumnen Projekt (i SIE dimension 6) finns med i uttaget.',
      ],
    }
  if (sum === null) return { ok: false, faults: ['Summan är för stor för att räknas exakt i öre.'] }
  const late = days.find((day) => !isDay(day))
  if (late) return { ok: false, faults: [`Dagen ${late} finns inte.`] }
  return ok({
    ...{ format, postings, fromDay, toDay, sumOre: sum, company },
    leftOut: {
      withoutProject: all.length - withProject.length,
      balanceSheet: withProject.length - postings.length,
    },
  })
}
