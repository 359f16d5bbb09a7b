package io.ringback.telephony.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All rules, and the order in which they win: the one that says most. Among rules that say equally
 * much, the number that was called counts more than the queue, and the queue more than the event:
 *
 * <ol>
 *   <li>event + queue + to
 *   <li>queue + to, event + to, event + queue
 *   <li>to, queue, event
 *   <li>the rule for everything else, which says nothing
 * </ol>
 */
public final class IntakeRuleBook {
  private static final Comparator<IntakeRule> MOST_SPECIFIC =
      Comparator.comparingInt(IntakeRuleBook::said)
          .thenComparing(rule -> rule.to() != null)
          .thenComparing(rule -> rule.queue() != null);

  private final List<IntakeRule> rules;

  public IntakeRuleBook(List<IntakeRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * @param to in the spelling of the rules ({@link ChannelNumber})
   */
  public Optional<IntakeRule> find(String event, @Nullable String queue, @Nullable String to) {
    return rules.stream().filter(rule -> rule.matches(event, queue, to)).max(MOST_SPECIFIC);
  }

  /** The rules, those that win first. */
  public List<IntakeRule> inOrder() {
    return rules.stream().sorted(MOST_SPECIFIC.reversed()).toList();
  }

  private static int said(IntakeRule rule) {
    return (rule.event() == null ? 0 : 1)
        + (rule.queue() == null ? 0 : 1)
        + (rule.to() == null ? 0 : 1);
  }
}
