package io.ringback.it.inside.allocations;

import io.ringback.access.Actor;
import io.ringback.agents.MemberService;
import io.ringback.agents.UserService;
import io.ringback.allocation.ReceivingService;
import io.ringback.cases.CaseService;
import io.ringback.handling.CallService;
import io.ringback.handling.HandlingService;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListDefaults;

/** What everybody in a shift works with, as the API and the pages do. */
record Services(
    CallbackListService lists,
    ListDefaults defaults,
    UserService users,
    MemberService members,
    ReceivingService receiving,
    CaseService cases,
    CallService calls,
    HandlingService handling) {
  static final Actor SYSTEM = new Actor.System();
}
