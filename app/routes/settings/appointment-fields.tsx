import { appointmentRoles } from '~/domain/access'
import { roleLabel } from '~/text/roles'
import { DateField, FieldRow, Select } from '~/ui'
import type { formView } from '../account/form-view'

/** Role, body and time of an appointment. */
export function AppointmentFields({
  view: { field },
  bodies,
  placeholder = 'Välj',
  required = true,
  hint,
}: {
  view: ReturnType<typeof formView>
  bodies: { value: string; label: string }[]
  placeholder?: string
  required?: boolean
  hint?: string
}) {
  return (
    <>
      <FieldRow>
        <Select
          {...field('role')}
          label="Roll"
          hint={hint}
          placeholder={placeholder}
          choices={appointmentRoles.map((role) => ({ value: role, label: roleLabel[role] }))}
          required={required}
        />
        <Select
          {...field('bodyId')}
          label="Gäller"
          hint="Hela kommunen eller ett av dess organ."
          placeholder="Hela kommunen"
          choices={bodies}
        />
      </FieldRow>
      <FieldRow>
        <DateField {...field('validFrom')} label="Från och med" optional />
        <DateField {...field('validTo')} label="Till och med" optional />
      </FieldRow>
    </>
  )
}

export const appointmentInput = (field: (name: string) => string) => ({
  role: field('role'),
  bodyId: field('bodyId'),
  validFrom: field('validFrom'),
  validTo: field('validTo'),
})
