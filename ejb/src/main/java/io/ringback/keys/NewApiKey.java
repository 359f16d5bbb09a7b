package io.ringback.keys;

import io.ringback.access.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key to be issued.
 *
 * @param lists keys of the lists it is limited to; null = every list
 * @param requestsPerSecond null = the configured default, 0 = no limit
 */
public record NewApiKey(
    String name,
    Set<Scope> scopes,
    @Nullable Set<String> lists,
    @Nullable Integer requestsPerSecond,
    @Nullable Instant expiresAt) {
  public NewApiKey {
    scopes = Set.copyOf(scopes);
  }
}
