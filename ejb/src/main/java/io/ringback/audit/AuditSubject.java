package io.ringback.audit;

/** What an entry tells of. Its {@code name} is said in brackets. */
public enum AuditSubject {
  /** A callback list, with its statuses and classification (key). */
  LIST,
  /** A user, with roles and granted lists (name). */
  USER,
  /** A member of a list (list key/user name). */
  MEMBER,
  /** An API key (its id). */
  API_KEY,
  /** An intake rule (what it matches). */
  INTAKE_RULE,
  /** An endpoint of webhooks (its address). */
  WEBHOOK,
  /** How the phone exchange is asked to dial (there is one). */
  DIALLING,
  /** What was held on a number (the number, masked). */
  NUMBER
}
