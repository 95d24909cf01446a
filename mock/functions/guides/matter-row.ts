import type { MatterRow } from '@/contract/guides'
import type { Matter } from '../../rules/guides/matter'
import { initialsOf } from '../../rules/guides/pinyin'

export function matterRow({ id, name, group, summary, synonyms, here }: Matter): MatterRow {
  const initials = [...new Set([name, ...synonyms].map(initialsOf))]
  return { matterId: id, name, group, summary, synonyms: [...synonyms], initials, here }
}
