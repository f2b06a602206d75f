import type { PriceContent } from './price-content'
import { sumDecimals } from './price-rows'

type Successor = { code: string; name: string }
type Volume = PriceContent['areas'][number]['keys'][number]['volumes'][number]

const counted = (department: string, volume: string): Volume => ({
  ...{ department, volume, estimated: false, reason: null },
  ...{ knownChange: null, knownChangeReason: null },
})

/** In place of the departments that go, in their place, those that come. */
const replaced = (
  content: PriceContent,
  gone: readonly string[],
  come: readonly PriceContent['departments'][number][],
): PriceContent['departments'] => {
  const place = content.departments.findIndex(({ code }) => gone.includes(code))
  return content.departments.flatMap((each, at) => [
    ...(at === place ? come : []),
    ...(gone.includes(each.code) ? [] : [each]),
  ])
}

const withVolumes = (
  content: PriceContent,
  to: (volumes: readonly Volume[], area: string, key: string) => Volume[],
): PriceContent['areas'] =>
  content.areas.map((area) => ({
    ...area,
    keys: area.keys.map((key) => ({ ...key, volumes: to(key.volumes, area.code, key.code) })),
  }))

/**
 * A year's content with one department split in several (finance.md 11.5).
 * @param volumeOf what a successor used of a key, as decimal text
 */
export const splitDepartment = (
  content: PriceContent,
  from: string,
  successors: readonly Successor[],
  volumeOf: (area: string, key: string, successor: string) => string,
): PriceContent => ({
  ...content,
  departments: replaced(
    content,
    [from],
    successors.map((each) => ({ ...each, splitFrom: from, mergedFrom: null })),
  ),
  areas: withVolumes(content, (volumes, area, key) => [
    ...volumes.filter(({ department }) => department !== from),
    ...successors.map(({ code }) => counted(code, volumeOf(area, key, code))),
  ]),
})

/** A year's content with several departments merged in one, whose volumes are theirs added up. */
export const mergeDepartments = (
  content: PriceContent,
  from: readonly string[],
  into: Successor,
): PriceContent => ({
  ...content,
  departments: replaced(content, from, [{ ...into, splitFrom: null, mergedFrom: [...from] }]),
  areas: withVolumes(content, (volumes) => {
    const theirs = volumes.filter(({ department }) => from.includes(department))
    return [
      ...volumes.filter(({ department }) => !from.includes(department)),
      ...(theirs.length === 0
        ? []
        : [
            counted(
              into.code,
              sumDecimals(theirs.flatMap(({ volume, knownChange }) => [volume, knownChange ?? '0'])),
            ),
          ]),
    ]
  }),
})
