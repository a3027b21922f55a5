export { handOver, isSending, type SendingGateway } from './send.ts'
export { readGateways, type Gateway } from './settings.ts'
export { isSigned, signatureOf } from './signature.ts'
