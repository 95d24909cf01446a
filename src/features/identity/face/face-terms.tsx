import { View } from '@tarojs/components'
import { faceWords as words } from '@/locales/zh-cn/face'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'
import { TickBox } from '@/ui/tick-box/tick-box'
import './face-terms.scss'

interface FaceTermsProps {
  agreed: boolean
  bad: boolean
  onAgree: (agreed: boolean) => void
}

/** How to do it well, and the consent for biometric data, which is a consent of its own (个人信息保护法 art. 29). */
export function FaceTerms({ agreed, bad, onAgree }: FaceTermsProps) {
  return (
    <>
      <SectionLabel>{words.consentTitle}</SectionLabel>
      <Card>
        <View>{words.consentText}</View>
        <View className="face-terms__law">{words.consentLaw}</View>
        <TickBox ticked={agreed} bad={bad} onChange={onAgree}>
          {words.agree}
        </TickBox>
      </Card>
      <SectionLabel>{words.tipsTitle}</SectionLabel>
      <Card flush>
        {words.tips.map((tip) => (
          <ListRow key={tip.title} {...tip} />
        ))}
      </Card>
    </>
  )
}
