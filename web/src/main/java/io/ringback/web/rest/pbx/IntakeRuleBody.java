package io.ringback.web.rest.pbx;

import io.ringback.telephony.rules.IntakeRuleSettings;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;

/** Reads a rule: what it matches, and the list. */
final class IntakeRuleBody {
  private static final int LONGEST = 200;

  private IntakeRuleBody() {}

  static IntakeRuleSettings read(Body body) {
    var event = body.optional("event", ValueType.nonBlank(LONGEST));
    var queue = body.optional("queue", ValueType.nonBlank(LONGEST));
    var to = body.optional("to", ValueType.nonBlank(LONGEST));
    var list = body.required("list", ValueType.nonBlank(LONGEST));
    body.end();
    return new IntakeRuleSettings(event.orNull(), queue.orNull(), to.orNull(), list.get());
  }
}
