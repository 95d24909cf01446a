/** A cell: words, or a number of the kind that its column says. Null = empty. */
export type Cell = string | number | null

export interface SheetColumn {
  title: string
  /** `fen`: a whole number of fen, shown in yuan. `time`: an instant, shown in China's time. */
  kind: 'text' | 'number' | 'fen' | 'time'
  /** Of the page's width, beside the other columns'. */
  width: number
}

/** A file of rows, whatever its format will be. */
export interface Sheet {
  /** Over a printed table, and name of the spreadsheet's page. */
  title: string
  /** What it is of: authority, day, channel. */
  subtitle: string
  /** Without the ending; no personal datum. */
  fileName: string
  columns: readonly SheetColumn[]
  /** Read once, page by page. */
  rows(): AsyncIterable<readonly Cell[]>
}

export const column = (title: string, kind: SheetColumn['kind'] = 'text', width = 10): SheetColumn => ({
  title,
  kind,
  width,
})
