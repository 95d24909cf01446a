/** Short messages to a phone (短信). Delivery is not certain, and nobody is told whether it was read. */
export interface Messenger {
  /** The same `reference` again is not sent twice. @throws ProviderError */
  send(message: ShortMessage): Promise<void>
}

export interface ShortMessage {
  reference: string
  phone: string
  /** Which of the texts that are registered with the service; it holds their words. */
  template: MessageTemplate
  /** Values of the template, in its order. */
  values: readonly string[]
}

export const messageTemplates = [
  /** {code} 是您的验证码，{minutes} 分钟内有效。 */
  'phone-code',
  /** {who} 想处理您的车 {plate} 的违法，同意就把 {code} 告诉他。 */
  'consent-code',
  /** {who} 想处理您的车 {plate} 的违法，请打开码上交管看看。 */
  'consent-asked',
  /** {number} of the record. */
  'objection-founded',
  'objection-unfounded',
  /** {number} of the decision. */
  'decision-withdrawn',
  'confirmation-lapsed',
  'photos-ready',
  'review-done',
  /** {yuan}, {number} of the decision. */
  'refund-granted',
  'refund-refused',
  'refund-arrived',
  'refund-transferred',
] as const
export type MessageTemplate = (typeof messageTemplates)[number]
