import { FacePage } from '@/features/identity/face/face-page'

export default function Face() {
  return <FacePage />
}
