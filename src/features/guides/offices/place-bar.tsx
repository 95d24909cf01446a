import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import { Button } from '@/ui/button/button'
import { Strip } from '@/ui/strip/strip'
import { useNear } from './near'
import { usePlace } from './use-place'

/** 按远近排: asks for the place when touched, never before; without it the list goes by city. */
export function PlaceBar({ busy }: { busy: boolean }) {
  const known = useNear() !== null
  const { state, locate } = usePlace(known)
  const trouble = state === 'refused' ? words.refused : state === 'failed' ? words.failed : null
  const asking = state === 'asking' || (state === 'known' && busy)
  return (
    <>
      {state === 'known' && !asking && (
        <Strip tone="good" icon="pin" note={words.sortedNote} live>
          {words.sorted}
        </Strip>
      )}
      {trouble && (
        <Strip tone="warn" icon="pin" note={trouble.note} live>
          {trouble.title}
        </Strip>
      )}
      {(state !== 'known' || asking) && (
        <Button kind="outline" icon="pin" busy={asking && words.sorting} onPress={() => void locate()}>
          {words.sort}
        </Button>
      )}
    </>
  )
}
