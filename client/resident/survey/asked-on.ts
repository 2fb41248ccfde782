import type { SurveyBundle } from "../../../surveys/wire/survey.ts";

/**
 * What of a bundle is asked on a day. A tablet without a network begins a wave on its day and ends it on its
 * day; answers to a wave that has ended meanwhile are taken all the same.
 *
 * @param day yyyy-mm-dd, where the device stands
 */
export function askedOn(bundle: SurveyBundle, day: string): SurveyBundle {
  const offers = bundle.offers.filter(({ wave }) => wave.startsOn <= day && day <= wave.endsOn);
  return { ...bundle, offers };
}
