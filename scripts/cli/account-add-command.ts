import * as v from "valibot";
import { addAccount } from "../../server/access/add-account.ts";
import { MIN_PASSWORD_LENGTH, NewAccount, ROLES } from "../../surveys/wire/account.ts";
import type { Command } from "./command.ts";
import { optional, required, UsageError } from "./command.ts";

/** Adds an account. The password comes from the environment: the command line would show it to others. */
export const accountAddCommand: Command = {
  usage: "account add --email E --name N --role ROLLE [--districts a,b]",
  about: `legt ein Konto an (Rollen: ${ROLES.join(", ")}); das Passwort steht in PASSWORD`,
  options: { email: "text", name: "text", role: "text", districts: "text" },
  async run(context, _positionals, options) {
    const districts = optional(options, "districts");
    const parsed = v.safeParse(NewAccount, {
      email: required(options, "email"),
      name: required(options, "name"),
      role: required(options, "role"),
      scope:
        districts === undefined
          ? { kind: "all" }
          : { kind: "some", districts: districts.split(",").map((code) => code.trim()) },
      password: process.env.PASSWORD ?? "",
    });
    if (!parsed.success) throw new UsageError(faultOf(parsed.issues[0]));
    const added = await addAccount(context, parsed.output);
    if (added.kind === "refused") {
      const { code, where } = added.problem;
      const message =
        code === "account.email-taken"
          ? `Ein Konto mit der Adresse ${where[0]} gibt es schon.`
          : `Den Stadtteil „${where[0]}“ gibt es nicht.`;
      return { document: { error: message, code }, sentences: [message], failed: true };
    }
    const { email, role } = parsed.output;
    return { document: { id: added.id, email, role }, sentences: [`Konto ${email} angelegt.`] };
  },
};

function faultOf(issue: v.BaseIssue<unknown>): string {
  switch (issue.path?.[0]?.key) {
    case "password":
      return `Das Passwort in PASSWORD braucht mindestens ${MIN_PASSWORD_LENGTH} Zeichen.`;
    case "email":
      return "--email ist keine E-Mail-Adresse.";
    case "role":
      return `--role muss eines davon sein: ${ROLES.join(", ")}.`;
    default:
      return issue.message;
  }
}
