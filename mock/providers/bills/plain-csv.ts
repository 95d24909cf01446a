/** The cells of a line; free text that holds a comma stands in quotation marks, which else are marks like others. */
export function plainCells(line: string, count: number): string[] {
  const cells = line.split(',')
  return cells.length > count && line.includes('"') ? quotedCells(line) : cells
}

function quotedCells(line: string): string[] {
  const cells: string[] = []
  let from = 0
  let inQuotes = false
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') inQuotes = !inQuotes
    else if (at === line.length || (line[at] === ',' && !inQuotes)) {
      cells.push(line.slice(from, at))
      from = at + 1
    }
  }
  return cells
}

/** The line with one of its `plainCells` blanked. */
export function withoutPlainCell(line: string, cells: readonly string[], blank: number): string {
  let from = 0
  for (let at = 0; at < blank; at++) from += (cells[at] as string).length + 1
  return line.slice(0, from) + line.slice(from + (cells[blank] as string).length)
}
