import { common } from '@/locales/zh-cn/common'
import { applicationWords as words } from '@/locales/zh-cn/document-application'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'
import { applyForVehicle } from '../api/apply'
import type { Application } from './use-apply'

interface ApplyForVehicleProps {
  vehicleId: string
  plate: string
  application: Application
}

/** A vehicle's licence needs no photo: it is there at once. */
export function ApplyForVehicle({ vehicleId, plate, application: { busy, failure, apply } }: ApplyForVehicleProps) {
  const ask = () => void apply(() => applyForVehicle(vehicleId))
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={ask} busy={busy && words.asking}>
            {words.vehicleAct}
          </Button>
        </Dock>
      }
    >
      <Verdict tone="blue" icon="car" {...words.vehicle(plate)} />
      {failure && <ErrorState error={failure} retry={{ words: common.retry, act: ask, busy }} />}
    </Page>
  )
}
