/**
 * Several names as one phrase: "A, B und C".
 *
 * @param language of the words around it; plain language joins as its own language does
 */
export function listed(names: Iterable<string>, language: string): string {
  const [tongue] = language.split("-");
  return new Intl.ListFormat(tongue, { type: "conjunction" }).format(names);
}
