import { projectRefusalsVi } from '../projects/refusals-vi.ts'

import type { booksEn } from './en.ts'

export const booksVi: Readonly<Record<keyof typeof booksEn, string>> = {
  'error.entries-refused': '{count} mục bị từ chối; chưa có gì được ghi.',
  'error.changed-meanwhile':
    'Trong lúc đó người khác đã sửa chính nội dung này: {changes}. Chưa có gì của bạn được ghi; hãy xem thay đổi rồi ghi lại.',
  'error.not-signed-in':
    '{reason, select, wrong {Tên hoặc mật khẩu không đúng.} waiting {Quá nhiều lần thử. Xin chờ năm phút.} other {Xin đăng nhập trước.}}',
  'error.not-permitted': 'Việc này dành cho {needed}; bạn là {role}.',
  'error.unknown-account':
    '{state, select, taken {Đã có tài khoản “{account}”.} other {Không có tài khoản “{account}” đang mở.}}',
  'refusal.line': '{number}. {about}: {text}',
  'refusal.change': '{by} ngày {day}: {kind} của {about}',
  'refusal.unknown-kind': 'không có loại mục “{kind}”; các loại: {known}.',
  'refusal.wrong-body': '{field} là {found}; được phép: {allowed}.',
  'refusal.not-allowed': 'mục này do {needed} ghi, không phải {role}.',
  'refusal.day-ahead': 'ngày {day} chưa đến; hôm nay là {today}.',
  'refusal.already-set-aside': '{by} đã gác số liệu này ngày {day}.',
  'refusal.not-set-aside': 'số liệu này không bị gác lại.',
  ...projectRefusalsVi,
}
