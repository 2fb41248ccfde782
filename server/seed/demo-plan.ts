/** How many invented people answer which questionnaire where: every stage of evidence is there to be seen. */
export type DemoField = {
  questionnaire: string;
  people: Readonly<Record<string, number>>;
  /** An earlier wave of the same, frozen: what has changed since is there to be seen. */
  earlier?: Readonly<Record<string, number>>;
};

export const DEMO_FIELDS: readonly DemoField[] = [
  { questionnaire: "sorgekultur", people: { gorbitz: 412, blasewitz: 124, schoenfeld_weissig: 9 } },
  {
    questionnaire: "nachbarschaftshilfe",
    people: { gorbitz: 60, blasewitz: 25, schoenfeld_weissig: 230 },
  },
  {
    questionnaire: "generationen",
    people: { gorbitz: 48, blasewitz: 160, schoenfeld_weissig: 25 },
    earlier: { gorbitz: 60, blasewitz: 118 },
  },
  { questionnaire: "fachkraefte", people: { gorbitz: 46, blasewitz: 14, schoenfeld_weissig: 6 } },
];

/** A topic as invented people see it, on a scale of 1 to 5. */
export type DemoView = { importance: number; presentState: number };

/** What the invented people find important (first most) and what works least, by topic. */
export const DEMO_TRUTH: Readonly<Record<string, DemoView>> = {
  care_guide: { importance: 4.2, presentState: 2.3 },
  everyday_help: { importance: 3.9, presentState: 2.9 },
  carer_relief: { importance: 3.8, presentState: 2.2 },
  not_alone: { importance: 4.4, presentState: 2.6 },
  stay_at_home: { importance: 4.3, presentState: 3.1 },
  health_nearby: { importance: 4.5, presentState: 3.4 },
  inclusive_attitude: { importance: 3.6, presentState: 3.0 },
  hard_times: { importance: 3.7, presentState: 2.7 },
  barrier_free: { importance: 4.0, presentState: 2.1 },
  know_neighbours: { importance: 3.7, presentState: 3.3 },
  small_favours: { importance: 3.8, presentState: 3.4 },
  emergency_neighbours: { importance: 4.2, presentState: 3.1 },
  help_broker: { importance: 3.5, presentState: 2.2 },
  meeting_place: { importance: 4.6, presentState: 2.0 },
  joint_activities: { importance: 3.1, presentState: 3.0 },
  living_together: { importance: 3.3, presentState: 2.8 },
  local_news: { importance: 3.6, presentState: 2.9 },
  have_a_say: { importance: 3.4, presentState: 2.3 },
  gen_contact: { importance: 3.9, presentState: 2.8 },
  gen_respect: { importance: 4.1, presentState: 3.0 },
  gen_learning: { importance: 3.4, presentState: 2.4 },
  digital_help: { importance: 3.8, presentState: 2.3 },
  family_support: { importance: 3.9, presentState: 2.6 },
  youth_places: { importance: 4.2, presentState: 2.1 },
  gen_housing: { importance: 3.2, presentState: 2.0 },
  shared_spaces: { importance: 3.7, presentState: 2.9 },
};

/** Who the invented people are, in a hundred. Other questions about the person are answered by chance. */
export const DEMO_PEOPLE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  age_group: {
    u18: 3,
    "18_24": 4,
    "25_44": 15,
    "45_59": 16,
    "60_64": 12,
    "65_74": 24,
    "75_84": 19,
    "85_plus": 5,
    no_answer: 2,
  },
  gender: { female: 57, male: 39, diverse: 1, no_answer: 3 },
};

/** How much more (or less) important a topic is to some of them. Clear enough to be seen, not more. */
export type DemoShift = {
  among: {
    codes?: Readonly<Record<string, readonly string[]>>;
    modes?: readonly string[];
    audience?: string;
    earlier?: true;
  };
  importance: Readonly<Record<string, number>>;
};

export const DEMO_SHIFTS: readonly DemoShift[] = [
  {
    among: { codes: { age_group: ["75_84", "85_plus"] } },
    importance: { barrier_free: 0.7, digital_help: 0.6, youth_places: -0.8 },
  },
  {
    among: { codes: { age_group: ["18_24", "25_44"] } },
    importance: { family_support: 0.7, youth_places: 0.5, health_nearby: -0.6 },
  },
  { among: { codes: { gender: ["female"] } }, importance: { carer_relief: 0.4 } },
  { among: { modes: ["paper"] }, importance: { not_alone: 0.5 } },
  {
    among: { audience: "professionals" },
    importance: { carer_relief: 0.8, care_guide: 0.4, know_neighbours: -0.5 },
  },
  { among: { earlier: true }, importance: { youth_places: -0.7, gen_contact: 0.3 } },
];
