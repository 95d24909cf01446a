import { secondsBetween } from '@/domain/dates'

/** 277 → "04:37"; an hour or more → "1:02:05"; never below zero. */
export function formatCountdown(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(left / 60)
  if (minutes < 60) return `${two(minutes)}:${two(left % 60)}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(left % 60)}`
}

interface CountdownRingProps {
  from: string
  to: string
  now: string
  /** Outer size and stroke in px. */
  size: number
  stroke: number
}

/** The part of a code's life that is left, as a ring and in minutes and seconds. */
export function CountdownRing({ from, to, now, size, stroke }: CountdownRingProps) {
  const radius = (size - stroke) / 2
  const length = 2 * Math.PI * radius
  const left = Math.max(0, secondsBetween(now, to))
  const share = Math.min(1, left / Math.max(1, secondsBetween(from, to)))
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', strokeWidth: stroke }
  return (
    <span className="ring" style={{ width: size, height: size }} role="timer">
      <svg width={size} height={size} aria-hidden="true">
        <circle {...circle} stroke="var(--line)" />
        <circle
          {...circle}
          stroke="var(--blue)"
          strokeLinecap={share > 0 ? 'round' : 'butt'}
          strokeDasharray={`${share * length} ${length}`}
          transform={`rotate(-90 ${size / 2} ${size / 2})`}
        />
      </svg>
      <b>{formatCountdown(left)}</b>
    </span>
  )
}
