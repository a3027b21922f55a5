import type { QrPath } from './path.ts'

/** A QR code drawn in the page itself: no address of a picture, nothing that leaves the page. */
export const QrCode = ({ code: { size, path }, label }: { code: QrPath; label: string }) => (
  <figure className="qr">
    <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
    <figcaption className="visually-hidden">{label}</figcaption>
  </figure>
)
