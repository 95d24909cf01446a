/** `n` is over numbers, which stand on the right. */
export type Column = string | { n: string }

/** One row with the columns' names. */
export const TableHead = ({ columns }: { columns: readonly Column[] }) => (
  <thead>
    <tr>
      {columns.map((column) =>
        typeof column === 'string' ? (
          <th key={column} scope="col">
            {column}
          </th>
        ) : (
          <th key={column.n} scope="col" className="n">
            {column.n}
          </th>
        ),
      )}
    </tr>
  </thead>
)
