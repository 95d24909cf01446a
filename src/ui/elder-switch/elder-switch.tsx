import { common } from '@/locales/zh-cn/common'
import { useElderMode } from '@/platform/elder-mode'
import { screen } from '@/platform/screen'
import { Switch } from '../switch/switch'

/** Turns 长辈版 on and off, for every screen at once. */
export function ElderSwitch() {
  const { elder, setElder } = useElderMode()
  const change = (on: boolean) => {
    setElder(on)
    screen.announce(on ? common.elderOn : common.elderOff)
  }
  return <Switch label={common.elderMode} on={elder} onChange={change} />
}
