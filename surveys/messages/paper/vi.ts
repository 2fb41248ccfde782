import type { PaperKey } from "./de.ts";

/** Draft, not yet read by native speakers. Polite «quý vị». */
export const vi: Record<PaperKey, string> = {
  "file.title": "{title} – phiếu từ {first} đến {last}",
  "sheet.number": "Phiếu",
  "sheet.page": "Trang {page} / {pages}",
  "sheet.code": "Số của phiếu này để máy đọc",
  "sheet.next": "Xem tiếp trang {page}",
  "sheet.end": "Xin nộp lại phiếu ở nơi quý vị đã nhận.",

  "how.title": "Cách điền phiếu",
  "how.cross": "Xin đánh dấu chéo vào ô vuông.",
  "how.correct": "Đánh nhầm? Xin tô đen cả ô, rồi đánh dấu vào ô đúng.",
  "how.codes": "Các số nhỏ cạnh ô vuông chỉ dành cho văn phòng.",

  "help.single": "Xin đánh dấu một ô.",
  "help.battery": "Xin đánh dấu một ô trong mỗi hàng.",
  "help.ranking": "Xin đánh dấu một ô trong mỗi cột.",
  "help.ranking.first": "Cột 1 dành cho chủ đề quan trọng nhất.",
  "help.number": "Xin viết một số từ {min} đến {max}.",

  "question.continued": "Câu hỏi {number}, tiếp theo",
  "goto.question": "sang câu hỏi {number}",
  "goto.end": "Như vậy là quý vị đã xong.",
  "only.if": "Chỉ khi {condition}:",
  "only.chosen": "quý vị đã chọn {options} ở câu hỏi {number}",
  "only.not-chosen": "quý vị không chọn {options} ở câu hỏi {number}",
  quoted: "“{option}”",
  comma: ",",
  and: "và",
  or: "hoặc",
};
