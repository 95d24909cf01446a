import type { ReactElement } from 'react'
import { formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { ErrorState } from '../error-state/error-state'
import { NeedsPerson } from '../needs-person/needs-person'
import { Page } from '../page/page'
import { Skeleton } from '../skeleton/skeleton'

/** What a screen sees of a query. */
export interface Answer<Data> {
  data: Data | undefined
  error: unknown
  isFetching: boolean
  dataUpdatedAt: number
  refetch: () => unknown
}

interface AnsweredProps<Data> {
  answer: Answer<Data>
  title: string
  /** The boxes of the result, as `Skeleton` takes them. */
  boxes: readonly (readonly number[])[]
  /** What is being done meanwhile. */
  words: string
  /** One of the tabs. */
  tabbed?: boolean
  /** A screen of its own for a failure that means something here, e.g. NOT_FOUND; null = the common one. */
  failed?: (code: string) => ReactElement | null
  children: (data: Data) => ReactElement
}

/** A page that lives from one question: its skeleton, its failure, the door for whom we do not know yet, or its content. */
export function Answered<Data>({ answer, title, boxes, words, tabbed, failed, children }: AnsweredProps<Data>) {
  const { data, error } = answer
  const code = error ? asCloudFailure(error).code : null
  const closed = code === 'NOT_VERIFIED' || code === 'NOT_FOUND'
  // What was loaded stays on the screen when a later question fails, unless it is not the caller's any more.
  if (data !== undefined && !closed) return children(data)
  if (!error)
    return (
      <Page title={title} tabbed={tabbed}>
        <Skeleton cards={boxes} words={words} />
      </Page>
    )
  const own = failed?.(code as string)
  if (own) return own
  return (
    <Page title={title} tabbed={tabbed}>
      {code === 'NOT_VERIFIED' ? (
        <NeedsPerson />
      ) : (
        <ErrorState
          error={error}
          retry={{ words: common.retry, act: () => void answer.refetch(), busy: answer.isFetching }}
        />
      )}
    </Page>
  )
}

/** Since when the content is held, for the page's offline strip. */
export const loadedAt = ({ dataUpdatedAt }: { dataUpdatedAt: number }): string | undefined =>
  dataUpdatedAt === 0 ? undefined : formatInstant(new Date(dataUpdatedAt).toISOString(), 'HH:mm')
