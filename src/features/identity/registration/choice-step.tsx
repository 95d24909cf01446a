import { View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import './question.scss'

interface ChoiceStepProps<Choice extends string> {
  question: string
  hint: string
  choices: readonly Choice[]
  words: Record<Choice, { title: string; note: string }>
  onChoose: (choice: Choice) => void
}

/** A question that is answered by a touch. */
export function ChoiceStep<Choice extends string>(props: ChoiceStepProps<Choice>) {
  return (
    <>
      <View className="question">
        <View className="question__title" {...aria({ role: 'heading', level: 2 })}>
          {props.question}
        </View>
        <View className="question__hint">{props.hint}</View>
      </View>
      <Card flush>
        {props.choices.map((choice) => (
          <ListRow key={choice} {...props.words[choice]} onPress={() => props.onChoose(choice)} />
        ))}
      </Card>
    </>
  )
}
