package io.ringback.lists;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The periods of a list (LIST-2). Null turns one off. */
@Embeddable
class ListPeriods {
  @Column(name = "due_after")
  Duration dueAfter;

  @Column(name = "lead_time")
  Duration leadTime;

  @Column(name = "expires_after")
  @Nullable Duration expiresAfter;

  @Column(name = "auto_stop_after")
  @Nullable Duration autoStopAfter;

  @Column(name = "after_call_limit")
  @Nullable Duration afterCallLimit;

  @Column(name = "return_self_assigned_after")
  @Nullable Duration returnSelfAssignedAfter;

  @Column(name = "pass_over")
  @Nullable Duration passOver;

  @Column(name = "anonymise_after")
  @Nullable Duration anonymiseAfter;

  protected ListPeriods() {}

  ListPeriods(ListSettings settings) {
    dueAfter = settings.dueAfter();
    leadTime = settings.leadTime();
    expiresAfter = settings.expiresAfter();
    autoStopAfter = settings.autoStopAfter();
    afterCallLimit = settings.afterCallLimit();
    returnSelfAssignedAfter = settings.returnSelfAssignedAfter();
    passOver = settings.passOver();
    anonymiseAfter = settings.anonymiseAfter();
  }
}
