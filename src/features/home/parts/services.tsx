import { View } from '@tarojs/components'
import { common } from '@/locales/zh-cn/common'
import { homeWords } from '@/locales/zh-cn/home'
import { callPhone } from '@/platform/contact'
import { useElder } from '@/platform/elder-mode'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import type { IconName } from '@/ui/icon/icon-name'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Touch } from '@/ui/touch/touch'
import './services.scss'

/** 办事: only what can be done here today. 长辈版 ends with a person to call. */
export function Services({ onHelp }: { onHelp: () => void }) {
  const elder = useElder()
  return (
    <>
      <SectionLabel>{homeWords.services}</SectionLabel>
      <View className="services">
        <Service icon="camera" words={homeWords.violations} onPress={() => openPage(routes.violations)} />
        <Service icon="speech" words={homeWords.objections} onPress={() => openPage(routes.objections)} />
        <Service icon="receipt" words={homeWords.receipts} onPress={() => openPage(routes.receipts)} />
        <Service icon="key" words={homeWords.consents} onPress={() => openPage(routes.consents)} />
        <Service icon="hall" words={homeWords.offices} onPress={() => openPage(routes.offices)} />
        <Service icon="wheel" words={homeWords.classes} onPress={() => openPage(routes.classes)} />
        <Service icon="help" words={homeWords.howToPay} onPress={onHelp} />
        {elder ? (
          <Service icon="stamp" words={homeWords.guides} onPress={() => openPage(routes.matters)} />
        ) : (
          <Service icon="headset" words={homeWords.hotline} onPress={() => callPhone(common.hotline)} />
        )}
      </View>
      {elder && (
        <Card flush>
          <ListRow
            icon="headset"
            title={homeWords.helper}
            note={homeWords.helperNote(common.hotline)}
            trailing={
              <Button size="small" onPress={() => callPhone(common.hotline)} label={common.callLabel(common.hotline)}>
                {common.call}
              </Button>
            }
          />
        </Card>
      )}
    </>
  )
}

function Service({ icon, words, onPress }: { icon: IconName; words: string; onPress: () => void }) {
  return (
    <Touch className="services__one" onPress={onPress}>
      <Icon name={icon} size={28} tone="blue" tinted />
      <View>{words}</View>
    </Touch>
  )
}
