import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DocumentCard, DocumentList } from '@/contract/document-views'
import { documentsWords as words } from '@/locales/zh-cn/documents'
import { openPage, routes } from '@/platform/navigation'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { Empty } from '@/ui/empty/empty'
import { Page } from '@/ui/page/page'
import { useDocuments } from '../api/list-documents'
import { NotShown } from './not-shown'
import { Stack } from './stack'
import { Vouchers } from './vouchers'
import './documents-tab.scss'

const BOXES = [
  [40, 60, 60, 60, 60],
  [50, 70],
  [50, 70],
]

/** 证件: the caller's documents as a stack of cards, what can be applied for, and the papers that are proofs. */
export function DocumentsTab() {
  const answer = useDocuments()
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.loading} tabbed>
      {(list) => (
        <Page title={words.title} tabbed loadedAt={loadedAt(answer)}>
          <Documents list={list} />
        </Page>
      )}
    </Answered>
  )
}

function Documents({ list }: { list: DocumentList }) {
  const [plate, setPlate] = useState<string | null>(null)
  const plates = platesOf(list.documents)
  // The vehicle may have been sold since it was chosen.
  const chosen = plate !== null && plates.includes(plate) ? plate : null
  const nothing = list.documents.length + list.absent.length + list.applicable.length === 0
  return (
    <>
      {plates.length > 1 && (
        <View className="documents-tab__plates">
          <Chip chosen={chosen === null} onPress={() => setPlate(null)}>
            {words.all}
          </Chip>
          {plates.map((one) => (
            <Chip key={one} chosen={chosen === one} onPress={() => setPlate(one)}>
              {one}
            </Chip>
          ))}
        </View>
      )}
      {nothing && <Nothing />}
      <Stack documents={list.documents.filter(({ vehicle }) => chosen === null || vehicle?.plate === chosen)} />
      <NotShown list={list} />
      <Vouchers list={list} />
    </>
  )
}

function platesOf(documents: readonly DocumentCard[]): string[] {
  const plates = documents.map(({ vehicle }) => vehicle?.plate)
  return plates.filter((plate, index): plate is string => plate !== undefined && plates.indexOf(plate) === index)
}

function Nothing() {
  return (
    <>
      <Empty tone="blue" icon="cards" title={words.empty.title} note={words.empty.note} />
      <Button onPress={() => void openPage(routes.bindLicence)}>{words.empty.licence}</Button>
      <Button kind="outline" onPress={() => void openPage(routes.bindVehicle)}>
        {words.empty.vehicle}
      </Button>
    </>
  )
}
