package io.ringback.web.agent;

import io.ringback.cases.CaseFields;
import io.ringback.cases.Change;
import io.ringback.handling.SaveCommand;
import io.ringback.related.ApplyTo;
import io.ringback.web.body.Body;
import io.ringback.web.body.ChosenBody;
import io.ringback.web.body.ValueType;

/** What the desk's forms send about a case. */
final class CaseForm {
  private static final int LINE = 300;
  private static final int NOTE = 10_000;

  private CaseForm() {}

  /** The fields that agents type; the others stay as they are. */
  static CaseFields fields(Body body) {
    var dueAt = body.notNull("dueAt", ValueType.INSTANT);
    return new CaseFields(
        body.changeNotNull("list", ValueType.nonBlank(LINE)),
        body.change("phone", ValueType.text(LINE)),
        body.change("name", ValueType.text(LINE)),
        body.change("company", ValueType.text(LINE)),
        body.change("topic", ValueType.text(LINE)),
        body.change("note", ValueType.text(NOTE)),
        Change.unchanged(),
        body.changeNotNull("priority", ValueType.wholeNumber(1, 5)),
        dueAt.isGiven() ? Change.to(dueAt.orNull()) : Change.unchanged(),
        body.change("expiresAt", ValueType.INSTANT),
        Change.unchanged(),
        Change.unchanged(),
        Change.unchanged());
  }

  static SaveCommand save(String caseId, String agent, Body body) {
    var status = body.optional("status", ValueType.text(LINE));
    var note = body.optional("note", ValueType.text(NOTE));
    var reofferAt = body.optional("reofferAt", ValueType.INSTANT);
    var classification = ChosenBody.read(body);
    var applyTo = body.notNull("applyTo", ValueType.oneOf(ApplyTo.class));
    var token = body.required("saveToken", ValueType.UUID_TEXT);
    var keep = body.notNull("keep", ValueType.BOOLEAN);
    var next = body.notNull("next", ValueType.BOOLEAN);
    var nested = body.nested("changes");
    var changes = fields(nested);
    nested.refuseUnknown();
    var editVersion = body.optional("editVersion", ValueType.wholeNumber(0, Integer.MAX_VALUE));
    body.end();
    return new SaveCommand(
        caseId,
        agent,
        status.orNull(),
        note.orNull(),
        reofferAt.orNull(),
        classification.get(),
        applyTo.or(ApplyTo.THIS_CASE),
        token.get(),
        changes,
        editVersion.orNull(),
        keep.or(false),
        next.or(true));
  }
}
