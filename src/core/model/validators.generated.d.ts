// Made by generate.mjs from the schema. Do not edit.

/** Whether a value, as YAML reads it, is such a record without anything wrong in it. */
export interface Validator {
  (value: unknown): boolean;
  /** Why not, after the last call: the place as a JSON pointer and the rule that it broke. */
  errors?: readonly { instancePath: string; keyword: string }[] | null;
}
export declare const config: Validator;
export declare const person: Validator;
export declare const goalTemplate: Validator;
export declare const meetingTemplate: Validator;
export declare const mentorship: Validator;
export declare const roadmap: Validator;
export declare const goal: Validator;
export declare const meeting: Validator;
export declare const reflection: Validator;
export declare const feedback: Validator;
export declare const closing: Validator;
