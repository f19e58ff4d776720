import type { texts as english } from './en.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
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
