import { App } from 'antd'
import { useState } from 'react'
import { newIdempotencyKey } from '../../common/cloud-client'
import { Icon } from '../../common/icons'
import { wordsOf } from '../../common/words'
import { callFinance, type FinanceInput } from '../desk-cloud'
import { deskFailures, words } from '../words'

type Wish = FinanceInput<'download'>

/** Asks for a file and lets the browser save it. */
export function useDownload() {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const download = async (wish: Wish) => {
    if (busy) return
    setBusy(true)
    try {
      const file = await callFinance('download', wish, newIdempotencyKey())
      const link = document.createElement('a')
      link.href = file.url
      link.download = file.fileName
      document.body.append(link)
      link.click()
      link.remove()
      message.success(words.download.done(file.fileName))
    } catch (error) {
      message.error(wordsOf(error, deskFailures))
    } finally {
      setBusy(false)
    }
  }
  return { download, busy }
}

interface DownloadsProps {
  what: Omit<Wish, 'format'>
  /** On the button; the format is written behind it where there are several. */
  label?: string
  formats?: readonly Wish['format'][]
}

/** One button for each format. */
export function Downloads({ what, label = words.download.as, formats = ['csv', 'xlsx'] }: DownloadsProps) {
  const { download, busy } = useDownload()
  return (
    <span className="dk-acts">
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="btn small"
          aria-busy={busy}
          onClick={() => void download({ ...what, format })}
        >
          <Icon name="download" />
          {formats.length > 1 ? `${label} ${format.toUpperCase()}` : label}
        </button>
      ))}
    </span>
  )
}
