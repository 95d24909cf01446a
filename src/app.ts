import './platform/polyfills'
import { QueryClientProvider } from '@tanstack/react-query'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { createElement, type PropsWithChildren } from 'react'
import { entryLink } from './platform/entry-link'
import { prepareHost } from './platform/prepare-host'
import { queryClient, watchHost } from './platform/query-client'
import './app.scss'

interface EntryOptions {
  query?: { qrCode?: string }
}

/** Polyfills come first: the query client needs one of them when it is made. */
export default function App({ children }: PropsWithChildren) {
  useLaunch((options) => {
    prepareHost()
    watchHost()
    entryLink.receiveFromApp((options as EntryOptions | undefined)?.query)
  })
  useDidShow((options) => entryLink.receiveFromApp((options as EntryOptions | undefined)?.query))
  return createElement(QueryClientProvider, { client: queryClient }, children)
}
