/** Undoes the transaction of a step that turned out to be impossible while it was taken. */
export class StepRefused extends Error {
  constructor(readonly refusal: string) {
    super(refusal)
  }
}
