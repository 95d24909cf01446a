import type { MessageTemplate } from './messenger'

/**
 * The texts as they were registered with the message service, which fills them in; an app names a template and hands
 * over its values, and cannot send anything else.
 */
export const registeredTexts: Readonly<Record<MessageTemplate, string>> = {
  'phone-code': '{1} 是您的验证码，{2} 分钟内有效。不要告诉别人。',
  'consent-code': '{1}想处理您的车 {2} 的违法，同意就把 {3} 告诉他。不认识他就不要理会。',
  'consent-asked': '{1}想处理您的车 {2} 的违法，请打开码上交管看看。',
  'objection-founded': '您对记录 {1} 的异议成立，这条记录会删除。',
  'objection-unfounded': '您对记录 {1} 的异议有答复了，请打开码上交管看看。',
  'decision-withdrawn': '决定书 {1} 已经撤回：记分取消，交过的钱原路退回。',
  'confirmation-lapsed': '决定书 {1} 没有按时付款，已经失效，这条违法可以重新处理。',
  'photos-ready': '您要看的照片有了，请打开码上交管看看。',
  'review-done': '您的证件看好了，请打开码上交管看看。',
  'refund-granted': '您申请退的 {1} 元（决定书 {2}）同意了，会原路退回您付款的账户。',
  'refund-refused': '您申请退的 {1} 元（决定书 {2}）没有同意，原因和还能怎么办，请打开码上交管看看。',
  'refund-arrived': '您申请退的 {1} 元（决定书 {2}）已经退回您付款的账户。',
  'refund-transferred': '您申请退的 {1} 元（决定书 {2}）原路退不回去，已经从银行转到您留的账户。',
}

/** How many values a template takes. */
export const slotsOf = (template: MessageTemplate): number => registeredTexts[template].match(/\{\d\}/g)?.length ?? 0

export function textOf(template: MessageTemplate, values: readonly string[]): string {
  return registeredTexts[template].replace(/\{(\d)\}/g, (_slot, place) => values[Number(place) - 1] ?? '')
}
