package io.ringback.web.oidc;

/** Why somebody who came from the identity provider is not in. */
public enum SignInProblem {
  /** The person chose not to. */
  CANCELLED,
  /** Nothing of the kind was begun in this browser, or too long ago, or it came back before. */
  STALE,
  UNREACHABLE,
  /** What the provider said cannot be trusted, or it refused. The log says more. */
  FAILED,
  /** Too many failures from there. */
  THROTTLED,
  NO_ROLE,
  NO_NAME,
  NAME_TAKEN,
  DISABLED;

  /** Whether the provider knows who it is, and Ringback does not let them in. */
  public boolean isRefusal() {
    return compareTo(NO_ROLE) >= 0;
  }
}
