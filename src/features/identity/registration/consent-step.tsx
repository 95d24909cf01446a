import { View } from '@tarojs/components'
import { registrationWords } from '@/locales/zh-cn/registration'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { TickBox } from '@/ui/tick-box/tick-box'
import { draft, useDraft } from './draft'
import './question.scss'

const words = registrationWords.consent

/** What is collected, for what, how long (个人信息保护法 art. 17), and the consent, which starts unticked. */
export function ConsentStep({ bad, onTick }: { bad: boolean; onTick: () => void }) {
  const agreed = useDraft((state) => state.agreed)
  return (
    <>
      <View className="question">
        <View className="question__title" {...aria({ role: 'heading', level: 2 })}>
          {words.question}
        </View>
        <View className="question__hint">{words.law}</View>
      </View>
      <Card flush>
        {words.rows.map(({ icon, title, text }) => (
          <ListRow key={title} icon={icon} title={title} note={text} />
        ))}
      </Card>
      <Card>
        <TickBox
          ticked={agreed}
          bad={bad}
          onChange={(ticked) => {
            draft.change({ agreed: ticked })
            onTick()
          }}
        >
          {words.agree}
        </TickBox>
      </Card>
    </>
  )
}
