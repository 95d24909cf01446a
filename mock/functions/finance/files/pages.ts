const PAGE = 500

/** Rows of a list that is read page by page, each from behind the last row of the one before. */
export async function* inPages<Row>(read: (after: Row | null, limit: number) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let after: Row | null = null; ; ) {
    const page: Row[] = await read(after, PAGE)
    yield* page
    if (page.length < PAGE) return
    after = page.at(-1) ?? null
  }
}

/** Each row of the list as a row of a file. */
export async function* mapped<Row, Result>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  map: (row: Row) => Result,
): AsyncGenerator<Result> {
  for await (const row of rows) yield map(row)
}
