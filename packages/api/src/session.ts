import { z } from 'zod';
import { moment } from './shared.ts';

/** What somebody may do in a study. Owners manage members and settings, analysts change and run, viewers read. */
export const role = z.enum(['owner', 'analyst', 'viewer']);

export const user = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.email(),
});

/** GET /api/session: who is asking, and how this workbench is run. */
export const session = z.strictObject({
  /**
   * `personal`: on this computer only and without accounts, whoever sits here is the owner;
   * `accounts`: people sign in; `setup`: reachable from elsewhere is planned but no owner exists yet.
   */
  mode: z.enum(['personal', 'accounts', 'setup']),
  /** Null when nobody is signed in; personal mode has no user. */
  user: user.nullable(),
  /** May create studies and see everyone's account. */
  isAdministrator: z.boolean(),
  /** Whether the server can send mail; otherwise administrators hand out links, and only they make accounts. */
  canSendMail: z.boolean(),
  version: z.string(),
});

/** What a person is called; on one line, as it stands in letters and lists. */
const personName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]*$/u);

/** A password that somebody chooses; length is what makes one strong. */
const newPassword = z.string().min(10).max(128);

/** POST /api/setup → session: the first owner. Only while no account exists, and only from this computer. */
export const setupRequest = z.strictObject({
  name: personName,
  email: z.email().max(200),
  password: newPassword,
});

/** POST /api/sign-in → session, and a cookie. POST /api/sign-out → done. */
export const signInRequest = z.strictObject({
  email: z.email().max(200),
  password: z.string().min(1).max(128),
});

/** POST /api/password/forgotten → done, whether there is such an account or not; mails a link. */
export const forgottenPassword = z.strictObject({ email: z.email().max(200) });

/** POST /api/password/link → linkedAccount: whose password a link lets choose. */
export const passwordLinkToken = z.strictObject({ token: z.string().min(1).max(200) });
export const linkedAccount = z.strictObject({
  name: z.string(),
  email: z.email(),
  /** Whether the person has never chosen a password: the link is an invitation. */
  isNew: z.boolean(),
});

/** POST /api/password → session: choose a password by a link, once. Ends the account's other sessions. */
export const passwordChoice = z.strictObject({
  token: z.string().min(1).max(200),
  password: newPassword,
});

/** POST /api/password/change → done. Ends the account's other sessions. */
export const passwordChange = z.strictObject({
  current: z.string().min(1).max(128),
  password: newPassword,
});

/** POST /api/invitations → passwordLink: invite a person to the workbench. The link lets them choose a password. */
export const invitationRequest = z.strictObject({
  name: personName,
  email: z.email().max(200),
});

/** A link that lets a person choose a (new) password. `mailed` false: hand it over yourself; it is shown once, to administrators only. */
export const passwordLink = z.strictObject({
  url: z.url().nullable(),
  mailed: z.boolean(),
  expiresAt: moment,
});

// POST /api/studies/:study/members/:user/link → passwordLink: a new link for somebody who lost the old one or the password.

/** GET /api/studies/:study/members */
export const member = z.strictObject({ user, role, since: moment });
export const members = z.strictObject({ members: z.array(member) });

/** POST /api/studies/:study/members: somebody with an account, or a new person, who then gets a link. */
export const memberRequest = z.strictObject({
  email: z.email().max(200),
  name: personName.optional(),
  role,
});
export const memberAdded = z.strictObject({ member, link: passwordLink.nullable() });
/** PATCH /api/studies/:study/members/:user */
export const memberChange = z.strictObject({ role });

// DELETE /api/studies/:study/members/:user → done

/** GET /api/studies/:study/audit?before=: who did what, newest first. */
export const auditEntry = z.strictObject({
  id: z.int(),
  at: moment,
  /** Name of the account, `respondent`, `share` or `personal`. */
  actor: z.string(),
  /** `resource.verb`, e.g. `study.create`, `link.revoke`, `answers.withdraw`. */
  action: z.string(),
  /** What it was done to; never answers. */
  subject: z.string().nullable(),
});
export const audit = z.strictObject({ entries: z.array(auditEntry), more: z.boolean() });

export type Role = z.infer<typeof role>;
export type Session = z.infer<typeof session>;
export type User = z.infer<typeof user>;
export type Member = z.infer<typeof member>;
export type AuditEntry = z.infer<typeof auditEntry>;
