// The JSON that travels between an add-in's page and Excel on the web.

export const ActionKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

export interface XdmRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  readonly _actionType: number;
}

/** The request of a conversation, or null when the text is something else. */
export function readRequest(text: unknown, conversationId: string): XdmRequest | null {
  if (typeof text !== "string") return null;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  const request = message as Partial<XdmRequest> | null;
  const ours = request?._conversationId === conversationId && request._messageType === 0;
  return ours ? (request as XdmRequest) : null;
}

interface Answer {
  readonly name: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
  readonly event: boolean;
}

export const writeAnswer = ({ name, conversationId, correlationId, data, event }: Answer): string =>
  JSON.stringify({
    _serializerVersion: 1,
    _messageType: 1,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: correlationId,
    _origin: "",
    _data: data,
    _errorCode: 0,
    _responseType: event ? 1 : 0,
  });
