import { Image } from '@tarojs/components'
import { aria } from '@/platform/aria'

interface SvgPictureProps {
  svg: string
  /** What it shows, in words. */
  label: string
}

/** A drawing made by the app, as wide as its place: native hosts draw no inline SVG, so it reaches them as a data image. */
export function SvgPicture({ svg, label }: SvgPictureProps) {
  return (
    <Image
      src={`data:image/svg+xml,${encodeURIComponent(svg).replace(/%20/g, ' ').replace(/%3D/g, '=').replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%22/g, "'").replace(/%2C/g, ',')}`}
      mode="aspectFit"
      style={{
        width: '100%',
        maxWidth: `${width * 1.25}px`,
        height: `${height}px`,
        display: 'block',
        margin: '0 auto',
      }}
      {...aria({ role: 'img', label })}
    />
  )
}
