type Value = string | number | boolean | null | string[];

/**
 * YAML front matter. Values are written as JSON, which YAML 1.2 includes, so that no reader takes a title for a
 * date, a number or a second document.
 */
export function frontMatter(values: Record<string, Value>): string {
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${asYaml(value)}\n`);
  return `---\n${lines.join('')}---\n`;
}

/** JSON lets these stand as they are; YAML does not allow them, or its readers end a line at them. */
const NOT_IN_YAML = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

function asYaml(value: Value): string {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(NOT_IN_YAML, escaped);
}
