/**
 * What Taro's templates offer on every element and no screen of ours asks for. WeChat's templates cannot call themselves,
 * so each stands in the main package fifteen times: without these it has 30 KB more for screens. As with `aria-*`,
 * template and runtime must drop the same, because both number what is left.
 */
const UNUSED =
  /^(bind(TouchStart|TouchEnd|TouchCancel|LongTap|Animation\w+|TransitionEnd)|animation|hover-(stop-propagation|start-time|stay-time))$/

export type Components = Record<string, Record<string, string>>

export function dropUnused(components: Components): void {
  for (const attributes of Object.values(components))
    for (const name of Object.keys(attributes)) if (UNUSED.test(name)) delete attributes[name]
}
