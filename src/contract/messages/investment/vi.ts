import type { texts as english } from './en.ts'

/** Vietnamese texts of deals and programmes: stages, and why an entry is refused. */
export const texts: Readonly<Record<keyof typeof english, string>> = {
  'stage.contact': 'tiếp xúc',
  'stage.visit': 'khảo sát địa điểm',
  'stage.reserved': 'giữ đất',
  'stage.filed': 'nộp hồ sơ',
  'stage.approved': 'chấp thuận chủ trương',
  'stage.certified': 'cấp giấy chứng nhận đầu tư',
  'stage.enterprise': 'thành lập doanh nghiệp',
  'stage.land': 'nhận đất',
  'stage.permitted': 'xong môi trường, PCCC, xây dựng',
  'stage.ground-broken': 'khởi công',
  'stage.trial': 'vận hành thử',
  'stage.producing': 'sản xuất',
  'stage.full-capacity': 'đủ công suất',
  'stage.lost': 'không thành',
  'stage.revoked': 'thu hồi giấy chứng nhận',
  'refusal.deal-thing-exists': 'đã có {thing} “{id}”.',
  'refusal.deal-thing-unknown': 'không có {thing} “{id}”.',
  'refusal.deal-day-before': 'ngày {day} trước ngày {last} là ngày ghi gần nhất.',
  'refusal.deal-not-yours': 'việc này thuộc {owner}; anh/chị đại diện cho {organisation}.',
  'refusal.deal-ended': 'dự án này đã kết thúc: {stage}.',
  'refusal.deal-other-investor': '{deal} là dự án của nhà đầu tư khác, {investor}.',
  'refusal.deal-cannot-expand': '{deal} chưa có vốn đăng ký để mở rộng; đang ở bước “{stage}”.',
  'refusal.deal-lead-used': '{state, select, dropped {đầu mối {lead} đã bị loại} other {đầu mối {lead} đã thành dự án}}.',
  'refusal.deal-stage-skipped': 'từ “{from}” đến “{to}” bỏ qua: {skipped}. Xin nêu lý do và văn bản cho từng bước.',
  'refusal.deal-stage-impossible': 'ngày đó không có đường từ “{from}” đến “{to}”; được phép: {allowed}.',
  'refusal.deal-evidence-missing': 'cần văn bản cho “{what}”.',
  'refusal.deal-no-move': '{deal} không có bước nào để rút lại.',
  'refusal.deal-rests-on-stage': 'đã có vốn hoặc doanh nghiệp dựa trên bước “{stage}” nên không rút lại được.',
  'refusal.deal-not-licensed': 'dự án đang ở bước “{stage}”; trước hết cần giấy chứng nhận hoặc chấp thuận.',
  'refusal.procedure-rule-fault':
    '{rule}: {fault, select, gap {ngày {day} không có quy định nào} overlap {ngày {day} có hai quy định} other {quy định từ {day} kết thúc trước khi bắt đầu}}.',
  'refusal.procedure-no-rule': 'ngày {day} không có thời hạn nào của {procedure} có hiệu lực.',
  'refusal.procedure-state':
    '{procedure} {state, select, running {đang chạy} paused {đang tạm dừng} granted {đã cấp} refused {đã bị từ chối} withdrawn {đã rút} other {chưa mở}}; cần: {needed, select, running {đang chạy} paused {đang tạm dừng} other {chưa mở}}.',
  'refusal.procedure-replaced': 'với dự án này, {procedure} được thay bằng {by}.',
  'refusal.capital-fault':
    '{amount, number}: {fault, select, newTwice {vốn cấp mới đã được đăng ký} beforeNew {chưa có vốn đăng ký} belowDisbursed {vốn đăng ký sẽ thấp hơn {disbursed, number} đã giải ngân} aboveRegistered {giải ngân sẽ vượt {registered, number} đã đăng ký} aboveDisbursed {vốn đưa vào hoạt động sẽ vượt {disbursed, number} đã giải ngân} other {số tiền phải lớn hơn không}}.',
  'refusal.capital-currency': 'thấy {found}; dự án này ghi bằng {needed}.',
  'refusal.capital-rate-missing': 'số tiền bằng {currency} cần tỷ giá sang đồng và nguồn tỷ giá.',
  'refusal.aftercare-closed': 'vụ việc {id} đã đóng ngày {day}.',
  'refusal.programme-exists': 'đã có chương trình “{programme}”.',
  'refusal.programme-unknown': 'không có chương trình “{programme}”.',
  'refusal.programme-serves-nothing': '{programme} không phục vụ sản phẩm, khu hay dự án nào; xin nêu ít nhất một.',
  'refusal.programme-no-goal': '{programme} chưa có mục tiêu: đầu mối, đơn hàng hay lao động.',
  'refusal.programme-days': 'kết thúc ngày {to}, trước ngày bắt đầu {from}.',
  'refusal.programme-state':
    'chương trình {state, select, planned {mới lập kế hoạch} held {đã tổ chức} cancelled {đã huỷ} other {đã đóng}}; phải {needed, select, planned {mới lập kế hoạch} held {đã tổ chức} other {còn mở}}.',
  'refusal.programme-day-before': 'ngày {day} trước ngày {first}.',
  'refusal.programme-over-budget':
    '{spent, number} {currency} trên {budget, number} {currency}: kinh phí phải lớn hơn không và đủ cho số đã chi.',
  'refusal.programme-currency': 'thấy {found}; kinh phí này ghi bằng {needed}.',
  'refusal.programme-evidence-missing': 'cần văn bản cho kết quả của {programme}.',
  'refusal.programme-judgement':
    '{results, plural, =0 {chưa ghi kết quả nào; hãy ghi là không đem lại gì} other {đã ghi # kết quả; chương trình có đem lại kết quả}}.',
}
