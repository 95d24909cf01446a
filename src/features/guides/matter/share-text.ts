import type { MatterView } from '@/contract/guides'
import { matterWords } from '@/locales/zh-cn/guides-matter'

const words = matterWords.share

/** The guide as plain lines, for whoever is to go: name, what to bring, how, how long, how much. */
export function shareText({ name, materials, steps, howLong, fee }: MatterView): string {
  const item = ({ name, note, when }: MatterView['materials'][number]) =>
    `· ${when ? `（${when}）` : ''}${name}${note ? `：${note}` : ''}`
  const { glance } = matterWords
  const facts = (title: string, lines: MatterView['fee']) =>
    lines.length > 0 ? [`${title}：${lines.map(({ text }) => text).join('；')}`] : []
  return [
    words.head(name),
    ...(materials.length > 0 ? [words.bring, ...materials.map(item)] : []),
    ...(steps.length > 0 ? [words.steps, ...steps.map((step, index) => `${index + 1}. ${step}`)] : []),
    ...facts(glance.howLong, howLong),
    ...facts(glance.fee, fee),
    words.foot,
  ].join('\n')
}
