import { data } from '@remix-run/node'
import type { RefusalText } from '~/text/refusals/accounts'
import { formatDateTime } from '~/text/format'
import type { FormState } from '../account/form'

/** A refused form with everything that was typed, and when it can be sent again if there were too many. */
export function refusedPublicForm(
  fields: URLSearchParams,
  refusal: string,
  texts: Record<string, RefusalText>,
  until: string | null = null,
  status = 400,
) {
  const { field, text } = texts[refusal] ?? { field: null, text: refusal }
  const state: FormState = {
    intent: fields.get('intent') ?? '',
    values: Object.fromEntries(fields),
    errors: [{ field, text: until ? `${text} Du kan försöka igen ${formatDateTime(until)}.` : text }],
  }
  return data(state, { status: until ? 429 : status })
}
