package io.ringback.web.agent;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has signed out.
 *
 * @param next where the browser goes to be signed out by the identity provider too; null = nowhere
 */
public record SignedOut(@Nullable URI next) {}
