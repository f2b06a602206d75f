import type { StaffMember } from '#db/queries/staff'

/** Colleagues to choose among, oneself first, with where they work. */
export const staffChoices = (staff: readonly StaffMember[], me: string, without: string | null = null) =>
  staff
    .filter(({ id }) => id !== without)
    .toSorted((a, b) => Number(b.id === me) - Number(a.id === me))
    .map(({ id, name, bodyNames }) => ({
      value: id,
      label: id === me ? `${name} (jag själv)` : bodyNames[0] ? `${name}, ${bodyNames[0]}` : name,
    }))
