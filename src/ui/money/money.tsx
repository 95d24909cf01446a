import { Text, View } from '@tarojs/components'
import { type Fen, formatYuan } from '@/domain/money'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import './money.scss'

interface MoneyProps {
  amount: Fen
  /** 36, 28 or 22 px at normal size. */
  size?: 'large' | 'medium' | 'small'
}

/** A sum as a large figure, always with two decimals. In running text write `yuan(amount)`. */
export function Money({ amount, size = 'large' }: MoneyProps) {
  return (
    <View className={classes('money', `money--${size}`)} {...aria({ role: 'text', label: `${formatYuan(amount)}元` })}>
      <Text className="money__sign">¥</Text>
      <Text>{formatYuan(amount)}</Text>
    </View>
  )
}

/** `¥200.00` */
export const yuan = (amount: Fen): string => `¥${formatYuan(amount)}`
