package io.ringback.web.console.cases;

import java.util.List;

/**
 * A line of a case's history, in words.
 *
 * @param about what else is known of it
 * @param note what somebody wrote, empty when nothing
 * @param otherCase id of the case that it speaks of, empty when of none
 */
public record HistoryLine(
    String what, String when, String who, List<String> about, String note, String otherCase) {
  public HistoryLine {
    about = List.copyOf(about);
  }
}
