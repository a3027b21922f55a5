// The thread that makes one large file: begun by make.ts with the order, ends when the bytes are handed over.
import { parentPort, workerData } from 'node:worker_threads'
import { renderDocx } from './docx.ts'
import type { Order } from './make.ts'
import { renderXlsx } from './xlsx.ts'

const order = workerData as Order
const bytes = await (order.kind === 'docx' ? renderDocx(order.model) : renderXlsx(order.model))
parentPort!.postMessage(bytes)
