/**
 * What an orchestrator asks a member: whether it has started, takes requests, and is alive.
 * MicroProfile Health answers at {@code /health}.
 */
@NullMarked
package io.ringback.web.health;

import org.jspecify.annotations.NullMarked;
