import { refuse, type Result } from '../../domain/shared/result'

/** Thrown inside a transaction that has written already and must not stand: someone else was faster. */
export class Undone<Refusal extends string> extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}

/** The transaction's answer, or the refusal for which it was undone. */
export const orUndone = <Value, Refusal extends string>(
  work: Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> =>
  work.catch((error: unknown) => {
    if (error instanceof Undone) return refuse(error.refusal as Refusal)
    throw error
  })
