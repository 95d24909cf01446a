import { useRouter } from '@tarojs/taro'
import { VehiclePage } from '@/features/violations/vehicle/vehicle-page'

export default function Vehicle() {
  const { params } = useRouter<{ vehicleId?: string }>()
  return <VehiclePage vehicleId={params.vehicleId ?? ''} />
}
