type Place = { roundId: string; level: number; unitId: string }

/** The page on which a unit's figures come together. */
export const consolidationHref = ({ roundId, level, unitId }: Place): string =>
  `/lam-viec/bao-cao/${roundId}/tong-hop/${level}/${unitId}`

/** A consolidated figure opened to the units beneath. */
export const figureHref = (place: Place, cellId: number): string => `${consolidationHref(place)}/o/${cellId}`
