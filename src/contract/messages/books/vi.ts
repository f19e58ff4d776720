import type { booksEn } from './en.ts'

export const booksVi: Readonly<Record<keyof typeof booksEn, string>> = {
  'error.entries-refused': '{count} mục bị từ chối; chưa có gì được ghi.',
  'error.unknown-scenario':
    '{scenario, select, none {Năm {year, number, ::group-off} chưa có kịch bản nào là kế hoạch chính thức.} other {Không có kịch bản “{scenario}”.}} {known, select, none {Chưa có kịch bản nào.} other {Hiện có: {known}.}}',
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
  'refusal.target-exists': 'đã có chỉ tiêu “{target}”; hãy sửa đổi chỉ tiêu đó hoặc đặt mã khác.',
  'refusal.unknown-target': 'chưa ai nhập chỉ tiêu “{target}”.',
  'refusal.target-withdrawn': '{by} đã rút chỉ tiêu “{target}” ngày {day}.',
  'refusal.wrong-range': 'khoảng bắt đầu từ {lowest, number} nhưng kết thúc ở {highest, number}, thấp hơn điểm đầu.',
  'refusal.scenario-exists': 'đã có kịch bản “{scenario}”.',
  'refusal.unknown-scenario': 'không có kịch bản “{scenario}”.',
  'refusal.wrong-rows': 'các dòng không lập thành bảng: {found}; được phép: {allowed}.',
  'refusal.row-exists': 'kịch bản đã có dòng “{row}”.',
  'refusal.unknown-row': 'kịch bản “{scenario}” không có dòng “{row}” để làm việc này.',
  'refusal.wrong-period': '{period} không thuộc năm {year, number, ::group-off}.',
  'refusal.cell-locked': '{row} kỳ {period} đang khóa và không còn ô nào khác được thay đổi; hãy mở khóa trước.',
  'refusal.cell-realised': 'kỳ {period} đã qua; kết quả của {row} được giữ nguyên.',
  'refusal.no-base': '{row} không có số kỳ {period} năm trước: hãy nhập mức, không nhập tốc độ.',
  'refusal.negative-level': '{row} sẽ âm ở kỳ {period}; chỉ dòng còn lại mới được âm.',
  'refusal.below-realised':
    '{row} kỳ {period} sẽ {measure, select, growth {tăng {found, number} %} other {là {found, number}}}, thấp hơn kết quả các tháng đã qua ({measure, select, growth {{realised, number} % dù không thêm gì nữa} other {{realised, number}}}).',
  'refusal.outside-ranges':
    '{row} kỳ {period} sẽ {measure, select, growth {tăng {found, number} %} other {là {found, number}}}; khóa và khoảng chỉ cho phép từ {lowest, number} đến {highest, number}{measure, select, growth { %} other {}}.',
  'refusal.not-locked': '{row} kỳ {period} không bị khóa.',
  'refusal.not-limited': '{row} kỳ {period} không có khoảng.',
  'refusal.circular-ownership': 'sẽ không có ai chịu trách nhiệm: {rows} là một vòng tròn.',
  'refusal.no-factors': 'hệ số phân kỳ của {row} không để lại tháng nào có số; hãy cho mùa vụ, ngày làm việc hoặc mức sẵn sàng.',
}
