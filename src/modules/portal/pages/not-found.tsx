import { data } from 'react-router'

/** Whatever address nobody owns: told inside the public frame. */
export function loader(): never {
  throw data(null, { status: 404 })
}

export default function NotFound() {
  return null
}
