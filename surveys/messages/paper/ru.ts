import type { PaperKey } from "./de.ts";

/** Draft, not yet read by native speakers. Polite «Вы»; counts stand apart, so that no word must agree with them. */
export const ru: Record<PaperKey, string> = {
  "file.title": "{title} – анкеты с {first} по {last}",
  "sheet.number": "Анкета",
  "sheet.page": "Страница {page} из {pages}",
  "sheet.code": "Номер этой анкеты для считывания машиной",
  "sheet.next": "Далее на странице {page}",
  "sheet.end": "Пожалуйста, сдайте анкету там, где Вы её получили.",

  "how.title": "Как заполнить анкету",
  "how.cross": "Пожалуйста, поставьте крестик в квадратике.",
  "how.correct": "Ошиблись? Закрасьте квадратик полностью и поставьте крестик в другом.",
  "how.codes": "Маленькие цифры рядом с квадратиками нужны только нам.",

  "help.single": "Пожалуйста, поставьте один крестик.",
  "help.battery": "Пожалуйста, поставьте один крестик в каждой строке.",
  "help.ranking": "Поставьте один крестик в каждом столбце.",
  "help.ranking.first": "Столбец 1 – для самой важной темы.",
  "help.number": "Пожалуйста, напишите число от {min} до {max}.",

  "question.continued": "Вопрос {number}, продолжение",
  "goto.question": "далее вопрос {number}",
  "goto.end": "Тогда Вы закончили.",
  "only.if": "Только если {condition}:",
  "only.chosen": "в вопросе {number} отмечено {options}",
  "only.not-chosen": "в вопросе {number} не отмечено {options}",
  quoted: "«{option}»",
  comma: ",",
  and: "и",
  or: "или",
};
