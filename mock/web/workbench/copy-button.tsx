import { App } from 'antd'
import { Icon } from '../common/icons'
import { words } from './words'

export function CopyButton({ text, what }: { text: string; what: string }) {
  const { message } = App.useApp()
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject())
      .then(() => message.success(words.copied))
      .catch(() => message.error(words.copyFailed))
  return (
    <button type="button" className="link" aria-label={`${words.codes.copy} ${what}`} onClick={copy}>
      <Icon name="copy" size={18} />
    </button>
  )
}
