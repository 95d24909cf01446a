import { Image } from '@tarojs/components'
import { drawnAria } from '@/platform/aria'

interface SvgPictureProps {
  svg: string
  /** What it shows, in words. */
  label: string
}

/** A drawing made by the app, as wide as its place: native hosts draw no inline SVG, so it goes as a data image. */
export function SvgPicture({ svg, label }: SvgPictureProps) {
  return (
    <Image
      src={`data:image/svg+xml,${shortened(encodeURIComponent(svg))}`}
      mode="widthFix"
      style={{ width: '100%', height: 'auto', display: 'block' }}
      {...drawnAria({ role: 'img', label })}
    />
  )
}

/** What a data URI may hold unescaped, left as it is: each screen's data counts its bytes. */
function shortened(encoded: string): string {
  return encoded
    .replace(/%22/g, "'")
    .replace(/%20/g, ' ')
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':')
    .replace(/%3D/g, '=')
}
