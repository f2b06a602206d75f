/** A job that did not succeed and says itself when it is to be tried again, however many times it was. */
export class TryAgain extends Error {
  constructor(
    message: string,
    /** UTC instant. */
    readonly at: string,
  ) {
    super(message)
  }
}

/** A mail that will not be taken however often it is sent: the receiving server refused its address or its content. */
export class MailRefused extends Error {}
