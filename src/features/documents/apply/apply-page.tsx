import { useRef } from 'react'
import type { DocumentCard, DocumentList } from '@/contract/document-views'
import { applicationWords as words } from '@/locales/zh-cn/document-application'
import { openPage, replacePage, routes } from '@/platform/navigation'
import { Answered } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'
import { useDocuments } from '../api/list-documents'
import { ApplyForVehicle } from './apply-for-vehicle'
import { ApplyWithPhoto } from './apply-with-photo'
import { PhotoInReview } from './photo-in-review'
import { useApply } from './use-apply'

const BOXES = [
  [60, 80],
  [50, 70],
]

/** Applies for the driving licence, or for a vehicle's. The list says how far it is; the page follows it. */
export function ApplyPage({ vehicleId }: { vehicleId: string | null }) {
  const answer = useDocuments()
  const application = useApply()
  // An issued card is known by its plate, and is no longer in the list by which the vehicle had one.
  const plate = useRef<string | null>(null)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.loading}>
      {(list) => {
        const document = list.applicable.find((one) => one.vehicleId === vehicleId)
        if (!document) return <NotApplicable issued={issuedOf(list, vehicleId, plate.current)} />
        plate.current = document.plate
        if (vehicleId !== null)
          return <ApplyForVehicle vehicleId={vehicleId} plate={document.plate ?? ''} application={application} />
        if (document.state === 'in-review')
          return <PhotoInReview document={document} busy={answer.isFetching} onAsk={() => void answer.refetch()} />
        return <ApplyWithPhoto document={document} application={application} />
      }}
    </Answered>
  )
}

function issuedOf({ documents }: DocumentList, vehicleId: string | null, plate: string | null) {
  return documents.find(({ kind, vehicle }) =>
    vehicleId === null ? kind === 'driving-licence' : kind === 'vehicle-licence' && vehicle?.plate === plate,
  )
}

/** It is there: just issued, or before. */
function NotApplicable({ issued }: { issued: DocumentCard | undefined }) {
  if (!issued)
    return (
      <Page title={words.title}>
        <Verdict tone="blue" icon="cards" title={words.nothing.title} note={words.nothing.note} />
        <Button onPress={() => void openPage(routes.documents)}>{words.nothing.back}</Button>
      </Page>
    )
  return (
    <Page title={words.title}>
      <Verdict tone="good" icon="check" solid title={words.issued.title} note={words.issued.note} />
      <Button onPress={() => void replacePage(routes.document(issued.documentId))}>{words.issued.show}</Button>
      <Button kind="outline" onPress={() => void openPage(routes.documents)}>
        {words.issued.back}
      </Button>
    </Page>
  )
}
