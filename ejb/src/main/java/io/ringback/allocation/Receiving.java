package io.ringback.allocation;

import io.ringback.cases.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * The switch of an agent after it was set.
 *
 * @param callCase the offered case they hold, null when none
 */
public record Receiving(boolean receiving, @Nullable CaseView callCase) {}
