/** What the person who saves and restores reads on the terminal. */
export const backupTexts = {
  unreadable: (path: string) => `Không mở được tệp ${path}.`,
  notABackup: (path: string) => `Tệp ${path} không phải là bản sao lưu của Chung Tay. Không có gì bị thay đổi.`,
  damaged: (path: string) =>
    `Bản sao lưu ${path} không còn nguyên vẹn (bị cắt ngắn hoặc hỏng): hãy dùng bản khác. Không có gì bị thay đổi.`,
  laterFormat: 'Bản sao lưu do phần mềm mới hơn tạo ra: hãy phục hồi bằng bản phần mềm đó. Không có gì bị thay đổi.',
  laterSchema: (step: string) =>
    `Bản sao lưu có cấu trúc dữ liệu mới hơn phần mềm này (bước "${step}"): hãy cài bản phần mềm mới hơn rồi phục hồi. Không có gì bị thay đổi.`,
  otherSchema: (step: string) =>
    `Bản sao lưu được tạo từ một cấu trúc dữ liệu khác với phần mềm này (bước "${step}"): hãy phục hồi bằng đúng bản phần mềm đã tạo ra nó. Không có gì bị thay đổi.`,
  notEmpty:
    'Cơ sở dữ liệu đã có dữ liệu: chỉ phục hồi được vào nơi trống. Hãy đặt DATA_DIR (hoặc DATABASE_URL) tới nơi mới. Không có gì bị thay đổi.',
  noDatabase: 'Cơ sở dữ liệu chưa có gì để sao lưu.',
  exists: (path: string) => `Đã có tệp ${path}: hãy chọn tên khác.`,
  lost: (hashes: readonly string[]) =>
    `CẢNH BÁO: kho tệp thiếu hoặc hỏng ${hashes.length} tệp mà dữ liệu có nêu; mọi thứ khác đã được sao lưu. Mã các tệp đó: ${hashes.join(', ')}`,
  saved: (path: string, tables: number, rows: number, files: number) =>
    `Đã sao lưu vào ${path}: ${tables} bảng, ${rows} dòng, ${files} tệp. Tệp này chứa dữ liệu cá nhân và khóa của hệ thống: hãy cất nơi an toàn.`,
  restored: (rows: number, files: number) => `Đã phục hồi ${rows} dòng, ${files} tệp.`,
  upgraded: (steps: number) => `Đã nâng cấu trúc dữ liệu thêm ${steps} bước.`,
  startNow: 'Có thể chạy "npm start".',
  migrated: (steps: readonly string[]) =>
    steps.length === 0 ? 'Cấu trúc dữ liệu đã mới nhất.' : `Đã chạy: ${steps.join(', ')}.`,
  usageBackup: 'Cách dùng: bin/backup TỆP   (ví dụ: bin/backup chung-tay-2026-07-01.tar)',
  usageRestore: 'Cách dùng: bin/restore TỆP   (DATA_DIR hoặc DATABASE_URL phải chỉ tới nơi trống)',
}
