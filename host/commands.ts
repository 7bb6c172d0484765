import type { Conversation } from "./xdm/conversation";

/** How a ribbon command went, as office.js reports it. */
export interface CommandResult {
  /** 0 when the add-in called `event.completed()`. */
  readonly status: number | "timed out";
}

/** The page that runs the commands. */
export interface CommandsPage {
  readonly conversation: Conversation;
  readonly loaded: Promise<unknown>;
}

interface Running {
  readonly conversation: Conversation;
  readonly resolve: (result: CommandResult) => void;
  readonly reject: (error: Error) => void;
  timer?: ReturnType<typeof setTimeout>;
}

/** In milliseconds: "Runtimes in Office Add-ins", a function command is shut down after five minutes. */
export const LONGEST_COMMAND = 5 * 60_000;

/**
 * Ribbon commands on their way through the add-in, one after the other: further clicks wait until
 * the one before is completed, or Excel does not wait for it any longer ("Create a function command").
 */
export class Commands {
  private readonly running = new Map<string, Running>();
  private last: Promise<unknown> = Promise.resolve();
  private serial = 0;

  /**
   * Runs an action of a page when those before are over, its scripts have run and office.js listens;
   * resolves when the add-in says that it is completed.
   */
  invoke({ conversation, loaded }: CommandsPage, name: string): Promise<CommandResult> {
    const id = `command-${++this.serial}`;
    const result = new Promise<CommandResult>((resolve, reject) => {
      this.running.set(id, { conversation, resolve, reject });
    });
    // Before its scripts have run, the page has no function for the action yet.
    const begun = this.last
      .then(() => loaded)
      .then(() => conversation.listensTo("appCommandInvoked"));
    void begun.then(() => this.begin(id, name));
    this.last = result.catch(() => undefined);
    return result;
  }

  private begin(id: string, name: string): void {
    const command = this.running.get(id);
    if (!command) return;
    command.timer = setTimeout(() => {
      this.running.delete(id);
      command.resolve({ status: "timed out" });
    }, LONGEST_COMMAND);
    command.conversation.invokeCommand(id, name);
  }

  completed(id: string, status: number): void {
    const command = this.running.get(id);
    clearTimeout(command?.timer);
    this.running.delete(id);
    if (status === 0) command?.resolve({ status });
    else command?.reject(new Error(`The command failed in office.js with code ${status}.`));
  }

  /** The page is gone, and with it the commands it was running. */
  abandon(conversation: Conversation): void {
    for (const [id, command] of this.running) {
      if (command.conversation !== conversation) continue;
      clearTimeout(command.timer);
      this.running.delete(id);
      command.reject(new Error("The page was closed before the command was completed."));
    }
  }
}
