import type { Page } from 'playwright-core'

/**
 * What is cut, too wide, covered or too small to touch in the phone's front page; one line each.
 * @param touch smallest width and height of anything to press, px
 */
export function layoutFaults(page: Page, touch: number): Promise<string[]> {
  return page.evaluate(findFaults, touch)
}

/** Runs inside the page, so it can use nothing from outside. */
function findFaults(touch: number): string[] {
  const faults: string[] = []
  const front = [...document.querySelectorAll<HTMLElement>('.taro_page_show')].at(-1)
  if (!front) return ['no page is in front']
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? '').slice(0, 30)}`
  const isHidden = (element: Element) => {
    const style = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    return style.visibility === 'hidden' || style.opacity === '0' || width < 2 || height < 2
  }
  if (front.scrollWidth > front.clientWidth) faults.push(`the page scrolls sideways: ${front.scrollWidth} px`)
  for (const element of front.querySelectorAll<HTMLElement>('*')) {
    if (isHidden(element) || element.closest('[style*="opacity: 0"]')) continue
    const box = element.getBoundingClientRect()
    if (box.left < -0.5 || box.right > window.innerWidth + 0.5) faults.push(`off the screen: ${name(element)}`)
    const style = getComputedStyle(element)
    const cut = style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1
    const low = style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    if (hasWords && (cut || low)) faults.push(`words are cut: ${name(element)}`)
  }
  const open = front.querySelector('[aria-modal=true]') ?? front
  const pressable = '[role=button],[role=link],[role=switch],[role=checkbox],[role=radio],input,textarea,a'
  for (const element of open.querySelectorAll<HTMLElement>(pressable)) {
    if (isHidden(element) || (element as HTMLInputElement).type === 'file') continue
    front.scrollTop += element.getBoundingClientRect().top - window.innerHeight / 2
    const box = element.getBoundingClientRect()
    if (!['INPUT', 'TEXTAREA'].includes(element.tagName) && (box.height < touch - 0.5 || box.width < touch - 0.5))
      faults.push(`too small to touch, ${Math.round(box.width)} × ${Math.round(box.height)}: ${name(element)}`)
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    if (!top || !(element.contains(top) || top.contains(element)))
      faults.push(`covered: ${name(element)} by ${top ? name(top) : 'nothing'}`)
  }
  front.scrollTop = 0
  return faults
}
