import type { CertificateView } from '@/contract/document-views'
import type { IconName } from '@/ui/icon/icon-name'

export const certificateLooks: Record<CertificateView['state'], { tone: 'good' | 'warn'; icon: IconName }> = {
  'in-force': { tone: 'good', icon: 'check-circle' },
  withdrawn: { tone: 'warn', icon: 'undo' },
  expired: { tone: 'warn', icon: 'clock' },
}
