// Which Node may run this house. Plain JavaScript of any age: it must be readable by the Node that it refuses.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

export const nodeIsNewEnough = major > 22 || (major === 22 && minor >= 22)

/** Ends the process with one plain sentence where this Node is too old. */
export function demandNode() {
  if (nodeIsNewEnough) return
  console.error(
    `Chung Tay cần Node từ bản 22.22 (đang chạy ${process.version}). Trên Linux x64 hoặc arm64, "npm ci" mang sẵn Node 24; nơi khác hãy cài Node 24.`,
  )
  process.exit(1)
}
