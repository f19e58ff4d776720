import type { texts as english } from './en.ts'

/** Vietnamese texts of the screens that only a terminal has. */
export const texts: Readonly<Record<keyof typeof english, string>> = {
  'account.added': '{account} được đăng nhập với vai trò {role}. Mật khẩu chỉ hiện một lần: {secret}',
  'verify.region':
    '{region}: {snapshots} tệp, {releases} lần công bố, {entries} mục: {faults, plural, =0 {tất cả khớp} other {# lỗi}}',
  'compile.heading':
    'Chỉ số khối lượng, {method, select, chain {nối chuỗi theo năm chồng gối} other {gốc cố định}}{reading, select, A {, quyền số nhân trực tiếp với tốc độ so cùng kỳ} other {}}{sample, select, matched {, mẫu khớp} other {}}',
  'compile.counts': '{returns, plural, other {# phiếu}} của {enterprises, plural, other {# doanh nghiệp}}.',
  'compile.imputation':
    '{rules, select, none {Phiếu thiếu không được ước lượng bù.} other {Phiếu thiếu được ước lượng bù theo thứ tự: {rules}.}}',
  'compile.activity': 'ngành',
  'compile.total': 'Toàn ngành',
  'compile.value': 'chỉ số',
  'compile.onPrevious': 'so với tháng trước',
  'compile.growth': 'so với cùng tháng năm trước',
  'compile.cumulative': 'cộng dồn từ đầu năm',
  'compile.points': 'điểm phần trăm',
  'compile.imputed': 'ước bù',
  'compile.unreported': 'chưa báo cáo',
  'compile.withheld': 'không công bố',
  'compile.warnSilent':
    'Lưu ý: {period} còn {share} sản lượng đã biết gần nhất chưa báo cáo{filled, select, yes {} other { và không được ước bù}}.',
  'compile.warnMissing': 'Lưu ý: {period} không có chỉ số chung: các sản phẩm chiếm {share} quyền số không có phiếu nào.',
  'compile.warnSecret':
    'Nội bộ: {count, plural, other {# dòng}} có thể làm lộ thông tin của từng doanh nghiệp. Khi cung cấp ra ngoài, dùng --audience public.',
  'compile.warnWithheld': '{count, plural, other {# dòng}} không công bố để không thể suy ra thông tin của từng doanh nghiệp.',
  'compile.newProducts': 'Sản phẩm mới, tính theo giá gốc quy ước cho đến kỳ cập nhật quyền số: {products}.',
  'compile.companions': 'Các chỉ số đi kèm, {period}',
  'compile.companion': 'loại chỉ số',
  'compile.companionName': '{companion, select, consumption {tiêu thụ} inventory {tồn kho} other {sử dụng lao động}}',
  'compile.stockCycle':
    'Sản xuất, tiêu thụ và tồn kho xem cùng nhau: {reading, select, paidBack {sản xuất tăng, tiêu thụ giảm, tồn kho tăng: mức tăng này sẽ phải bù trừ về sau} building {sản xuất và tiêu thụ cùng tăng nhưng tồn kho vẫn tăng} demand {tăng trưởng do nhu cầu} drawing {sản xuất giảm, tiêu thụ giữ vững, tồn kho không tăng: sản xuất sẽ phải tăng theo} falling {sản xuất và tiêu thụ cùng giảm, tồn kho tăng} clearing {sản xuất và tiêu thụ cùng giảm, tồn kho không tăng} mixed {chưa rõ xu hướng} other {chưa biết vì thiếu một tốc độ tăng}}.',
  'compile.otherClassification': 'Theo {version}, {period}',
  'compile.assumed': 'Chia đều vì chưa có nguồn nào nêu tỷ lệ: {codes}.',
  'compile.spliced': 'Chỉ số cũ được nối tiếp cho {count, plural, other {# chuỗi}}, bắt đầu từ {first}.',
  'compile.revisions':
    'Điều chỉnh từ {from} đến {to} đối với tốc độ tăng chung so với cùng tháng năm trước: {count, plural, =0 {chưa tính được} other {# tháng, trung bình {mean}, độ lớn trung bình {size}}}.',
  'compile.more': 'Mọi cấp ngành và mọi tháng có trong JSON (--json).',
  'bridge.note':
    'Ước tính nội bộ theo số liệu đã biết đến {day}, dựa trên {pairs, plural, =0 {không cặp nào} other {# cặp}} tốc độ tăng trong {years, plural, other {# năm}}. Chỉ số sản xuất công nghiệp và giá trị tăng thêm là hai đại lượng khác nhau, mỗi đại lượng được ghi dưới tên riêng.',
  'bridge.none': 'Chưa vạch được đường quan hệ: cần {needPairs} cặp trong {needYears} năm. Các tỷ số cho thấy những gì đã biết.',
  'bridge.line': 'giá trị tăng thêm = {intercept} (± {interceptError}) + {slope} (± {slopeError}) × chỉ số',
  'bridge.period': 'kỳ',
  'bridge.index': 'chỉ số',
  'bridge.indexFrom': 'nguồn chỉ số',
  'bridge.basis': '{basis, select, derived {suy ra} other {đã công bố}}',
  'bridge.valueAdded': 'giá trị tăng thêm',
  'bridge.ratio': 'tỷ số',
  'bridge.published': 'giá trị tăng thêm (đã công bố)',
  'bridge.implied': '{odds} suy ra',
  'bridge.byRatio': 'theo tỷ số',
  'bridge.outside': 'ngoài phạm vi các cặp',
  'bridge.isOutside': '{outside, select, yes {có} other {không}}',
  'adjust.heading': '{name}: {count} kỳ, từ {first} đến {last}',
  'adjust.refused':
    '{name}: không điều chỉnh được, {reason, select, noValues {vì chuỗi không có số liệu} missing {vì bên trong chuỗi thiếu số liệu} tooShort {vì chuỗi quá ngắn} notPositive {vì chuỗi có giá trị không lớn hơn 0} noChange {vì năm nào cũng lặp lại năm trước} other {vì không tách riêng được các biến giải thích}}.',
  'adjust.latest': '{period}: {value}, đã điều chỉnh {adjusted} ({change} so với kỳ trước), xu thế {trend}',
  'adjust.method':
    '{mode, select, additive {Các thành phần cộng lại} other {Các thành phần nhân với nhau}}; {filter, select, stl {STL} other {X-11, bộ lọc {filter}, xu thế {terms} số hạng}}; mô hình {orders}{logarithms, select, yes { của logarit} other {}}',
  'adjust.calendar': 'Ảnh hưởng của lịch: {effects}',
  'adjust.outliers': 'Giá trị bất thường: {outliers}',
  'adjust.none': 'không có',
  'adjust.season':
    'Còn tính mùa vụ sau điều chỉnh: {left, select, yes {có} no {không} other {chưa kiểm định}}{q, select, none {} other {; chất lượng Q {q} (tốt khi dưới 1)}}',
  'adjust.stability': 'Các đoạn trượt: {flagged} hệ số mùa vụ không ổn định; số liệu đầu tiên bị sửa lại bình quân {revision}',
  'adjust.forecast': 'Kỳ tới, {period}: {value} ({low} đến {high})',
  'adjust.refresh':
    'Cập nhật theo {policy}: {estimated, select, none {không ước lượng lại} other {ước lượng lại: {estimated}}}; {count, plural, =0 {không tham số nào thay đổi} other {# tham số thay đổi}}',
  'adjust.change': '{setting}: {before} → {after}',
  'query.truncated': 'Chỉ hiện {limit, plural, other {# dòng đầu}}; còn nữa (--limit).',
  'forecast.heading': 'Tăng trưởng năm {year} so với năm trước, nhìn từ cuối {month}',
  'backtest.heading': 'Dự báo tăng trưởng cả năm so với kết quả thực tế',
  'forecast.series': 'chuỗi',
  'forecast.year': 'năm',
  'forecast.seenFrom': 'nhìn từ tháng',
  'forecast.mean': 'kỳ vọng',
  'forecast.band': '8 trên 10 khả năng trong',
  'forecast.actual': 'thực tế',
  'forecast.error': 'sai số, điểm',
  'backtest.summary':
    'Nhìn từ tháng {month}: sai số tuyệt đối trung bình {mae} điểm; {coverage} trong {count} kết quả nằm trong khoảng.',
  'backtest.none': 'Nhìn từ tháng {month}: không có dự báo nào so sánh được.',
  'forecast.reason.too-short': '{series}: không dự báo được vì có số liệu của chưa đủ 13 tháng.',
  'forecast.reason.no-base-year': '{series}: không dự báo được vì thiếu số liệu từ đầu năm trước.',
  'forecast.reason.nothing-recent': '{series}: không dự báo được vì mười hai tháng gần nhất không có số liệu.',
  'forecast.reason.no-actual': '{series}: tệp không có tăng trưởng năm {year}.',
  'forecast.ignored':
    '{count, plural, other {{count} giá trị không lấy được lôgarit được coi là thiếu.}} Xem danh sách bằng --json.',
}
