package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.json.Json;
import io.ringback.lists.CallbackList;
import io.ringback.lists.CallbackLists;
import io.ringback.numbers.PhoneNumber;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes the fields of a case that is locked, and notes each with its old and new value (CASE-5).
 */
@ApplicationScoped
public class CaseEditing {
  @Inject CallbackLists lists;
  @Inject OpenCases openCases;
  @Inject NumbersInHand numbers;
  @Inject CaseReleases releases;
  @Inject Sql sql;

  /**
   * Applies the changes; nothing is recorded when nothing changes. The caller settles and stores.
   */
  public void edit(Actor actor, CallCase callCase, CaseFields changes, Instant now) {
    var before = values(callCase);
    relocate(actor, callCase, changes, now);
    callCase.details().write(changes);
    changes
        .priority()
        .ifGiven(
            priority ->
                callCase.prioritize(CaseText.priority(priority, callCase.list().priority())));
    reschedule(actor, callCase, changes, now);
    var differences = differences(before, values(callCase));
    if (differences.isEmpty()) return;
    callCase.edited(now);
    callCase.record(
        new CaseEvent(
            CaseEventType.EDITED,
            now,
            actor.label(),
            callCase.assignee().orElse(null),
            differences));
  }

  private void relocate(Actor actor, CallCase callCase, CaseFields changes, Instant now) {
    var list = listAfter(actor, callCase, changes);
    boolean moves = !list.key().equals(callCase.list().key());
    var number = CaseIntake.numberOf(list, changes);
    var given = number == null ? null : number.e164();
    boolean renumbers = changes.phone().isGiven() && !Objects.equals(callCase.phone(), given);
    if (moves || renumbers)
      openCases.refuseSecond(list, renumbers ? given : callCase.phone(), callCase.id());
    if (moves) callCase.moveTo(list);
    if (renumbers) renumber(callCase, number, now);
    if (moves || renumbers) openCases.holdBack(callCase, now);
  }

  private CallbackList listAfter(Actor actor, CallCase callCase, CaseFields changes) {
    if (!changes.list().isGiven()) return callCase.list();
    var key = changes.list().orElse(null);
    if (key == null) throw refused("list", "required");
    if (key.equals(callCase.list().key())) return callCase.list();
    return lists.findVisible(actor, key).orElseThrow(() -> refused("list", "unknown-list"));
  }

  private void renumber(CallCase callCase, @Nullable PhoneNumber number, Instant now) {
    var old = callCase.phone();
    boolean inHand = callCase.hasNumberInHand();
    if (inHand && number == null) throw refused("phone", "required-while-held");
    // the new one first: written before, it would meet the index of numbers that are offered
    if (inHand) takeInstead(callCase, Objects.requireNonNull(number).e164());
    callCase.number(number);
    if (inHand)
      numbers.release(
          Objects.requireNonNull(old), callCase.assignee().orElseThrow(), callCase, now);
  }

  /** A held case's new number comes into the holder's hand, before the old one goes out of it. */
  private void takeInstead(CallCase held, String given) {
    if (!numbers.take(given, held.assignee().orElseThrow(), held.id())) {
      throw new NumberInHandException(numbers.findHolder(given).orElse(""));
    }
  }

  private void reschedule(Actor actor, CallCase callCase, CaseFields changes, Instant now) {
    var dueAt = changes.dueAt().orElse(null);
    if (dueAt != null && !dueAt.equals(callCase.dueAt())) {
      CaseIntake.refusePastByHand(actor, changes, now);
      callCase.reschedule(dueAt, true, dueAt.minus(callCase.list().leadTime()));
      openCases.holdBack(callCase, now);
    }
    if (changes.expiresAt().isGiven()) {
      callCase.expireAt(
          CaseTimes.acceptable(changes.expiresAt().orElse(null), callCase.dueAt(), now));
    } else if (dueAt != null
        && callCase.expiresAt() != null
        && callCase.expiresAt().isBefore(dueAt)) {
      throw refused("dueAt", "due-after-expiry");
    }
  }

  /**
   * Whoever may not work the list that the case was moved to does not keep it (LIST-6). The caller
   * stores.
   */
  public void releaseFromStranger(Actor actor, CallCase callCase, Instant now) {
    var holder = callCase.assignee();
    if (holder.isEmpty() || isMember(holder.get(), callCase.list().id())) return;
    releases.release(callCase, CaseEventType.UNASSIGNED, actor.label(), "MOVED", now);
  }

  private boolean isMember(long agent, long list) {
    return sql.find(
            "SELECT 1 AS found FROM list_member WHERE agent_id = ?1 AND list_id = ?2", agent, list)
        .isPresent();
  }

  private static Map<String, @Nullable Object> values(CallCase callCase) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("list", callCase.list().key());
    values.put("phone", callCase.phone());
    values.putAll(callCase.details().written());
    values.put("priority", callCase.priority());
    values.put("dueAt", callCase.dueAt());
    values.put("expiresAt", callCase.expiresAt());
    return values;
  }

  private static JsonObject differences(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    var differences = Json.createObjectBuilder();
    after.forEach(
        (field, value) -> {
          if (Objects.equals(before.get(field), value)) return;
          var change = Json.createObjectBuilder();
          put(change, "old", before.get(field));
          put(change, "new", value);
          differences.add(field, change);
        });
    return differences.build();
  }

  private static void put(
      jakarta.json.JsonObjectBuilder json, String name, @Nullable Object value) {
    if (value == null) json.addNull(name);
    else json.add(name, value.toString());
  }

  private static InvalidFieldException refused(String field, String code) {
    return new InvalidFieldException(Violation.of(field, code));
  }
}
