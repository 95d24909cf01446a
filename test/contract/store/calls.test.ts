import { addSeconds } from '@/domain/dates'
import { countAttempt } from '../../../mock/store/attempts'
import { removeExpired } from '../../../mock/store/clean-up'
import { noteNotification } from '../../../mock/store/notifications'
import { findWalletSession, startWalletSession } from '../../../mock/store/wallet-sessions'
import { NOW } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

describeOnBothEngines('calls', (store) => {
  const database = () => store.database()
  const attempt = (caller: string, bucket: string, until = addSeconds(NOW, 3600)) =>
    countAttempt(database(), { caller, bucket, until })

  test('tries are counted per caller and span, also those at the same moment', async () => {
    const counts = await Promise.all(Array.from({ length: 8 }, () => attempt('a', 'look-up:10')))
    expect(counts.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(await attempt('b', 'look-up:10')).toBe(1)
    expect(await attempt('a', 'look-up:11')).toBe(1)
  })

  test("a channel's message counts once; another channel may use the same id", async () => {
    const message = { channel: 'wechat' as const, notify_id: 'n1', order_no: 'J1', received_at: NOW }
    expect(await noteNotification(database(), message)).toBe(true)
    expect(await noteNotification(database(), message)).toBe(false)
    expect(await noteNotification(database(), { ...message, channel: 'alipay' })).toBe(true)
  })

  const session = {
    id: 'hash',
    wallet: 'alipay' as const,
    app_id: 'app',
    open_id: 'open',
    expires_at: addSeconds(NOW, 60),
  }

  test('a session ends at its time', async () => {
    await startWalletSession(database(), session)
    expect(await findWalletSession(database(), 'hash', NOW)).toEqual(session)
    expect(await findWalletSession(database(), 'hash', session.expires_at)).toBeNull()
    expect(await findWalletSession(database(), 'other', NOW)).toBeNull()
  })

  test('cleaning up removes what has run out and nothing else', async () => {
    await startWalletSession(database(), session)
    await startWalletSession(database(), { ...session, id: 'longer', expires_at: addSeconds(NOW, 7200) })
    await attempt('a', 'old', addSeconds(NOW, 60))
    await attempt('a', 'new', addSeconds(NOW, 7200))
    await removeExpired(database(), addSeconds(NOW, 3600))
    expect(await database().selectFrom('wallet_session').select('id').execute()).toEqual([{ id: 'longer' }])
    expect(await database().selectFrom('attempt').select('bucket').execute()).toEqual([{ bucket: 'new' }])
  })
})
