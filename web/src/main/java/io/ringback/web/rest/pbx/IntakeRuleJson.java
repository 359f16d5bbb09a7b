package io.ringback.web.rest.pbx;

import io.ringback.telephony.rules.IntakeRule;
import org.jspecify.annotations.Nullable;

/**
 * Which list the matching requests go to; null matches any.
 *
 * @param to number that was called, in E.164
 * @param list key
 */
public record IntakeRuleJson(
    String id, @Nullable String event, @Nullable String queue, @Nullable String to, String list) {
  static IntakeRuleJson of(IntakeRule rule) {
    return new IntakeRuleJson(rule.id(), rule.event(), rule.queue(), rule.to(), rule.list().key());
  }
}
