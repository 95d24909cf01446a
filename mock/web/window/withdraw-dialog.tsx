import { Modal } from 'antd'
import type { WindowBill } from '@/contract/hall'
import { groupedYuan } from '../common/money'
import { words } from './words'

interface WithdrawDialogProps {
  bill: WindowBill | null
  onConfirm: () => void
  onCancel: () => void
}

/** Says what withdrawing does before it is done. */
export function WithdrawDialog({ bill, onConfirm, onCancel }: WithdrawDialogProps) {
  const text = words.confirmWithdraw
  return (
    <Modal
      open={bill !== null}
      title={bill ? text.title(groupedYuan(bill.totalFen)) : ''}
      okText={text.ok}
      okButtonProps={{ danger: true, size: 'large' }}
      cancelText={text.cancel}
      cancelButtonProps={{ size: 'large' }}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      {bill?.state === 'paying' ? text.paying : text.open}
    </Modal>
  )
}
