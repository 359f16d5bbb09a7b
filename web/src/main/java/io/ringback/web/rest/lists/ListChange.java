package io.ringback.web.rest.lists;

import io.ringback.classification.Dimension;
import io.ringback.lists.CallMethod;
import io.ringback.lists.ListKind;
import io.ringback.lists.ListSettings;
import io.ringback.lists.NumberReached;
import io.ringback.lists.OrderBy;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.lists.RelatedScope;
import io.ringback.lists.StatusSettings;
import io.ringback.web.body.Body;
import io.ringback.web.body.Field;
import io.ringback.web.body.ValueType;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * Settings of a list, out of a body. PUT applies them to the defaults, PATCH to what the list has:
 * what is left out stays as that has it, and null turns a period off.
 */
record ListChange(
    Field<String> name,
    Field<ListKind> kind,
    Field<String> description,
    Field<String> defaultRegion,
    Field<ZoneId> timeZone,
    Field<Integer> priority,
    Field<OrderBy> orderBy,
    Field<Boolean> pull,
    Field<Boolean> autoAllocation,
    Field<Boolean> paused,
    Field<Duration> dueAfter,
    Field<Duration> leadTime,
    Field<Duration> expiresAfter,
    Field<Duration> autoStopAfter,
    Field<Duration> afterCallLimit,
    Field<Duration> returnSelfAssignedAfter,
    Field<Duration> passOver,
    Field<CallMethod> callMethod,
    Field<Duration> anonymiseAfter,
    Field<List<Supplier<Dimension>>> classification,
    Field<Boolean> notifyNewCases,
    Field<RelatedCasesMode> relatedCases,
    Field<RelatedScope> relatedScope,
    Field<NumberReached> numberReached,
    Field<Boolean> assistedCallback,
    Field<Boolean> membersManageMembers,
    Field<Boolean> shortNumbersAllowed,
    Field<List<Supplier<StatusSettings>>> statuses) {
  private static final ValueType<Duration> PERIOD = ValueType.period(Duration.ofSeconds(1));
  private static final ValueType<Duration> PERIOD_OR_ZERO = ValueType.period(Duration.ZERO);

  /**
   * The key may be repeated in the body, so that what GET gave can be PUT; it cannot be changed.
   */
  static ListChange read(String key, Body body) {
    var repeated = body.notNull("key", ValueType.text(100));
    if (repeated.isGiven() && !key.equals(repeated.or(key))) body.refuse("key", "read-only");
    var change =
        new ListChange(
            body.notNull("name", ValueType.text(200)),
            body.notNull("kind", ValueType.oneOf(ListKind.class)),
            body.notNull("description", ValueType.text(2000)),
            body.notNull("defaultRegion", ValueType.text(2)),
            body.notNull("timeZone", ValueType.TIME_ZONE),
            body.notNull("priority", ValueType.wholeNumber(1, 5)),
            body.notNull("orderBy", ValueType.oneOf(OrderBy.class)),
            body.notNull("pull", ValueType.BOOLEAN),
            body.notNull("autoAllocation", ValueType.BOOLEAN),
            body.notNull("paused", ValueType.BOOLEAN),
            body.notNull("dueAfter", PERIOD_OR_ZERO),
            body.notNull("leadTime", PERIOD_OR_ZERO),
            body.optional("expiresAfter", PERIOD),
            body.optional("autoStopAfter", PERIOD),
            body.optional("afterCallLimit", PERIOD),
            body.optional("returnSelfAssignedAfter", PERIOD),
            body.optional("passOver", PERIOD),
            body.optional("callMethod", ValueType.oneOf(CallMethod.class)),
            body.optional("anonymiseAfter", PERIOD),
            body.elements("classification", DimensionBody::read),
            body.notNull("notifyNewCases", ValueType.BOOLEAN),
            body.notNull("relatedCases", ValueType.oneOf(RelatedCasesMode.class)),
            body.notNull("relatedScope", ValueType.oneOf(RelatedScope.class)),
            body.notNull("numberReached", ValueType.oneOf(NumberReached.class)),
            body.notNull("assistedCallback", ValueType.BOOLEAN),
            body.notNull("membersManageMembers", ValueType.BOOLEAN),
            body.notNull("shortNumbersAllowed", ValueType.BOOLEAN),
            body.elements("statuses", StatusBody::read));
    body.end();
    return change;
  }

  ListSettings apply(ListSettings to) {
    return new ListSettings(
        to.key(),
        name.or(to.name()),
        kind.or(to.kind()),
        description.or(to.description()),
        defaultRegion.or(to.defaultRegion()),
        timeZone.or(to.timeZone()),
        priority.or(to.priority()),
        orderBy.or(to.orderBy()),
        pull.or(to.pull()),
        autoAllocation.or(to.autoAllocation()),
        paused.or(to.paused()),
        dueAfter.or(to.dueAfter()),
        leadTime.or(to.leadTime()),
        expiresAfter.orWhenAbsent(to.expiresAfter()),
        autoStopAfter.orWhenAbsent(to.autoStopAfter()),
        afterCallLimit.orWhenAbsent(to.afterCallLimit()),
        returnSelfAssignedAfter.orWhenAbsent(to.returnSelfAssignedAfter()),
        passOver.orWhenAbsent(to.passOver()),
        callMethod.orWhenAbsent(to.callMethod()),
        anonymiseAfter.orWhenAbsent(to.anonymiseAfter()),
        given(classification, to.classification()),
        notifyNewCases.or(to.notifyNewCases()),
        relatedCases.or(to.relatedCases()),
        relatedScope.or(to.relatedScope()),
        numberReached.or(to.numberReached()),
        assistedCallback.or(to.assistedCallback()),
        membersManageMembers.or(to.membersManageMembers()),
        shortNumbersAllowed.or(to.shortNumbersAllowed()),
        given(statuses, to.statuses()));
  }

  private static <T> List<T> given(Field<List<Supplier<T>>> elements, List<T> otherwise) {
    return elements.isGiven() ? elements.get().stream().map(Supplier::get).toList() : otherwise;
  }
}
