import { accountWords } from '@/locales/zh-cn/account'
import { common } from '@/locales/zh-cn/common'
import { helpWords } from '@/locales/zh-cn/help'
import { callPhone } from '@/platform/contact'
import { host } from '@/platform/host'
import { openPage, routes } from '@/platform/navigation'
import { Card } from '@/ui/card/card'
import { ElderSwitch } from '@/ui/elder-switch/elder-switch'
import { ListRow } from '@/ui/list-row/list-row'
import { SectionLabel } from '@/ui/section-label/section-label'

/** Who I am (as far as paying needs it), 长辈版, then money, then the rest. */
export function MeRows({ onHelp, onAbout }: { onHelp: () => void; onAbout: () => void }) {
  return (
    <>
      <Card flush>
        <ListRow icon="user" disc="blue" title={accountWords.who[host.wallet]} note={accountWords.whoNote} />
      </Card>
      <Card flush>
        <ListRow
          icon="glasses"
          title={common.elderMode}
          note={accountWords.elderNote}
          strong={false}
          trailing={<ElderSwitch />}
        />
      </Card>
      <SectionLabel>{accountWords.money}</SectionLabel>
      <Card flush>
        <ListRow
          icon="receipt"
          title={accountWords.receipts}
          value={accountWords.receiptsValue}
          onPress={() => openPage(routes.receipts)}
        />
      </Card>
      <SectionLabel>{accountWords.others}</SectionLabel>
      <Card flush>
        <ListRow icon="help" title={helpWords.row} onPress={onHelp} />
        <ListRow icon="shield-check" title={accountWords.about} onPress={onAbout} />
        <ListRow
          icon="headset"
          title={accountWords.hotline(common.hotline)}
          onPress={() => callPhone(common.hotline)}
        />
      </Card>
    </>
  )
}
