package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.lists.CallbackList;
import io.ringback.lists.CallbackLists;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.numbers.PhoneNumber;
import io.ringback.numbers.PhoneNumbers;
import io.ringback.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request into a case, or merges it into the one that the number has already (REL-1,
 * REL-2).
 */
@ApplicationScoped
public class CaseIntake {
  @Inject CallbackLists lists;
  @Inject CaseRepository cases;
  @Inject OpenCases openCases;
  @Inject NumbersInHand numbers;
  @Inject CaseReleases releases;
  @Inject Clock clock;

  /**
   * What became of a request.
   *
   * @param main the case it was merged into, which is locked then
   */
  public record Taken(CallCase callCase, Optional<CallCase> main) {
    /** The case that is to be worked, and gets the recordings. */
    public CallCase worked() {
      return main.orElse(callCase);
    }
  }

  public Taken take(Actor actor, NewCase request) {
    var list = listOf(actor, request.fields());
    var number = numberOf(list, request.fields());
    if (number != null && list.relatedCases() == RelatedCasesMode.MERGE)
      openCases.queueUp(list, number.e164());

    var now = clock.now();
    var requestedAt = requestedAt(request, now);
    var times = CaseTimes.of(list, request.fields(), requestedAt, now);
    refusePastByHand(actor, request.fields(), now);

    var created = new CallCase(list, request.source(), requestedAt, now, actor.label());
    created.number(number);
    created.details().write(request.fields());
    request
        .fields()
        .priority()
        .ifGiven(priority -> created.prioritize(CaseText.priority(priority, list.priority())));
    created.schedule(times.dueAt(), times.promised(), times.readyAt(), times.expiresAt());
    created.record(
        CaseEvent.of(
            CaseEventType.CREATED, now, actor.label(), null, "source", request.source().name()));

    var main = mainOf(created);
    if (main.isPresent()) merge(created, main.get(), actor, now);
    else open(created, actor, now);
    return new Taken(created, main);
  }

  private void open(CallCase created, Actor actor, Instant now) {
    openCases.holdBack(created, now);
    releases.settleOrExpire(created, actor.label(), now);
    cases.add(created);
  }

  private void merge(CallCase request, CallCase main, Actor actor, Instant now) {
    request.mergeInto(main, now);
    request.record(
        CaseEvent.of(CaseEventType.MERGED, now, actor.label(), null, "mainCase", main.publicId()));
    cases.add(request);
    main.absorb(request);
    main.settle(now, numbers.isFree(main.phone()));
    main.record(
        CaseEvent.of(
            CaseEventType.MERGED,
            now,
            actor.label(),
            main.assignee().orElse(null),
            "request",
            request.publicId()));
    cases.store(main);
  }

  private Optional<CallCase> mainOf(CallCase created) {
    if (created.list().relatedCases() != RelatedCasesMode.MERGE || created.phone() == null)
      return Optional.empty();
    return openCases.lockMain(created.list(), created.phone());
  }

  private CallbackList listOf(Actor actor, CaseFields fields) {
    var key = fields.list().orElse(null);
    if (key == null || key.isBlank()) throw refused("list", "required");
    return lists.findVisible(actor, key).orElseThrow(() -> refused("list", "unknown-list"));
  }

  static @Nullable PhoneNumber numberOf(CallbackList list, CaseFields fields) {
    var given = fields.phone().orElse(null);
    if (given == null || given.isBlank()) return null;
    return PhoneNumbers.parse(given, list.defaultRegion(), list.shortNumbersAllowed(), "phone");
  }

  private static Instant requestedAt(NewCase request, Instant now) {
    var given = request.requestedAt();
    if (given == null) return now;
    if (given.isAfter(now)) throw refused("requestedAt", "in-future");
    return given;
  }

  /**
   * A person who types a due time of the past has mistyped; a system may tell of a promise that is
   * overdue (CASE-4).
   */
  static void refusePastByHand(Actor actor, CaseFields fields, Instant now) {
    var dueAt = fields.dueAt().orElse(null);
    if (actor instanceof Actor.User && dueAt != null && dueAt.isBefore(now))
      throw refused("dueAt", "due-in-past");
  }

  private static InvalidFieldException refused(String field, String code) {
    return new InvalidFieldException(Violation.of(field, code));
  }
}
