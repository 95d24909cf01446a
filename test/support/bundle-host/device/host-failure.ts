/** A host API refuses. The wallet's own API layer turns it into its own shape of error. */
export class HostFailure extends Error {
  /** @param code Alipay's number for it; WeChat has only the words. */
  constructor(
    message: string,
    readonly code = 2,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(message)
  }
}
