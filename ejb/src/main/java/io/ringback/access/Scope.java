package io.ringback.access;

import java.util.Arrays;
import java.util.Optional;

/** What an API key may do. {@link #text()} is its public spelling. */
public enum Scope {
  CASES_READ("cases:read"),
  CASES_WRITE("cases:write"),
  AGENTS_READ("agents:read"),
  AGENTS_ACT("agents:act"),
  LISTS_READ("lists:read"),
  LISTS_WRITE("lists:write"),
  USERS_WRITE("users:write"),
  EVENTS_WRITE("events:write"),
  IMPORTS_WRITE("imports:write"),
  WEBHOOKS_WRITE("webhooks:write");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public static Optional<Scope> findByText(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }
}
