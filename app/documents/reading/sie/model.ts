import type { TableFault } from '../table/model'

export type SieObject = { dimension: string; number: string }

/** A row of a voucher. Öre: debit positive, credit negative. `day` is the voucher's when the row has none of its own. */
export type SieRow = {
  account: string
  objects: SieObject[]
  ore: number
  day: string
  text: string | null
  line: number
}

export type SieVoucher = {
  series: string | null
  number: string | null
  day: string
  text: string | null
  line: number
  rows: SieRow[]
}

/** A balance or result of a year: `index` 0 is the year of the file, −1 the year before. */
export type SieBalance = {
  kind: 'opening' | 'closing' | 'result'
  index: number
  account: string
  objects: SieObject[]
  ore: number
}

export type SieFile = {
  /** 1–4 as the file says, or null. */
  type: number | null
  program: string | null
  company: string | null
  organisationNumber: string | null
  years: { index: number; from: string; to: string }[]
  accounts: { number: string; name: string }[]
  dimensions: { number: string; name: string }[]
  objects: { dimension: string; number: string; name: string }[]
  balances: SieBalance[]
  vouchers: SieVoucher[]
}

export type SieRead = { ok: true; file: SieFile } | { ok: false; faults: TableFault[] }

/** What is answered when a file takes too long or too much memory to read. */
export const refusedSie = (problem: 'timeout' | 'too-large'): SieRead => ({
  ok: false,
  faults: [
    {
      line: null,
      column: null,
      found: null,
      remedy:
        problem === 'timeout'
          ? 'Filen tog för lång tid att läsa. Exportera ett år i taget.'
          : 'Filen är för stor. Exportera ett år i taget.',
    },
  ],
})
