import { z } from 'zod'
import { dutchRecordSchema } from '~/use-cases/ai-register/dutch-schema'

/** The schema that the records of the export follow, as JSON Schema. */
export const loader = () => Response.json(z.toJSONSchema(dutchRecordSchema, { target: 'draft-7' }))
