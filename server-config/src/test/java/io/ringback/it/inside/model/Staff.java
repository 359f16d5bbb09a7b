package io.ringback.it.inside.model;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.agents.Availability;
import io.ringback.agents.UserService;
import io.ringback.agents.UserSettings;
import io.ringback.allocation.ReceivingService;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListDefaults;
import io.ringback.lists.OrderBy;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.telephony.rules.IntakeRuleService;
import io.ringback.telephony.rules.IntakeRuleSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Who works in the office, and on which lists. */
record Staff(List<ModelList> lists, List<ModelAgent> agents) {
  private static final Actor SYSTEM = new Actor.System();

  /**
   * Three lists with different ways to treat a number, and three agents on two or three of them.
   */
  static Staff usual() {
    var off = new ModelList("model-off", false, false, true, true);
    var merge = new ModelList("model-merge", true, true, true, true);
    var group = new ModelList("model-group", false, true, false, false);
    var agents =
        List.of(
            new ModelAgent(0, "model-anna"),
            new ModelAgent(1, "model-bo"),
            new ModelAgent(2, "model-cia"));
    for (var list : List.of(off, merge, group)) list.members.add(0);
    for (var list : List.of(off, merge)) list.members.add(1);
    for (var list : List.of(merge, group)) list.members.add(2);
    for (var list : List.of(off, merge, group)) list.active.addAll(list.members);
    return new Staff(List.of(off, merge, group), agents);
  }

  /** Makes them known to the product. */
  void moveIn() {
    lists.forEach(Staff::open);
    agents.forEach(Staff::employ);
  }

  private static void open(ModelList list) {
    var mode = list.merges ? RelatedCasesMode.MERGE : RelatedCasesMode.GROUP;
    var settings = new HashMap<String, Object>();
    settings.put("relatedCases", list.rests ? mode : RelatedCasesMode.OFF);
    settings.put("orderBy", list.byDue ? OrderBy.DUE : OrderBy.CREATED);
    settings.put("expiresAfter", Duration.ofSeconds(Office.LIFE));
    if (list.limitsAfterCall) settings.put("afterCallLimit", Duration.ofSeconds(Office.AFTER_CALL));
    var defaults = Product.the(ListDefaults.class).of(list.key);
    Product.the(CallbackListService.class).put(SYSTEM, defaults.with(settings));
    Product.the(IntakeRuleService.class)
        .put(SYSTEM, new IntakeRuleSettings(null, list.key, null, list.key));
  }

  private static void employ(ModelAgent agent) {
    var settings =
        new UserSettings(
            agent.name,
            agent.name,
            Set.of(Role.AGENT),
            null,
            "en",
            ZoneId.of("UTC"),
            null,
            Set.of(),
            null);
    Product.the(UserService.class).put(SYSTEM, settings);
    Product.the(ReceivingService.class)
        .changeAvailability(SYSTEM, agent.name, Availability.AVAILABLE);
  }
}
