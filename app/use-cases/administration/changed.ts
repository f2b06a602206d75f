/** Only what differs, as `{ field: [before, after] }`, for the audit. */
export function changes<Row extends Record<string, unknown>>(
  before: Row,
  after: Partial<Row>,
): Record<string, [unknown, unknown]> {
  return Object.fromEntries(
    Object.entries(after).flatMap(([key, value]) =>
      before[key] === value ? [] : [[key, [before[key], value]]],
    ),
  )
}
