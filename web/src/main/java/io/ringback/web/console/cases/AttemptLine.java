package io.ringback.web.console.cases;

import java.util.List;

/**
 * A call attempt, in words.
 *
 * @param call how the call itself went, as far as the PBX told
 * @param about what the call was about
 */
public record AttemptLine(
    String when, String agent, String call, String result, String note, List<String> about) {
  public AttemptLine {
    about = List.copyOf(about);
  }
}
