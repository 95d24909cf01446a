import { View } from '@tarojs/components'
import type { Verdict } from '@/contract/checks'
import { checkedWords } from '@/locales/zh-cn/checked'
import { checkWords } from '@/locales/zh-cn/checks'
import { common } from '@/locales/zh-cn/common'
import { aria } from '@/platform/aria'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { StepRows } from '@/ui/step-rows/step-rows'
import { ResultDock } from './result-dock'
import { VerdictHead } from './verdict-head'
import './changed-page.scss'

const words = checkWords.changed

type Changed = Extract<Verdict, { verdict: 'changed' }>

/** Number and check code are genuine, something else is not: what was typed beside what was issued. */
export function ChangedPage({ verdict, by }: { verdict: Changed; by: 'code' | 'number' }) {
  const { kind, fields, checkedAt } = verdict
  const different = fields.filter(({ same }) => !same)
  const names = different.map(({ name }) => checkedWords.nameOf(kind, name)).join('、')
  return (
    <Page title={checkWords.result.title} dock={<ResultDock by={by} />}>
      <VerdictHead tone="bad" title={words.title} at={checkedAt} />
      <View className="changed__text">{words.text(names)}</View>
      <SectionLabel>{words.where}</SectionLabel>
      {different.map(({ name, typed, issued }) => (
        <Card key={name}>
          <View className="changed__name" {...aria({ role: 'heading', level: 3 })}>
            {checkedWords.nameOf(kind, name)}
          </View>
          <View className="changed__pair">
            <View className="changed__side">
              <View className="changed__of">{words.typed}</View>
              <View className="changed__value changed__value--bad">{checkedWords.valueOf(kind, name, typed)}</View>
            </View>
            <View className="changed__side">
              <View className="changed__of">{words.issued}</View>
              <View className="changed__value">{checkedWords.valueOf(kind, name, issued)}</View>
            </View>
          </View>
          {fields.length > different.length && (
            <View className="changed__same">
              <Icon name="check" size={20} />
              <View>{words.same(fields.length - different.length)}</View>
            </View>
          )}
        </Card>
      ))}
      <StepRows
        steps={[
          { icon: 'photo', ...words.advice },
          { icon: 'headset', call: common.hotline, ...words.call },
        ]}
      />
    </Page>
  )
}
