import type { ResidentKey } from "./de.ts";

/**
 * Draft, not yet read by native speakers. Polite plural; digits as in the questionnaires (0–9).
 * What comes from outside stands between \u2068 and \u2069, so that Latin words keep their own direction.
 */
export const ar: Record<ResidentKey, string> = {
  demo: "عرض تجريبي: جميع البيانات في هذه الصفحة غير حقيقية.",
  "title.product": "Nachbarstimme",

  "tool.size": "حجم الخط",
  "tool.contrast": "التباين",
  "tool.language": "اللغة",
  "size.100": "الحجم 100 بالمئة",
  "size.150": "الحجم 150 بالمئة",
  "size.200": "الحجم 200 بالمئة",
  "contrast.normal": "عادي",
  "contrast.high": "قوي",
  "contrast.dark": "داكن",
  "language.choose": "اختيار اللغة",

  "go.back": "رجوع",
  "go.on": "التالي",
  "go.skip": "تخطّي",
  "go.review": "إلى نظرة عامة",

  "sites.title": "أين أنتم الآن؟",
  "sites.help": "اضغطوا على المكان.",
  "sites.none": "لا يوجد استبيان حاليًا.",
  "loading.title": "لحظة من فضلكم.",
  "again.title": "لم ينجح ذلك الآن.",
  "again.try": "المحاولة مرة أخرى",
  "again.sites": "عرض جميع الأماكن",

  "start.title": "ماذا تحتاجون في حيّكم؟",
  "start.begin": "ابدؤوا",
  "start.minutes": "المدة التقريبية بالدقائق: {minutes}",
  "start.nameless": "بدون اسم وبدون تسجيل.",
  "start.none": "لا يوجد استبيان هنا حاليًا.",

  "choose.title": "عمّا تودّون التحدث؟",
  "choose.help": "اضغطوا على أحد الاستبيانات.",
  "choose.minutes": "المدة التقريبية بالدقائق: {minutes}",

  "consent.who": "تسأل المدينة: ما المهم لكم؟ الحي: \u2068{place}\u2069.",
  "consent.nameless": "نحن لا نحفظ اسمكم.",
  "consent.stop": "يمكنكم التوقف في أي وقت.",
  "consent.more": "المزيد عن ذلك",
  "consent.yes": "نعم، أريد المشاركة",

  "progress.question": "السؤال {number} من {total}",
  "progress.topic": "السؤال {number} من {total} · الموضوع {topic} من {topics}",
  "progress.done": "لقد رأيتم جميع الأسئلة",

  "help.single": "اختاروا إجابة واحدة.",
  "help.required": "نحتاج إلى هذه الإجابة.",
  "answer.dontKnow": "لا أعرف",
  "answer.takeAway": "إزالة الإجابة",
  "other.label": "ما هو بالتحديد؟ الكتابة هنا ليست ضرورية.",
  "text.left": "عدد الأحرف المتبقية: {count}",
  "text.leftOne": "بقي حرف واحد",
  "text.full": "لا يوجد مكان إضافي.",
  "number.label": "رقمكم",
  "number.between": "الرجاء إدخال رقم من {min} إلى {max}.",
  "number.from": "الرجاء إدخال رقم لا يقل عن {min}.",
  "number.upTo": "الرجاء إدخال رقم لا يزيد على {max}.",
  "number.whole": "الرجاء إدخال رقم صحيح بدون فاصلة.",
  "hint.required": "نحتاج إلى هذا السؤال. الرجاء إعطاء إجابة.",
  "hint.full": "عدد ما اخترتموه حتى الآن: {count}.",
  "hint.fullWhat": "اضغطوا على إجابة مختارة لإزالتها.",
  "hint.many": "يمكنكم اختيار أكثر من إجابة. أقصى عدد: {count}.",
  "count.1": "واحد",
  "count.2": "اثنان",
  "count.3": "ثلاثة",
  "count.4": "أربعة",
  "count.5": "خمسة",
  "rank.place": "المرتبة {place}",
  "rank.help": "اضغطوا أولًا على الأهم.",

  "review.title": "نظرة عامة على إجاباتكم",

  "thanks.title": "شكرًا جزيلًا!",
  "thanks.doneNext": "تم، الشخص التالي",

  "problem.server.busy": "لا يمكن الوصول إلى الاستبيان الآن. الرجاء المحاولة بعد قليل.",
  "problem.server.failed": "حدث خطأ لدينا. الرجاء المحاولة بعد قليل.",
  "problem.site.unknown": "لا نعرف هذا المكان. الرجاء اختيار مكانكم.",
};
