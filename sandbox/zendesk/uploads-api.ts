import { type Handler, idOf, ok, show } from './call.ts';
import { tokenFor } from './ids.ts';
import type { Attachment } from './model.ts';
import { badRequest, invalid, notFound } from './refusals.ts';
import type { World } from './world.ts';

const LARGEST = 50 * 1024 * 1024;

export const uploadFile: Handler = (world, call) => {
  const name = call.query.get('filename');
  if (name === null || name === '')
    throw badRequest('Invalid attribute', 'You passed an invalid value for the filename attribute. Must be a non-empty string');
  if (call.raw.length === 0 || call.raw.length > LARGEST) throw invalid({ data: 'Uploaded data: must be between 1 byte and 50 MB' });
  const file = keepFile(world, { name, type: call.contentType || 'application/octet-stream', content: call.raw });
  const token = call.query.get('token') ?? file.token;
  const files = [...(world.desk.uploads.get(token) ?? []), file];
  world.desk.uploads.set(token, files);
  const present = show(world, call).attachment;
  return { status: 201, body: { upload: { token, attachment: present(file), attachments: files.map(present) } } };
};

export const deleteUpload: Handler = (world, call) => {
  if (!world.desk.uploads.delete(call.params[0] ?? '')) throw notFound();
  return { status: 204 };
};

export const showAttachment: Handler = (world, call) => {
  const file = world.desk.attachments.get(idOf(call));
  if (file === undefined) throw notFound();
  return ok({ attachment: show(world, call).attachment(file) });
};

/** What `content_url` points to. */
export const downloadAttachment: Handler = (world, call) => {
  for (const file of world.desk.attachments.values()) {
    if (file.token === call.params[0]) return { status: 200, raw: { type: file.type, data: file.content } };
  }
  throw notFound();
};

export function keepFile(world: World, file: { name: string; type: string; content: Buffer }): Attachment {
  const id = world.ids.next('attachment');
  const attachment: Attachment = { id, token: tokenFor(`attachment ${id}`).slice(0, 25), ...file };
  world.desk.attachments.set(id, attachment);
  return attachment;
}

/** The files behind upload tokens. */
export function takeUploads(world: World, tokens: readonly string[]): Attachment[] {
  return tokens.flatMap((token) => {
    const files = world.desk.uploads.get(token);
    if (files === undefined) throw invalid({ uploads: 'Attachment: upload token is invalid' });
    return files;
  });
}
