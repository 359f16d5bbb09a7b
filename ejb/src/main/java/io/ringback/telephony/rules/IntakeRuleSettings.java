package io.ringback.telephony.rules;

import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody writes it; null matches any.
 *
 * @param to any spelling
 * @param list key of the list the requests go to
 */
public record IntakeRuleSettings(
    @Nullable String event, @Nullable String queue, @Nullable String to, String list) {}
