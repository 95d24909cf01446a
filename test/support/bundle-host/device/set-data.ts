/**
 * Applies one `setData` to a page's data, with the hosts' paths: `root.cn.[0].cl`, `root.cn[0].cl`.
 * The data is changed in place.
 */
export function applySetData(data: Record<string, unknown>, patch: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(patch)) {
    const steps = path.match(/[^.[\]]+/g) ?? []
    const last = steps.pop()
    if (last === undefined) throw new Error(`setData got an empty path`)
    let target: Record<string, unknown> = data
    for (const [place, step] of steps.entries()) {
      const nextIsIndex = /^\d+$/.test(steps[place + 1] ?? last)
      target[step] ??= nextIsIndex ? [] : {}
      target = target[step] as Record<string, unknown>
    }
    target[last] = value
  }
}
