import type { PasswordFault } from './passwords.ts'

/** What a refusal about accounts says to the person. */
const PROBLEMS = {
  'wrong-credentials': 'Tên đăng nhập hoặc mật khẩu không đúng.',
  'wrong-password': 'Mật khẩu hiện tại không đúng.',
  'wrong-code': 'Mã không đúng hoặc đã được dùng. Hãy đợi ứng dụng trên điện thoại hiện mã mới rồi nhập lại.',
  'wrong-recovery-code': 'Mã dự phòng không đúng hoặc đã được dùng.',
  'one-time-expired': 'Mật khẩu dùng một lần đã hết hạn. Hãy đề nghị người quản trị cấp lại.',
  'wrong-setup-code': 'Mã cài đặt không đúng. Mã này hiện ở cửa sổ lệnh khi khởi động hệ thống.',
  'second-factor-expired': 'Đã quá thời gian nhập mã xác thực. Hãy đăng nhập lại.',
  'second-factor-on': 'Tài khoản này đã bật xác thực hai lớp.',
  'second-factor-off': 'Tài khoản này chưa bật xác thực hai lớp.',
  'bad-username':
    'Tên đăng nhập dài từ 3 đến 30 ký tự, chỉ gồm chữ cái không dấu và chữ số, nối với nhau bằng dấu chấm, gạch nối hoặc gạch dưới.',
  'username-taken': 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
  'same-password': 'Mật khẩu mới phải khác mật khẩu hiện tại.',
} as const

export type AccountProblem = keyof typeof PROBLEMS

export const problemText = (code: AccountProblem): string => PROBLEMS[code]

/** Why a new password is refused, beside its field. */
export const passwordFaultText: Record<PasswordFault, string> = {
  'too-short': 'Mật khẩu phải có ít nhất 10 ký tự. Một câu ngắn dễ nhớ, có dấu cách, cũng được.',
  'too-long': 'Mật khẩu dài nhất 128 ký tự.',
  'has-username': 'Mật khẩu không được chứa tên đăng nhập.',
  common: 'Mật khẩu này quá dễ đoán. Hãy chọn mật khẩu khác.',
}

/** After too many wrong tries: how long the way is shut. */
export const tooManyTries = (minutes: number): string =>
  `Đã nhập sai nhiều lần nên tạm dừng nhận. Hãy thử lại sau ${minutes} phút, hoặc đề nghị người quản trị cấp lại mật khẩu.`
