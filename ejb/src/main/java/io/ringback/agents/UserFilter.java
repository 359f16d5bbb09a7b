package io.ringback.agents;

import io.ringback.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which users are asked for.
 *
 * @param search part of the name, display name or e-mail; empty = all
 * @param role null = any
 * @param disabled null = both
 */
public record UserFilter(String search, @Nullable Role role, @Nullable Boolean disabled) {}
