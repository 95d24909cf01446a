import { checkWords } from '@/locales/zh-cn/checks'
import { backTo, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import type { IconName } from '@/ui/icon/icon-name'
import { scanToCheck } from '../scan-to-check'

/** How the next check begins: as this one did. */
export function checkAnother(by: 'code' | 'number'): void {
  if (by === 'code') void scanToCheck({ inPlace: true })
  else void backTo(routes.check)
}

interface ResultDockProps {
  by: 'code' | 'number'
  /** Beside the main act, as its equal. */
  other?: { words: string; icon?: IconName; act: () => void }
  /** In place of 再查一张. */
  main?: { words: string; act: () => void; busy?: string | false }
}

/** The way on below a verdict. */
export function ResultDock({ by, other, main }: ResultDockProps) {
  const { words, act, busy } = main ?? { words: checkWords.result.again, act: () => checkAnother(by), busy: false }
  return (
    <Dock>
      {other && (
        <Button kind="outline" icon={other.icon} onPress={other.act}>
          {other.words}
        </Button>
      )}
      <Button onPress={act} busy={busy}>
        {words}
      </Button>
    </Dock>
  )
}
