import Taro from '@tarojs/taro'

/** Opens the phone's dialler; leaving it is no error. */
export async function callPhone(number: string): Promise<void> {
  await Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}

/** @returns false when the host refused */
export function copyText(text: string): Promise<boolean> {
  return Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  )
}

/** A short word at the foot of the screen that goes by itself. */
export function tell(words: string): void {
  void Taro.showToast({ title: words, icon: 'none', duration: 2500 })
}

/** The host's own dialog. Resolves true for the confirming button. */
export async function ask(question: {
  title: string
  content: string
  confirm: string
  cancel: string
}): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: question.title,
    content: question.content,
    confirmText: question.confirm,
    cancelText: question.cancel,
  })
  return confirm
}
