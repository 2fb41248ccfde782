import type { ResidentKey } from "./de.ts";

/** Draft, not yet read by native speakers. Polite «quý vị». */
export const vi: Record<ResidentKey, string> = {
  demo: "Bản dùng thử: Mọi dữ liệu ở đây đều không có thật.",
  "title.product": "Nachbarstimme",

  "tool.size": "Cỡ chữ",
  "tool.contrast": "Tương phản",
  "tool.language": "Ngôn ngữ",
  "size.100": "Cỡ 100 phần trăm",
  "size.150": "Cỡ 150 phần trăm",
  "size.200": "Cỡ 200 phần trăm",
  "contrast.normal": "bình thường",
  "contrast.high": "mạnh",
  "contrast.dark": "tối",
  "language.choose": "Chọn ngôn ngữ",

  "go.back": "Quay lại",
  "go.on": "Tiếp theo",
  "go.skip": "Bỏ qua",
  "go.review": "Xem lại",

  "sites.title": "Quý vị đang ở đâu?",
  "sites.help": "Quý vị hãy chạm vào nơi đó.",
  "sites.none": "Hiện không có khảo sát nào.",
  "loading.title": "Xin quý vị chờ một chút.",
  "again.title": "Việc này chưa thành công.",
  "again.try": "Thử lại",
  "again.sites": "Hiện tất cả các nơi",

  "start.title": "Quý vị cần gì ở khu phố của mình?",
  "start.begin": "Bắt đầu",
  "start.minutes": "Thời gian: khoảng {minutes} phút.",
  "start.nameless": "Không cần tên, không cần đăng ký.",
  "start.none": "Hiện ở đây không có khảo sát nào.",

  "choose.title": "Quý vị muốn nói về điều gì?",
  "choose.help": "Quý vị hãy chạm vào một khảo sát.",
  "choose.minutes": "khoảng {minutes} phút",

  "consent.who": "Thành phố hỏi: điều gì quan trọng với quý vị ở {place}?",
  "consent.nameless": "Chúng tôi không lưu tên của quý vị.",
  "consent.stop": "Quý vị có thể dừng bất cứ lúc nào.",
  "consent.more": "Xem thêm",
  "consent.yes": "Vâng, tôi tham gia",

  "progress.question": "Câu hỏi {number} trên {total}",
  "progress.topic": "Câu hỏi {number} trên {total} · Chủ đề {topic} trên {topics}",
  "progress.done": "Quý vị đã xem hết các câu hỏi",

  "help.single": "Quý vị hãy chọn một câu trả lời.",
  "help.required": "Chúng tôi cần câu trả lời này.",
  "answer.dontKnow": "Tôi không biết",
  "answer.takeAway": "Bỏ câu trả lời",
  "other.label": "Cụ thể là gì? Quý vị không bắt buộc phải viết.",
  "text.left": "Số ký tự còn lại: {count}",
  "text.leftOne": "Còn lại 1 ký tự",
  "text.full": "Đã hết chỗ viết.",
  "number.label": "Số của quý vị",
  "number.between": "Xin quý vị nhập một số từ {min} đến {max}.",
  "number.from": "Xin quý vị nhập một số từ {min} trở lên.",
  "number.upTo": "Xin quý vị nhập một số không quá {max}.",
  "number.whole": "Xin quý vị nhập một số nguyên.",
  "hint.required": "Chúng tôi cần câu hỏi này. Xin quý vị hãy trả lời.",
  "hint.full": "Quý vị đã chọn {count} mục.",
  "hint.fullWhat": "Hãy chạm vào một mục để bỏ chọn.",
  "hint.many": "Quý vị có thể chọn tối đa {count} câu trả lời.",
  "count.1": "một",
  "count.2": "hai",
  "count.3": "ba",
  "count.4": "bốn",
  "count.5": "năm",
  "rank.place": "Vị trí {place}",
  "rank.help": "Trước tiên hãy chạm vào điều quan trọng nhất.",

  "review.title": "Xem lại các câu trả lời của quý vị",

  "thanks.title": "Xin chân thành cảm ơn!",
  "thanks.doneNext": "Xong, đến người tiếp theo",

  "problem.server.busy":
    "Hiện chúng tôi không kết nối được với khảo sát. Xin quý vị thử lại sau giây lát.",
  "problem.server.failed": "Đã có lỗi ở phía chúng tôi. Xin quý vị thử lại sau giây lát.",
  "problem.site.unknown": "Chúng tôi không biết nơi này. Xin quý vị chọn nơi của mình.",
};
