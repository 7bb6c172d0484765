import { config } from "zod";

// The pages' policy forbids eval, which zod tries for faster schemas and reports where it is refused.
config({ jitless: true });
