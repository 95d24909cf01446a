import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { Channel } from '@/contract/fields'
import type { OverviewView } from '@/contract/finance-views'
import { type ChinaDate, formatDate } from '@/domain/dates'
import { channelNames } from '../words'
import { hundredthsOf, percentOf } from './rates'
import { words } from './words'

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>
type Days = OverviewView['lastDays']

/** From below: the tokens' blue, the chart's second blue (3:1 on white), and two that keep 3:1 on white and apart. */
export const channelColours: Record<Channel, string> = {
  wechat: '#1d4fd7',
  alipay: '#6a8be6',
  nontax: '#0b7285',
  card: '#7a5195',
}
/** ECharts measures words itself and cannot inherit a typeface. */
const FONT = '-apple-system, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'
const INK = '#1b2430'
const INK_2 = '#566173'
const GOOD = '#0b7a4b'
const LINE = '#e2e8f1'
const WIDE = { left: 48, right: 72 }

/** Channels in which anything came in these days, in the order of the stack. */
export function channelsOf(days: Days): Channel[] {
  const used = new Set(
    days.flatMap(({ perChannel }) => perChannel.filter((part) => part.receivedFen > 0).map((part) => part.channel)),
  )
  return (Object.keys(channelColours) as Channel[]).filter((channel) => used.has(channel))
}

/** Two bands over one row of days: the match rate in percent above, sums in ten thousand yuan below. */
export function daysOption(days: Days, shown: ChinaDate): ChartOption {
  const dates = days.map(({ day }) => formatDate(day, 'MM-DD'))
  const rates = days.map(({ matched, rows }) => hundredthsOf(matched, rows)).map((rate) => rate && rate / 100)
  const known = rates.filter((rate): rate is number => rate !== null)
  const floor = Math.min(99.5, Math.floor(Math.min(...known, 100) * 2) / 2)
  const lowest = known.length > 0 && Math.min(...known) < 99.5 ? rates.indexOf(Math.min(...known)) : -1
  const text = { fontSize: 12, color: INK_2 }
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: [
      { ...WIDE, top: 16, height: 38 },
      { ...WIDE, top: 66, height: 124 },
    ],
    tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? value.toFixed(2) : '—') },
    xAxis: [
      { gridIndex: 0, type: 'category', data: dates, show: false },
      {
        gridIndex: 1,
        type: 'category',
        data: dates,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: LINE } },
        axisLabel: {
          ...text,
          interval: 0,
          formatter: (date: string) => (date === formatDate(shown, 'MM-DD') ? `{shown|${date}}` : date),
          rich: { shown: { color: INK, fontWeight: 'bold', fontSize: 12 } },
        },
      },
    ],
    yAxis: [
      {
        gridIndex: 0,
        min: floor,
        max: 100,
        interval: 100 - floor,
        position: 'right',
        axisLabel: { ...text, formatter: (value: number) => `${value.toFixed(1)}%` },
        splitLine: { lineStyle: { color: LINE, type: [2, 4] } },
      },
      { gridIndex: 1, axisLabel: text, splitNumber: 4, splitLine: { lineStyle: { color: LINE } } },
    ],
    series: [
      ...channelsOf(days).map(
        (channel, place, { length }): BarSeriesOption => ({
          type: 'bar',
          stack: 'received',
          name: channelNames[channel],
          xAxisIndex: 1,
          yAxisIndex: 1,
          barWidth: 24,
          itemStyle: { color: channelColours[channel], borderRadius: place === length - 1 ? [4, 4, 0, 0] : 0 },
          data: days.map(
            ({ perChannel }) => (perChannel.find((part) => part.channel === channel)?.receivedFen ?? 0) / 1e6,
          ),
        }),
      ),
      {
        type: 'line',
        name: words.days.table.rate,
        xAxisIndex: 0,
        yAxisIndex: 0,
        symbol: 'circle',
        symbolSize: 8,
        color: GOOD,
        lineStyle: { color: GOOD, width: 2 },
        itemStyle: { color: '#fff', borderColor: GOOD, borderWidth: 2 },
        data: rates.map((rate, place) =>
          place === lowest
            ? {
                value: rate ?? 0,
                label: {
                  show: true,
                  position: place > days.length / 2 ? 'left' : 'right',
                  color: INK,
                  fontSize: 12,
                  formatter: words.days.lowest(percentOf(days[place] as Days[number]) ?? ''),
                },
              }
            : (rate ?? '-'),
        ),
      },
    ],
  }
}
