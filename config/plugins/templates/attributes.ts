/**
 * Taro's templates know no accessibility attribute (NervJS/taro#10025). These are added to the template and, in the
 * same order, to the runtime: both number the properties of a component, and must agree on the numbers.
 */
const COMPONENTS = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView']
const STATES = ['aria-label', 'aria-hidden', 'aria-live', 'aria-checked', 'aria-expanded', 'aria-busy', 'aria-modal']

/** WeChat calls the role `aria-role`, Alipay `role`. */
const ROLE = { weapp: 'aria-role', alipay: 'role' } as const

export type MiniHost = keyof typeof ROLE

export function accessibilityAttributes(host: MiniHost): Record<string, Record<string, string>> {
  const attributes = Object.fromEntries([ROLE[host], ...STATES].map((name) => [name, '']))
  return Object.fromEntries(COMPONENTS.map((component) => [component, { ...attributes }]))
}
