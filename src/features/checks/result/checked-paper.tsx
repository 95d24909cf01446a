import { View } from '@tarojs/components'
import type { CheckedDocument } from '@/contract/checks'
import { checkedWords } from '@/locales/zh-cn/checked'
import { aria } from '@/platform/aria'
import { classes } from '@/ui/classes'
import './checked-paper.scss'

/** A line that the check adds to those of the paper, in the colour of the verdict. */
export interface AddedLine {
  name: string
  value: string
  tone?: 'warn' | 'bad'
}

interface CheckedPaperProps {
  document: CheckedDocument
  added?: readonly AddedLine[]
  /** Stamped across it: 已撤销. */
  stamp?: string
}

/** Read first on the paper, and compared first. */
const STRONG: readonly string[] = ['number', 'document-number', 'policy-number', 'holder', 'payer', 'plate', 'amount']

/** With fewer lines a stamp across them would cover the title. */
const SHORT = 5

/** What a checker may see of the paper, masked, on the waves that say that it is one of ours. */
export function CheckedPaper({ document, added = [], stamp }: CheckedPaperProps) {
  const { kind, fields, issuer } = document
  const short = fields.length + added.length < SHORT
  return (
    <View className="checked-paper">
      <View className="checked-paper__waves" {...aria({ hidden: true })} />
      <View className="checked-paper__issuer">{issuer.name}</View>
      <View className="checked-paper__title" {...aria({ role: 'heading', level: 2 })}>
        {checkedWords.kinds[kind]}
      </View>
      {fields.map(({ name, value }) => (
        <Line
          key={name}
          name={checkedWords.nameOf(kind, name)}
          value={checkedWords.valueOf(kind, name, value)}
          strong={STRONG.includes(name)}
        />
      ))}
      {added.map(({ name, value, tone }) => (
        <Line key={name} name={name} value={value} tone={tone} strong={tone !== undefined} />
      ))}
      {stamp && (
        <View className={classes('checked-paper__stamp', short && 'checked-paper__stamp--below')}>{stamp}</View>
      )}
    </View>
  )
}

interface LineProps extends AddedLine {
  strong: boolean
}

function Line({ name, value, tone, strong }: LineProps) {
  return (
    <View className="checked-paper__line">
      <View className="checked-paper__name">{name}</View>
      <View
        className={classes(
          'checked-paper__value',
          strong && 'checked-paper__value--strong',
          tone && `checked-paper__value--${tone}`,
        )}
      >
        {value}
      </View>
    </View>
  )
}
