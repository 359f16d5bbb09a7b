package io.ringback.web.rest.cases;

import io.ringback.handling.SaveCommand;
import io.ringback.related.ApplyTo;
import io.ringback.web.body.Body;
import io.ringback.web.body.ChosenBody;
import io.ringback.web.body.ValueType;

/** What came of a call, out of a body. */
final class SaveBody {
  private static final int LONGEST_CODE = 50;

  private SaveBody() {}

  static SaveCommand read(String caseId, Body body) {
    var agent = Acting.requiredAgent(body);
    var status = body.optional("status", ValueType.nonBlank(LONGEST_CODE));
    var note = body.optional("note", ValueType.text(CaseFieldsBody.LONGEST_NOTE));
    var reofferAt = body.optional("reofferAt", ValueType.INSTANT);
    var classification = ChosenBody.read(body);
    var applyTo = body.notNull("applyTo", ValueType.oneOf(ApplyTo.class));
    var saveToken = body.required("saveToken", ValueType.UUID_TEXT);
    var keep = body.notNull("keep", ValueType.BOOLEAN);
    var next = body.notNull("next", ValueType.BOOLEAN);
    var nested = body.nested("changes");
    var changes = CaseFieldsBody.read(nested);
    nested.refuseUnknown();
    body.end();
    return new SaveCommand(
        caseId,
        agent.get(),
        status.orNull(),
        note.orNull(),
        reofferAt.orNull(),
        classification.get(),
        applyTo.or(ApplyTo.THIS_CASE),
        saveToken.get(),
        changes,
        null,
        keep.or(false),
        next.or(true));
  }
}
