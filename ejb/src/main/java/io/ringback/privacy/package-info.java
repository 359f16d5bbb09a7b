/**
 * Forgetting persons: closed cases after the list's period, and everything held on a number when it
 * is asked for (PRIV-1, PRIV-2).
 *
 * <p>A feature that keeps something of persons in tables of its own says so by a {@link
 * io.ringback.privacy.PersonalData}.
 */
@NullMarked
package io.ringback.privacy;

import org.jspecify.annotations.NullMarked;
