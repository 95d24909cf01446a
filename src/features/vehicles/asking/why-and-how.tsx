import { View } from '@tarojs/components'
import { type ConsentMethod, type ConsentView, consentPurposes } from '@/contract/vehicles'
import { askingWords as words } from '@/locales/zh-cn/asking'
import { useElder } from '@/platform/elder-mode'
import { Card } from '@/ui/card/card'
import { Plate } from '@/ui/plate/plate'
import { SectionLabel } from '@/ui/section-label/section-label'
import { TickBox } from '@/ui/tick-box/tick-box'
import { useAskingDraft } from './use-asking'
import './why-and-how.scss'

interface WhyAndHowProps {
  methods: readonly ConsentMethod[]
  kind: string
  plate: string
  onChange: (part: { purpose?: ConsentView['purpose']; method?: ConsentMethod }) => void
}

/** What the owner will read, and how the owner agrees. */
export function WhyAndHow({ methods, kind, plate, onChange }: WhyAndHowProps) {
  const { purpose, method } = useAskingDraft()
  const elder = useElder()
  return (
    <>
      <View>
        <Plate number={plate} kind={kind} />
      </View>
      <SectionLabel aside={elder ? undefined : words.purposeHint}>{words.purposeQuestion}</SectionLabel>
      <Card>
        {consentPurposes.map((choice) => (
          <Choice
            key={choice}
            {...words.purposes[choice]}
            chosen={purpose === choice}
            onChoose={() => onChange({ purpose: choice })}
          />
        ))}
      </Card>
      <SectionLabel aside={elder ? undefined : words.methodHint}>{words.methodQuestion}</SectionLabel>
      <Card>
        {methods.map((choice) => (
          <Choice
            key={choice}
            {...words.methods[choice]}
            chosen={method === choice}
            onChoose={() => onChange({ method: choice })}
          />
        ))}
      </Card>
    </>
  )
}

interface ChoiceProps {
  title: string
  note: string
  chosen: boolean
  onChoose: () => void
}

function Choice({ title, note, chosen, onChoose }: ChoiceProps) {
  return (
    <View className="why-and-how__choice">
      <TickBox round ticked={chosen} onChange={onChoose} label={`${title}，${note}`}>
        <View className="why-and-how__title">{title}</View>
        <View className="why-and-how__note">{note}</View>
      </TickBox>
    </View>
  )
}
