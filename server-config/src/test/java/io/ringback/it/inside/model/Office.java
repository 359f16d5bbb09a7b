package io.ringback.it.inside.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules of product.md make of each step. Answers {@link #DONE}, or the refusal by the name
 * of its class; knows nothing of transactions, rows or locks.
 */
final class Office {
  static final String DONE = "done";
  static final long LIFE = 6 * 3600;
  static final long AFTER_CALL = 180;
  static final long PASS_OVER = 300;
  static final Map<String, Long> DELAYS = Map.of("BUSY", 300L, "NO_ANSWER", 900L, "OTHER", 3600L);

  private static final long LONGEST_CALL = 30 * 60;
  private static final long DOUBLE_CLICK = 5;

  final List<ModelCase> cases = new ArrayList<>();
  final List<ModelList> lists;
  final List<ModelAgent> agents;
  final Hands hands = new Hands(cases);
  final ModelQueue queue;
  long now;

  Office(List<ModelList> lists, List<ModelAgent> agents) {
    this.lists = lists;
    this.agents = agents;
    this.queue = new ModelQueue(cases, agents, hands);
  }

  /**
   * @param due null = now
   */
  String create(ModelList list, String phone, int priority, Long due) {
    var main = mainOf(list, phone, null);
    var created = new ModelCase(cases.size(), list, phone, now);
    created.priority = priority;
    created.expires = due != null && due >= now + LIFE ? due + LIFE : now + LIFE;
    created.reschedule(due == null ? now : due, due == null ? now : due);
    if (main.isEmpty()) {
      holdBack(created);
      settleOrExpire(created);
    } else merge(created, main.get());
    cases.add(created);
    return DONE;
  }

  private Optional<ModelCase> mainOf(ModelList list, String phone, ModelCase except) {
    if (!list.merges || phone == null) return Optional.empty();
    return cases.stream()
        .filter(c -> c.isOpen() && c.list == list && phone.equals(c.phone) && c != except)
        .findFirst();
  }

  private void merge(ModelCase request, ModelCase main) {
    request.close("MERGED");
    main.requests++;
    main.expires = Math.max(main.expires, request.expires);
    long ready = Math.min(main.ready, request.ready);
    if (request.due < main.due) main.reschedule(request.due, ready);
    else main.ready = ready;
    settle(main);
  }

  /** While the attempt at another case of the number keeps this one from being offered. */
  private void holdBack(ModelCase callCase) {
    if (!callCase.list.rests) return;
    cases.stream()
        .filter(c -> c != callCase && c.hasNumberOf(callCase))
        .filter(c -> c.isOpen() && c.list == callCase.list && c.reoffer > now)
        .forEach(c -> callCase.ready = Math.max(callCase.ready, c.reoffer));
  }

  String receive(ModelAgent agent) {
    if (!agent.receiving) agent.waitingSince = now;
    agent.receiving = true;
    if (queue.offeredTo(agent).isEmpty()) queue.takeNext(agent, now);
    return DONE;
  }

  String stop(ModelAgent agent) {
    if (!agent.receiving) return DONE;
    queue.offeredTo(agent).ifPresent(this::release);
    agent.receiving = false;
    return DONE;
  }

  String assign(ModelCase callCase, ModelAgent agent) {
    if (callCase.isExpired(now)) return expired(callCase);
    if (!callCase.isOpen()) return "CaseClosedException";
    if (callCase.isHeldBy(agent)) return DONE;
    return pick(callCase, agent);
  }

  private String pick(ModelCase callCase, ModelAgent agent) {
    if (callCase.list.paused) return "ListPausedException";
    if (!callCase.list.members.contains(agent.number)) return "NotAMemberException";
    if (callCase.holder != null) return "CaseHeldException";
    if (hands.isOfOther(callCase.phone, agent)) return "NumberInHandException";
    callCase.give(agent, false, now);
    return DONE;
  }

  private String expired(ModelCase callCase) {
    expire(callCase);
    return "CaseExpiredException";
  }

  String unassign(ModelCase callCase) {
    if (!callCase.isOpen()) return "CaseClosedException";
    if (callCase.holder != null) release(callCase);
    return DONE;
  }

  String call(ModelCase callCase, ModelAgent agent) {
    if (callCase.isExpired(now)) return expired(callCase);
    if (!callCase.isOpen()) return "CaseClosedException";
    if (callCase.phone == null) return "NoNumberException";
    if (!callCase.isHeldBy(agent)) {
      if (callCase.holder != null) return "CaseHeldException";
      var refusal = pick(callCase, agent);
      if (!refusal.equals(DONE)) return refusal;
    }
    if (callCase.onCall && callCase.call.began() + DOUBLE_CLICK > now) return DONE;
    if (!hands.take(callCase, agent)) return "NumberInHandException";
    callCase.call = new ModelCase.ModelCall(now);
    callCase.onCall = true;
    callCase.attempts++;
    callCase.autoStop = null;
    callCase.touched = now;
    limitAfterCall(callCase, now);
    return DONE;
  }

  private static void limitAfterCall(ModelCase callCase, long from) {
    callCase.afterCall = callCase.list.limitsAfterCall ? from + AFTER_CALL : null;
  }

  /** Of the latest attempt of the case, whoever's it was. */
  String answer(ModelCase callCase) {
    var call = callCase.call;
    if (call == null || call.answered) return DONE;
    call.answered = true;
    if (call.isTalking() && callCase.onCall) limitAfterCall(callCase, now + LONGEST_CALL);
    return DONE;
  }

  String hangUp(ModelCase callCase) {
    var call = callCase.call;
    if (call == null || call.ended) return DONE;
    call.ended = true;
    if (callCase.onCall) {
      callCase.touched = now;
      limitAfterCall(callCase, now);
    }
    if (callCase.phone != null) hands.callEnded(callCase.phone, call.freed, now);
    return DONE;
  }

  String save(ModelCase callCase, ModelAgent agent, String status, boolean related, boolean next) {
    if (!callCase.isHeldBy(agent)) {
      if (!callCase.hadHolders.contains(agent.number))
        return callCase.holder == null ? "NoCallAttemptException" : "CaseHeldException";
      if (!next) stop(agent);
      return "CaseTakenAwayException";
    }
    if (!callCase.onCall) return "NoCallAttemptException";
    boolean wasOffered = callCase.offered;
    resolve(callCase, agent, status);
    if (related) resolveRelated(callCase, agent, status);
    goOn(agent, wasOffered, next);
    return DONE;
  }

  private void resolve(ModelCase callCase, ModelAgent agent, String status) {
    if (!DELAYS.containsKey(status)) {
      letGoSaved(callCase, () -> callCase.close(reason(status)));
      return;
    }
    long again = now + DELAYS.get(status);
    if (callCase.list.rests) {
      cases.stream()
          .filter(c -> c != callCase && c.hasNumberOf(callCase) && c.list == callCase.list)
          .filter(c -> c.isFree() && c.ready < again)
          .forEach(
              c -> {
                c.ready = again;
                c.state = "WAITING";
              });
    }
    letGoSaved(callCase, () -> offerAgain(callCase, again));
    callCase.passedOver = agent;
    callCase.passedOverUntil = again + PASS_OVER;
    settleOrExpire(callCase);
  }

  private static void offerAgain(ModelCase callCase, long again) {
    callCase.unassign();
    callCase.reschedule(again, again);
    callCase.reoffer = again;
  }

  private static String reason(String status) {
    return status.equals("CLOSED_SUCCESSFULLY") ? "SUCCESS" : "UNSUCCESSFUL";
  }

  private void resolveRelated(ModelCase saved, ModelAgent agent, String status) {
    for (var c : List.copyOf(cases)) {
      if (c == saved || !c.isOpen() || !c.hasNumberOf(saved)) continue;
      if (c.list != saved.list && !(c.list.rests && saved.list.rests)) continue;
      if (c.holder != null && c.holder != agent) continue;
      if (c.offered) agent.waitAgain(now);
      if (DELAYS.containsKey(status)) {
        letGo(c, () -> offerAgain(c, now + DELAYS.get(status)));
        settleOrExpire(c);
      } else letGo(c, () -> c.close(reason(status)));
    }
  }

  private void goOn(ModelAgent agent, boolean wasOffered, boolean next) {
    if (!next) {
      stop(agent);
      return;
    }
    if (!agent.receiving || (!wasOffered && queue.offeredTo(agent).isPresent())) return;
    var taken = queue.takeNext(agent, now);
    if (taken.isEmpty() && wasOffered) agent.waitAgain(now);
  }

  String close(ModelCase callCase) {
    if (!callCase.isOpen()) return "CaseClosedException";
    renewPlace(callCase);
    letGo(callCase, () -> callCase.close("CANCELLED"));
    return DONE;
  }

  String reopen(ModelCase callCase) {
    if (callCase.holder != null) return "CaseHeldException";
    if (callCase.isOpen()) return "OpenCaseExistsException";
    if ("MERGED".equals(callCase.closed)) return "CaseClosedException";
    if (mainOf(callCase.list, callCase.phone, callCase).isPresent())
      return "OpenCaseExistsException";
    callCase.state = "WAITING";
    callCase.closed = null;
    callCase.reoffer = 0;
    if (callCase.expires <= now) callCase.expires = now + LIFE;
    callCase.reschedule(now, now);
    holdBack(callCase);
    settleOrExpire(callCase);
    return DONE;
  }

  String editPriority(ModelCase callCase, int priority) {
    if (!callCase.isOpen()) return "CaseClosedException";
    if (callCase.priority != priority) touch(callCase);
    callCase.priority = priority;
    settleUnheld(callCase);
    return DONE;
  }

  String editDue(ModelCase callCase, long due) {
    if (!callCase.isOpen()) return "CaseClosedException";
    if (callCase.expires < due) return "InvalidFieldException";
    if (callCase.due != due) {
      callCase.reschedule(due, due);
      holdBack(callCase);
      touch(callCase);
    }
    settleUnheld(callCase);
    return DONE;
  }

  String editNumber(ModelCase callCase, String phone) {
    if (!callCase.isOpen()) return "CaseClosedException";
    var old = callCase.phone;
    if (!java.util.Objects.equals(old, phone)) {
      if (mainOf(callCase.list, phone, callCase).isPresent()) return "OpenCaseExistsException";
      boolean inHand = callCase.isInHand();
      if (inHand && phone == null) return "InvalidFieldException";
      if (inHand && hands.isOfOther(phone, callCase.holder)) return "NumberInHandException";
      callCase.phone = phone;
      if (inHand) {
        hands.take(callCase, callCase.holder);
        hands.release(old, callCase.holder, callCase, now);
      }
      holdBack(callCase);
      touch(callCase);
    }
    settleUnheld(callCase);
    return DONE;
  }

  String move(ModelCase callCase, ModelList list) {
    if (!callCase.isOpen()) return "CaseClosedException";
    if (callCase.list != list) {
      if (mainOf(list, callCase.phone, callCase).isPresent()) return "OpenCaseExistsException";
      callCase.list = list;
      callCase.place();
      holdBack(callCase);
      touch(callCase);
      if (callCase.holder != null && !list.members.contains(callCase.holder.number))
        release(callCase);
    }
    settleUnheld(callCase);
    return DONE;
  }

  private void touch(ModelCase callCase) {
    if (callCase.holder != null) callCase.touched = now;
  }

  private void settleUnheld(ModelCase callCase) {
    if (callCase.holder == null && callCase.isOpen()) settleOrExpire(callCase);
  }

  String pause(ModelList list, boolean paused) {
    list.paused = paused;
    return DONE;
  }

  String join(ModelList list, ModelAgent agent, boolean active) {
    list.members.add(agent.number);
    if (active) list.active.add(agent.number);
    else list.active.remove(agent.number);
    return DONE;
  }

  String removeMember(ModelList list, ModelAgent agent) {
    if (!list.members.remove(agent.number)) return "NotFoundException";
    list.active.remove(agent.number);
    cases.stream().filter(c -> c.isHeldBy(agent) && c.list == list).forEach(this::release);
    return DONE;
  }

  void release(ModelCase held) {
    renewPlace(held);
    letGo(held, held::unassign);
    settleOrExpire(held);
  }

  private void renewPlace(ModelCase held) {
    if (held.offered) held.holder.waitAgain(now);
  }

  private void letGo(ModelCase held, Runnable end) {
    boolean talking = held.onCall && held.call.isTalking();
    if (held.onCall) held.call.freed = now;
    letGo(held, talking, end);
  }

  private void letGoSaved(ModelCase held, Runnable end) {
    letGo(held, false, end);
  }

  private void letGo(ModelCase held, boolean talking, Runnable end) {
    var phone = held.isInHand() ? held.phone : null;
    var holder = held.holder;
    end.run();
    if (phone == null) return;
    if (talking) hands.keepDuringCall(phone, holder, now);
    else hands.release(phone, holder, held, now);
  }

  void settleOrExpire(ModelCase open) {
    if (open.isExpired(now)) open.close("EXPIRED");
    else settle(open);
  }

  private void settle(ModelCase open) {
    if (!open.isFree()) return;
    boolean ready = open.phone != null && hands.isFree(open.phone) && open.ready <= now;
    open.state = ready ? "READY" : "WAITING";
  }

  /** Time is over for a case that is not on a call. */
  void expire(ModelCase late) {
    if (!late.isExpired(now)) return;
    renewPlace(late);
    letGo(late, () -> late.close("EXPIRED"));
  }

  void saveAutomatically(ModelCase held) {
    if (!held.onCall || held.afterCall == null || held.afterCall > now) return;
    var agent = held.holder;
    resolve(held, agent, "OTHER");
    stop(agent);
  }

  Stream<String> lines() {
    return Stream.of(
            cases.stream().map(ModelCase::line),
            agents.stream().map(ModelAgent::line),
            hands.lines())
        .flatMap(lines -> lines);
  }
}
