import type { RecordView } from '@/contract/violations'
import { placeWords } from '@/locales/zh-cn/place'
import { useElder } from '@/platform/elder-mode'
import { map } from '@/platform/map'
import { Card } from '@/ui/card/card'
import { Icon } from '@/ui/icon/icon'
import { ListRow } from '@/ui/list-row/list-row'
import { PlaceMap } from '@/ui/place-map/place-map'

/** Where it was: a sketch, and the host's map a touch away. */
export function RecordPlace({ record }: { record: RecordView }) {
  const elder = useElder()
  const { placeInFull, direction, latitude, longitude } = record
  const where = elder || direction === '' ? placeInFull : `${placeInFull}，${direction}`
  return (
    <Card flush>
      <PlaceMap place={placeInFull} />
      <ListRow
        title={where}
        trailing={<Icon name="pin" size={24} tone="blue" />}
        label={placeWords.navigate(where)}
        onPress={() => void map.show({ latitude, longitude, name: placeInFull, address: placeInFull })}
      />
    </Card>
  )
}
