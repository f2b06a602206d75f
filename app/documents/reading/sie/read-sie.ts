import type { TableFault } from '../table/model'
import { sieText } from './characters'
import { type Field, fieldsOf } from './fields'
import { refusedSie, type SieBalance, type SieFile, type SieRead, type SieVoucher } from './model'
import { dayOf, kronor, objectsOf, oreOf, word } from './values'

const mostFaults = 100
const mostBytes = 100 * 1024 * 1024

/** Reads the lines of one file; kept as a class only because a voucher spans lines. */
class SieReader {
  readonly faults: TableFault[] = []
  readonly file: SieFile = {
    ...{ type: null, program: null, company: null, organisationNumber: null },
    ...{ years: [], accounts: [], dimensions: [], objects: [], balances: [], vouchers: [] },
  }
  private voucher: SieVoucher | null = null
  private isInside = false
  private labels = 0

  constructor(text: string) {
    for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) this.read(line.trim(), index + 1)
    if (this.voucher && this.isInside)
      this.fault(
        this.voucher.line,
        '#VER',
        null,
        'Verifikationen avslutas inte. Filen verkar vara avklippt; exportera den igen.',
      )
    if (this.labels === 0) {
      this.faults.length = 0
      this.fault(
        1,
        null,
        null,
        'Filen är ingen SIE-fil. Exportera en fil av typ 4 (SIE 4) från ekonomisystemet.',
      )
    }
  }

  private fault(line: number | null, column: string | null, found: string | null, remedy: string): void {
    this.faults.push({ line, column, found, remedy })
  }

  private read(line: string, at: number): void {
    if (line === '' || line === '\u001a') return
    if (line === '{') {
      if (this.voucher) this.isInside = true
      return
    }
    if (line === '}') {
      this.endVoucher()
      return
    }
    if (!line.startsWith('#')) return
    const fields = fieldsOf(line)
    if (!fields) {
      this.fault(
        at,
        line.split(/\s/, 1)[0] ?? null,
        line.slice(0, 60),
        'Ett citattecken eller en klammer stängs inte på raden.',
      )
      return
    }
    const [label, ...rest] = fields
    if (typeof label !== 'string') return
    this.labels += 1
    this.take(label.toUpperCase(), rest, at)
  }

  private take(label: string, fields: Field[], line: number): void {
    const [first, second, third] = fields
    const { file } = this
    switch (label) {
      case '#SIETYP':
        file.type = Number(word(first)) || null
        break
      case '#PROGRAM':
        file.program = word(first)
        break
      case '#FNAMN':
        file.company = word(first)
        break
      case '#ORGNR':
        file.organisationNumber = word(first)
        break
      case '#RAR':
        this.takeYear(fields, line)
        break
      case '#KONTO':
        if (word(first)) file.accounts.push({ number: word(first) ?? '', name: word(second) ?? '' })
        break
      case '#DIM':
      case '#UNDERDIM':
        if (word(first)) file.dimensions.push({ number: word(first) ?? '', name: word(second) ?? '' })
        break
      case '#OBJEKT':
        if (word(first) && word(second))
          file.objects.push({
            dimension: word(first) ?? '',
            number: word(second) ?? '',
            name: word(third) ?? '',
          })
        break
      case '#IB':
      case '#UB':
      case '#RES':
        this.takeBalance(label, first, second, undefined, third, line)
        break
      case '#OIB':
      case '#OUB':
        this.takeBalance(label, first, second, third, fields[3], line)
        break
      case '#VER':
        this.beginVoucher(fields, line)
        break
      // Rows that were taken away (#BTRANS) do not count; a row added later (#RTRANS) is repeated as #TRANS.
      case '#TRANS':
        this.takeRow(fields, line)
        break
    }
  }

  private takeYear([index, from, to]: Field[], line: number): void {
    const [first, last] = [dayOf(from), dayOf(to)]
    const number = typeof index === 'string' && /^-?\d{1,2}$/.test(index) ? Number(index) : null
    if (number === null || !first || !last) {
      this.fault(
        line,
        '#RAR',
        null,
        'Räkenskapsåret ska ha nummer, första och sista dag, till exempel #RAR 0 20260101 20261231.',
      )
      return
    }
    this.file.years.push({ index: number, from: first, to: last })
  }

  private takeBalance(
    label: string,
    index: Field | undefined,
    account: Field | undefined,
    objects: Field | undefined,
    amount: Field | undefined,
    line: number,
  ): void {
    const ore = oreOf(amount)
    const number = word(account)
    if (ore === null || !number || typeof index !== 'string' || !/^-?\d{1,2}$/.test(index)) {
      this.fault(
        line,
        label,
        word(amount),
        'Saldot går inte att läsa. Det ska ha år, konto och belopp med decimalpunkt.',
      )
      return
    }
    const kinds: Record<string, SieBalance['kind']> = {
      '#IB': 'opening',
      '#OIB': 'opening',
      '#UB': 'closing',
      '#OUB': 'closing',
    }
    this.file.balances.push({
      kind: kinds[label] ?? 'result',
      index: Number(index),
      account: number,
      objects: objectsOf(objects),
      ore,
    })
  }

  private beginVoucher([series, number, date, words]: Field[], line: number): void {
    if (this.voucher) this.endVoucher()
    const day = dayOf(date)
    if (!day)
      this.fault(
        line,
        '#VER',
        word(date),
        'Verifikationens datum ska skrivas som åtta siffror, till exempel 20260331.',
      )
    this.voucher = {
      ...{ series: word(series), number: word(number), day: day ?? '', text: word(words), line },
      rows: [],
    }
    this.isInside = false
  }

  private takeRow([account, objects, amount, date, words]: Field[], line: number): void {
    const number = word(account)
    const { voucher } = this
    if (!voucher || !this.isInside) {
      this.fault(line, '#TRANS', number, 'Raden hör inte till någon verifikation. Exportera filen igen.')
      return
    }
    const ore = oreOf(amount)
    if (!number) {
      this.fault(line, '#TRANS', null, 'Raden saknar konto.')
      return
    }
    if (!Array.isArray(objects)) {
      this.fault(
        line,
        '#TRANS',
        word(objects),
        'Objektlistan saknas. Efter kontot ska det stå { } eller till exempel {6 "P123"}.',
      )
      return
    }
    if (ore === null) {
      this.fault(
        line,
        '#TRANS',
        word(amount),
        'Beloppet går inte att läsa. Det ska skrivas med decimalpunkt och högst två decimaler, utan mellanslag.',
      )
      return
    }
    const own = word(date)
    const day = own === null ? voucher.day : dayOf(own)
    if (day === null) {
      this.fault(line, '#TRANS', own, 'Radens datum ska skrivas som åtta siffror, till exempel 20260331.')
      return
    }
    voucher.rows.push({ account: number, objects: objectsOf(objects), ore, day, text: word(words), line })
  }

  private endVoucher(): void {
    const { voucher } = this
    this.voucher = null
    this.isInside = false
    if (!voucher) return
    const sum = voucher.rows.reduce((all, row) => all + row.ore, 0)
    const name = [voucher.series, voucher.number].filter(Boolean).join(' ')
    if (sum !== 0)
      this.fault(
        voucher.line,
        '#VER',
        name || null,
        `Verifikationen går inte jämnt ut: debet och kredit skiljer ${kronor(sum)}. Rätta den i ekonomisystemet och exportera filen igen.`,
      )
    this.file.vouchers.push(voucher)
  }
}

/**
 * A file in the Swedish exchange format for accounting (SIE 4), whatever its characters. Labels that are not used here
 * are passed over. Every voucher must balance; otherwise, and for lines that cannot be read, the faults say where and
 * what to do, and nothing of the file may be used. Amounts in öre, days `YYYY-MM-DD`.
 */
export function readSie(bytes: Uint8Array): SieRead {
  if (bytes.length > mostBytes) return refusedSie('too-large')
  const { file, faults } = new SieReader(sieText(bytes))
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, mostFaults) }
  return { ok: true, file }
}

/** Whether a file looks like SIE, whatever it is called: its first lines are labels of the format. */
export const looksLikeSie = (bytes: Uint8Array): boolean =>
  /^(?:\ufeff)?\s*#(?:FLAGGA|FORMAT|SIETYP|PROGRAM|GEN|FNAMN)\b/i.test(sieText(bytes.subarray(0, 400)))
