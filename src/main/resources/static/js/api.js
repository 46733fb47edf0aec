/** The HTTP API as the page uses it. */

const ANSWERS = "/api/v1/answers";
const PATIENCE_MILLIS = 30_000;

/** Why an answer did not come: "unknown-conversation", "too-long", "busy", "fault", "stopped" or "network". */
export class Failure extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Asks a question; resolves to the answer as openapi.yaml describes it. While it is written, `onsentence` hears each sentence that stands, and
 * `onrestart` that those so far do not. Where events do not get through, the answer comes as a whole.
 */
export async function ask(question, { language, conversation, signal, onsentence, onrestart }) {
  const body = JSON.stringify({ question, language: language ?? undefined, conversation: conversation ?? undefined });
  try {
    return await streamed(body, { signal, onsentence, onrestart });
  } catch (failure) {
    if (failure instanceof Failure || signal.aborted) {
      throw failure;
    }
    onrestart();
    return call(ANSWERS, { ...post(body, "application/json"), signal });
  }
}

function post(body, accept, headers = {}) {
  return { method: "POST", headers: { "Content-Type": "application/json", Accept: accept, ...headers }, body };
}

/** The answer by events. A connection that is lost is taken up again once, behind the last event. */
async function streamed(body, follower) {
  let last = null;
  for (let attempt = 0; attempt < 2; attempt++) {
    const response = await fetch(ANSWERS, {
      ...post(body, "text/event-stream", last ? { "Last-Event-ID": last } : {}),
      signal: AbortSignal.any([follower.signal, AbortSignal.timeout(PATIENCE_MILLIS)]),
    });
    const type = response.headers.get("Content-Type") ?? "";
    if (!response.ok) {
      throw new Failure(kind(response.status, await response.json().catch(() => null)));
    }
    if (!type.startsWith("text/event-stream")) {
      return response.json();
    }
    try {
      for await (const event of events(response.body)) {
        last = event.id ?? last;
        const data = JSON.parse(event.data);
        if (event.name === "answer") {
          return data;
        }
        if (event.name === "error") {
          throw new Failure(kind(data.status, data));
        }
        if (event.name === "delta") {
          follower.onsentence(data);
        }
        if (event.name === "status" && data.stage === "starting-over") {
          follower.onrestart();
        }
      }
    } catch (failure) {
      if (failure instanceof Failure || follower.signal.aborted) {
        throw failure;
      }
    }
  }
  throw new Error("The events ended before the answer");
}

/** The events of a stream of text/event-stream: name, data and id. */
async function* events(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    text += read.value;
    const parts = text.split(/\r?\n\r?\n/);
    text = parts.pop();
    for (const part of parts) {
      const event = parsed(part);
      if (event.data !== "") {
        yield event;
      }
    }
  }
}

function parsed(part) {
  const event = { name: "message", data: "", id: null };
  for (const line of part.split(/\r?\n/)) {
    const [, field, value] = line.match(/^(\w+): ?(.*)$/) ?? [];
    if (field === "data") {
      event.data += value;
    } else if (field === "event") {
      event.name = value;
    } else if (field === "id") {
      event.id = value;
    }
  }
  return event;
}

/** What can be asked about, in a language. */
export async function topics(language) {
  const body = await call(`/api/v1/topics?language=${encodeURIComponent(language)}`, {});
  return body.topics;
}

/** Says whether an answer helped. */
export function rate(id, feedback) {
  return call(`/api/v1/answers/${encodeURIComponent(id)}/feedback`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(feedback),
  });
}

/** Has a conversation forgotten. */
export function forget(conversation) {
  return call(`/api/v1/conversations/${encodeURIComponent(conversation)}`, { method: "DELETE" });
}

async function call(path, { signal, ...options }) {
  const patience = AbortSignal.timeout(PATIENCE_MILLIS);
  let response;
  let body;
  try {
    response = await fetch(path, { ...options, signal: signal ? AbortSignal.any([signal, patience]) : patience });
    body = response.status === 204 ? null : await response.json();
  } catch {
    throw new Failure(signal?.aborted ? "stopped" : "network");
  }
  if (!response.ok) {
    throw new Failure(kind(response.status, body));
  }
  return body;
}

function kind(status, problem) {
  const type = String(problem?.type ?? "").split(":").pop();
  if (type === "conversation-unknown") {
    return "unknown-conversation";
  }
  if (type === "question-too-long") {
    return "too-long";
  }
  return status === 429 ? "busy" : "fault";
}
