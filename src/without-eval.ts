/** What zod reads its settings from when it is loaded, which the pane does late: importing it here would load it at once. */
interface ZodHome {
  __zod_globalConfig?: { jitless?: boolean };
}

// The pages' policy forbids eval, which zod tries for faster schemas and reports where it is refused.
(globalThis as ZodHome).__zod_globalConfig = { jitless: true };

export {};
