/** An event as it came over the wire. */
export interface HeardEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Reads the server-sent events of an address as they come. */
export async function readEvents(
  url: string,
): Promise<{ readonly heard: HeardEvent[]; close(): void; readonly ended: Promise<void> }> {
  const controller = new AbortController();
  const response = await fetch(url, { signal: controller.signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const heard: HeardEvent[] = [];
  return { heard, close: () => controller.abort(), ended: read(response, heard).catch(() => {}) };
}

async function read(response: Response, heard: HeardEvent[]): Promise<void> {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const events = (text + chunk).split('\n\n');
    text = events.pop()!;
    for (const lines of events) {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(lines) ?? [];
      if (event !== undefined) heard.push({ event, data: JSON.parse(data!) });
    }
  }
}
