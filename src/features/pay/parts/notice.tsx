import { Button } from '@/ui/button/button'
import type { IconName } from '@/ui/icon/icon-name'
import { Strip } from '@/ui/strip/strip'

export interface NoticeWords {
  tone: 'warn' | 'blue' | 'bad'
  icon: IconName
  title: string
  text: string
  act?: { words: string; onPress: () => void; busy?: string | false }
}

/** What changed since the screen was opened, told at once to whoever listens. */
export function Notice({ tone, icon, title, text, act }: NoticeWords) {
  return (
    <>
      <Strip tone={tone} icon={icon} note={text} live>
        {title}
      </Strip>
      {act && (
        <Button kind="outline" onPress={act.onPress} busy={act.busy ?? false}>
          {act.words}
        </Button>
      )}
    </>
  )
}
