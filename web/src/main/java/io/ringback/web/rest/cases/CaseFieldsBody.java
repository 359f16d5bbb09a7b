package io.ringback.web.rest.cases;

import io.ringback.cases.CaseFields;
import io.ringback.cases.Change;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import java.time.Instant;
import java.util.List;

/** The fields of a case that POST and PATCH write, out of a body. */
final class CaseFieldsBody {
  static final int LONGEST_KEY = 63;
  static final int LONGEST_LINE = 300;
  static final int LONGEST_NOTE = 10_000;

  private static final List<String> READ_ONLY =
      List.of(
          "id",
          "state",
          "closeReason",
          "phoneRaw",
          "phoneValid",
          "createdAt",
          "createdBy",
          "firstDueAt",
          "readyAt",
          "assignee",
          "assignment",
          "assignedAt",
          "autoStopAt",
          "afterCallAt",
          "onCall",
          "closedAt",
          "attempts",
          "requests",
          "mainCase",
          "mergedInto",
          "reason",
          "recordings");

  private CaseFieldsBody() {}

  static CaseFields read(Body body) {
    body.readOnly(READ_ONLY);
    return new CaseFields(
        body.changeNotNull("list", ValueType.nonBlank(LONGEST_KEY)),
        body.change("phone", ValueType.text(100)),
        body.change("name", ValueType.text(LONGEST_LINE)),
        body.change("company", ValueType.text(LONGEST_LINE)),
        body.change("topic", ValueType.text(LONGEST_LINE)),
        body.change("note", ValueType.text(LONGEST_NOTE)),
        body.change("channelIn", ValueType.text(LONGEST_LINE)),
        body.changeNotNull("priority", ValueType.wholeNumber(1, 5)),
        dueAt(body),
        body.change("expiresAt", ValueType.INSTANT),
        body.change("externalSystem", ValueType.text(LONGEST_LINE)),
        body.change("externalId", ValueType.text(LONGEST_LINE)),
        body.change("fields", ValueType.OBJECT));
  }

  /** A case is always due some time, so null says no more than leaving it out. */
  static Change<Instant> dueAt(Body body) {
    var dueAt = body.optional("dueAt", ValueType.INSTANT).orNull();
    return dueAt == null ? Change.unchanged() : Change.to(dueAt);
  }
}
