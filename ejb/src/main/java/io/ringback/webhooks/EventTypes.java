package io.ringback.webhooks;

import java.util.List;

/** What a webhook can be told of. The feed has more, which is for the pages. */
public final class EventTypes {
  /** Sent to one endpoint when somebody tries it out. */
  static final String TEST = "webhook.test";

  public static final List<String> ALL =
      List.of(
          "case.created",
          "case.assigned",
          "case.unassigned",
          "case.called",
          "case.handled",
          "case.merged",
          "case.expired",
          "case.closed",
          "case.reopened",
          "agent.mode",
          "agent.receiving-stopped",
          "list.updated",
          "import.finished");

  private EventTypes() {}
}
