/** Where a long name may break: after what separates its parts, before a bracket, before a capital inside a word. */
export function breakParts(text: string): readonly string[] {
  return text.split(/(?<=[./:_#,&?=@\\-])(?=[^./:_#,&?=@\\-])|(?=[[({])|(?<=[a-z\d])(?=[A-Z])/);
}
