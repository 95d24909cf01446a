import { View } from '@tarojs/components'
import { classes } from '../classes'
import { Touch } from '../touch/touch'
import './switch.scss'

interface SwitchProps {
  /** What it switches; said, not shown: the words stand beside it. */
  label: string
  on: boolean
  onChange: (on: boolean) => void
}

/** Drawn by us: the hosts' switches keep one size and cannot grow in 长辈版. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <Touch className="switch" role="switch" label={label} checked={on} onPress={() => onChange(!on)}>
      <View className={classes('switch__track', on && 'switch__track--on')} />
    </Touch>
  )
}
