import { View } from '@tarojs/components'
import { formatDate } from '@/domain/dates'
import { classesWords } from '@/locales/zh-cn/guides-classes'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { Tag } from '@/ui/tag/tag'
import type { ClassBook } from '../api/get-classes'
import './mistakes.scss'

const words = classesWords.mistakes

/** What is often said, and what is right today; marked where the law has changed since it was first answered. */
export function Mistakes({ mistakes }: Pick<ClassBook, 'mistakes'>) {
  return (
    <>
      <View className="mistakes__intro">{words.intro}</View>
      {mistakes.map(({ mistakeId, claim, answer, source, changed }) => (
        <Card key={mistakeId}>
          <View className="mistakes__claim" {...aria({ role: 'heading', level: 2 })}>
            {words.claim(claim)}
          </View>
          <View className="mistakes__tag">
            {changed ? (
              <Tag tone="warn" icon="refresh">
                {words.changed}
              </Tag>
            ) : (
              <Tag tone="blue" icon="check">
                {words.same}
              </Tag>
            )}
          </View>
          <View>{answer}</View>
          {changed && (
            <View className="mistakes__before">
              <View>{changed.before}</View>
              <View>{words.since(formatDate(changed.since, 'YYYY年M月D日'))}</View>
            </View>
          )}
          <View className="mistakes__source">{source}</View>
        </Card>
      ))}
    </>
  )
}
