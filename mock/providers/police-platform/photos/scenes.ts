export interface Scene {
  caption: string
}
export function scenesOf(_record: { plate: string }): Scene[] {
  return []
}
