import type { texts as english } from './en.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  'session.heading': 'Đăng nhập',
  'session.help': 'Quản trị viên cấp cho bạn tên và mật khẩu.',
  'session.account': 'Tên đăng nhập',
  'session.secret': 'Mật khẩu',
  'session.signOut': 'Đăng xuất',
  'session.role':
    'Bạn được ghi với vai trò {role, select, officer {cán bộ} planner {cán bộ kế hoạch} leader {lãnh đạo} developer {chủ đầu tư hạ tầng} enterprise {doanh nghiệp} administrator {quản trị viên} other {người đọc}}.',
  'refusal.line': '{number}. {about}: {text}',
  'refusal.change': '{by, select, pack {hồ sơ của địa phương} other {{by}}} ngày {day}: {kind} của {about}',
  'refusal.unknown-kind': 'không có loại mục “{kind}”; các loại: {known}.',
  'refusal.wrong-body': '{field} là {found}; được phép: {allowed}.',
  'refusal.not-allowed': 'mục này do {needed} ghi, không phải {role}.',
  'refusal.day-ahead': 'ngày {day} chưa đến; hôm nay là {today}.',
  'refusal.rule-table-fault':
    'các quy định của “{rule}” {fault, select, gap {không phủ} overlap {chồng lên nhau trong} other {kết thúc trước khi bắt đầu trong}} thời gian từ {from} đến {until, select, none {về sau} other {{until}}}.',
  'refusal.already-set-aside': '{by} đã gác số liệu này ngày {day}.',
  'refusal.not-set-aside': 'số liệu này không bị gác lại.',
}
