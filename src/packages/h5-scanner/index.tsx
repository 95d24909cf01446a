import { View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { h5ScannerWords as words } from '@/locales/zh-cn/h5-scanner'
import { goBack } from '@/platform/navigation'
import { scannerChannel } from '@/platform/scanner-channel'
import type { ScanOutcome } from '@/platform/scanner-port'
import { Button } from '@/ui/button/button'
import { Field, type FieldHandle } from '@/ui/field/field'
import { Page } from '@/ui/page/page'
import { Strip } from '@/ui/strip/strip'
import { decodeFile } from './decode-picture'
import { useCamera } from './use-camera'
import { IS_EMBEDDED, useWorkbenchWindow } from './use-workbench-window'
import './index.scss'

/** A browser has no scanner of its own: camera, picture, pasted text, or the window's screen of the workbench. */
export default function H5Scanner() {
  /** Told when the page is gone, not before: the next page may not take the place of one that is still leaving. */
  const outcome = useRef<ScanOutcome>({ kind: 'cancelled' })
  useUnload(() => scannerChannel.reply(outcome.current))
  const onText = useCallback((text: string) => {
    if (outcome.current.kind === 'text') return
    outcome.current = { kind: 'text', text }
    void goBack()
  }, [])
  const video = useRef<HTMLVideoElement>(null)
  const camera = useCamera(video, onText)
  const { scan, nothing } = useWorkbenchWindow(onText)
  return (
    <Page title={words.title}>
      <View className="h5-scanner__view">
        <video ref={video} className="h5-scanner__video" muted playsInline aria-label={words.aim} />
        <View className="h5-scanner__words">
          {{ starting: words.starting, running: words.aim, unavailable: words.noCamera }[camera]}
        </View>
      </View>
      {IS_EMBEDDED && (
        <Button icon="hall" onPress={scan}>
          {words.window}
        </Button>
      )}
      {nothing && (
        <Strip tone="warn" icon="warn" live>
          {words.windowEmpty}
        </Strip>
      )}
      <PickPicture onText={onText} />
      <PasteText onText={onText} />
      <Button kind="text" onPress={() => void goBack()}>
        {words.cancel}
      </Button>
    </Page>
  )
}

function PickPicture({ onText }: { onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState(false)
  const read = async (file: File | undefined) => {
    if (!file) return
    const text = await decodeFile(file)
    setFailed(text === null)
    if (text !== null) onText(text)
  }
  return (
    <>
      <input
        ref={input}
        className="h5-scanner__file"
        type="file"
        accept="image/*"
        aria-label={words.picture}
        tabIndex={-1}
        onChange={(event) => {
          void read(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button kind="outline" icon="photo" onPress={() => input.current?.click()}>
        {words.picture}
      </Button>
      {failed && (
        <Strip tone="warn" icon="warn" live>
          {words.noCodeInPicture}
        </Strip>
      )}
    </>
  )
}

function PasteText({ onText }: { onText: (text: string) => void }) {
  const field = useRef<FieldHandle>(null)
  const [empty, setEmpty] = useState(false)
  const use = () => {
    const text = field.current?.text().trim() ?? ''
    setEmpty(text === '')
    if (text !== '') onText(text)
  }
  return (
    <>
      <Field ref={field} label={words.paste} error={empty ? words.pasteEmpty : null} maxLength={400} onDone={use} />
      <Button kind="outline" onPress={use}>
        {words.pasteSubmit}
      </Button>
    </>
  )
}
