/** What stands above a component in its source, for its page: the example as code, where Markdown would take it for tags. */
export function componentDescription(component: unknown): string {
  const { description = '' } = (component as Documented | undefined)?.__docgenInfo ?? {};
  const [words = '', example] = description.split(/^@example\s*$/m);
  return example === undefined ? words : `${words.trim()}\n\n\`\`\`tsx\n${example.trim()}\n\`\`\``;
}

interface Documented {
  readonly __docgenInfo?: { readonly description?: string };
}
