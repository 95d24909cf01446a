import { useEffect, useState } from 'react'
import { registrationWords } from '@/locales/zh-cn/registration'
import { tell } from '@/platform/contact'
import { Button } from '@/ui/button/button'

const words = registrationWords.phoneCode
const MOST_MS = 60_000

/** Another message, as soon as one may go; until then the button says when. Drawn anew for each message. */
export function SendAgain({ againAt, onSend }: { againAt: string; onSend: () => void }) {
  // A phone's clock may be wrong by hours: a minute after the message is enough, and the cloud has the last word.
  const [until] = useState(() => Math.min(Date.parse(againAt), Date.now() + MOST_MS))
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts down once
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), 1000)
    return () => clearInterval(timer)
  }, [])
  const press = () => (left() > 0 ? tell(words.againIn(left())) : onSend())
  return (
    <Button kind="outline" onPress={press}>
      {seconds > 0 ? words.againIn(seconds) : words.again}
    </Button>
  )
}
