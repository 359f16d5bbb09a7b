package io.ringback.demo;

import io.ringback.classification.Dimension;
import io.ringback.lists.ListDefaults;
import io.ringback.lists.ListKind;
import io.ringback.lists.ListSettings;
import io.ringback.lists.RelatedCasesMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lists that differ from a new one in a few settings only. */
@ApplicationScoped
class DemoLists {
  @Inject ListDefaults defaults;

  ListSettings of(
      String key,
      String name,
      ListKind kind,
      int priority,
      RelatedCasesMode related,
      List<Dimension> classification) {
    var usual = defaults.of(key);
    return new ListSettings(
        key,
        name,
        kind,
        usual.description(),
        usual.defaultRegion(),
        usual.timeZone(),
        priority,
        usual.orderBy(),
        usual.pull(),
        usual.autoAllocation(),
        usual.paused(),
        usual.dueAfter(),
        usual.leadTime(),
        usual.expiresAfter(),
        usual.autoStopAfter(),
        usual.afterCallLimit(),
        usual.returnSelfAssignedAfter(),
        usual.passOver(),
        usual.callMethod(),
        usual.anonymiseAfter(),
        classification,
        usual.notifyNewCases(),
        related,
        usual.relatedScope(),
        usual.numberReached(),
        usual.assistedCallback(),
        usual.membersManageMembers(),
        usual.shortNumbersAllowed(),
        usual.statuses());
  }
}
