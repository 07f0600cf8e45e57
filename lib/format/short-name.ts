const IN_BRACKETS = /\s*[(（].*$/;

/**
 * A vendor's name without what stands in brackets.
 *
 * @example
 * shortName("Zhipu AI (BigModel, GLM)") //=> "Zhipu AI"
 */
export function shortName(name: string): string {
  return name.replace(IN_BRACKETS, "");
}
