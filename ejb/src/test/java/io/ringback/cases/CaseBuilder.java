package io.ringback.cases;

import static io.ringback.lists.ListBuilder.aList;

import io.ringback.lists.CallbackList;
import io.ringback.numbers.PhoneNumbers;
import java.time.Duration;
import java.time.Instant;

/** A case of which a test says only what matters: {@code aCase().heldBy(ANNA).called()}. */
final class CaseBuilder {
  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  static final long ANNA = 1;
  static final long BEN = 2;
  static final String NUMBER = "040 123 4567";

  private CallbackList list = aList().build();
  private String number = NUMBER;
  private Instant due = NOW;
  private Instant expires = NOW.plus(Duration.ofDays(7));
  private CaseFields fields = CaseFields.none();
  private long holder;
  private boolean offered;
  private boolean called;

  static CaseBuilder aCase() {
    return new CaseBuilder();
  }

  CaseBuilder on(CallbackList list) {
    this.list = list;
    return this;
  }

  CaseBuilder withoutNumber() {
    number = null;
    return this;
  }

  CaseBuilder dueIn(Duration period) {
    due = NOW.plus(period);
    return this;
  }

  CaseBuilder expiresIn(Duration period) {
    expires = NOW.plus(period);
    return this;
  }

  CaseBuilder neverExpires() {
    expires = null;
    return this;
  }

  CaseBuilder with(CaseFields fields) {
    this.fields = fields;
    return this;
  }

  CaseBuilder heldBy(long agent) {
    holder = agent;
    return this;
  }

  CaseBuilder offeredTo(long agent) {
    offered = true;
    return heldBy(agent);
  }

  CaseBuilder called() {
    called = true;
    return this;
  }

  CallCase build() {
    var built = new CallCase(list, Source.API, NOW, NOW, "key:test");
    if (number != null) built.number(PhoneNumbers.parse(number, "FI", false, "phone"));
    built.details().write(fields);
    built.schedule(due, true, due, expires);
    built.settle(NOW, true);
    if (offered) offer(built, holder, NOW);
    else if (holder != 0) built.assignTo(holder, NOW);
    if (called) built.startCall(NOW);
    return built;
  }

  /** What {@code take_next_v3} does to a row. */
  static void offer(CallCase callCase, long agent, Instant now) {
    callCase.assignTo(agent, now);
    set(callCase, "assignment", Assignment.OFFERED);
    callCase.restartAutoStop(now);
  }

  /** As JPA reads it back. */
  static CallCase stored(CallCase callCase, long id) {
    set(callCase, "id", id);
    return callCase;
  }

  private static void set(CallCase callCase, String field, Object value) {
    try {
      var declared = CallCase.class.getDeclaredField(field);
      declared.setAccessible(true);
      declared.set(callCase, value);
    } catch (ReflectiveOperationException renamed) {
      throw new LinkageError(field, renamed);
    }
  }
}
