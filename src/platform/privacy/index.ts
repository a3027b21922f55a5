export { privacyTexts } from './texts.vi.ts'
export { openVault, type Opening, type Personal, type Privacy, type Sealed, type Vault } from './vault.ts'
