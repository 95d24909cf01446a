import { View } from '@tarojs/components'
import { useState } from 'react'
import { classesWords as words } from '@/locales/zh-cn/guides-classes'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Chip } from '@/ui/chip/chip'
import { Page } from '@/ui/page/page'
import { useClasses } from '../api/get-classes'
import { ClassList } from './class-list'
import './classes-page.scss'
import { Mistakes } from './mistakes'
import { Question } from './question'

const BOXES = [
  [50, 90, 90],
  [50, 90, 90, 90],
]
const VIEWS = ['question', 'all', 'mistakes'] as const

/** 准驾车型: may I drive this, what the seventeen classes are for, and what is often said wrongly. */
export function ClassesPage() {
  const answer = useClasses()
  const [view, setView] = useState<(typeof VIEWS)[number]>('question')
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.fetching}>
      {(book) => (
        <Page title={words.title} loadedAt={loadedAt(answer)}>
          <View className="classes-page__views">
            {VIEWS.map((name) => (
              <Chip key={name} chosen={view === name} onPress={() => setView(name)}>
                {words.views[name]}
              </Chip>
            ))}
          </View>
          {view === 'question' && <Question book={book} />}
          {view === 'all' && <ClassList book={book} />}
          {view === 'mistakes' && <Mistakes mistakes={book.mistakes} />}
        </Page>
      )}
    </Answered>
  )
}
