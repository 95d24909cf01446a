import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { aria } from '@/platform/aria'
import { Card } from '../card/card'
import './skeleton.scss'

const WORDS_AFTER_MS = 1000

interface SkeletonProps {
  /** Per card, the widths of its lines in per cent: the boxes of the result. */
  cards: readonly (readonly number[])[]
  /** What is being done; said at once to a screen reader, shown after a second. */
  words: string
}

/** The shape of what is coming, without shimmer. */
export function Skeleton({ cards, words }: SkeletonProps) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WORDS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <View className="skeleton" {...aria({ role: 'status', label: words, busy: true })}>
      {cards.map((lines, card) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the boxes have no identity
        <Card key={card}>
          {lines.map((width, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the boxes have no identity
            <View key={line} className="skeleton__line" style={{ width: `${width}%` }} />
          ))}
        </Card>
      ))}
      <View className="skeleton__words">{late ? words : ''}</View>
    </View>
  )
}
