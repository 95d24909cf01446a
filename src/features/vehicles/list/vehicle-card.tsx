import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { VehicleView } from '@/contract/vehicles'
import { common } from '@/locales/zh-cn/common'
import { errorWords } from '@/locales/zh-cn/errors'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { ask, tell } from '@/platform/contact'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Plate } from '@/ui/plate/plate'
import { endConsent } from '../api/consents'
import { refreshAll, unbindVehicle } from '../api/vehicles'
import './vehicle-card.scss'

const words = vehicleWords.list

/** One vehicle, with its records and the way to let go of it. */
export function VehicleCard({ vehicle, note }: { vehicle: VehicleView; note: string }) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const borrowed = vehicle.relation === 'borrowed'
  const letGo = async () => {
    const question = borrowed
      ? { title: words.endTitle(vehicle.plate), content: words.endContent, confirm: words.endConfirm }
      : { title: words.askTitle(vehicle.plate), content: words.askContent, confirm: words.askConfirm }
    if (busy || !(await ask({ ...question, cancel: words.askCancel }))) return
    setBusy(true)
    try {
      if (borrowed && vehicle.consentId) await endConsent(vehicle.consentId)
      else await unbindVehicle(vehicle.vehicleId)
      tell(borrowed ? words.ended : words.done)
      await refreshAll(queries)
    } catch (error) {
      tell(errorWords[asCloudFailure(error).code].title)
    }
    setBusy(false)
  }
  return (
    <Card>
      <View className="vehicle-card__head">
        <Plate number={vehicle.plate} kind={vehicle.plateKind} />
        <View className="vehicle-card__type">{`${vehicle.vehicleType}，${vehicle.use}`}</View>
      </View>
      <View className="vehicle-card__note">{note}</View>
      <View className="vehicle-card__ways">
        <Button kind="outline" size="small" onPress={() => void letGo()} busy={busy && common.asking}>
          {borrowed ? words.end : words.unbind}
        </Button>
        <Button
          kind="tint"
          size="small"
          label={`${words.see} ${vehicle.plate}`}
          onPress={() => void openPage(routes.vehicleRecords(vehicle.vehicleId))}
        >
          {words.see}
        </Button>
      </View>
    </Card>
  )
}
