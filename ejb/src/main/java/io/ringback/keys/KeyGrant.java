package io.ringback.keys;

import io.ringback.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a good API key allows, read fresh for one request.
 *
 * @param requestsPerSecond null = the configured default, 0 = no limit
 */
public record KeyGrant(Actor.Key actor, @Nullable Integer requestsPerSecond) {}
