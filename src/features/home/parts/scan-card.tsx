import { View } from '@tarojs/components'
import { homeWords } from '@/locales/zh-cn/home'
import { useElder } from '@/platform/elder-mode'
import { openPage, routes } from '@/platform/navigation'
import { Icon } from '@/ui/icon/icon'
import { Touch } from '@/ui/touch/touch'
import { scan } from '../scan'
import './scan-card.scss'

/** The largest surface of the home screen: scan, or type the number, or check whether a paper is genuine. */
export function ScanCard() {
  const elder = useElder()
  return (
    <View className="scan-card">
      <View className="scan-card__ground">
        <Touch className="scan-card__main" onPress={() => void scan()}>
          <View className="scan-card__words">
            <View className="scan-card__title">{homeWords.scan}</View>
            <View className="scan-card__note">{elder ? homeWords.scanNoteElder : homeWords.scanNote}</View>
          </View>
          <View className="scan-card__go">
            <Icon name="scan" size={40} />
          </View>
        </Touch>
      </View>
      <View className="scan-card__ways">
        <Touch className="scan-card__way" onPress={() => openPage(routes.lookUp)}>
          <Icon name="number" size={20} />
          <View>{elder ? homeWords.lookUpElder : homeWords.lookUp}</View>
        </Touch>
        <Touch className="scan-card__way" onPress={() => openPage(routes.check)} label={homeWords.checkLabel}>
          <Icon name="verify" size={20} />
          <View>{homeWords.check}</View>
        </Touch>
      </View>
    </View>
  )
}
