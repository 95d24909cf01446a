import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { Answered } from '@/ui/answered/answered'
import { useVehicles } from '../api/vehicles'
import { BoundLicence } from './bound-licence'
import { LicenceForm } from './licence-form'

const words = vehicleWords.licence
const BOXES = [
  [40, 80],
  [60, 60, 60],
]

/** 驾驶证: bound, or the form that binds it. @param knownNumber of the identity card, where it was just typed */
export function LicencePage({ knownNumber }: { knownNumber: string }) {
  const answer = useVehicles()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.loading}>
      {({ licence, vehicles }) =>
        licence ? (
          <BoundLicence licence={licence} hasOwnVehicle={vehicles.some(({ relation }) => relation === 'own')} />
        ) : (
          <LicenceForm knownNumber={knownNumber} />
        )
      }
    </Answered>
  )
}
