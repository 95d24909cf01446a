import { useEffect, useState } from 'react'
import { registrationWords } from '@/locales/zh-cn/registration'
import { tell } from '@/platform/contact'
import { Button } from '@/ui/button/button'

const words = registrationWords.phoneCode

/** Another message, as soon as one may go; until then the button says when. */
export function SendAgain({ againAt, onSend }: { againAt: string; onSend: () => void }) {
  const left = () => Math.max(0, Math.ceil((Date.parse(againAt) - Date.now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts anew for another message only
  useEffect(() => {
    setSeconds(left())
    const timer = setInterval(() => setSeconds(left()), 1000)
    return () => clearInterval(timer)
  }, [againAt])
  const press = () => (left() > 0 ? tell(words.againIn(left())) : onSend())
  return (
    <Button kind="outline" onPress={press}>
      {seconds > 0 ? words.againIn(seconds) : words.again}
    </Button>
  )
}
