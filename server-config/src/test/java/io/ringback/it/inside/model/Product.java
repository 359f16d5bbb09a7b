package io.ringback.it.inside.model;

import io.ringback.access.Actor;
import io.ringback.agents.MemberService;
import io.ringback.agents.StopReason;
import io.ringback.allocation.HandOut;
import io.ringback.allocation.IdleAgents;
import io.ringback.allocation.ReceivingService;
import io.ringback.cases.CaseExpiry;
import io.ringback.cases.CaseFields;
import io.ringback.cases.CaseService;
import io.ringback.cases.CaseWaking;
import io.ringback.cases.Change;
import io.ringback.cases.CloseReason;
import io.ringback.cases.NewCase;
import io.ringback.cases.SelfAssignedCases;
import io.ringback.cases.Source;
import io.ringback.errors.BusinessException;
import io.ringback.handling.AfterCallLimit;
import io.ringback.handling.CallService;
import io.ringback.handling.CaseSaving;
import io.ringback.handling.HandlingService;
import io.ringback.handling.SaveCommand;
import io.ringback.it.Sql;
import io.ringback.json.Json;
import io.ringback.lists.CallbackListService;
import io.ringback.persistence.Clock;
import io.ringback.related.ApplyTo;
import io.ringback.telephony.EventKind;
import io.ringback.telephony.PbxEvent;
import io.ringback.telephony.PbxEventService;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The services of the product, each step one call, and the sweeps whenever the model wants them.
 * Cases are known by the order in which they were made.
 */
final class Product {
  private static final Actor SYSTEM = new Actor.System();
  private static final int PLENTY = 1000;

  private final Sql sql;
  private int calls;

  Product(Sql sql) {
    this.sql = sql;
  }

  /** What the services answer, as {@link Office} says it. */
  static String outcome(Runnable act) {
    try {
      act.run();
      return Office.DONE;
    } catch (BusinessException refusal) {
      return refusal.getClass().getSimpleName();
    }
  }

  static <T> T the(Class<T> service) {
    return CDI.current().select(service).get();
  }

  String create(String list, @Nullable String phone, int priority, @Nullable Instant due) {
    var fields = fields(Change.to(list), Change.to(phone), Change.to(priority), Change.to(due));
    return outcome(
        () -> the(CaseService.class).create(SYSTEM, new NewCase(fields, Source.API, null)));
  }

  /** The PBX had no answer, and says it again. */
  String missedCallTwice(String list, String phone) {
    var none = Json.createObjectBuilder().build();
    var event =
        new PbxEvent(
            EventKind.MISSED, "call-" + calls++, "in", phone, null, list, null, null, null, none);
    var events = the(PbxEventService.class);
    return outcome(
        () -> {
          events.receive(SYSTEM, event);
          events.receive(SYSTEM, event);
        });
  }

  String receive(String agent) {
    return outcome(() -> the(ReceivingService.class).start(SYSTEM, agent, false));
  }

  String stop(String agent) {
    return outcome(() -> the(ReceivingService.class).stop(SYSTEM, agent, StopReason.BY_AGENT));
  }

  String assign(int number, String agent) {
    return outcome(() -> the(CaseService.class).assign(SYSTEM, id(number), agent));
  }

  String unassign(int number) {
    return outcome(() -> the(CaseService.class).unassign(SYSTEM, id(number), null));
  }

  String call(int number, String agent) {
    return outcome(() -> the(CallService.class).startCall(SYSTEM, id(number), agent));
  }

  String report(int number, boolean ended) {
    var attempts =
        sql.rows(
            "SELECT a.public_id FROM call_attempt a JOIN call_case c ON c.id = a.case_id WHERE c.public_id = ? ORDER BY a.id DESC LIMIT 1",
            id(number));
    if (attempts.isEmpty()) return Office.DONE;
    var attempt = attempts.get(0).get("public_id").toString();
    var now = the(Clock.class).now();
    return outcome(
        () ->
            the(CallService.class)
                .reportCall(SYSTEM, id(number), attempt, ended ? null : now, ended ? now : null));
  }

