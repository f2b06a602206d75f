import { compare, parseDecimal, type Rational, ratio } from '../shared/rational'
import {
  keysInUse,
  type PriceModel,
  type PriceModelArea,
  type PriceModelDepartment,
  type PriceModelKey,
  sumDecimals,
  volumeOf,
} from './price-rows'

/** What is noticed when volumes stand beside those of last year. None of it hinders; each is answered for. */
export const volumeRemarkKinds = [
  'missing',
  'became_zero',
  'began',
  'doubled',
  'halved',
  'department_new',
  'department_gone',
  'key_new',
  'key_gone',
] as const
export type VolumeRemarkKind = (typeof volumeRemarkKinds)[number]

/** Codes of where it is, and the two volumes where there are two. */
export type VolumeRemark = {
  kind: VolumeRemarkKind
  area: string | null
  key: string | null
  department: string | null
  before: string | null
  now: string | null
}

type Plain = Pick<VolumeRemark, 'kind'> & Partial<VolumeRemark>
const remark = (about: Plain): VolumeRemark => ({
  ...{ area: null, key: null, department: null, before: null, now: null },
  ...about,
})

/**
 * This year's volumes against last year's, key by key and department by department: missing, fallen to zero, begun from
 * zero, at least doubled, at most half, and departments and keys that came or went. A department that was split or
 * merged is held against those it came from, so that a changed organisation is told once and not for every key.
 */
export function volumeRemarks(model: PriceModel, previous: PriceModel): VolumeRemark[] {
  return [
    ...organisationRemarks(model, previous),
    ...model.areas.flatMap((area) => {
      const before = previous.areas.find(({ code }) => code === area.code)
      return before ? areaRemarks(model, previous, { area, before }) : []
    }),
  ]
}

function organisationRemarks(model: PriceModel, previous: PriceModel): VolumeRemark[] {
  const known = new Set(previous.departments.map(({ code }) => code))
  const now = new Set(model.departments.map(({ code }) => code))
  const carried = new Set(
    model.departments.flatMap(({ splitFrom, mergedFrom }) => [splitFrom ?? '', ...(mergedFrom ?? [])]),
  )
  return [
    ...model.departments
      .filter(({ code }) => !known.has(code))
      .map(({ code }) => remark({ kind: 'department_new', department: code })),
    ...previous.departments
      .filter(({ code }) => !now.has(code) && !carried.has(code))
      .map(({ code }) => remark({ kind: 'department_gone', department: code })),
  ]
}

function areaRemarks(
  model: PriceModel,
  previous: PriceModel,
  { area, before }: { area: PriceModelArea; before: PriceModelArea },
): VolumeRemark[] {
  const here = { area: area.code }
  const keys = keysInUse(area)
  const old = keysInUse(before)
  const lone = model.departments.filter(({ splitFrom }) => splitFrom === null)
  const parents = [...new Set(model.departments.flatMap(({ splitFrom }) => splitFrom ?? []))]
  return [
    ...old
      .filter(({ code }) => !keys.some((key) => key.code === code))
      .map(({ code }) => remark({ ...here, kind: 'key_gone', key: code })),
    ...keys.flatMap((key) => {
      const was = old.find(({ code }) => code === key.code)
      const place = { ...here, key: key.code }
      if (!was) return [remark({ ...place, kind: 'key_new' })]
      return [
        ...lone.flatMap((department) =>
          compared(
            { ...place, department: department.code },
            volumeOf(key, department.id),
            volumeBefore(previous, was, department),
          ),
        ),
        ...parents.flatMap((parent) =>
          compared(
            { ...place, department: parent },
            splitVolume(model, key, parent),
            ownVolume(previous, was, parent),
          ),
        ),
      ]
    }),
  ]
}

const ownVolume = (model: PriceModel, key: PriceModelKey, code: string): string | null => {
  const department = model.departments.find((each) => each.code === code)
  return department ? volumeOf(key, department.id) : null
}

const volumeBefore = (
  previous: PriceModel,
  key: PriceModelKey,
  department: PriceModelDepartment,
): string | null => {
  const codes = department.mergedFrom?.length ? department.mergedFrom : [department.code]
  const volumes = codes.flatMap((code) => ownVolume(previous, key, code) ?? [])
  return volumes.length === 0 ? null : sumDecimals(volumes)
}

const splitVolume = (model: PriceModel, key: PriceModelKey, parent: string): string | null => {
  const successors = model.departments.filter(({ splitFrom }) => splitFrom === parent)
  const volumes = successors.flatMap(({ id }) => volumeOf(key, id) ?? [])
  return volumes.length < successors.length ? null : sumDecimals(volumes)
}

function compared(
  place: { area: string; key: string; department: string },
  now: string | null,
  before: string | null,
): VolumeRemark[] {
  if (now === null) return [remark({ ...place, kind: 'missing', before })]
  if (before === null) return []
  const kind = changeKind(exact(before), exact(now))
  return kind === null ? [] : [remark({ ...place, kind, before, now })]
}

function changeKind(before: Rational, now: Rational): VolumeRemarkKind | null {
  const nothing = ratio(0n, 1n)
  const wasNothing = compare(before, nothing) === 0
  const isNothing = compare(now, nothing) === 0
  if (wasNothing) return isNothing ? null : 'began'
  if (isNothing) return 'became_zero'
  if (compare(now, twice(before)) >= 0) return 'doubled'
  if (compare(twice(now), before) <= 0) return 'halved'
  return null
}

const exact = (text: string): Rational => parseDecimal(text) ?? ratio(0n, 1n)
const twice = ({ num, den }: Rational): Rational => ({ num: 2n * num, den })
