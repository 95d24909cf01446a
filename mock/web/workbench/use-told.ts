import { App } from 'antd'
import { useCallback } from 'react'
import { words } from './words'

/** Runs a lever of the mock's world, and says whether it moved. */
export function useTold(onDone: () => unknown) {
  const { message } = App.useApp()
  return useCallback(
    (act: Promise<unknown>, done: string) =>
      act.then(
        () => {
          message.success(done)
          onDone()
        },
        () => message.error(words.refused),
      ),
    [message, onDone],
  )
}
