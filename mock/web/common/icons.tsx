/** One family of icons: 24 grid, stroke 1.75, round caps; the same drawing as in the mini-program. */
const shapes = {
  check: <path d="M5 12.6l4.6 4.6L19 7.6" />,
  'check-circle': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12.3l2.8 2.8L16 9.7" />
    </>
  ),
  shield: (
    <>
      <path d="M12 3l7 2.6v5.8c0 4.4-2.9 7.6-7 9.6-4.1-2-7-5.2-7-9.6V5.6L12 3z" />
      <path d="M8.8 11.9l2.3 2.3 4.2-4.4" />
    </>
  ),
  'shield-x': (
    <path d="M12 3l7 2.6v5.8c0 4.4-2.9 7.6-7 9.6-4.1-2-7-5.2-7-9.6V5.6L12 3zM9.8 9.8l4.4 4.4M14.2 9.8l-4.4 4.4" />
  ),
  text: <path d="M3.5 18.5L9 5.5l5.5 13M5.4 14h7.2M15.5 18.5l3-7.5 3 7.5M16.5 16h4" />,
  call: (
    <path d="M6.6 3.8l2.5-.5 1.8 4.3-2 1.6a11 11 0 0 0 5.9 5.9l1.6-2 4.3 1.8-.5 2.5a2.5 2.5 0 0 1-2.6 2C10.6 19 5 13.4 4.6 6.4a2.5 2.5 0 0 1 2-2.6z" />
  ),
  alert: (
    <>
      <path d="M12 4.2l8.8 15.3H3.2L12 4.2z" />
      <path d="M12 10v4.2M12 16.9v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5M12 7.9v.1" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.2l3.3 2" />
    </>
  ),
  'clock-x': (
    <>
      <path d="M20.7 13.6A9 9 0 1 0 13.6 20.8" />
      <path d="M12 7v5.2l2.2 1.4M17 17l4 4M21 17l-4 4" />
    </>
  ),
  hourglass: (
    <path d="M6.5 3.5h11M6.5 20.5h11M7.5 3.5v3.2c0 2.4 4.5 3.6 4.5 5.3 0-1.7 4.5-2.9 4.5-5.3V3.5M7.5 20.5v-3.2c0-2.4 4.5-3.6 4.5-5.3 0 1.7 4.5 2.9 4.5 5.3v3.2" />
  ),
  scan: (
    <path d="M4 8V6a2 2 0 0 1 2-2h2M16 4h2a2 2 0 0 1 2 2v2M20 16v2a2 2 0 0 1-2 2h-2M8 20H6a2 2 0 0 1-2-2v-2M4 12h16" />
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l4.4 4.4" />
    </>
  ),
  phone: (
    <>
      <rect x="7" y="2.8" width="10" height="18.4" rx="2.2" />
      <path d="M11 18.2h2" />
    </>
  ),
  monitor: (
    <>
      <rect x="3" y="4" width="18" height="12.5" rx="2" />
      <path d="M8 20.2h8M12 16.5v3.7" />
    </>
  ),
  printer: (
    <>
      <path d="M7 8.5V4h10v4.5M7 17H5a2 2 0 0 1-2-2v-4.5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2V15a2 2 0 0 1-2 2h-2" />
      <rect x="7" y="14" width="10" height="6.2" rx="1" />
    </>
  ),
  receipt: (
    <>
      <path d="M6 3h12v18l-3-1.8-3 1.8-3-1.8L6 21V3z" />
      <path d="M9 8h6M9 12h6" />
    </>
  ),
  idcard: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <circle cx="8.6" cy="10.4" r="1.9" />
      <path d="M5.8 16c.5-1.7 1.5-2.5 2.8-2.5s2.3.8 2.8 2.5M14.5 10h4M14.5 13.8h4" />
    </>
  ),
  user: (
    <>
      <circle cx="12" cy="8" r="3.6" />
      <path d="M5 20.2c.8-3.7 3.4-5.6 7-5.6s6.2 1.9 7 5.6" />
    </>
  ),
  users: (
    <>
      <circle cx="9" cy="8.5" r="3.2" />
      <path d="M3 19.5c.6-3.2 2.8-4.8 6-4.8s5.4 1.6 6 4.8M15.5 5.6a3.2 3.2 0 0 1 0 5.8M17.6 14.9c1.9.6 3 2.1 3.4 4.6" />
    </>
  ),
  refresh: <path d="M19.5 9A8 8 0 1 0 20 13.4M20 4.5V9h-4.5" />,
  undo: <path d="M9 5L4.5 9.5 9 14M4.8 9.5H14a5.5 5.5 0 0 1 0 11h-3" />,
  right: <path d="M9.5 5.5L16 12l-6.5 6.5" />,
  left: <path d="M14.5 5.5L8 12l6.5 6.5" />,
  arrow: <path d="M4.5 12h15M13.5 6l6 6-6 6" />,
  copy: (
    <>
      <rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" />
      <path d="M15.5 8.5V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.5a2 2 0 0 0 2 2h2.5" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="2" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </>
  ),
  bug: (
    <path d="M8.5 9.5h7a1 1 0 0 1 1 1V15a4.5 4.5 0 0 1-9 0v-4.5a1 1 0 0 1 1-1zM9.3 9.5V8a2.7 2.7 0 0 1 5.4 0v1.5M3.5 13.5h4M16.5 13.5h4M4.5 7.5l3 2.6M19.5 7.5l-3 2.6M4.8 20l3.2-2.6M19.2 20L16 17.4M12 12.5v7" />
  ),
  pause: <path d="M8.5 5.5v13M15.5 5.5v13" />,
  play: <path d="M7.5 5l11 7-11 7V5z" />,
  link: (
    <path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1" />
  ),
  hand: (
    <path d="M8 12.5V6.2a1.4 1.4 0 0 1 2.8 0V11M10.8 11V4.6a1.4 1.4 0 0 1 2.8 0V11M13.6 11V5.8a1.4 1.4 0 0 1 2.8 0v6.7M16.4 9.5a1.4 1.4 0 0 1 2.8 0V14a7 7 0 0 1-7 7c-3 0-4.6-1.3-6-3.7l-2.3-4a1.45 1.45 0 0 1 2.5-1.5L8 14" />
  ),
  wallet: (
    <path d="M4 7.5A2.5 2.5 0 0 1 6.5 5H17v3M4 7.5V17a2 2 0 0 0 2 2h13a1 1 0 0 0 1-1V9a1 1 0 0 0-1-1H4.5M16 13.5h.01" />
  ),
  ban: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M5.8 5.8l12.4 12.4" />
    </>
  ),
  x: <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />,
  'x-circle': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9 9l6 6M15 9l-6 6" />
    </>
  ),
  doc: (
    <>
      <path d="M7 3h7l5 5v11a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z" />
      <path d="M14 3v5h5M8.8 13h6.4M8.8 16.8h4" />
    </>
  ),
  down: <path d="M5.5 9.5L12 16l6.5-6.5" />,
  download: <path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15" />,
  calendar: (
    <>
      <rect x="4" y="5.2" width="16" height="15" rx="2" />
      <path d="M4 10h16M8.5 3v4M15.5 3v4" />
    </>
  ),
  bank: (
    <path d="M3.5 9.6L12 4.2l8.5 5.4h-17zM5.6 9.6v7.2M10 9.6v7.2M14 9.6v7.2M18.4 9.6v7.2M3.5 20h17M4.6 16.8h14.8" />
  ),
  chart: <path d="M4 4v16h16M8.5 16v-4.5M12.5 16V8M16.5 16v-6.5" />,
  sweep: <path d="M4 6h5l6 12h5M17 15l3 3-3 3M4 18h5l2-4M13 10l2-4h5M17 3l3 3-3 3" />,
  merge: <path d="M5 4v4a4 4 0 0 0 4 4h6a4 4 0 0 1 4 4v4M5 20v-4a4 4 0 0 1 4-4M16 17l3 3 3-3" />,
  list: <path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01" />,
  message: (
    <>
      <path d="M4 5.5h16a1 1 0 0 1 1 1V16a1 1 0 0 1-1 1h-8.5L7 20.5V17H4a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1z" />
      <path d="M7.5 9.8h9M7.5 13h5.5" />
    </>
  ),
  barcode: <path d="M4 6v12M7 6v12M9.5 6v12M13 6v12M15 6v12M18 6v12M20.5 6v12" />,
  keypad: (
    <g fill="currentColor" stroke="none">
      {[6, 12, 18].flatMap((y) => [6, 12, 18].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.4" />))}
    </g>
  ),
  wheelchair: (
    <>
      <circle cx="11" cy="4" r="1.6" />
      <path d="M11 7.5v6h5l2.5 5.5M11 10h4.5M8.7 11.6a5 5 0 1 0 6.6 6.4" />
    </>
  ),
  sound: <path d="M4 9.5h3.5L12 5.5v13l-4.5-4H4v-5zM15.2 9.3a4 4 0 0 1 0 5.4M17.8 6.8a7.5 7.5 0 0 1 0 10.4" />,
} as const

export type IconName = keyof typeof shapes

/** Decoration beside a word: hidden from screen readers. `size` in px. */
export function Icon({ name, size = 18, className = '' }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      className={`icon ${className}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  )
}
