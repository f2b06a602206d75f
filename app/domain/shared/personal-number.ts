/** Ten or twelve digits with the sign of a Swedish personal identity number; the day may carry the 60 of a coordination number. */
const shape =
  /(?<![\d-])(?:(?:18|19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4}(?![\d-])/g

/** The check digit of the last ten digits (Luhn, modulus 10). */
function checks(digits: string): boolean {
  const ten = digits.slice(-10)
  let sum = 0
  for (let at = 0; at < 10; at++) {
    const doubled = Number(ten[at]) * (at % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/**
 * Personal identity numbers in a text, as printed, once each. WEB-02: they are never published, so a document is
 * searched for them before it is released.
 */
export function personalNumbersIn(text: string): string[] {
  const found = [...text.matchAll(shape)].map(([printed]) => printed)
  return [...new Set(found.filter((printed) => checks(printed.replace(/\D/g, ''))))]
}
