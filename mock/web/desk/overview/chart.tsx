import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ChartOption } from './days-option'

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer])

/** A drawing for those who see; whoever shows it puts the same in words beside it. `height` in px. */
export function Chart({ option, height }: { option: ChartOption; height: number }) {
  const place = useRef<HTMLDivElement>(null)
  const told = JSON.stringify(option)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` is the option by its content
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, null, { renderer: 'svg', height })
    chart.setOption(option)
    const follow = new ResizeObserver(() => chart.resize())
    follow.observe(place.current)
    return () => {
      follow.disconnect()
      chart.dispose()
    }
  }, [told, height])
  return <div ref={place} className="ov-chart" style={{ height }} aria-hidden="true" />
}
