import { VehiclesPage } from '@/features/vehicles/list/vehicles-page'

export default function Vehicles() {
  return <VehiclesPage />
}
