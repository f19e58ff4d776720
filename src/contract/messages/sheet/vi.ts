import type { texts as english } from './en.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  'sheet.title': 'Kế hoạch có khớp không?',
  'sheet.scenario': 'Kịch bản',
  'sheet.none': 'Chưa có kịch bản nào cho năm {year, number, ::group-off}.',
  'sheet.noPlan': 'Năm {year, number, ::group-off} chưa có kịch bản nào được chọn làm kế hoạch.',
  'sheet.readOnly': 'Bạn đang xem. Hãy đăng nhập với vai trò cán bộ kế hoạch để sửa kịch bản.',
  'sheet.open': 'Lập kịch bản từ số liệu hiện có',
  'sheet.openHelp':
    'Kịch bản xuất phát từ nhận định ngày {day}: mức năm trước theo giá so sánh và năm nay theo dự kiến. Các tháng đã qua được giữ nguyên.',
  'sheet.id': 'Mã ngắn',
  'sheet.name': 'Tên',
  'sheet.isPlan': 'kế hoạch chính thức',
  'sheet.option': '{title}: {growth}{isPlan, select, yes { · kế hoạch chính thức} other {}}',
  'sheet.about':
    'Lập ngày {day}{by, select, none {} other { bởi {by}}}{branchOf, select, none {} other {, nhánh của {branchOf}}}; {changes, plural, =0 {chưa sửa lần nào} other {đã sửa # lần}}.',
  'sheet.basis': 'Xuất phát từ số liệu đã biết đến ngày {day}, gồm {count} số liệu.',
  'sheet.unit.billionth': 'Mức tính bằng phần tỷ của GRDP năm trước theo giá so sánh, hiển thị theo phần trăm.',
  'sheet.unit.other': 'Mức tính bằng {unit}, giá so sánh.',
  'sheet.show': 'Hiển thị',
  'sheet.measure.growth': 'tốc độ tăng',
  'sheet.measure.level': 'mức',
  'sheet.measure.points': 'điểm phần trăm đóng góp',
  'sheet.measure.share': 'tỷ trọng năm trước',
  'sheet.columns': 'Cột',
  'sheet.columns.quarters': 'quý và năm',
  'sheet.columns.months': 'tháng',
  'sheet.row': 'Dòng',
  'sheet.owner': 'Chịu trách nhiệm',
  'sheet.nobody': 'chưa có ai',
  'sheet.restOf': 'chưa phân bổ, {row}',
  'sheet.grid': 'Bảng {title}: {measure}',
  'sheet.help':
    'Phím mũi tên để di chuyển, Enter hoặc F2 để sửa, Esc để bỏ. Mỗi lần sửa, mọi ô khác thay đổi theo ngay; chỉ được ghi khi bạn yêu cầu.',
  'sheet.status.realised': 'đã qua',
  'sheet.status.locked': 'khóa',
  'sheet.status.limited': 'khoảng',
  'sheet.status.edited': 'đã sửa',
  'sheet.status.derived': 'theo sau',
  'sheet.cell': '{row}, {period}',
  'sheet.cell.says':
    'Tăng {growth}, đóng góp {points} vào tăng trưởng chung; mức {level}, năm trước {base}; tỷ trọng năm trước {share}.',
  'sheet.cell.by': '{status}{by, select, none {} other { bởi {by}}}, {day}',
  'sheet.cell.range': 'được tăng từ {lowest} đến {highest}',
  'sheet.edit.growth': 'Tốc độ tăng, %',
  'sheet.edit.level': 'Mức',
  'sheet.edit.points': 'Điểm phần trăm',
  'sheet.try': 'Thử',
  'sheet.lock': 'Khóa',
  'sheet.unlock': 'Mở khóa',
  'sheet.range': 'Khoảng tốc độ tăng, %',
  'sheet.range.lowest': 'từ',
  'sheet.range.highest': 'đến',
  'sheet.range.set': 'Đặt khoảng',
  'sheet.range.free': 'Bỏ khoảng',
  'sheet.own': 'Giao trách nhiệm',
  'sheet.pending': '{count} thay đổi đang thử, chưa ghi.',
  'sheet.pending.one': '{row}, {period}: {measure} {value}',
  'sheet.enter': 'Ghi các thay đổi',
  'sheet.discard': 'Bỏ',
  'sheet.targets': 'Chỉ tiêu bên cạnh bảng',
  'sheet.targets.none': 'Chưa biết chỉ tiêu nào cho các dòng và kỳ này.',
  'sheet.targets.by': 'Cơ quan ban hành',
  'sheet.targets.target': 'Chỉ tiêu',
  'sheet.targets.here': 'Trong bảng',
  'sheet.targets.gap': 'Chênh lệch',
  'sheet.goals': 'Mục tiêu các năm sau',
  'sheet.goals.says':
    '{row} phải chiếm {goal} GRDP vào năm {year, number, ::group-off} (nay {share} theo giá so sánh). Nếu toàn nền kinh tế tăng {total} mỗi năm thì ngành này phải tăng {growth} mỗi năm; trong bảng là {planned}.',
  'sheet.goals.year': 'Năm',
  'sheet.goals.share': 'Tỷ trọng',
  'sheet.goals.growth': 'Tốc độ của ngành',
  'sheet.goals.rest': 'Tốc độ phần còn lại',
  'sheet.goals.points': 'Điểm đóng góp',
  'sheet.goals.assumption':
    'Theo giá so sánh: nếu giá của ngành biến động khác các ngành khác thì tỷ trọng theo giá hiện hành sẽ khác.',
  'sheet.compare': 'So sánh',
  'sheet.compare.with': 'với',
  'sheet.compare.head': '“{after}” so với “{before}”: toàn nền kinh tế tăng {growthAfter}, không phải {growthBefore}.',
  'sheet.compare.same': '“{after}” và “{before}” không khác nhau.',
  'sheet.compare.growth': '{row}, {period}: {after}, không phải {before}; {points} trong tăng trưởng chung.',
  'sheet.compare.points': '{row}, {period}: {after}, không phải {before}.',
  'sheet.compare.added': '{row}, {period}: dòng mới, {points} trong tăng trưởng chung.',
  'sheet.compare.removed': '{row}, {period}: không còn, {points} trong tăng trưởng chung.',
  'sheet.compare.owner': '{row}: {after} chịu trách nhiệm, không phải {before}.',
  'sheet.compare.locked': '{row}, {period}: nay bị khóa.',
  'sheet.compare.unlocked': '{row}, {period}: không còn khóa.',
  'sheet.compare.limited': '{row}, {period}: nay được tăng từ {lowest} đến {highest}.',
  'sheet.compare.freed': '{row}, {period}: không còn khoảng.',
  'sheet.branch': 'Tách nhánh',
  'sheet.branch.help': 'Nhánh bắt đầu giống kịch bản này rồi đi theo hướng riêng.',
  'sheet.promote': 'Chọn làm kế hoạch',
  'sheet.promote.reason': 'Lý do hoặc văn bản',
  'sheet.promote.help': 'Kịch bản như hiện tại trở thành kế hoạch chính thức từ hôm nay; các kế hoạch trước vẫn xem được.',
  'sheet.plans': 'Các kế hoạch chính thức',
  'sheet.plans.one': '{day}: “{title}”, {growth}. {reason}{by, select, none {} other { ({by})}}',
  'sheet.trail': 'Nhật ký',
  'sheet.trail.one': '{number, number, ::group-off}. {day}, {by}: {what}',
  'sheet.trail.help': 'Chỉ người đã đăng nhập mới xem được nhật ký.',
  'sheet.export': 'Lưu thành XLSX',
  'sheet.import': 'Nhập lại từ XLSX',
  'sheet.import.same': 'Tệp không có gì khác kịch bản.',
  'sheet.import.changes': '{count} ô của tệp khác kịch bản:',
  'sheet.import.change':
    '{place}: {row}, {period}: mức {after}, không phải {before} (tăng {growthAfter}, không phải {growthBefore})',
  'sheet.compare.headSame':
    '“{after}” so với “{before}”: toàn nền kinh tế đều tăng {growthAfter}.',
  'sheet.earlier':
    'Đây là trạng thái ngày {day}; chỉ sửa được trạng thái hôm nay.',
  'sheet.planThen':
    'Kế hoạch chính thức, như khi được chọn: {title}',
  'sheet.fold':
    'Các dòng dưới {row}',
  'sheet.phase':
    'Phân kỳ các tháng còn lại',
  'sheet.phase.help':
    'Mỗi tháng một hệ số; phần còn lại của dòng được chia theo hệ số đó.',
  'sheet.phase.kind':
    'Theo',
  'sheet.phase.season':
    'mùa vụ',
  'sheet.phase.workingDays':
    'ngày làm việc',
  'sheet.phase.availability':
    'mức sẵn sàng của nhà máy',
  'sheet.phase.set':
    'Phân kỳ',
  'sheet.add':
    'Thêm sản phẩm hoặc cơ sở bên dưới',
  'sheet.add.kind.product':
    'sản phẩm',
  'sheet.add.kind.site':
    'cơ sở',
  'sheet.add.kind.activity':
    'ngành',
  'sheet.add.share':
    'Phần trong mức năm trước của dòng, %',
  'sheet.add.set':
    'Thêm',
  'sheet.amended':
    'trước đó, từ {day}: {value}',
  'sheet.target.set':
    'Nhập chỉ tiêu cho {row}, {period}',
  'sheet.target.issuer':
    'Cơ quan ban hành',
  'sheet.target.act':
    'Số văn bản',
  'sheet.target.actDate':
    'Ngày văn bản',
  'sheet.target.operator':
    'Cách ràng buộc',
  'sheet.target.highest':
    'Đầu trên của khoảng, %',
  'sheet.target.enter':
    'Ghi chỉ tiêu',
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
