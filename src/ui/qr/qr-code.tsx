import type { QrPath } from './path.ts'

/** A QR code drawn in the page itself: no address of a picture, nothing that leaves the page. */
export const QrCode = ({ code: { size, path }, label }: { code: QrPath; label: string }) => (
  <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
)
