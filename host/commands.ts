import type { Conversation } from "./xdm/conversation";

/** How a ribbon command went, as office.js reports it. */
export interface CommandResult {
  /** 0 when the add-in called `event.completed()`. */
  readonly status: number;
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

  /** Runs an action; resolves when the add-in says that it is completed. */
  async invoke(conversation: Conversation, name: string): Promise<CommandResult> {
    await conversation.listensTo("appCommandInvoked");
    return new Promise((resolve, reject) => {
      const id = `command-${++this.serial}`;
      this.running.set(id, { conversation, resolve, reject });
      conversation.invokeCommand(id, name);
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
