/** The HTTP API as the page uses it. */

const PATIENCE_MILLIS = 30_000;

/** Why an answer did not come: "unknown-conversation", "too-long", "busy", "fault" or "network". */
export class Failure extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** Asks a question; resolves to the answer as openapi.yaml describes it. */
export function ask(question, { language, conversation }) {
  return call("/api/v1/answers", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ question, language: language ?? undefined, conversation: conversation ?? undefined }),
  });
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

async function call(path, options) {
  let response;
  let body;
  try {
    response = await fetch(path, { ...options, signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    body = response.status === 204 ? null : await response.json();
  } catch {
    throw new Failure("network");
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
