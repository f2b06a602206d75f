import type { ProposedServiceAgreement } from '../../domain/reading/proposed-registration'
import type { IntakeDocument, RegisterIntakeInput } from '../cases/register-intake'
import type { CheckedDraft } from './checked-draft'
import { particularsFromProposal } from './particulars-from-proposal'

/** WEB-02: how the register names a private person in public. */
export const PRIVATE_PERSON = 'Enskild'

/** A checked draft as the use case takes it. */
export function registrationOf(
  place: { municipalityId: string; intakeId: string },
  draft: CheckedDraft,
  agreement: ProposedServiceAgreement | null,
): RegisterIntakeInput {
  return {
    ...place,
    registerId: draft.register,
    kind: draft.kind,
    publicTitle: draft.title,
    protectedTitle: draft.protectedTitle,
    receivedDay: draft.receivedDay,
    raisedDay: draft.raisedDay,
    decidingBody: draft.decidingBody,
    responsibleAccountId: draft.responsible,
    ...partyOf(draft),
    secrecyProvision: draft.secrecy,
    furtherNumbers: draft.numbers,
    particulars: particularsFromProposal(draft, agreement),
    documents: documentsOfDraft(draft),
    duplicatesAccepted: draft.duplicatesAccepted,
    releaseConfirmed: draft.releaseConfirmed,
  }
}

/** The documents of a draft, with the case's sender on those that came in. */
export function documentsOfDraft(
  draft: Pick<CheckedDraft, 'documents' | 'sender' | 'senderProtected'>,
): IntakeDocument[] {
  return draft.documents.map(({ file, kind, direction, title, day, released }) => ({
    fileId: file,
    kind,
    direction,
    publicTitle: title,
    day,
    released,
    ...(direction === 'incoming' ? partyOf(draft) : {}),
  }))
}

const partyOf = ({ sender, senderProtected }: Pick<CheckedDraft, 'sender' | 'senderProtected'>) =>
  senderProtected && sender !== null
    ? { publicParty: PRIVATE_PERSON, protectedParty: sender }
    : { publicParty: sender, protectedParty: null }
