import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import './steps.scss'

export interface Step {
  title: string
  /** `refused`: it ends here, and not as was wished. */
  state: 'done' | 'now' | 'waiting' | 'refused'
  /** Time, or what it waits for; at the right. */
  when?: string
  note?: string
}

/** Words for the state, because node and colour are only seen. */
const SPOKEN = { done: '已完成', now: '进行中', waiting: '还没到', refused: '没办成' } as const

/** The trail of something that several offices finish one after the other. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <View className="steps" {...aria({ role: 'list' })}>
      {steps.map((step) => (
        <View
          key={step.title}
          className={classes('steps__step', `steps__step--${step.state}`, !step.note && 'steps__step--short')}
          {...aria({
            role: 'listitem',
            label: [step.title, SPOKEN[step.state], step.when, step.note].filter(Boolean).join('，'),
          })}
        >
          <View className="steps__node">
            {step.state === 'done' && <Icon name="check" size={16} />}
            {step.state === 'now' && <Icon name="hourglass" size={16} />}
            {step.state === 'refused' && <Icon name="x" size={16} />}
          </View>
          <View className="steps__head">
            <View className="steps__title">{step.title}</View>
            {step.when && <View className="steps__when">{step.when}</View>}
          </View>
          {step.note && <View className="steps__note">{step.note}</View>}
        </View>
      ))}
    </View>
  )
}
