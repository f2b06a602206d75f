import type { NewDocument } from '../../../app/domain/cases/particulars'
import type { RegisterCaseInput } from '../../../app/use-cases/cases/register-case'
import type { DemoPlace } from '../municipalities'

/** A rendition in `db/demo/documents` with its register line. */
export type DemoDocument = Pick<
  NewDocument,
  'kind' | 'direction' | 'publicTitle' | 'day' | 'dayText' | 'publicParty' | 'sourceNote'
> & { fileName: string }

/** A case to register; the place and the register's code stand for their ids. */
export type DemoCase = Omit<RegisterCaseInput, 'municipalityId' | 'registerId' | 'documents'> & {
  place: DemoPlace
  register: string
  documents: DemoDocument[]
}

/** Whole kronor as öre. */
export const kr = (kronor: number): number => kronor * 100
