import { View } from '@tarojs/components'
import type { CertificateView } from '@/contract/document-views'
import { formatInstant } from '@/domain/dates'
import { voucherWords } from '@/locales/zh-cn/vouchers'
import { aria } from '@/platform/aria'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import '../parts/paper-ground.scss'
import './certificate-paper.scss'

const words = voucherWords.certificate

/** What it attests, as it stands on the paper; the two numbers by which anybody can check it stand large. */
export function CertificatePaper({ certificate }: { certificate: CertificateView }) {
  const { number, checkCode, holderMasked, classes, issuer, issuedAt, validUntil, content } = certificate
  return (
    <View className="certificate-paper paper-ground paper-ground--certificate">
      <View className="certificate-paper__title" {...aria({ role: 'heading', level: 1 })}>
        {words.paper}
      </View>
      <View className="certificate-paper__number">
        <View>{words.number}</View>
        <View className="certificate-paper__digits">{number.replace(/(\d{4})(?=\d)/g, '$1 ')}</View>
      </View>
      <View className="certificate-paper__number">
        <View>{words.checkCode}</View>
        <View className="certificate-paper__digits">{checkCode}</View>
      </View>
      <KeyValues>
        <KeyValue name={words.holder}>{holderMasked}</KeyValue>
        <KeyValue name={words.classes}>{classes.join(' ')}</KeyValue>
        <KeyValue name={words.period}>{words.periodValue(content.from, content.to)}</KeyValue>
        <KeyValue name={words.violations}>{words.times(content.violations)}</KeyValue>
        <KeyValue name={words.points}>{words.pointsValue(content.points)}</KeyValue>
        <KeyValue name={words.fullPoints}>{words.times(content.fullPoints)}</KeyValue>
        <KeyValue name={words.openViolations}>{words.times(content.openViolations)}</KeyValue>
        <KeyValue name={words.accidents}>{words.times(content.accidents)}</KeyValue>
        <KeyValue name={words.issuer}>{issuer}</KeyValue>
        <KeyValue name={words.issuedAt}>{formatInstant(issuedAt, 'YYYY-MM-DD HH:mm')}</KeyValue>
        <KeyValue name={words.validUntil}>{validUntil}</KeyValue>
      </KeyValues>
    </View>
  )
}
