import type { PaperKey } from "./de.ts";

/** Draft, not yet read by native speakers. Polite «Ви»; counts stand apart, so that no word must agree with them. */
export const uk: Record<PaperKey, string> = {
  "file.title": "{title} – анкети з {first} до {last}",
  "sheet.number": "Анкета",
  "sheet.page": "Сторінка {page} з {pages}",
  "sheet.code": "Номер цієї анкети для зчитування машиною",
  "sheet.next": "Далі на сторінці {page}",
  "sheet.end": "Будь ласка, віддайте анкету там, де Ви її отримали.",

  "how.title": "Як заповнити анкету",
  "how.cross": "Будь ласка, поставте хрестик у квадратику.",
  "how.correct": "Помилилися? Зафарбуйте квадратик повністю й поставте хрестик в іншому.",
  "how.codes": "Маленькі цифри біля квадратиків потрібні лише нам.",

  "help.single": "Будь ласка, поставте один хрестик.",
  "help.battery": "Будь ласка, поставте один хрестик у кожному рядку.",
  "help.ranking": "Поставте один хрестик у кожному стовпчику.",
  "help.ranking.first": "Стовпчик 1 – для найважливішої теми.",
  "help.number": "Будь ласка, напишіть число від {min} до {max}.",

  "question.continued": "Запитання {number}, продовження",
  "goto.question": "далі запитання {number}",
  "goto.end": "Тоді Ви закінчили.",
  "only.if": "Лише якщо {condition}:",
  "only.chosen": "у запитанні {number} позначено {options}",
  "only.not-chosen": "у запитанні {number} не позначено {options}",
  quoted: "«{option}»",
  comma: ",",
  and: "і",
  or: "або",
};
