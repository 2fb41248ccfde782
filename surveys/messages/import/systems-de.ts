/** What each system is called whose files can be read. */
export const SYSTEMS_DE: Readonly<Record<string, string>> = {
  nachbarstimme: "Ausfuhr aus Nachbarstimme",
  template: "Unsere Vorlage",
  spreadsheet: "Tabelle aus dem Büro",
  limesurvey: "LimeSurvey",
  kobotoolbox: "KoboToolbox",
  "odk-central": "ODK Central",
  formbricks: "Formbricks",
  surveymonkey: "SurveyMonkey",
  soscisurvey: "SoSci Survey",
  sdaps: "SDAPS",
  "microsoft-forms": "Microsoft Forms",
  "google-forms": "Google Forms",
};
