import type { Fault } from './settings'

export const words = {
  title: '故障面板',
  loading: '正在读取故障设置',
  failed: '没读到故障设置，检查模拟后端还在不在。',
  retry: '再试一次',
  calm: '一切正常。点一下，马上生效；一次性的故障用完会自己恢复。',
  active: (list: string) => `生效中：${list}。`,
  activeHint: '写着「还有几次」的用完自动恢复，其余要手动恢复。',
  stories: '常用场景',
  left: (times: Fault['times']) => (typeof times === 'number' ? `还有 ${times} 次` : ''),
  reset: '全部恢复正常',
  copy: '复制成链接',
  copied: '已复制，打开这个链接就会照样设置',
  copyFailed: '浏览器不让复制，请手动复制地址栏',
  fromLink: '已按链接设置',
  badLink: '链接里的设置读不懂，没有改动',
  instant: '即点即生效',
  close: '关闭故障面板',
}
