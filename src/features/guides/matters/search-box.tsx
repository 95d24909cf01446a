import { Input, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { guidesWords as words } from '@/locales/zh-cn/guides'
import { drawnAria } from '@/platform/aria'
import { keepOwnText } from '@/platform/own-text'
import { Icon } from '@/ui/icon/icon'
import { Touch } from '@/ui/touch/touch'
import './search-box.scss'

/** One large line to type into. Its text belongs to the host's input (platform/own-text); clearing makes a new one. */
export function SearchBox({ typed, onType }: { typed: string; onType: (text: string) => void }) {
  const [edition, setEdition] = useState(0)
  const takeOver = useCallback((input: unknown) => {
    if (input) keepOwnText(input)
  }, [])
  const clear = () => {
    setEdition((number) => number + 1)
    onType('')
  }
  return (
    <View className="search-box">
      <Icon name="search" size={24} tone="blue" />
      <Input
        key={edition}
        ref={takeOver}
        className="search-box__input"
        type="text"
        maxlength={30}
        placeholder={words.searchExample}
        placeholderClass="search-box__placeholder"
        confirmType="search"
        onInput={(event) => onType(event.detail.value)}
        {...drawnAria({ label: words.search })}
      />
      {typed !== '' && (
        <Touch className="search-box__clear" onPress={clear} label={words.clearSearch}>
          <Icon name="x" size={20} tone="grey" />
        </Touch>
      )}
    </View>
  )
}
