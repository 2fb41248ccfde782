import * as v from "valibot";
import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE, WEEKDAYS_DE } from "../../../surveys/messages/tablets/de.ts";
import type { Device, DeviceSetup } from "../../../surveys/wire/device.ts";
import { DEFAULT_TIMINGS, DeviceChange, NewDevice } from "../../../surveys/wire/device.ts";
import type { Checked, Fault } from "../form/fault.ts";

/** One weekday as it stands in the form. */
export type DayValues = { open: boolean; from: string; to: string };

/** What the form of a tablet holds while somebody fills it in. */
export type TabletValues = {
  name: string;
  site: string;
  /** null: all that are asked at its site and for residents. */
  questionnaires: string[] | null;
  /** null: all that are offered. */
  languages: string[] | null;
  idle: string;
  warning: string;
  thanks: string;
  /** Monday to Sunday; null: always open. */
  days: DayValues[] | null;
  pin: string;
};

const USUAL_WEEK: DayValues[] = WEEKDAYS_DE.map((_, index) => ({
  open: index < 5,
  from: "09:00",
  to: "18:00",
}));

/** A usual week to begin with, once somebody wants opening hours. */
export function usualWeek(): DayValues[] {
  return USUAL_WEEK.map((day) => ({ ...day }));
}

/** What a new tablet's form begins with. */
export function newTablet(site: string): TabletValues {
  const { idle, warning, thanks } = DEFAULT_TIMINGS;
  return {
    name: "",
    site,
    questionnaires: null,
    languages: null,
    idle: String(idle),
    warning: String(warning),
    thanks: String(thanks),
    days: null,
    pin: "",
  };
}

/** What the form of a known tablet begins with. Its PIN is nobody's to read. */
export function valuesOf({ name, site, setup }: Device): TabletValues {
  const { questionnaires, languages, timings, openingHours } = setup;
  return {
    name,
    site,
    questionnaires,
    languages,
    idle: String(timings.idle),
    warning: String(timings.warning),
    thanks: String(timings.thanks),
    days:
      openingHours?.map((day, index) =>
        day === null
          ? { open: false, from: USUAL_WEEK[index]?.from ?? "", to: USUAL_WEEK[index]?.to ?? "" }
          : { open: true, ...day },
      ) ?? null,
    pin: "",
  };
}

/** Checks a new tablet as the server will. */
export function checkedNew(values: TabletValues): Checked<NewDevice> {
  return checkedWith(NewDevice, { ...bodyOf(values), pin: values.pin }, values);
}

/** Checks a change as the server will; an empty PIN leaves the old one. */
export function checkedChange(values: TabletValues): Checked<DeviceChange> {
  const body = { ...bodyOf(values), ...(values.pin !== "" && { pin: values.pin }) };
  return checkedWith(DeviceChange, body, values);
}

/** Every weekday like Monday. The weekend stays: it is seldom the same. */
export function likeMonday(days: readonly DayValues[]): DayValues[] {
  const [monday] = days;
  return days.map((day, index) => (monday && index < 5 ? { ...monday } : { ...day }));
}

function bodyOf({ name, site, questionnaires, languages, ...rest }: TabletValues) {
  return {
    name,
    site,
    setup: {
      questionnaires,
      languages,
      timings: {
        idle: seconds(rest.idle),
        warning: seconds(rest.warning),
        thanks: seconds(rest.thanks),
      },
      openingHours: rest.days?.map(({ open, from, to }) => (open ? { from, to } : null)) ?? null,
    } satisfies DeviceSetup,
  };
}

/** An empty field is no number: 0 would read as one. */
function seconds(typed: string): number {
  return typed.trim() === "" ? Number.NaN : Number(typed);
}

const SENTENCES = {
  name: say(TABLETS_DE, "name.missing"),
  site: say(TABLETS_DE, "site.missing"),
  questionnaires: say(TABLETS_DE, "questionnaires.missing"),
  languages: say(TABLETS_DE, "languages.missing"),
  idle: say(TABLETS_DE, "idle.wrong"),
  warning: say(TABLETS_DE, "warning.wrong"),
  thanks: say(TABLETS_DE, "thanks.wrong"),
} as const;

/** Which field an issue belongs to, by its path in the body. */
function fieldOf([first, second, third]: readonly string[]): string {
  if (first !== "setup") return first ?? "";
  if (second === "timings") return third ?? "";
  return second === "openingHours" ? `day-${third}` : (second ?? "");
}

function checkedWith<Value>(
  schema: v.GenericSchema<unknown, Value>,
  body: unknown,
  { days }: TabletValues,
): Checked<Value> {
  const result = v.safeParse(schema, body);
  const closed = days?.every(({ open }) => !open) ?? false;
  if (result.success && !closed) return { kind: "fits", value: result.output };
  const wrong = new Set(
    (result.issues ?? []).map((issue) => fieldOf(issue.path?.map(({ key }) => String(key)) ?? [])),
  );
  const faults: Fault[] = Object.entries(SENTENCES).flatMap(([field, sentence]) =>
    wrong.has(field) ? [{ field, sentence }] : [],
  );
  WEEKDAYS_DE.forEach((day, index) => {
    if (wrong.has(`day-${index}`))
      faults.push({ field: `day-${index}`, sentence: say(TABLETS_DE, "hours.wrong", { day }) });
  });
  if (closed) faults.push({ field: "hours", sentence: say(TABLETS_DE, "hours.none") });
  if (wrong.has("pin")) faults.push({ field: "pin", sentence: say(TABLETS_DE, "pin.missing") });
  return { kind: "faulty", faults };
}
