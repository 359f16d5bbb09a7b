package io.ringback.cases.table;

import io.ringback.cases.CloseReason;
import io.ringback.cases.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which cases the table shows; null asks nothing.
 *
 * @param list key
 * @param text a number, whole or its beginning, or beginnings of words of the name, company, topic,
 *     note or external id
 * @param topic the whole topic, in any case of its letters
 * @param assignee name of the holder; {@link #NOBODY} for cases that nobody holds
 * @param attempts at least so many
 * @param status code of the status of the last attempt
 */
public record CaseTableFilter(
    @Nullable String list,
    @Nullable Standing standing,
    @Nullable CloseReason closeReason,
    @Nullable Source source,
    @Nullable String text,
    @Nullable String topic,
    @Nullable String assignee,
    @Nullable Integer priority,
    @Nullable Integer attempts,
    @Nullable String status,
    Period created,
    Period due,
    Period expires,
    Period closed) {
  /** No user's name: those have no sign. */
  public static final String NOBODY = "-";

  public static final CaseTableFilter ALL =
      new CaseTableFilter(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Period.ANY,
          Period.ANY,
          Period.ANY,
          Period.ANY);

  boolean mayBeOpen() {
    return standing != Standing.CLOSED && closeReason == null && closed.equals(Period.ANY);
  }

  boolean mayBeClosed() {
    return standing == null || standing == Standing.CLOSED;
  }
}
