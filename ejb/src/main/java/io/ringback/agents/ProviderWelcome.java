package io.ringback.agents;

/** Whether somebody whom the identity provider knows gets in. */
public sealed interface ProviderWelcome {
  record LetIn(String userName) implements ProviderWelcome {}

  record Refused(Reason reason) implements ProviderWelcome {}

  /** Why not. */
  enum Reason {
    /** None of the provider's roles means anything here. */
    NO_ROLE,
    /** What the provider gives as the user name can be none. */
    NO_NAME,
    /** Somebody else has the name. */
    NAME_TAKEN,
    DISABLED
  }
}
