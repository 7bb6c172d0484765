import type { Conversation } from "./xdm/conversation";

/** How a ribbon command went, as office.js reports it. */
export interface CommandResult {
  /** 0 when the add-in called `event.completed()`. */
  readonly status: number;
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
}

/** Ribbon commands on their way through the add-in. */
export class Commands {
  private readonly running = new Map<string, Running>();
  private serial = 0;

  /**
   * Runs an action of a page as soon as its scripts have run and office.js listens; resolves when
   * the add-in says that it is completed.
   */
  invoke({ conversation, loaded }: CommandsPage, name: string): Promise<CommandResult> {
    const id = `command-${++this.serial}`;
    // Before its scripts have run, the page has no function for the action yet.
    void loaded
      .then(() => conversation.listensTo("appCommandInvoked"))
      .then(() => {
        if (this.running.has(id)) conversation.invokeCommand(id, name);
      });
    return new Promise((resolve, reject) => {
      this.running.set(id, { conversation, resolve, reject });
    });
  }

  completed(id: string, status: number): void {
    const command = this.running.get(id);
    this.running.delete(id);
    if (status === 0) command?.resolve({ status });
    else command?.reject(new Error(`The command failed in office.js with code ${status}.`));
  }

  /** The page is gone, and with it the commands it was running. */
  abandon(conversation: Conversation): void {
    for (const [id, command] of this.running) {
      if (command.conversation !== conversation) continue;
      this.running.delete(id);
      command.reject(new Error("The page was closed before the command was completed."));
    }
  }
}
