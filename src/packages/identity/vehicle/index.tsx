import { BindVehiclePage } from '@/features/vehicles/binding/bind-vehicle-page'

export default function Vehicle() {
  return <BindVehiclePage />
}
