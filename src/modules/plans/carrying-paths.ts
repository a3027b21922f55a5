import type { ShareKey } from './share-key.ts'

/** Addresses of the pages on which duties are carried out. */
const planPath = (planId: string) => `/lam-viec/ke-hoach/${planId}`

/** What one unit does for a duty. */
export const sharePath = ({ planId, dutyId, unitId }: ShareKey, anchor = '') =>
  `${planPath(planId)}/nhiem-vu/${dutyId}/${unitId}${anchor && `#${anchor}`}`

export const evidencePath = (share: ShareKey, noteId: string, fileId: string) =>
  `${sharePath(share)}/tien-do/${noteId}/${fileId}`

export const remindPath = (planId: string) => `${planPath(planId)}/don-doc`
export const callPath = (planId: string, callId: string) => `${remindPath(planId)}/${callId}`
export const lowerPlansPath = (planId: string) => `${planPath(planId)}/ke-hoach-cap-duoi`
export const planDocumentPath = (planId: string) => `${planPath(planId)}/van-ban`
export const difficultiesPath = '/lam-viec/kho-khan'
export const difficultyPath = (id: string) => `${difficultiesPath}/${id}`
