import Taro from '@tarojs/taro'

/** The host's bar above the page: its words, white on a ground such as `#0b7a4b`. A host that cannot keeps its own. */
export function paintTitleBar({ title, ground }: { title: string; ground: string }): void {
  void Taro.setNavigationBarTitle({ title }).catch(() => undefined)
  void Taro.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor: ground }).catch(() => undefined)
}
