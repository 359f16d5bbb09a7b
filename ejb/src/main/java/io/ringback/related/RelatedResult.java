package io.ringback.related;

import org.jspecify.annotations.Nullable;

/**
 * What became of a related case that a status was to be applied to.
 *
 * @param holder who holds it, when that is why it was left alone
 */
public record RelatedResult(String id, boolean applied, @Nullable String holder) {}
