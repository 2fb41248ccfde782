import type { PaperKey } from "./de.ts";

/** Draft, not yet read by native speakers. */
export const ar: Record<PaperKey, string> = {
  "file.title": "{title} – الاستمارات من {first} إلى {last}",
  "sheet.number": "الاستمارة",
  "sheet.page": "الصفحة {page} من {pages}",
  "sheet.code": "رقم هذه الاستمارة لتقرأه الآلة",
  "sheet.next": "التتمة في الصفحة {page}",
  "sheet.end": "من فضلكم سلّموا الاستمارة حيث حصلتم عليها.",

  "how.title": "طريقة ملء الاستمارة",
  "how.cross": "من فضلكم ضعوا علامة × داخل المربع.",
  "how.correct": "هل أخطأتم؟ املؤوا المربع كله بالأسود ثم ضعوا علامة جديدة.",
  "how.codes": "الأرقام الصغيرة بجانب المربعات للمكتب فقط.",

  "help.single": "من فضلكم ضعوا علامة واحدة.",
  "help.battery": "من فضلكم ضعوا علامة واحدة في كل سطر.",
  "help.ranking": "ضعوا علامة واحدة في كل عمود.",
  "help.ranking.first": "العمود 1 للموضوع الأهم.",
  "help.number": "من فضلكم اكتبوا عددًا من {min} إلى {max}.",

  "question.continued": "السؤال {number}، تتمة",
  "goto.question": "انتقلوا إلى السؤال {number}",
  "goto.end": "وبهذا تكونون قد انتهيتم.",
  "only.if": "فقط إذا {condition}:",
  "only.chosen": "اخترتم في السؤال {number} {options}",
  "only.not-chosen": "لم تختاروا في السؤال {number} {options}",
  quoted: "«{option}»",
  comma: "،",
  and: "و",
  or: "أو",
};
