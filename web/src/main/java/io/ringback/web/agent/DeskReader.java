package io.ringback.web.agent;

import io.ringback.access.Actor;
import io.ringback.agents.AgentQueries;
import io.ringback.agents.Profile;
import io.ringback.cases.Block;
import io.ringback.cases.DeskFilter;
import io.ringback.cases.DeskQueries;
import io.ringback.cases.HeldCase;
import io.ringback.handling.AttemptView;
import io.ringback.handling.CallService;
import io.ringback.lists.DeskList;
import io.ringback.lists.DeskListQueries;
import io.ringback.lists.ListKind;
import io.ringback.numbers.PhoneNumbers;
import io.ringback.related.AssistedCall;
import io.ringback.related.AssistedCallQueries;
import io.ringback.web.agent.DeskJson.BlockJson;
import io.ringback.web.agent.DeskJson.CallJson;
import io.ringback.web.agent.DeskJson.HeldJson;
import io.ringback.web.agent.DeskJson.Me;
import io.ringback.web.agent.DeskJson.OwnList;
import io.ringback.web.agent.DeskJson.RowJson;
import io.ringback.web.agent.DeskJson.UnsavedAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the desk together from a handful of statements, however many rows it has. */
@ApplicationScoped
public class DeskReader {
  @Inject AgentQueries agents;
  @Inject DeskListQueries lists;
  @Inject DeskQueries cases;
  @Inject AssistedCallQueries calls;
  @Inject CallService attempts;

  DeskJson read(Actor.User actor, Profile profile, DeskFilter filter, boolean closed) {
    var me = me(actor, profile);
    return new DeskJson(
        filter.now(),
        me,
        lists.listOwn(actor).stream().map(list -> ownList(actor, list)).toList(),
        me.receiving() ? cases.ownTotals(actor) : cases.totals(actor, filter.all()),
        closed ? List.of(closedBlock(actor, filter)) : blocks(actor, filter, me.receiving()),
        cases.findHeld(actor).map(DeskReader::held).orElse(null),
        calls.find(actor).map(DeskReader::call).orElse(null),
        attempts.findUnsaved(actor).map(DeskReader::unsaved).orElse(null));
  }

  private Me me(Actor.User actor, Profile profile) {
    var agent = agents.get(actor, actor.name());
    return new Me(
        profile.name(),
        profile.displayName(),
        profile.isAgent(),
        profile.isInCharge(),
        profile.language(),
        profile.timeZone().getId(),
        profile.theme().name(),
        profile.defaultSort(),
        profile.notifications(),
        profile.notifyLists(),
        profile.additionalField(),
        profile.extension(),
        agent.availability(),
        agent.receiving(),
        agent.stopReason());
  }

  private static OwnList ownList(Actor.User actor, DeskList list) {
    boolean manages = list.membersManageMembers() || actor.supervises(list.id());
    return new OwnList(
        list.key(),
        list.name(),
        list.kind(),
        list.joined() != null,
        Boolean.TRUE.equals(list.joined()),
        list.paused(),
        manages,
        list.counters());
  }

  /** While receiving there is nothing upcoming to look at or pick (ALLOC-1, PUSH-1). */
  private List<BlockJson> blocks(Actor.User actor, DeskFilter filter, boolean receiving) {
    if (receiving) {
      return List.of(
          block("OWN", cases.own(actor, filter), RowsJson::open),
          block("HANDLED", cases.handledToday(actor, filter), RowsJson::handled));
    }
    return List.of(
        recent(actor, filter),
        block("TODAY", cases.dueToday(actor, filter), RowsJson::open),
        block("LATER", cases.dueLater(actor, filter), RowsJson::open));
  }

  /** On top of the Callback tab: who the agent talked with, and what those calls closed. */
  private BlockJson recent(Actor.User actor, DeskFilter filter) {
    if (filter.kind() != ListKind.CALLBACK) return new BlockJson("RECENT", 0, List.of());
    var open = cases.ofRecentCalls(actor, filter);
    var closed = cases.closedByRecentCalls(actor, filter);
    var rows =
        Stream.concat(
            open.rows().stream().map(RowsJson::open),
            closed.rows().stream().map(RowsJson::closedByCall));
    return new BlockJson("RECENT", open.total() + closed.total(), rows.toList());
  }

  private BlockJson closedBlock(Actor.User actor, DeskFilter filter) {
    return block("CLOSED", cases.closedByMe(actor, filter), RowsJson::handled);
  }

  private static <T> BlockJson block(String code, Block<T> block, Function<T, RowJson> row) {
    return new BlockJson(code, block.total(), block.rows().stream().map(row).toList());
  }

  private static CallJson call(AssistedCall call) {
    return new CallJson(
        call.callId(), PhoneNumbers.spaced(call.phone()), call.since(), call.cases());
  }

  private static HeldJson held(HeldCase held) {
    return new HeldJson(
        held.id(),
        RowsJson.title(held.name(), held.phone()),
        held.listName(),
        held.assignedAt(),
        held.autoStopAt(),
        held.pausedSince(),
        held.afterCallAt(),
        held.afterCallFrom(),
        held.onCall());
  }

  private static UnsavedAttempt unsaved(AttemptView attempt) {
    return new UnsavedAttempt(
        attempt.id(),
        attempt.caseId(),
        attempt.reported(),
        attempt.dial(),
        attempt.startedAt(),
        attempt.ringingAt(),
        attempt.answeredAt(),
        attempt.endedAt());
  }
}