  /**
   * @param twice the first answer was lost
   */
  String save(
      int number, String agent, String status, boolean related, boolean next, boolean twice) {
    var command =
        new SaveCommand(
            id(number),
            agent,
            status,
            null,
            null,
            List.of(),
            related ? ApplyTo.ALL_RELATED : ApplyTo.THIS_CASE,
            UUID.randomUUID(),
            CaseFields.none(),
            null,
            false,
            next);
    var first = outcome(() -> the(HandlingService.class).save(SYSTEM, command));
    var last = twice ? outcome(() -> the(HandlingService.class).save(SYSTEM, command)) : first;
    return last.equals(first) ? first : first + ", then " + last;
  }

  String close(int number) {
    return outcome(
        () -> the(CaseService.class).close(SYSTEM, id(number), null, CloseReason.CANCELLED, null));
  }

  String reopen(int number) {
    return outcome(
        () -> the(CaseService.class).reopen(SYSTEM, id(number), null, CaseFields.none()));
  }

  String editPriority(int number, int priority) {
    return edit(
        number,
        fields(Change.unchanged(), Change.unchanged(), Change.to(priority), Change.unchanged()));
  }

  String editDue(int number, Instant due) {
    return edit(
        number, fields(Change.unchanged(), Change.unchanged(), Change.unchanged(), Change.to(due)));
  }

  String editNumber(int number, @Nullable String phone) {
    return edit(
        number,
        fields(Change.unchanged(), Change.to(phone), Change.unchanged(), Change.unchanged()));
  }

  String move(int number, String list) {
    return edit(number, CaseFields.list(Change.to(list)));
  }

  private String edit(int number, CaseFields changes) {
    var version =
        sql.value(
            Integer.class, "SELECT edit_version FROM call_case WHERE public_id = ?", id(number));
    return outcome(() -> the(CaseService.class).edit(SYSTEM, id(number), version, changes));
  }

  private static CaseFields fields(
      Change<String> list, Change<String> phone, Change<Integer> priority, Change<Instant> due) {
    var none = CaseFields.none();
    return new CaseFields(
        list,
        phone,
        none.name(),
        none.company(),
        none.topic(),
        none.note(),
        none.channelIn(),
        priority,
        due,
        none.expiresAt(),
        none.externalSystem(),
        none.externalId(),
        none.fields());
  }

  String pause(String list, boolean paused) {
    return outcome(
        () ->
            the(CallbackListService.class)
                .change(SYSTEM, list, settings -> settings.with("paused", paused)));
  }

  String join(String list, String agent, boolean active) {
    return outcome(() -> the(MemberService.class).put(SYSTEM, list, agent, active));
  }

  String removeMember(String list, String agent) {
    return outcome(() -> the(MemberService.class).remove(SYSTEM, list, agent));
  }

  void handOut() {
    var handOut = the(HandOut.class);
    handOut.listWaitingAgents().forEach(handOut::toAgent);
  }

  void wake() {
    the(CaseWaking.class).openForgottenHands();
    the(CaseWaking.class).wake(PLENTY);
  }

  void expireUnheld() {
    the(CaseExpiry.class).expireUnheld(PLENTY);
  }

  /** Cases whose number in the office is answered, in the order in which they were taken. */
  List<Integer> expireHeld() {
    var expiry = the(CaseExpiry.class);
    return each(expiry::listExpiredHeld, expiry::expire);
  }

  List<Integer> stopAgents() {
    var idle = the(IdleAgents.class);
    var agents = idle.listNotCalling(PLENTY);
    var offered =
        agents.stream()
            .map(
                agent ->
                    sql.value(
                        Long.class,
                        "SELECT id FROM call_case WHERE assignment = 'OFFERED' AND assignee_id = ?",
                        agent))
            .map(this::number)
            .toList();
    agents.forEach(idle::stopNotCalling);
    return offered;
  }

  List<Integer> saveAutomatically() {
    return each(the(AfterCallLimit.class)::listOver, the(CaseSaving.class)::saveAutomatically);
  }

  List<Integer> giveBack() {
    var selfAssigned = the(SelfAssignedCases.class);
    return each(selfAssigned::listUnattended, selfAssigned::giveBack);
  }

  private List<Integer> each(IntFunction<List<Long>> list, LongConsumer act) {
    var rows = list.apply(PLENTY);
    var numbers = rows.stream().map(this::number).toList();
    rows.forEach(act::accept);
    return numbers;
  }

  private int number(long id) {
    return (int) sql.count("SELECT count(*) FROM call_case WHERE id < ?", id);
  }

  private String id(int number) {
    return sql.value(
        String.class, "SELECT public_id FROM call_case ORDER BY id LIMIT 1 OFFSET ?", number);
  }
}
