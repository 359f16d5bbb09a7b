package io.ringback.web.agent;

import io.ringback.cases.DeskGroup;
import io.ringback.cases.DeskRow;
import io.ringback.cases.HandledRow;
import io.ringback.numbers.PhoneNumbers;
import io.ringback.web.agent.DeskJson.RowJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the desk as its scripts read them. */
final class RowsJson {
  private RowsJson() {}

  static RowJson open(DeskGroup group) {
    return open(group.row(), group.nested().stream().map(row -> open(row, List.of())).toList());
  }

  private static RowJson open(DeskRow row, List<RowJson> nested) {
    return new RowJson(
        row.id(),
        phoneText(row.phone()),
        row.name(),
        row.topic(),
        row.field(),
        row.listName(),
        row.priority(),
        row.dueAt(),
        row.assigneeName(),
        row.mine(),
        row.kept(),
        row.mayCall(),
        row.onCall(),
        row.voicemailSeconds(),
        row.requests(),
        row.related(),
        nested,
        row.callerWaitsSince(),
        row.reachedAt(),
        null,
        null,
        null,
        false);
  }

  static RowJson handled(HandledRow row) {
    return handled(row, false);
  }

  static RowJson closedByCall(HandledRow row) {
    return handled(row, true);
  }

  private static RowJson handled(HandledRow row, boolean closedByCall) {
    return new RowJson(
        row.id(),
        phoneText(row.phone()),
        row.name(),
        null,
        null,
        row.listName(),
        null,
        null,
        null,
        false,
        false,
        false,
        false,
        null,
        1,
        0,
        List.of(),
        null,
        null,
        row.status(),
        row.handledAt(),
        row.reofferAt(),
        closedByCall);
  }

  static @Nullable String phoneText(@Nullable String phone) {
    return phone == null ? null : PhoneNumbers.spaced(phone);
  }

  /** How a person speaks of the case: the name, else the number. */
  static String title(@Nullable String name, @Nullable String phone) {
    if (name != null && !name.isBlank()) return name;
    return phone == null ? "" : PhoneNumbers.spaced(phone);
  }
}
