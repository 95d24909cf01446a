import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import './card.scss'

interface CardProps {
  children: ReactNode
  /** Without padding, for rows that reach the edges. */
  flush?: boolean
  /** Padding 20 in 长辈版, as the bill has it. */
  roomy?: boolean
  className?: string
}

export function Card({ children, flush, roomy, className }: CardProps) {
  return <View className={classes('card', flush && 'card--flush', roomy && 'card--roomy', className)}>{children}</View>
}

/** The dashed line with a notch at each edge, where a slip is torn. Inside a `Card` that is not flush. */
export function TearLine() {
  return <View className="tear-line" {...aria({ hidden: true })} />
}
