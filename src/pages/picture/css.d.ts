/** A style sheet, as its text. */
declare module '*.css' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- what the build makes of a style sheet
  export default text;
}
