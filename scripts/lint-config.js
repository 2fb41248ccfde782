// Writes biome.json: the import directions of the house, one override per room, app and server feature.
// A later Biome override replaces the options of an earlier one instead of merging them, so every
// override has to carry the whole list; nobody should keep that by hand.
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const apps = ["resident", "desk", "board", "public"];
const folders = (path) =>
  readdirSync(resolve(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const rooms = (names) => names.map((name) => `**/${name}/**`);
const forbidden = (...patterns) => ({
  style: { noRestrictedImports: { level: "error", options: { patterns } } },
});
const pure = { correctness: { noNodejsModules: "error" } };

const clientRules = (siblings, message) => ({
  ...forbidden(
    {
      group: rooms(["db", "scripts", "test"]),
      message: "client knows surveys, and of the server only the types in server/api.ts.",
    },
    {
      group: ["**/server/**", "!**/server/api.ts"],
      message: "client knows of the server only the types in server/api.ts.",
    },
    { group: rooms(siblings), message },
  ),
  ...pure,
});

// Every feature stands on who may do what, which forms there are, what was published, what opens a seal and
// what writes a PDF or a spreadsheet; these stand on no feature.
const foundations = [
  "access",
  "catalogue",
  "correction",
  "pdf",
  "results",
  "sealing",
  "spreadsheet",
];
const features = folders("server").filter((name) => !foundations.includes(name));

// The demo's seed plays the people of an office: what they do there, it does by the same functions.
const alsoKnown = { seed: ["coding"] };

const overrides = [
  { includes: ["*.config.ts"], linter: { rules: { style: { noDefaultExport: "off" } } } },
  {
    includes: ["surveys/**"],
    linter: {
      rules: {
        ...forbidden({
          group: rooms(["db", "server", "client", "scripts", "test"]),
          message: "surveys is pure: it knows no other room.",
        }),
        ...pure,
      },
    },
  },
  {
    includes: ["db/**"],
    linter: {
      rules: forbidden({
        group: rooms(["server", "client", "scripts", "test"]),
        message: "db knows only surveys.",
      }),
    },
  },
  {
    includes: ["server/**"],
    linter: {
      rules: forbidden({
        group: rooms(["client", "scripts", "test"]),
        message: "server knows surveys and db.",
      }),
    },
  },
  ...foundations.map((foundation) => ({
    includes: [`server/${foundation}/**`],
    linter: {
      rules: forbidden(
        {
          group: rooms(["client", "scripts", "test"]),
          message: "server knows surveys and db.",
        },
        {
          group: features.map((feature) => `../${feature}/**`),
          message: "what every feature stands on knows no feature.",
        },
      ),
    },
  })),
  ...features.map((feature) => ({
    includes: [`server/${feature}/**`],
    linter: {
      rules: forbidden(
        {
          group: rooms(["client", "scripts", "test"]),
          message: "server knows surveys and db.",
        },
        {
          group: features
            .filter((other) => other !== feature && !alsoKnown[feature]?.includes(other))
            .map((other) => `../${other}/**`),
          message: "a feature never imports another feature's inside.",
        },
      ),
    },
  })),
  ...apps.map((app) => ({
    includes: [`client/${app}/**`],
    linter: {
      rules: clientRules(
        apps.filter((other) => other !== app),
        "an app knows shared, not its siblings.",
      ),
    },
  })),
  {
    includes: ["client/shared/**"],
    linter: { rules: clientRules(apps, "shared knows no app.") },
  },
];

const config = {
  $schema: "./node_modules/@biomejs/biome/configuration_schema.json",
  files: {
    includes: [
      "**",
      "!dist",
      "!node_modules",
      "!data",
      "!test/samples/files",
      "!test/reference/files",
    ],
  },
  formatter: { indentStyle: "space", lineWidth: 100 },
  linter: {
    rules: {
      style: {
        noDefaultExport: "error",
        noNonNullAssertion: "error",
        useImportType: "error",
        useFilenamingConvention: { level: "error", options: { filenameCases: ["kebab-case"] } },
      },
      suspicious: { noExplicitAny: "error", noImportCycles: "error" },
      correctness: { noUndeclaredDependencies: "error", useImportExtensions: "error" },
    },
  },
  overrides,
};

writeFileSync(resolve(root, "biome.json"), `${JSON.stringify(config)}\n`);
execFileSync("npx", ["biome", "format", "--write", "biome.json"], { cwd: root, stdio: "pipe" });
